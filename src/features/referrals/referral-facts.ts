import type { ChildsViewSaid } from '#contract/referral-records.ts'
import type { YoungPersonReferral } from '#contract/young-people.ts'
import type { ChildView } from '#domain/referral-words.ts'
import { CHILD_VIEW, DECISION, NOT_APPOINTED_REASON, PREFERENCE_OF, REFERRAL_FACTOR, UNDERSTANDING } from '#domain/referral-words.ts'
import { capital, counted, spokenDate } from '#domain/spoken.ts'
import { REFERRAL_CRITERION } from '#domain/vocabulary.ts'
import { askedForWords, childsView } from '#features/waiting-list/waiting-list.ts'

interface Fact { readonly id: string; readonly name: string; readonly value: string | null }

/** What is known of a referral: what the young person says first, then the decision, then what was asked for; what nobody recorded is left out but for the first. */
export function referralFacts({ childAgrees, referredBy, criterion, isWaiting, notes, detail }: Pick<YoungPersonReferral, 'childAgrees' | 'referredBy' | 'criterion' | 'isWaiting' | 'notes' | 'detail'>): readonly Fact[] {
  const optional = (id: string, name: string, value: string | null): readonly Fact[] => (value === null ? [] : [{ id, name, value }])
  const { decision, decidedOn, decidedBy, notAppointedReason, considerAgainOn, nextStep, nextStepOn, daysOnHold } = detail
  const decided = decision === null ? null : sentence([DECISION[decision], notAppointedReason === null ? null : lower(NOT_APPOINTED_REASON[notAppointedReason]), decidedOn === null ? null : spokenDate(decidedOn), decidedBy === null ? null : `by ${decidedBy}`])
  return [
    { id: 'view', name: 'Their view', value: viewWords(childAgrees, detail) },
    ...optional('decision', 'Decision', decided),
    ...optional('again', 'Consider again', considerAgainOn === null ? null : spokenDate(considerAgainOn)),
    ...optional('by', 'Referred by', referredBy === null ? null : capital(referredBy)),
    ...optional('why', 'Why', criterion === null ? null : REFERRAL_CRITERION[criterion]),
    ...optional('factors', 'Speaks for it', detail.factors.length === 0 ? null : detail.factors.map((factor) => REFERRAL_FACTOR[factor]).join('; ')),
    ...optional('asked', 'Asks for', sentence([askedForWords(detail), detail.preferenceOf === null ? null : `asked by ${lower(PREFERENCE_OF[detail.preferenceOf])}`])),
    ...optional('offered', 'Offered', detail.offeredOn === null ? null : spokenDate(detail.offeredOn)),
    ...optional('urgent', 'Urgent', detail.isUrgent === true ? 'Yes' : null),
    ...optional('care-plan', 'Care plan', detail.isInCarePlan === null ? null : detail.isInCarePlan ? sentence(['Part of it', detail.carePlanOn === null ? null : `since ${spokenDate(detail.carePlanOn)}`]) : 'Not part of it'),
    ...optional('on-hold', 'On hold', daysOnHold === null || daysOnHold === 0 ? null : counted(daysOnHold, 'day')),
    ...optional('next', 'Next step', isWaiting ? sentence([nextStep, nextStepOn === null ? null : spokenDate(nextStepOn), detail.owner]) : null),
    ...optional('notes', 'Notes', notes),
  ]
}

/** What was said to a visitor once: what, whether they understood, when and who asked; their words stand apart. */
export function viewSaid({ childView, understanding, viewOn, viewTakenBy }: Pick<ChildsViewSaid, 'childView' | 'understanding' | 'viewOn' | 'viewTakenBy'>): string {
  const understands = childView !== 'objects' || understanding === null ? null : `understands what it means: ${lower(UNDERSTANDING[understanding])}`
  return sentence([CHILD_VIEW[childView], understands, viewOn === null ? 'on a day not known' : `asked ${spokenDate(viewOn)}`, viewTakenBy === null ? null : `by ${viewTakenBy}`]) ?? ''
}

/** The same of what was said last, before it is written down what they say now; null where nothing was. */
export function viewBefore(said: { readonly childView: ChildView | null } & Pick<ChildsViewSaid, 'understanding' | 'viewOn' | 'viewTakenBy'>): string | null {
  const { childView } = said
  return childView === null || childView === 'not_ascertained' ? null : `Said before: ${lower(viewSaid({ ...said, childView }))}. That stays on record.`
}

function viewWords(childAgrees: boolean | null, detail: YoungPersonReferral['detail']): string | null {
  const { childView, viewOn, viewReasons } = detail
  if (childView === null || childView === 'not_ascertained') return childsView({ childAgrees, detail })
  return sentence([viewOn === null ? CHILD_VIEW[childView] : viewSaid({ ...detail, childView }), viewReasons])
}

function sentence(parts: readonly (string | null)[]): string | null {
  return parts.filter((part) => part !== null).join(', ') || null
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
