import type { CivilDate } from '../civil-date.ts'
import { wrongPastDay } from './past-day.ts'

export const INTERVIEW_OUTCOME = { recommended: 'Recommended', again: 'To be seen again', not_recommended: 'Not recommended' } as const
export type InterviewOutcome = keyof typeof INTERVIEW_OUTCOME

export interface Interview {
  readonly plannedOn: CivilDate | null
  readonly heldOn: CivilDate | null
  readonly interviewers: string | null
  readonly outcome: InterviewOutcome | null
}

/** What is wrong with an interview as it is written down, by field; one may be planned for a day to come. */
export function wrongInterview(interview: Interview, today: CivilDate): Partial<Record<keyof Interview, string | undefined>> {
  const { plannedOn, heldOn } = interview
  return {
    plannedOn: plannedOn === null && heldOn === null ? 'Enter the day planned, or the day it was held' : undefined,
    heldOn: wrongPastDay(heldOn, today, 'the day it was held'),
    outcome: interview.outcome !== null && heldOn === null ? 'Enter the day it was held first' : undefined,
  }
}

/** What an interview still lacks before it can be signed off. */
export function missingInInterview(interview: Interview | null): string[] {
  return [
    interview?.heldOn ? null : 'the interview itself',
    interview?.interviewers ? null : 'who interviewed',
    interview?.outcome === 'recommended' ? null : 'a recommendation',
  ].filter((part) => part !== null)
}
