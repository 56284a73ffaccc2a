import type { AskedReferral } from '#domain/childs-view.ts'
import { objectionsOfReferral } from '#domain/childs-view.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import type { Objection } from '#domain/objection.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { one, sql } from '../database/sql.ts'

/** What the young person said last to having a visitor, on whichever referral it is written down; where no day of it is known, the referral's. Undefined where there is no referral. */
export function viewNowOf(db: ReadableDatabase, youngPersonId: number): (AskedReferral & { readonly viewOn: CivilDate | null }) | undefined {
  const row = one<Omit<AskedReferral, 'childAgrees'> & { readonly childAgrees: number | null; readonly viewOn: CivilDate | null }>(db, sql`
    select childView, understanding, viewReasons, childAgrees, viewOn from referrals where youngPersonId = ${youngPersonId} order by coalesce(viewOn, receivedOn) desc, id desc limit 1`)
  return row === undefined ? undefined : { ...row, childAgrees: row.childAgrees === null ? null : row.childAgrees === 1 }
}

/** What in it speaks against anybody who is to come into a match that goes on: an objection. That nobody asked before stops nothing here, where they are asked for their yes. */
export function objectionsNow(db: ReadableDatabase, youngPersonId: number): readonly Objection[] {
  const view = viewNowOf(db, youngPersonId)
  return view === undefined ? [] : objectionsOfReferral(view).filter((objection) => objection.stops === 'matching')
}
