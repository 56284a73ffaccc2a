import { z } from 'zod'
import { CONCERN_TOLD } from '#domain/concern.ts'
import { CONCERN_KIND, valuesOf } from '#domain/vocabulary.ts'
import { command, query } from './procedure.ts'
import { civilDate, line, recordId, text } from './shapes.ts'

/* Concerns, allegations and complaints: raised, told, closed. What is written down is short, since the whole of it stands in the council’s own file. */

const named = z.strictObject({ id: recordId, name: z.string() })
const kind = z.enum(valuesOf(CONCERN_KIND))
const whom = z.enum(valuesOf(CONCERN_TOLD))

/** A concern with whom it names; what is closed on a day to come is open until then. */
export const concern = z.strictObject({
  id: recordId,
  kind,
  raisedOn: civilDate,
  raisedBy: z.string().nullable(),
  /** Whom it names, or whose match. */
  youngPerson: named.nullable(),
  volunteers: z.array(named),
  /** Whom alone it names, where it is not both of a couple. */
  volunteerId: recordId.nullable(),
  match: named.nullable(),
  summary: z.string(),
  action: z.string().nullable(),
  /** As the workbook has it: everybody who was told, without days. */
  referredTo: z.string().nullable(),
  told: z.array(z.strictObject({ whom, toldOn: civilDate })),
  resolvedOn: civilDate.nullable(),
  outcome: z.string().nullable(),
  /** By when the designated officer is still to be told; null where nobody waits for that. */
  officerToTellBy: civilDate.nullable(),
})
export type Concern = z.output<typeof concern>

const written = z.strictObject({
  kind, raisedOn: civilDate, raisedBy: line.nullable(), youngPersonId: recordId.nullable(), volunteerId: recordId.nullable(), matchId: recordId.nullable(),
  summary: text(2000).min(1), action: text(2000).nullable(),
})
export type WrittenConcern = z.output<typeof written>

export const concernsContract = {
  /** Every concern raised by today, newest first. */
  list: query(z.null(), z.strictObject({ today: civilDate, rows: z.array(concern) })),
  /** One concern, and whether its visitors are suspended and its matches paused now. */
  open: query(z.strictObject({ id: recordId }), z.strictObject({ today: civilDate, concern, suspended: z.array(named), paused: z.array(named), goOn: z.array(named) })),
  /** What a form for a new one starts with, where it begins at somebody or at a match. Whoever is gone is left out. */
  about: query(
    z.strictObject({ youngPersonId: recordId.nullable(), volunteerId: recordId.nullable(), matchId: recordId.nullable() }),
    z.strictObject({ today: civilDate, youngPerson: named.nullable(), volunteer: named.nullable(), match: named.nullable() }),
  ),
  /** The matches of the two, or of either, open or not: where a concern may have come up. */
  matchesOf: query(z.strictObject({ youngPersonId: recordId.nullable(), volunteerId: recordId.nullable() }), z.array(named)),
  /** Writes a concern down, with who was told. With `meanwhileOn`, from that day on whoever it names is suspended or their matches are paused, all at once. */
  record: command(written.extend({
    told: z.array(z.strictObject({ whom, toldOn: civilDate })).max(valuesOf(CONCERN_TOLD).length), suspends: z.boolean(), pauses: z.boolean(), meanwhileOn: civilDate.nullable(),
  }), z.strictObject({ concernId: recordId })),
  /** That somebody was told on a day; said again, the day is corrected. */
  tell: command(z.strictObject({ concernId: recordId, whom, on: civilDate }), z.null()),
  /** Corrects what is written down; what stood there is in its history. */
  correct: command(written.extend({ concernId: recordId }), z.null()),
  /** Closes it with what came of it; closed again, the day and the outcome are corrected. Nothing that was paused or suspended goes on by itself. */
  close: command(z.strictObject({ concernId: recordId, on: civilDate, outcome: text(2000).min(1) }), z.null()),
  /** Opens one again that was closed. */
  reopen: command(z.strictObject({ concernId: recordId }), z.null()),
}
