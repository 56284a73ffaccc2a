import type { CivilDate } from '#domain/civil-date.ts'
import { addMonths } from '#domain/civil-date.ts'
import { standingCertificate } from '#domain/recruitment/certificate.ts'
import { coversRegulatedActivity, regulatedPattern } from '#domain/recruitment/regulated-activity.ts'
import type { Dossier } from '#contract/recruitment-dossier.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { listDbsChecks, listVisitDays } from './dossier-repository.ts'

/** Days of a volunteer's visits of the last twelve months, in any match, that may make regulated activity (domain.md R3.2); null where there are none, or the certificate that stands covers it. */
export function regulatedPatternOf(db: ReadableDatabase, volunteerId: number, today: CivilDate): Dossier['regulated'] {
  const standing = standingCertificate(listDbsChecks(db, volunteerId), today)
  if (standing !== null && coversRegulatedActivity(standing.level)) return null
  const pattern = regulatedPattern(listVisitDays(db, volunteerId, addMonths(today, -12), today))
  return pattern === null ? null : { days: [...pattern.days], overnight: [...pattern.overnight] }
}
