import type { AskedReferral, SaidOnReferral } from '#domain/childs-view.ts'
import { forbids, lastSaid, objectionsOfReferral } from '#domain/childs-view.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import type { Objection } from '#domain/objection.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'

type Said = AskedReferral & SaidOnReferral & {
  readonly viewTakenBy: string | null
  /** The referral on which it is written down; null where it was said in a match without one. */
  readonly referralId: number | null
}

/** What the young person said last to having a visitor, on whichever referral it is written down, or in a match without one; undefined where there is neither. */
export function viewNowOf(db: ReadableDatabase, youngPersonId: number): Said | undefined {
  return viewNowOfAll(db, [youngPersonId])
}

/** The same of several records as if they were of one person, since they are to be made one. */
export function viewNowOfAll(db: ReadableDatabase, youngPersonIds: readonly number[]): Said | undefined {
  // Of a referral that was received twice the views have gone to the other; only a workbook's yes or no, which has no day, still stands on it.
  const theirs = sql`youngPersonId in (select value from json_each(${JSON.stringify(youngPersonIds)}))`
  const said = all<Omit<Said, 'childAgrees'> & { readonly childAgrees: number | null; readonly receivedOn: CivilDate }>(db, sql`
    select null as referralId, childView, understanding, viewReasons, null as childAgrees, viewOn, viewTakenBy, notedOn as receivedOn from (
      select *, row_number() over (partition by youngPersonId order by coalesce(viewOn, notedOn) desc, id desc) as latest from childViews where referralId is null and ${theirs}) where latest = 1
    union all select * from (
      select id, childView, understanding, viewReasons, childAgrees, viewOn, viewTakenBy, receivedOn from referrals where ${theirs} and (duplicateOfId is null or childView is null) order by receivedOn desc, id desc)`)
  return lastSaid(said.map((each) => ({ ...each, childAgrees: each.childAgrees === null ? null : each.childAgrees === 1 })))
}

/** Whether they object and understand what that means, by what they said last. */
export function isObjecting(db: ReadableDatabase, youngPersonId: number): boolean {
  const view = viewNowOf(db, youngPersonId)
  return view !== undefined && forbids(view)
}

/** What in it speaks against anybody who is to come into a match that goes on: an objection. That nobody asked before stops nothing here, where they are asked for their yes. */
export function objectionsNow(db: ReadableDatabase, youngPersonId: number): readonly Objection[] {
  const view = viewNowOf(db, youngPersonId)
  return view === undefined ? [] : objectionsOfReferral(view).filter((objection) => objection.stops === 'matching')
}
