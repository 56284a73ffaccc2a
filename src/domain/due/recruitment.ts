import { daysBetween } from '../civil-date.ts'
import type { CivilDate } from '../civil-date.ts'
import { stageStateOn } from '../gate.ts'
import { counted, spokenDate } from '../spoken.ts'
import { daysLater, laterOf } from './calendar.ts'
import type { DueCase } from './due-line.ts'
import { aboutVolunteer } from './due-line.ts'
import type { DueIntervals } from './intervals.ts'
import type { ApplicantRecord } from './records.ts'

/** Whether a reference asked for and not received should be asked for again today: nobody answered, nor was asked again, for so long. */
export function isUnanswered(requestedOn: CivilDate, chasedOn: CivilDate | null, referenceChaseDays: number, today: CivilDate): boolean {
  return askAgainOn(requestedOn, chasedOn, referenceChaseDays) <= today
}

function askAgainOn(requestedOn: CivilDate, chasedOn: CivilDate | null, referenceChaseDays: number): CivilDate {
  return daysLater(laterOf(requestedOn, chasedOn ?? requestedOn), referenceChaseDays)
}

/** References asked for and not received: one line each, since each referee is chased, and again as long after each chase (due.md: 14 days, domain.md R3.8). */
export function referencesToChase(applicants: readonly ApplicantRecord[], { referenceChaseDays }: Pick<DueIntervals, 'referenceChaseDays'>, today: CivilDate): DueCase[] {
  return applicants.filter(isApplicant).flatMap((applicant) =>
    applicant.stages.flatMap((stage) => {
      if (stage.kind !== 'reference' || stage.requestedOn === null || stageStateOn(stage, today) !== 'requested') return []
      const chased = stage.chasedOn === null ? '' : `, chased ${spokenDate(stage.chasedOn)}`
      return {
        ...aboutVolunteer(applicant), kind: 'reference_chase', part: stage.stage, dueOn: askAgainOn(stage.requestedOn, stage.chasedOn, referenceChaseDays),
        what: `Reference unanswered: ${applicant.name}`, detail: `${stage.name} asked ${spokenDate(stage.requestedOn)}, ${counted(daysBetween(stage.requestedOn, today), 'day')} ago${chased}`,
      }
    }),
  )
}

/** Applicants for whom no stage changed: the last day on which any was asked for or completed, else since they applied, and the service's days (due.md: 28). */
export function stalledApplicants(applicants: readonly ApplicantRecord[], { stageStalledDays }: Pick<DueIntervals, 'stageStalledDays'>, today: CivilDate): DueCase[] {
  return applicants.filter(isApplicant).flatMap((applicant) => {
    const changes = applicant.stages.flatMap((stage) => [stage.requestedOn, stage.completedOn]).filter((on): on is CivilDate => on !== null && on <= today)
    const last = changes.sort().at(-1)
    const from = last ?? applicant.standing.sinceOn
    if (from === null) return []
    return {
      ...aboutVolunteer(applicant), kind: 'stage_stalled', dueOn: daysLater(from, stageStalledDays),
      what: `Recruitment stalled: ${applicant.name}`, detail: last === undefined ? `Applied ${spokenDate(from)}, no stage begun` : `Last step ${spokenDate(from)}`,
    }
  })
}

function isApplicant(applicant: ApplicantRecord): boolean {
  return applicant.standing.status === 'applicant'
}
