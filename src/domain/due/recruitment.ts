import { daysBetween } from '../civil-date.ts'
import type { CivilDate } from '../civil-date.ts'
import { stageStateOn } from '../gate.ts'
import { counted, spokenDate } from '../spoken.ts'
import { daysLater, laterOf } from './calendar.ts'
import type { DueCase } from './due-line.ts'
import { aboutVolunteer } from './due-line.ts'
import type { ApplicantRecord } from './records.ts'

/** A referee is asked again after so many days (due.md). */
export const REFERENCE_CHASE_DAYS = 14
/** An applicant for whom nothing moved for so many days has stalled (due.md). */
export const STAGE_STALLED_DAYS = 28

/** Whether a reference asked for and not received should be asked for again today: nobody answered, nor was asked again, for so long. */
export function isUnanswered(requestedOn: CivilDate, chasedOn: CivilDate | null, today: CivilDate): boolean {
  return askAgainOn(requestedOn, chasedOn) <= today
}

function askAgainOn(requestedOn: CivilDate, chasedOn: CivilDate | null): CivilDate {
  return daysLater(laterOf(requestedOn, chasedOn ?? requestedOn), REFERENCE_CHASE_DAYS)
}

/** References asked for and not received: one line each, since each referee is chased, and again as long after each chase (due.md, domain.md R3.8). */
export function referencesToChase(applicants: readonly ApplicantRecord[], today: CivilDate): DueCase[] {
  return applicants.filter(isApplicant).flatMap((applicant) =>
    applicant.stages.flatMap((stage) => {
      if (stage.kind !== 'reference' || stage.requestedOn === null || stageStateOn(stage, today) !== 'requested') return []
      const chased = stage.chasedOn === null ? '' : `, chased ${spokenDate(stage.chasedOn)}`
      return {
        ...aboutVolunteer(applicant), kind: 'reference_chase', part: stage.stage, dueOn: askAgainOn(stage.requestedOn, stage.chasedOn),
        what: `Reference unanswered: ${applicant.name}`, detail: `${stage.name} asked ${spokenDate(stage.requestedOn)}, ${counted(daysBetween(stage.requestedOn, today), 'day')} ago${chased}`,
      }
    }),
  )
}

/** Applicants for whom no stage changed: the last day on which any was asked for or completed, else since they applied (due.md). */
export function stalledApplicants(applicants: readonly ApplicantRecord[], today: CivilDate): DueCase[] {
  return applicants.filter(isApplicant).flatMap((applicant) => {
    const changes = applicant.stages.flatMap((stage) => [stage.requestedOn, stage.completedOn]).filter((on): on is CivilDate => on !== null && on <= today)
    const last = changes.sort().at(-1)
    const from = last ?? applicant.standing.sinceOn
    if (from === null) return []
    return {
      ...aboutVolunteer(applicant), kind: 'stage_stalled', dueOn: daysLater(from, STAGE_STALLED_DAYS),
      what: `Recruitment stalled: ${applicant.name}`, detail: last === undefined ? `Applied ${spokenDate(from)}, no stage begun` : `Last step ${spokenDate(from)}`,
    }
  })
}

function isApplicant(applicant: ApplicantRecord): boolean {
  return applicant.standing.status === 'applicant'
}
