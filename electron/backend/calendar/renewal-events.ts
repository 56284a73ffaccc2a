import type { CalendarItem } from '#domain/calendar-event.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import type { Period } from '#domain/period.ts'
import { isWithin } from '#domain/period.ts'
import type { DbsDecision, Subscribes } from '#domain/recruitment/certificate.ts'
import { standingCertificate, statusCheckAgainOn, toJoinBy } from '#domain/recruitment/certificate.ts'
import { patternSinceOn } from '#domain/recruitment/regulated-activity.ts'
import { capital, spokenDate } from '#domain/spoken.ts'
import { DATED_PAPER } from '#domain/vehicle-papers.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'
import { isWaiting } from '../figures/referrals.ts'
import { listCertificates, listLastDeclarations } from '../recruitment/lasting-records.ts'
import { listRegulatedPatterns } from '../recruitment/regulated-pattern.ts'
import { findPolicy } from '../recruitment/rules-repository.ts'
import { awaited } from './dated.ts'
import { ofVolunteer, ofYoungPerson, VOLUNTEER, type VolunteerNamed } from './people-events.ts'
import { IS_GONE, volunteersHeld } from './planned-events.ts'

/* What runs out and is to be asked for again, of whoever is still here. Days that a policy sets are reckoned here and not in SQL, which knows no end of a month. */

/** When the Update Service is to be asked again about the certificate by which somebody stands, under today's policy. */
export function statusChecksBetween(db: ReadableDatabase, period: Period, today: CivilDate): CalendarItem[] {
  const policy = findPolicy(db, today)
  const certificates = listCertificates(db)
  return all<Omit<VolunteerNamed, 'on'>>(db, sql`select ${VOLUNTEER} from ${volunteersHeld(today)} where not (${IS_GONE}) and volunteers.id in (select volunteerId from dbsChecks where id in (select dbsCheckId from updateServiceChecks))`)
    .flatMap((row): CalendarItem[] => {
      const certificate = standingCertificate(certificates.get(row.volunteerId) ?? [], today)
      const on = certificate === null ? null : statusCheckAgainOn(certificate, policy, today)
      if (on === null || !isWithin(on, period)) return []
      return [{ ...ofVolunteer({ ...row, on }, today), ...awaited(on, today), event: 'status_check_again', label: 'Update Service to be asked again', detail: certificate?.issuedOn == null ? null : `Certificate of ${spokenDate(certificate.issuedOn)}` }]
    })
}

/** Until when somebody has to join the Update Service for a certificate, where nobody has written down yes or no: thirty days from its issue, and after that not at all (domain.md R3.5). */
export function joinsBetween(db: ReadableDatabase, period: Period, today: CivilDate): CalendarItem[] {
  return all<Omit<VolunteerNamed, 'on'> & { issuedOn: CivilDate; decision: DbsDecision | null; updateService: Subscribes }>(db, sql`
    select ${VOLUNTEER}, issuedOn, decision, updateService from ${volunteersHeld(today)} join dbsChecks on dbsChecks.volunteerId = volunteers.id where not (${IS_GONE}) and issuedOn is not null and updateService = 'unknown'`)
    .flatMap((row): CalendarItem[] => {
      const on = toJoinBy(row, today)
      return on === null || !isWithin(on, period) ? [] : [{ ...ofVolunteer({ ...row, on }, today), ...awaited(on, today), event: 'join_update_service', label: 'Last day to join the Update Service', detail: `Certificate of ${spokenDate(row.issuedOn)}` }]
    })
}

