import { spokenDate } from '../spoken.ts'
import type { DueCase } from './due-line.ts'
import { aboutVolunteer } from './due-line.ts'
import type { VolunteerRecord } from './records.ts'

/* What an active volunteer has for a time and must renew. Where no date is known nothing can be due: that is missing data. */

/** DBS rechecks: the certificate's date and 36 months, clamped to the month, or what the service has agreed (due.md, domain.md R3.4). */
export function dbsRechecks(volunteers: readonly VolunteerRecord[]): DueCase[] {
  return volunteers.flatMap((volunteer) => {
    const { dbsCertificateOn: on, dbsRecheckDueOn: dueOn } = volunteer
    if (volunteer.standing.status !== 'active' || on === null || dueOn === null) return []
    return { ...aboutVolunteer(volunteer), kind: 'dbs_recheck', dueOn, what: `DBS recheck for ${volunteer.name}`, detail: `Certificate of ${spokenDate(on)}` }
  })
}

/** Training that runs out, safeguarding in the first place: the day of the training and 36 months, or what the service has agreed (due.md, domain.md R3.8). */
export function trainingExpiries(volunteers: readonly VolunteerRecord[]): DueCase[] {
  return volunteers.flatMap((volunteer) => {
    const { training } = volunteer
    if (volunteer.standing.status !== 'active' || training === null) return []
    return { ...aboutVolunteer(volunteer), kind: 'training_expiry', dueOn: training.dueOn, what: `${training.name} training again for ${volunteer.name}`, detail: `Trained ${spokenDate(training.trainedOn)}` }
  })
}
