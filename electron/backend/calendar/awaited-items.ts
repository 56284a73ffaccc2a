import type { CalendarItem } from '#domain/calendar-event.ts'
import { inOrderOfWeight } from '#domain/calendar-event.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import { addDays } from '#domain/civil-date.ts'
import { USUAL_DAYS_AHEAD } from '#domain/due/rules.ts'
import { SINCE_EVER } from '#domain/setting.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Source } from './calendar-items.ts'
import { barredMeetingsBetween, endingsBetween, furtherAppointmentsBetween, homeLinksBetween, matchesExpectedBetween, matchReviewsDueBetween, objectionsBetween, trialsToSettle } from './match-events.ts'
import { extensionsAsked, returnsBetween, stepsLeftBetween, upperAgesBetween } from './leaving-care-events.ts'
import { toDoBetween } from './people-events.ts'
import { backBetween } from './planned-events.ts'
import { declarationsBetween, joinsBetween, papersBetween, regulatedPatternsBetween, riskReviewsBetween, statusChecksBetween } from './renewal-events.ts'

/* What somebody has to see to on its day and due.md has no kind for: Today tells it beside the list, with the calendar's own statements, so that the two agree. */

/** What cannot wait, since two would meet who should not, or go on to: it stands before everything else. */
const AT_ONCE: readonly Source[] = [objectionsBetween, barredMeetingsBetween]
/** What there is to see to once its day has come. */
const ON_ITS_DAY: readonly Source[] = [toDoBetween, furtherAppointmentsBetween, backBetween, matchesExpectedBetween, trialsToSettle, matchReviewsDueBetween, returnsBetween, endingsBetween, homeLinksBetween, stepsLeftBetween, upperAgesBetween, extensionsAsked, regulatedPatternsBetween]
/** What is asked for before it runs out, so that it is there in time. */
const BEFORE_IT_RUNS_OUT: readonly Source[] = [declarationsBetween, joinsBetween, statusChecksBetween, papersBetween, riskReviewsBetween]

/** Everything to see to beside what is due, what cannot wait apart, each the longest overdue first; what runs out as many days ahead as a line of the list. */
export function awaitedItems(db: ReadableDatabase, today: CivilDate): { readonly atOnce: CalendarItem[]; readonly items: CalendarItem[] } {
  const until = (to: CivilDate, sources: readonly Source[]): CalendarItem[] => sources.flatMap((source) => source(db, { from: SINCE_EVER, to }, today))
  return { atOnce: inOrderOfWeight(until(today, AT_ONCE)), items: inOrderOfWeight([...until(today, ON_ITS_DAY), ...until(addDays(today, USUAL_DAYS_AHEAD), BEFORE_IT_RUNS_OUT)]) }
}
