import type { CivilDate } from './civil-date.ts'
import type { Objection } from './objection.ts'
import type { ChildView, Decision, Understanding } from './referral-words.ts'
import { spokenDate } from './spoken.ts'

/* What the young person says to a visitor, and what follows (Children Act 1989 s23ZB(6) and (7), domain.md R2.2): nobody is appointed against
   the objection of somebody who understands it. */

/** What a referral says of it. `childAgrees` is what a workbook has, where nobody has written down more. */
export interface AskedReferral {
  readonly childView: ChildView | null
  readonly understanding: Understanding | null
  readonly viewReasons: string | null
  readonly childAgrees: boolean | null
  readonly decision?: Decision | null
  readonly decidedOn?: CivilDate | null
}

/** What the young person says, as far as it is written down; from a workbook only yes or no. */
export function viewOf({ childView, childAgrees }: Pick<AskedReferral, 'childView' | 'childAgrees'>): ChildView {
  return childView ?? (childAgrees === null ? 'not_ascertained' : childAgrees ? 'wants' : 'objects')
}

/** Whether the young person objects and understands what that means: then nobody may be appointed. */
export function forbids(referral: Pick<AskedReferral, 'childView' | 'childAgrees' | 'understanding'>): boolean {
  return viewOf(referral) === 'objects' && referral.understanding === 'yes'
}

/** What in a referral speaks against a match; empty where nothing does. Held on the page beside the button and in every command that would go on regardless. */
export function objectionsOfReferral(referral: AskedReferral): readonly Objection[] {
  const objections: Objection[] = []
  if (referral.decision === 'not_appointed') {
    objections.push({ stops: 'matching', words: `It was decided not to appoint a visitor${referral.decidedOn == null ? '' : ` on ${spokenDate(referral.decidedOn)}`}. Open the referral again first.` })
  }
  const said = saidAgainst(referral)
  return said === null ? objections : [...objections, said]
}

function saidAgainst(referral: AskedReferral): Objection | null {
  switch (viewOf(referral)) {
    case 'objects': return objectionOf(referral)
    case 'not_ascertained': return { stops: 'start', words: 'Nobody has written down what the young person says to a visitor. Ask, and record it before the match starts.' }
    case 'unsure': return { stops: 'nothing', words: 'The young person is not sure about a visitor.' }
    case 'unable_to_express': return { stops: 'nothing', words: 'The young person cannot say whether they want a visitor.' }
    case 'wants': return null
  }
}

function objectionOf({ understanding, viewReasons }: AskedReferral): Objection {
  if (understanding === 'yes') return { stops: 'matching', words: 'The young person does not want a visitor and understands what that means, so nobody may be appointed.' }
  if (understanding !== 'no') return { stops: 'matching', words: 'The young person does not want a visitor. Record whether they understand what that means before anybody is proposed.' }
  if (viewReasons === null || viewReasons.trim() === '') return { stops: 'matching', words: 'The young person does not want a visitor. Record why one is proposed all the same.' }
  return { stops: 'nothing', words: 'The young person does not want a visitor; why one is proposed all the same is recorded.' }
}

/** What one of several referrals says, with the day of it. */
export interface SaidOnReferral extends Pick<AskedReferral, 'childView' | 'understanding' | 'viewReasons'> {
  readonly viewOn: CivilDate | null
}

/**
 * What was said last of all the referrals of somebody, given newest first: by its own day or, where none is known, the referral's. One on which nobody has written down what
 * they say takes back nothing that they said; of one day an objection holds. Where nothing was said at all, the newest.
 */
export function lastSaid<Said extends Pick<AskedReferral, 'childView' | 'childAgrees'> & { readonly viewOn: CivilDate | null; readonly receivedOn: CivilDate }>(newestFirst: readonly Said[]): Said | undefined {
  const dayOf = (said: Said): CivilDate => said.viewOn ?? said.receivedOn
  const objects = (said: Said): boolean => viewOf(said) === 'objects'
  const isLater = (each: Said, last: Said): boolean => dayOf(each) > dayOf(last) || (dayOf(each) === dayOf(last) && objects(each) && !objects(last))
  const saying = newestFirst.filter((said) => said.viewOn !== null || viewOf(said) !== 'not_ascertained')
  return (saying.length > 0 ? saying : newestFirst).reduce<Said | undefined>((last, each) => (last === undefined || isLater(each, last) ? each : last), undefined)
}

/**
 * What an objection means for a match that goes on: somebody who understands it is not to keep the visitor (s23ZB(7), domain.md R2.2). Nothing ends by
 * itself; whoever objects without understanding may keep one, for the reasons that are written down. Null where nobody objects.
 */
export function objectionInMatch(view: (Omit<AskedReferral, 'decision' | 'decidedOn'> & { readonly viewOn: CivilDate | null }) | undefined, firstName: string): { readonly words: string; readonly isToBeDecided: boolean } | null {
  if (view === undefined || viewOf(view) !== 'objects') return null
  const on = view.viewOn === null ? '' : ` (${spokenDate(view.viewOn)})`
  if (view.understanding === 'yes') return { words: `${firstName} does not want the visitor any more and understands what that means${on}, so the appointment is to be ended.`, isToBeDecided: true }
  if (view.understanding !== 'no') return { words: `${firstName} does not want a visitor${on}. Record whether ${firstName} understands what that means: if so, the appointment is to be ended.`, isToBeDecided: true }
  if (view.viewReasons === null || view.viewReasons.trim() === '') return { words: `${firstName} does not want a visitor${on}. Record why one visits all the same.`, isToBeDecided: true }
  return { words: `${firstName} does not want a visitor${on}; why one visits all the same is recorded.`, isToBeDecided: false }
}
