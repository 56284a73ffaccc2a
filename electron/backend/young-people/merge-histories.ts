import { careColumns } from '#domain/care-fact.ts'
import type { CareFact } from '#domain/care-fact.ts'
import { CARE } from '#domain/care-words.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import { historyOfBoth, whyNotBothHomes } from '#domain/merging-young-people.ts'
import { placementWords } from '#domain/placement.ts'
import { spokenDate } from '#domain/spoken.ts'
import type { YoungPersonRecord } from '#domain/young-person-record.ts'
import { Refusal } from '#contract/refusal.ts'
import type { CommandContext } from '../context.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, run, runOnOne, sql } from '../database/sql.ts'
import { noteRemoved } from '../history/removed-records.ts'
import { careColumnsOf, careFactsOf, careStatusesOf, layDownCare } from './care-statuses.ts'
import type { PersonMergeChoice } from './merge-young-people.ts'

/* The two histories that are dated and of which one thing holds at a time: care, and where somebody lives. What goes is told as taken off, so that no half of a story is lost. */

/** Care as it was chosen, with the columns that lists and figures read. */
export function settleCare(context: CommandContext, { keptId, otherId, care }: PersonMergeChoice): void {
  const { db } = context
  const told = [careColumnsOf(db, keptId), careColumnsOf(db, otherId)] as const
  const { stay, go } = historyOfBoth<CareFact>(careFactsOf(db, keptId), careFactsOf(db, otherId), care)
  if (care === 'both') for (const id of [keptId, otherId]) layDownCare(db, id, null)
  for (const fact of go.filter((each) => !stay.some((same) => same.fromOn === each.fromOn && same.care === each.care && same.legalStatus === each.legalStatus))) {
    noteGone(context, keptId, 'care', `${CARE[fact.care]} from ${spokenDate(fact.fromOn)}`)
  }
  if (care === 'other') run(db, sql`delete from careStatuses where youngPersonId = ${keptId}`)
  else run(db, sql`delete from careStatuses where youngPersonId = ${otherId} and (${Number(care === 'kept')} or fromOn in (select fromOn from careStatuses where youngPersonId = ${keptId}))`)
  const both = [...careStatusesOf(db, keptId), ...careStatusesOf(db, otherId)]
  const [kept, other] = told
  const { inCareFrom, inCareTo, legalStatus } = care === 'other' ? other : care === 'kept' ? kept : careColumns(both, { ...kept, legalStatus: kept.legalStatus ?? other.legalStatus })
  runOnOne(db, sql`update youngPeople set inCareFrom = ${inCareFrom}, inCareTo = ${inCareTo}, legalStatus = ${legalStatus} where id = ${keptId}`)
}

interface Home {
  readonly id: number
  readonly fromOn: CivilDate | null
  readonly placementType: string | null
  readonly postcode: string | null
  readonly outOfArea: number | null
  readonly area: string | null
  readonly provider: string | null
}

/** Where they live and lived, as it was chosen. Refuses both where nobody could say which of two homes is the one of now. */
export function settleHomes(context: CommandContext, { keptId, otherId, homes }: PersonMergeChoice): void {
  const { db } = context
  const [kept, other] = [homesOf(db, keptId), homesOf(db, otherId)]
  const why = homes === 'both' ? whyNotBothHomes(kept, other, isSameHome) : null
  if (why !== null) throw new Refusal('not-right', { words: why })
  const { stay, go } = historyOfBoth(kept, other, homes, isSameHome)
  for (const home of go) {
    if (!stay.some((same) => isSameHome(same, home))) noteGone(context, keptId, 'placement', `Home: ${home.placementType === null ? 'kind not known' : placementWords(home.placementType)}${home.fromOn === null ? '' : ` from ${spokenDate(home.fromOn)}`}`)
    runOnOne(db, sql`delete from placements where id = ${home.id}`)
  }
}

/** Why the homes of both cannot stay; null where they can. */
export function whyHomesNotBoth(db: ReadableDatabase, keptId: number, otherId: number): string | null {
  return whyNotBothHomes(homesOf(db, keptId), homesOf(db, otherId), isSameHome)
}

/* The last is where they live. */
function homesOf(db: ReadableDatabase, id: number): Home[] {
  return all(db, sql`select id, fromOn, placementType, postcode, outOfArea, area, provider from placements where youngPersonId = ${id} order by fromOn, id`)
}

function isSameHome(one: Home, another: Home): boolean {
  const plain = ({ id: _id, ...home }: Home): string => JSON.stringify(home)
  return plain(one) === plain(another)
}

/** Tells on the record that stays what the two had twice and differently. */
export function noteGone(context: CommandContext, youngPersonId: number, kind: YoungPersonRecord, what: string): void {
  noteRemoved({ youngPersonId }, { kind, what, reason: 'Two records of them were made one, and the other’s stays' }, context)
}
