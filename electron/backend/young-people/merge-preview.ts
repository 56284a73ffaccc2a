import { CARE } from '#domain/care-words.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import { objectionsOfReferral } from '#domain/childs-view.ts'
import { legalStatusWords } from '#domain/legal-status.ts'
import { MERGED_PERSON_FIELDS, objectionsToMergingPeople, usualHistory } from '#domain/merging-young-people.ts'
import { usualSide } from '#domain/merging.ts'
import { placementWords } from '#domain/placement.ts'
import { RECORD_WORDS } from '#domain/record-words.ts'
import { counted, spokenDate, together } from '#domain/spoken.ts'
import type { PersonMergePreview } from '#contract/young-person-merging.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, one, sql, value, verbatim } from '../database/sql.ts'
import { isWaiting } from '../figures/referrals.ts'
import { whyYoungPersonIsKept } from '../legal-holds/held-records.ts'
import { stillAhead } from '../matching/meetings-ahead.ts'
import { viewNowOfAll } from '../referrals/view-now.ts'
import { careFactsOf } from './care-statuses.ts'
import { whyHomesNotBoth } from './merge-histories.ts'
import { bothPaired, oneIsToBegin, previewWaits, twoWaits } from './merge-waits.ts'
import { countNamingPerson, NAMES_A_YOUNG_PERSON } from './naming-young-person.ts'
import { readYoungPerson } from './write-young-person.ts'

type Row = Readonly<Record<(typeof MERGED_PERSON_FIELDS)[number], string | number | null>> & { readonly key: string; readonly name: string; readonly notes: string | null }

/** What two records say of one young person, what would become of it, and what keeps them from being made one. */
export function previewPersonMerge(db: ReadableDatabase, keptId: number, otherId: number, today: CivilDate): PersonMergePreview {
  const [kept, other] = [rowOf(db, keptId), rowOf(db, otherId)]
  const equalities = { kept: answersOf(db, keptId), other: answersOf(db, otherId) }
  const care = { kept: careLines(db, keptId), other: careLines(db, otherId) }
  const homes = { kept: homeLines(db, keptId), other: homeLines(db, otherId) }
  const notBoth = whyHomesNotBoth(db, keptId, otherId)
  return {
    names: { kept: kept.name, other: other.name },
    keys: { kept: kept.key, other: other.key },
    objections: [...objectionsToMergingPeople({
      areSame: keptId === otherId, isErased: value(db, sql`select 1 from youngPeople where id in (${keptId}, ${otherId}) and erasedOn is not null limit 1`) === 1, heldBecause: [keptId, otherId].flatMap((id) => whyYoungPersonIsKept(db, id, today)),
      kept: { matches: spansOf(db, keptId) }, other: { matches: spansOf(db, otherId) }, bothPaired: bothPaired(db, { keptId, otherId }, today), oneIsToBegin: oneIsToBegin(db, { keptId, otherId }, today),
      objection: objectionOfBoth(db, keptId, otherId), isPlanned: waits(db, keptId, today) || waits(db, otherId, today) || isToCome(db, [keptId, otherId], today),
    })],
    warnings: keptId === otherId ? [] : [...bornApart(kept, other), ...barredInBoth(db, keptId, otherId, today), ...(notBoth === null ? [] : [`${notBoth}.`]), ...countedTwice(db, keptId, otherId, today)],
    fields: MERGED_PERSON_FIELDS.filter((field) => kept[field] !== null || other[field] !== null).map((field) => ({ field, kept: kept[field], other: other[field], usual: usualSide(kept[field], other[field]) })),
    waits: previewWaits(db, { keptId, otherId }, today),
    bothNotes: kept.notes !== null && other.notes !== null && kept.notes !== other.notes,
    equalities: { ...equalities, usual: equalities.other > equalities.kept ? 'other' : 'kept' },
    care: { ...care, usual: usualHistory(care.kept.length, care.other.length) },
    homes: { ...homes, usual: notBoth === null ? usualHistory(homes.kept.length, homes.other.length) : 'kept' },
    moves: NAMES_A_YOUNG_PERSON.flatMap((table) => {
      const count = countNamingPerson(db, table, otherId)
      return count === 0 ? [] : [counted(count, RECORD_WORDS[table].one, RECORD_WORDS[table].many)]
    }),
  }
}

function rowOf(db: ReadableDatabase, id: number): Row {
  const row = one<Row>(db, sql`select key, concat_ws(' ', firstName, lastName) as name, notes, ${verbatim(MERGED_PERSON_FIELDS.join(', '))} from youngPeople where id = ${id}`)
  if (row === undefined) throw new Refusal('not-found', { what: 'such young person' })
  return row
}

