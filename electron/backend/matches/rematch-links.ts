import type { CivilDate } from '#domain/civil-date.ts'
import type { MatchLinked } from '#contract/match-life.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql, value } from '../database/sql.ts'

/* Which match followed which, of one young person: the search after one match's end that came to another, with whatever lies between them (requirement D14). */

/** The match that the search under a referral follows: of the referrals before it the nearest one's or, where the first of them came after a match without one, that; null where it follows none. */
export function matchBefore(db: ReadableDatabase, referralId: number): number | null {
  return value<number>(db, sql`
    with recursive before (id, depth) as (
      select ${referralId}, 0 union select referrals.reopensId, depth + 1 from before join referrals on referrals.id = before.id where referrals.reopensId is not null)
    select id from (
      select matches.id as id, depth, startedOn from before join matches on matches.referralId = before.id where depth > 0
      union all select followsMatchId, depth + 0.5, '' from before join referrals on referrals.id = before.id where followsMatchId is not null)
    order by depth, startedOn desc, id desc limit 1`) ?? null
}

/** The match that one follows, and the one that follows it; null where there is none. What was not written down with a start, as of a workbook, is read from the referrals. */
export function linkedMatches(db: ReadableDatabase, id: number): { readonly before: MatchLinked | null; readonly after: MatchLinked | null } {
  const theirs = all<{ id: number; referralId: number | null; rematchesId: number | null; startedOn: CivilDate; endedOn: CivilDate | null; visitors: string }>(db, sql`
    select matches.id, referralId, rematchesId, startedOn, endedOn, concat_ws(' and ', first.firstName || ' ' || first.lastName, second.firstName || ' ' || second.lastName) as visitors
    from matches join volunteers as first on first.id = volunteerId left join volunteers as second on second.id = secondVolunteerId
    where youngPersonId = (select youngPersonId from matches where id = ${id}) order by startedOn, matches.id`)
  const followed = ({ referralId, rematchesId }: (typeof theirs)[number]): number | null => rematchesId ?? (referralId === null ? null : matchBefore(db, referralId))
  const told = (match: (typeof theirs)[number] | undefined): MatchLinked | null => (match === undefined ? null : { id: match.id, visitors: match.visitors, startedOn: match.startedOn, endedOn: match.endedOn })
  const own = theirs.find((match) => match.id === id)
  const before = own === undefined ? null : followed(own)
  return { before: told(theirs.find((match) => match.id === before)), after: told(theirs.find((match) => match.id !== id && followed(match) === id)) }
}
