import type { CivilDate } from '#domain/civil-date.ts'
import { checkInsMatterFrom } from '#domain/due/check-in.ts'
import { dueList } from '#domain/due/due-list.ts'
import type { DueLine } from '#domain/due/due-line.ts'
import type { DueRecords } from '#domain/due/records.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { findSettings } from '../service/settings-repository.ts'
import { commitmentMonths } from '../volunteers/commitments-repository.ts'
import { listGates } from './gate-records.ts'
import { findIntervals } from './intervals-repository.ts'
import { listOpenMatches, visitsByVolunteer } from './match-records.ts'
import { listCheckIns, listOpenConcerns, listUnapprovedClaims, listWaiting } from './paper-records.ts'
import type { Snooze } from './snoozes-repository.ts'
import { listSnoozes, snoozeNameOf } from './snoozes-repository.ts'
import { listApplicants, listStatuses, listVolunteers } from './volunteer-records.ts'

/** What the service is called where nobody has named it yet. */
const UNNAMED_SERVICE = 'The service'

/** All that the rules need, as it stood on the day: some two dozen statements, however large the service is. */
export function gatherDueRecords(db: ReadableDatabase, on: CivilDate): DueRecords {
  const { serviceName, supervisionWeeks, yearStartMonth } = findSettings(db, on)
  const statuses = listStatuses(db)
  const matches = listOpenMatches(db, on)
  const volunteers = listVolunteers(db, statuses, visitsByVolunteer(matches), on)
  const visitors = [...new Set(matches.flatMap((match) => match.volunteers.map((volunteer) => volunteer.id)))]
  return {
    serviceName: serviceName ?? UNNAMED_SERVICE, supervisionWeeks, yearStartMonth, volunteers, matches, intervals: findIntervals(db, on), commitmentMonths: commitmentMonths(db, on),
    applicants: listApplicants(db, volunteers, statuses, on),
    gates: listGates(db, visitors, statuses, on),
    waiting: listWaiting(db, on),
    claims: listUnapprovedClaims(db, on),
    concerns: listOpenConcerns(db, on),
    checkIns: listCheckIns(db, checkInsMatterFrom(on, yearStartMonth), on),
  }
}

/** What needs doing on the day, worst first, and apart from it what has been snoozed beyond the day. */
export function dueOn(db: ReadableDatabase, on: CivilDate): { readonly lines: DueLine[]; readonly snoozed: (DueLine & Snooze)[] } {
  const snoozes = listSnoozes(db, on)
  const lines: DueLine[] = []
  const snoozed: (DueLine & Snooze)[] = []
  for (const line of dueList(gatherDueRecords(db, on), on)) {
    const snooze = snoozes.get(snoozeNameOf(line))
    if (snooze === undefined) lines.push(line)
    else snoozed.push({ ...line, ...snooze })
  }
  return { lines, snoozed }
}

/** One line of `mainstay due` (command-line.md). */
export interface CommandLineItem {
  readonly kind: DueLine['kind']
  readonly key: string
  readonly who: string
  readonly dueOn: CivilDate
  readonly daysOverdue: number
  readonly what: string
}

/** The items that `mainstay due` prints, worst first; `daysOverdue` is negative before the due day (command-line.md). */
export function dueForCommandLine(db: ReadableDatabase, on: CivilDate): CommandLineItem[] {
  return dueOn(db, on).lines.map(({ kind, key, who, dueOn: due, daysOverdue, what }) => ({ kind, key, who, dueOn: due, daysOverdue, what }))
}