function answersOf(db: ReadableDatabase, id: number): number {
  return Object.values(readYoungPerson(db, id).equalities).filter((answer) => answer !== null).length
}

function careLines(db: ReadableDatabase, id: number): string[] {
  return careFactsOf(db, id).map(({ care, fromOn, legalStatus }) => `${CARE[care]} from ${spokenDate(fromOn)}${legalStatus === null ? '' : `, ${legalStatusWords(legalStatus).toLowerCase()}`}`)
}

function homeLines(db: ReadableDatabase, id: number): string[] {
  return all<{ placementType: string | null; fromOn: CivilDate | null }>(db, sql`select placementType, fromOn from placements where youngPersonId = ${id} order by fromOn desc, id desc`)
    .map(({ placementType, fromOn }) => `${placementType === null ? 'Placement not known' : placementWords(placementType)}${fromOn === null ? '' : ` from ${spokenDate(fromOn)}`}`)
}

function spansOf(db: ReadableDatabase, id: number): { visitors: string; startedOn: CivilDate; endedOn: CivilDate | null }[] {
  return all(db, sql`
    select concat_ws(' and ', first.firstName || ' ' || first.lastName, second.firstName || ' ' || second.lastName) as visitors, startedOn, endedOn
    from matches join volunteers as first on first.id = volunteerId left join volunteers as second on second.id = secondVolunteerId where youngPersonId = ${id} order by startedOn`)
}

function waits(db: ReadableDatabase, id: number, today: CivilDate): boolean {
  return value(db, sql`select 1 from referrals where youngPersonId = ${id} and ${isWaiting({ to: today })} limit 1`) === 1
}

function isToCome(db: ReadableDatabase, ids: readonly number[], today: CivilDate): boolean {
  return value(db, sql`select 1 from matches where youngPersonId in (select value from json_each(${JSON.stringify(ids)})) and startedOn > ${today} and endedOn is null limit 1`) === 1
}

/* What they said last on either, as it will be read of the one. */
function objectionOfBoth(db: ReadableDatabase, keptId: number, otherId: number): string | null {
  const last = viewNowOfAll(db, [keptId, otherId])
  return last === undefined ? null : objectionsOfReferral(last).find((objection) => objection.stops === 'matching')?.words ?? null
}

/* A typing error, or two children. */
function bornApart({ bornOn: one }: Row, { bornOn: another }: Row): string[] {
  return one === null || another === null || one === another ? [] : ['The two were born on different days. Be sure that they are one person before you merge them.']
}

/* Somebody kept apart from them on one record, with whom something is planned or goes on on the other: nothing of that ends by itself. */
function barredInBoth(db: ReadableDatabase, keptId: number, otherId: number, today: CivilDate): string[] {
  const between = (excludedOn: number, meetsOn: number): string[] => all<{ volunteerId: number; name: string }>(db, sql`
    select volunteerId, firstName || ' ' || lastName as name from exclusions join volunteers on volunteers.id = volunteerId where youngPersonId = ${excludedOn} and liftedOn is null`)
    .flatMap(({ volunteerId, name }) => stillAhead(db, { youngPersonId: meetsOn, volunteerId }, today).map((words) => `${name} is to be kept apart from them, as one of the two records says. ${words}`))
  return [...between(keptId, otherId), ...between(otherId, keptId)]
}

function countedTwice(db: ReadableDatabase, keptId: number, otherId: number, today: CivilDate): string[] {
  const two = twoWaits(db, { keptId, otherId }, today)
  const days = (table: 'referrals' | 'careReviews', column: 'receivedOn' | 'reviewedOn'): string[] => all<{ on: CivilDate }>(db, sql`
    select distinct ${verbatim(column)} as "on" from ${verbatim(table)} where youngPersonId = ${keptId} and ${verbatim(column)} in (select ${verbatim(column)} from ${verbatim(table)} where youngPersonId = ${otherId}) order by 1`).map(({ on }) => spokenDate(on))
  // Of two that wait one is closed as received twice.
  const settled = two !== null && two.first.receivedOn === two.second.receivedOn ? spokenDate(two.first.receivedOn) : null
  const [referrals, reviews] = [days('referrals', 'receivedOn').filter((day) => day !== settled), days('careReviews', 'reviewedOn')]
  return [
    ...(referrals.length === 0 ? [] : [`Both have a referral received ${together(referrals)}: both stay, and the figures count each.`]),
    ...(reviews.length === 0 ? [] : [`Both have a care review of ${together(reviews)}: what is the same of both stays once, what differs stays as two.`]),
  ]
}
