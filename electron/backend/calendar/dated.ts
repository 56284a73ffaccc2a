import type { CalendarItem } from '#domain/calendar-event.ts'
import type { CivilDate } from '#domain/civil-date.ts'

/** What everything recorded for a day has in common: over once the day has come. */
export function dated(on: CivilDate, today: CivilDate): Pick<CalendarItem, 'on' | 'state' | 'suggestedOn'> {
  return { on, state: on <= today ? 'past' : 'coming', suggestedOn: null }
}
