import type { CivilDate } from '#domain/civil-date.ts'
import type { EndBasis } from '#domain/match-words.ts'
import type { WritableDatabase } from '../database/database.ts'
import { run, sql } from '../database/sql.ts'
import { isObjecting } from '../referrals/view-now.ts'
import { considerFurther, listToConsider } from './further-appointment.ts'

/* A match that ends since the young person objects to it brings the decision that nobody is appointed for now, to be considered again (domain.md R2.2, R2.3, R2.5). What is corrected of such an end is corrected of its decision. */

/** Why nobody is appointed after a match of somebody who objects. */
export const OBJECTS = 'Does not want a visitor'

/** An end as the decision hangs on it. */
export interface EndWithBasis {
  readonly endedOn: CivilDate
  readonly endBasis: EndBasis | null
}

/** Lets the decision go along with an end whose day or basis was corrected: it moves with the day, goes with the objection unless the young person objects all the same, and comes with it unless something was decided, they are sought another already, or care has ended. Asks of the match as it is corrected. */
export function correctDecision(db: WritableDatabase, { id, youngPersonId }: { readonly id: number; readonly youngPersonId: number }, was: EndWithBasis, to: EndWithBasis, today: CivilDate): void {
  const itself = sql`matchId = ${id} and decidedOn = ${was.endedOn} and reason = ${OBJECTS}`
  if (was.endBasis === 'child_objects' && to.endBasis !== 'child_objects' && !isObjecting(db, youngPersonId)) run(db, sql`delete from furtherDecisions where ${itself}`)
  else run(db, sql`update furtherDecisions set decidedOn = ${to.endedOn} where ${itself}`)
  if (was.endBasis === 'child_objects' || to.endBasis !== 'child_objects') return
  if (listToConsider(db, today, id).some(({ isAgain }) => !isAgain)) considerFurther(db, { matchId: id, on: to.endedOn, reason: OBJECTS }, today)
}
