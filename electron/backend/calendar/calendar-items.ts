import type { CalendarItem, CalendarKind } from '#domain/calendar-event.ts'
import { CALENDAR_KIND, inOrderOfWeight } from '#domain/calendar-event.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import type { Period } from '#domain/period.ts'
import { valuesOf } from '#domain/vocabulary.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { gatherDueRecords } from '../due/due-today.ts'
import { listSnoozes } from '../due/snoozes-repository.ts'
import { dueBetween } from './due-events.ts'
import { extensionsBetween, returnsBetween, stepsAskedBetween, upperAgesBetween } from './leaving-care-events.ts'
import { backBetween, cohortsBetween, interviewsBetween } from './planned-events.ts'
import { declarationsBetween, joinsBetween, papersBetween, regulatedPatternsBetween, riskReviewsBetween, statusChecksBetween } from './renewal-events.ts'
import { barredMeetingsBetween, careReviewsBetween, endingsBetween, feedbackBetween, furtherAppointmentsBetween, growingUpBetween, homeLinksBetween, introductionsBetween, lastVisitsBetween, matchesExpectedBetween, matchReviewsBetween, matchReviewsDueBetween, matchStepsBetween, objectionsBetween, trialsBetween, visitsBetween } from './match-events.ts'
import { commitmentsBetween, concernsBetween, endsOfCareBetween, recruitmentBetween, referralsBetween, supervisionsBetween } from './people-events.ts'

/** A kind of thing that is kept with its day, from one day to another. */
export type Source = (db: ReadableDatabase, period: Period, today: CivilDate) => CalendarItem[]

const RECORDED: Readonly<Record<CalendarKind, readonly Source[]>> = {
  supervision: [supervisionsBetween], visit: [visitsBetween], care_review: [careReviewsBetween], feedback: [feedbackBetween], match: [matchStepsBetween, trialsBetween, matchesExpectedBetween, matchReviewsBetween, matchReviewsDueBetween, endingsBetween, lastVisitsBetween, homeLinksBetween, barredMeetingsBetween, objectionsBetween, introductionsBetween], growing_up: [endsOfCareBetween, growingUpBetween, stepsAskedBetween, upperAgesBetween, extensionsBetween, returnsBetween],
  recruitment: [recruitmentBetween, interviewsBetween, backBetween, cohortsBetween], renewal: [commitmentsBetween, statusChecksBetween, joinsBetween, declarationsBetween, papersBetween, riskReviewsBetween, regulatedPatternsBetween], waiting: [referralsBetween, furtherAppointmentsBetween], concern: [concernsBetween],
}

/** Everything dated in the period, of the kinds asked for: some thirty statements, however large the service is. */
export function calendarItems(db: ReadableDatabase, period: Period, today: CivilDate, kinds: readonly CalendarKind[] = valuesOf(CALENDAR_KIND)): CalendarItem[] {
  const asked = new Set(kinds)
  if (asked.size === 0) return []
  const recorded = [...asked].flatMap((kind) => RECORDED[kind].flatMap((source) => source(db, period, today)))
  const due = dueBetween(gatherDueRecords(db, today), listSnoozes(db, today), period, today, asked)
  return inOrderOfWeight([...withoutTwice(recorded, due), ...due])
}

/* A day kept for a supervision that was not held is the same thing as the supervision overdue since that day; a care that ended, as the match to decide on. */
function withoutTwice(recorded: readonly CalendarItem[], due: readonly CalendarItem[]): readonly CalendarItem[] {
  const overdue = new Set(due.filter((item) => item.event === 'supervision' || item.event === 'no_longer_looked_after').map((item) => `${item.event} ${item.on} ${item.name}`))
  return recorded.filter((item) => {
    if (item.event === 'supervision_missed') return !overdue.has(`supervision ${item.on} ${item.name}`)
    return item.event !== 'care_end' || !overdue.has(`no_longer_looked_after ${item.on} ${item.name}`)
  })
}
