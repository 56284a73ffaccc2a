import { expect, it } from 'vitest'
import type { CalendarItem } from './calendar-event.ts'
import { inOrderOfWeight } from './calendar-event.ts'

function item(name: string, known: Partial<CalendarItem>): CalendarItem {
  return { on: '2023-10-31', event: 'visit_held', state: 'past', label: 'Visit', who: name, name, detail: null, suggestedOn: null, opens: null, ...known }
}

it('a day tells what matters most first', () => {
  const told = inOrderOfWeight([
    item('visit', {}),
    item('the day before', { on: '2023-10-30' }),
    item('review', { event: 'care_review_held' }),
    item('missed visit', { event: 'visit_missed', state: 'missed' }),
    item('start', { event: 'match_start' }),
    item('Zoë, to come', { event: 'supervision', state: 'coming' }),
    item('Ann, to come', { event: 'supervision', state: 'coming' }),
    item('concern resolved', { event: 'concern_resolved' }),
    item('late supervision', { event: 'supervision', state: 'overdue' }),
    item('late concern', { event: 'concern_open', state: 'overdue' }),
  ])
  expect(told.map(({ name }) => name)).toEqual(['the day before', 'late concern', 'late supervision', 'concern resolved', 'Ann, to come', 'Zoë, to come', 'start', 'missed visit', 'review', 'visit'])
})
