import { z } from 'zod'
import { INDUCTION_KIND } from '#domain/induction.ts'
import { valuesOf } from '#domain/vocabulary.ts'
import { command, query } from './procedure.ts'
import { civilDate, line, recordId } from './shapes.ts'

/* What volunteers are told at the start and sign for. The workbook has no table for it, so it stays in the file. */

const described = z.strictObject({ kind: z.enum(valuesOf(INDUCTION_KIND)), name: line.min(1, 'Enter a name.'), version: line.nullable() })
const item = described.extend({ id: recordId, isRetired: z.boolean() })
const which = z.strictObject({ id: recordId })

export type ShownInductionItem = z.output<typeof inductionContract.items.output>['items'][number]
export type VolunteerInduction = z.output<typeof inductionContract.of.output>

export const inductionContract = {
  /** The list in its order, what was taken out of it last, with how many of the service's volunteers each is missing for. */
  items: query(z.null(), z.strictObject({ items: z.array(item.extend({ lacking: z.int() })), volunteers: z.int() })),
  /** Adds a point, or changes the one named. A new version asks everybody to sign for it again. */
  saveItem: command(described.extend({ id: recordId.nullable() }), z.null()),
  /** Moves a point a place among those of its kind. */
  moveItem: command(which.extend({ to: z.enum(['earlier', 'later']) }), z.null()),
  /** Takes a point out of the list; what was recorded of it stays. */
  retireItem: command(which, z.null()),
  putBackItem: command(which, z.null()),
  /** How far a volunteer is. */
  of: query(z.strictObject({ volunteerId: recordId }), z.strictObject({
    today: civilDate,
    firstName: z.string(),
    standing: z.array(z.strictObject({ item, last: z.strictObject({ itemId: recordId, doneOn: civilDate, version: z.string().nullable() }).nullable(), isOutOfDate: z.boolean() })),
  })),
  /** That a volunteer was told these on a day, or signed for them, in the version that is given out now. */
  record: command(z.strictObject({ volunteerId: recordId, itemIds: z.array(recordId).min(1, 'Choose what was told or signed for.').max(100), doneOn: civilDate }), z.null()),
  /** Takes back the last time that is recorded of one of them. */
  removeLast: command(z.strictObject({ volunteerId: recordId, itemId: recordId }), z.null()),
}