/** When somebody's independence is to be declared again, under today's policy. */
export function declarationsBetween(db: ReadableDatabase, period: Period, today: CivilDate): CalendarItem[] {
  const declared = new Map(listLastDeclarations(db, today).filter((each) => isWithin(each.againOn, period)).map((each) => [each.volunteerId, each]))
  return all<Omit<VolunteerNamed, 'on'>>(db, sql`select ${VOLUNTEER} from ${volunteersHeld(today)} where volunteers.id in (select value from json_each(${JSON.stringify([...declared.keys()])})) and not (${IS_GONE})`)
    .map((row): CalendarItem => {
      const { againOn, declaredOn } = declared.get(row.volunteerId)!
      return { ...ofVolunteer({ ...row, on: againOn }, today), ...awaited(againOn, today), event: 'declare_again', label: 'Independence to be declared again', detail: `Declared ${spokenDate(declaredOn)}` }
    })
}

/** Since when somebody is with young people so often, or overnight, that it may be regulated activity and no check covers it (domain.md R3.2); there until it does, or the signatory finds the level right. */
export function regulatedPatternsBetween(db: ReadableDatabase, period: Period, today: CivilDate): CalendarItem[] {
  const patterns = listRegulatedPatterns(db, today)
  return all<Omit<VolunteerNamed, 'on'>>(db, sql`select ${VOLUNTEER} from ${volunteersHeld(today)} where volunteers.id in (select value from json_each(${JSON.stringify([...patterns.keys()])})) and not (${IS_GONE})`)
    .flatMap((row): CalendarItem[] => {
      const pattern = patterns.get(row.volunteerId)!
      const on = patternSinceOn(pattern)
      const detail = [pattern.days.length === 0 ? null : `${pattern.days.length} days within 30`, pattern.overnight.length === 0 ? null : 'overnight'].filter((part) => part !== null).join(', ')
      return isWithin(on, period) ? [{ ...ofVolunteer({ ...row, on }, today), state: 'overdue', event: 'regulated_pattern', label: 'May be regulated activity', detail: `${capital(detail)}; ask whether the level of the DBS check fits` }] : []
    })
}

/** When insurance, MOT and tax of whoever drives end. */
export function papersBetween(db: ReadableDatabase, { from, to }: Period, today: CivilDate): CalendarItem[] {
  return all<VolunteerNamed & { paper: keyof typeof DATED_PAPER }>(db, sql`
    select "on", paper, ${VOLUNTEER} from ${volunteersHeld(today)} join (
      select volunteerId, insuredUntilOn as "on", 'insuredUntilOn' as paper from vehiclePapers where insuredUntilOn between ${from} and ${to}
      union all select volunteerId, motUntilOn, 'motUntilOn' from vehiclePapers where motUntilOn between ${from} and ${to}
      union all select volunteerId, taxedUntilOn, 'taxedUntilOn' from vehiclePapers where taxedUntilOn between ${from} and ${to}
    ) as papers on papers.volunteerId = volunteers.id where not (${IS_GONE})`)
    .map((row) => ({ ...ofVolunteer(row, today), ...awaited(row.on, today), event: 'papers_end', label: `${DATED_PAPER[row.paper]} ends` }))
}

/** When the last risk assessment of a young person who waits or is visited is to be reviewed. */
export function riskReviewsBetween(db: ReadableDatabase, { from, to }: Period, today: CivilDate): CalendarItem[] {
  return all<{ on: CivilDate; youngPersonId: number; youngPerson: string; author: string | null }>(db, sql`
    select reviewOn as "on", author, youngPeople.id as youngPersonId, concat_ws(' ', firstName, lastName) as youngPerson from riskAssessments join youngPeople on youngPeople.id = riskAssessments.youngPersonId
    where reviewOn between ${from} and ${to}
      and riskAssessments.id = (select id from riskAssessments as latest where latest.youngPersonId = youngPeople.id order by coalesce(receivedOn, askedOn) desc, id desc limit 1)
      and (youngPeople.id in (select youngPersonId from matches where endedOn is null or endedOn > ${today}) or youngPeople.id in (select youngPersonId from referrals where ${isWaiting({ to: today })}))`)
    .map((row) => ({ ...ofYoungPerson(row, today), ...awaited(row.on, today), event: 'risk_review', label: 'Risk assessment to be reviewed', detail: row.author === null ? null : `By ${row.author}` }))
}
