import { wrongInView } from '#domain/referral-form.ts'
import type { ChildsViewInput } from '#contract/referral-records.ts'
import type { CommandContext } from '../context.ts'
import { writeChildView } from '../referrals/child-views.ts'
import { heedObjection, recordView } from '../referrals/decide-referral.ts'
import { viewNowOf } from '../referrals/view-now.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import { matchOf } from './living-match.ts'

/** Writes down what the young person of a match says to their visitor: on the referral that has what they said last or, where there was never one, for the young person themselves. An objection means what it means everywhere (s23ZB(7), domain.md R2.2). */
export function recordViewInMatch(context: Pick<CommandContext, 'db' | 'who' | 'today'>, { matchId, ...view }: ChildsViewInput & { readonly matchId: number }): void {
  const { db, today } = context
  const { youngPersonId } = matchOf(db, matchId)
  refuseWrong({ ...wrongInView(view, today) })
  const referralId = viewNowOf(db, youngPersonId)?.referralId ?? null
  if (referralId !== null) {
    recordView(context, { id: referralId, ...view })
    return
  }
  writeChildView(db, { youngPersonId, referralId }, view, today)
  heedObjection(context, youngPersonId)
}
