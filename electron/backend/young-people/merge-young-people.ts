import type { CivilDate } from '#domain/civil-date.ts'
import { careLost } from '#domain/merging-young-people.ts'
import type { MergedPersonField } from '#domain/merging-young-people.ts'
import type { Side } from '#domain/merging.ts'
import { spokenDate } from '#domain/spoken.ts'
import { Refusal } from '#contract/refusal.ts'
import type { CommandContext } from '../context.ts'
import { recordEvent } from '../database/audit.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, join, run, runOnOne, sql, verbatim } from '../database/sql.ts'
import { noteMerged } from '../history/merged-records.ts'
import { careFactsOf } from './care-statuses.ts'
import { keepContactInStep, layDownContact, ONE_OF } from './contacts.ts'
import type { OneOf } from './contacts.ts'
import { dropSame, settleExclusions, settleOffers } from './merge-singles.ts'
import { settleCare, settleHomes } from './merge-histories.ts'
import { settleWaits } from './merge-waits.ts'
import { previewPersonMerge } from './merge-preview.ts'
import { countNamingPerson, NAMES_A_YOUNG_PERSON } from './naming-young-person.ts'
import { keepRiskInStep, layDownRisk } from './wishes-and-risk.ts'

export interface PersonMergeChoice {
  readonly keptId: number
  readonly otherId: number
  readonly fromOther: readonly MergedPersonField[]
  readonly equalities: Side
  readonly care: Side | 'both'
  readonly homes: Side | 'both'
}

/** Makes one record of two: what was chosen, then everything that names the other names the one that stays, and the other goes. Refuses what `objectionsToMergingPeople` names, and a history of care on which a match would not rest any more. */
export function mergeYoungPeople(context: CommandContext, choice: PersonMergeChoice): void {
  const { db, today } = context
  const { keptId, otherId } = choice
  const { objections } = previewPersonMerge(db, keptId, otherId, today)
  if (objections[0] !== undefined) throw new Refusal('not-right', { words: objections[0] })
  const moved = Object.fromEntries(NAMES_A_YOUNG_PERSON.map((table) => [table, countNamingPerson(db, table, otherId)] as const).filter(([, count]) => count > 0))
  const before = [keptId, otherId].flatMap((id) => startsOf(db, id))

  settleWaits(context, choice)
  takeFields(db, choice)
  for (const id of [keptId, otherId]) layDownRisk(db, id)
  for (const role of ONE_OF) settleContact(db, choice, role, today)
  settleCare(context, choice)
  settleHomes(context, choice)
  settleOffers(context, choice)
  settleExclusions(db, choice)
  dropSame(db, choice)
  for (const table of NAMES_A_YOUNG_PERSON) run(db, sql`update ${verbatim(table)} set youngPersonId = ${keptId} where youngPersonId = ${otherId}`)
  for (const role of ONE_OF) keepContactInStep(db, keptId, role, today)
  keepRiskInStep(db, keptId, today)
  noteMerged(db, 'youngPeople', choice, today)
  runOnOne(db, sql`delete from youngPeople where id = ${otherId}`)

  const lost = careLost(before, careFactsOf(db, keptId))
  if (lost !== null) throw new Refusal('not-right', { words: `A match began on ${spokenDate(lost)}, and by the history of care that was chosen they were not looked after then. Choose the other history, or both` })
  recordEvent(db, { event: 'young-people-merged', facts: { moved } })
}

function startsOf(db: ReadableDatabase, id: number): { startedOn: CivilDate; before: ReturnType<typeof careFactsOf> }[] {
  const before = careFactsOf(db, id)
  return all<{ startedOn: CivilDate }>(db, sql`select startedOn from matches where youngPersonId = ${id} order by startedOn`).map(({ startedOn }) => ({ startedOn, before }))
}

const EQUALITIES = ['gender', 'ethnicity', 'ethnicCode', 'religion', 'nationality'] as const
/* Whoever has a part now goes by who is around them, see `settleContact`. */
const FIELD_OF: Readonly<Record<OneOf, MergedPersonField>> = { social_worker: 'socialWorker', reviewing_officer: 'reviewingOfficer' }

/* The notes of both stay: nobody chooses between two halves of a story. */
function takeFields(db: WritableDatabase, { keptId, otherId, fromOther, equalities }: PersonMergeChoice): void {
  const taken = [...fromOther.filter((field) => field !== 'socialWorker' && field !== 'reviewingOfficer'), ...(equalities === 'other' ? EQUALITIES : [])]
  if (taken.length > 0) runOnOne(db, sql`update youngPeople set ${join(taken.map((field) => sql`${verbatim(field)} = (select ${verbatim(field)} from youngPeople as other where other.id = ${otherId})`))} where id = ${keptId}`)
  run(db, sql`
    update youngPeople set notes = iif(youngPeople.notes is null, theirs.notes, youngPeople.notes || char(10, 10) || theirs.notes) from (select notes from youngPeople where id = ${otherId}) as theirs
    where id = ${keptId} and theirs.notes is not null and youngPeople.notes is not theirs.notes`)
}

/* Of social worker and reviewing officer there is one now: whoever is not chosen ends when the other began, or today. */
function settleContact(db: WritableDatabase, { keptId, otherId, fromOther }: PersonMergeChoice, role: OneOf, today: CivilDate): void {
  layDownContact(db, keptId, role)
  layDownContact(db, otherId, role)
  const [stays, goes] = fromOther.includes(FIELD_OF[role]) ? [otherId, keptId] : [keptId, otherId]
  const now = (id: number) => all<{ id: number; name: string; fromOn: CivilDate | null }>(db, sql`select id, name, fromOn from contacts where youngPersonId = ${id} and role = ${role} and (toOn is null or toOn > ${today}) order by fromOn desc, id desc`)
  const [chosen] = now(stays)
  if (chosen === undefined) return
  for (const contact of now(goes)) {
    if (contact.name === chosen.name) makeOneContact(db, chosen.id, contact.id)
    else run(db, sql`update contacts set toOn = ${chosen.fromOn !== null && chosen.fromOn >= (contact.fromOn ?? '') ? chosen.fromOn : today} where id = ${contact.id}`)
  }
}

/* Of two of one name everything that either says stays, with the earlier day. */
function makeOneContact(db: WritableDatabase, id: number, otherId: number): void {
  runOnOne(db, sql`
    update contacts set organisation = coalesce(contacts.organisation, theirs.organisation), email = coalesce(contacts.email, theirs.email), phone = coalesce(contacts.phone, theirs.phone),
      fromOn = min(coalesce(contacts.fromOn, theirs.fromOn), coalesce(theirs.fromOn, contacts.fromOn))
    from (select organisation, email, phone, fromOn from contacts where id = ${otherId}) as theirs where contacts.id = ${id}`)
  runOnOne(db, sql`delete from contacts where id = ${otherId}`)
}
