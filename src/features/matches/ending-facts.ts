import type { CivilDate } from '#domain/civil-date.ts'
import { daysBetween } from '#domain/civil-date.ts'
import type { EndingPlan } from '#domain/ending-plan.ts'
import { spokenDate, spokenDue } from '#domain/spoken.ts'
import { END_REASON } from '#domain/vocabulary.ts'
import type { Fact } from './match-facts.ts'

export interface EndingFact extends Fact {
  readonly isLate?: boolean
}

/** What is planned for an end, point by point; what nobody has planned yet is null. Late is what should have been done by now, which nothing is once the match has ended. */
export function endingFacts(plan: EndingPlan, { isOver, today }: { readonly isOver: boolean; readonly today: CivilDate }): readonly EndingFact[] {
  const awaited = (on: CivilDate): Pick<EndingFact, 'value' | 'isLate'> => {
    const late = daysBetween(on, today)
    return isOver || late < -30 ? { value: spokenDate(on) } : { value: `${spokenDate(on)}, ${spokenDue(late).toLowerCase()}`, isLate: late > 0 }
  }
  const told = (): Pick<EndingFact, 'value' | 'isLate'> => (plan.toldOn !== null ? { value: spokenDate(plan.toldOn) } : plan.tellOn === null ? { value: null } : awaited(plan.tellOn))
  return [
    { id: 'expected', name: 'Expected', ...awaited(plan.expectedOn) },
    { id: 'why', name: 'Why', value: END_REASON[plan.endReason] },
    { id: 'told', name: plan.toldOn === null ? 'To be told' : 'Told', ...told() },
    { id: 'teller', name: plan.toldOn === null ? 'Who tells them' : 'Who told them', value: plan.teller },
    { id: 'last-visit', name: 'Last visit', value: plan.lastVisitOn === null ? null : spokenDate(plan.lastVisitOn) },
    { id: 'goodbye', name: 'Goodbye', value: plan.goodbye },
    { id: 'remains', name: 'What remains', value: plan.remains },
  ]
}
