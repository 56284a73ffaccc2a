import { historyOfBoth } from '#domain/merging-young-people.ts'
import type { Offer } from '#domain/offer.ts'
import { offerWords } from '#domain/offer.ts'
import { spokenDate } from '#domain/spoken.ts'
import type { CommandContext } from '../context.ts'
import type { WritableDatabase } from '../database/database.ts'
import { all, join, run, runOnOne, sql, verbatim } from '../database/sql.ts'
import { noteGone } from './merge-histories.ts'
import type { PersonMergeChoice } from './merge-young-people.ts'
import { offersOf } from './offers.ts'

/* What a young person has once: one word of an offer a day, one exclusion of a volunteer in force, one distance to them; and whatever is the same on both records, word for word. */

type Two = Pick<PersonMergeChoice, 'keptId' | 'otherId'>

/** Of two words of one day that of the record that stays; the other is told as taken off where it differs. */
export function settleOffers(context: CommandContext, { keptId, otherId }: Two): void {
  const dated = (id: number) => offersOf(context.db, id).map((offer) => ({ ...offer, fromOn: offer.foundOn }))
  const kept = dated(keptId)
  const { go } = historyOfBoth(kept, dated(otherId), 'both')
  const words = (offer: Offer): string => offerWords(offer)
  for (const offer of go) {
    if (!kept.some((same) => same.foundOn === offer.foundOn && words(same) === words(offer))) noteGone(context, keptId, 'offer', `${words(offer)}, ${spokenDate(offer.foundOn)}`)
    runOnOne(context.db, sql`delete from offers where id = ${offer.id}`)
  }
}

/** An exclusion of a volunteer says what both said, since the earlier day; of a distance that of the record that stays. */
export function settleExclusions(db: WritableDatabase, { keptId, otherId }: Two): void {
  run(db, sql`
    update exclusions set reason = iif(exclusions.reason = theirs.reason, exclusions.reason, exclusions.reason || '; ' || theirs.reason), sinceOn = min(exclusions.sinceOn, theirs.sinceOn)
    from (select volunteerId as who, reason, sinceOn from exclusions where youngPersonId = ${otherId} and liftedOn is null) as theirs where youngPersonId = ${keptId} and liftedOn is null and volunteerId = theirs.who`)
  run(db, sql`delete from exclusions where youngPersonId = ${otherId} and liftedOn is null and volunteerId in (select volunteerId from exclusions where youngPersonId = ${keptId} and liftedOn is null)`)
  run(db, sql`delete from distances where youngPersonId = ${otherId} and volunteerId in (select volunteerId from distances where youngPersonId = ${keptId})`)
}

/* Concerns are left as they are: each has its own history of who was told. */
const SAME = ['contacts', 'wishes', 'childViews', 'riskAssessments', 'careReviews', 'steps'] as const

/** What is the same on both, in every field, stays once. */
export function dropSame(db: WritableDatabase, { keptId, otherId }: Two): void {
  for (const table of SAME) {
    const columns = all<{ name: string }>(db, sql`select name from pragma_table_info(${table}) where name not in ('id', 'youngPersonId')`).map(({ name }) => name)
    const same = join(columns.map((column) => sql`${verbatim(`twin.${column} is ${table}.${column}`)}`), ' and ')
    run(db, sql`delete from ${verbatim(table)} where youngPersonId = ${otherId} and exists (select 1 from ${verbatim(table)} as twin where twin.youngPersonId = ${keptId} and ${same})`)
  }
}
