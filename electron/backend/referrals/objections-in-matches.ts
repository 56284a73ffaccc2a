import { objectionInMatch } from '#domain/childs-view.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'
import { viewNowOf } from './view-now.ts'

/** That a young person does not want the visitor they have or are to have, where somebody has to decide. */
export interface ObjectionInMatch {
  readonly matchId: number
  readonly youngPerson: string
  readonly words: string
  /** The day they said it, else the first day of the match; today where that is to come. */
  readonly sinceOn: CivilDate
}

/** Objections in every match that goes on or is planned, for as long as nobody has ended it or written down why one visits all the same (s23ZB(7), domain.md R2.2). */
export function listObjectionsInMatches(db: ReadableDatabase, today: CivilDate): ObjectionInMatch[] {
  return all<{ matchId: number; youngPersonId: number; firstName: string; youngPerson: string; startedOn: CivilDate }>(db, sql`
    select matches.id as matchId, youngPersonId, firstName, concat_ws(' ', firstName, lastName) as youngPerson, startedOn from matches join youngPeople on youngPeople.id = youngPersonId
    where (endedOn is null or endedOn > ${today})
      and youngPersonId in (select youngPersonId from referrals where childView = 'objects' or childAgrees = 0 union select youngPersonId from childViews where referralId is null and childView = 'objects')
    order by matches.id`).flatMap(({ matchId, youngPersonId, firstName, youngPerson, startedOn }) => {
    const view = viewNowOf(db, youngPersonId)
    const objection = objectionInMatch(view, firstName)
    if (objection === null || !objection.isToBeDecided) return []
    const since = view?.viewOn ?? startedOn
    return [{ matchId, youngPerson, words: objection.words, sinceOn: since < today ? since : today }]
  })
}
