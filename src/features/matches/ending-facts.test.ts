import { describe, expect, it } from 'vitest'
import type { EndingPlan } from '#domain/ending-plan.ts'
import { endingFacts } from './ending-facts.ts'

const PLAN: EndingPlan = { expectedOn: '2027-01-31', endReason: 'moved_away', teller: 'Ola Berg', tellOn: '2026-12-05', toldOn: null, lastVisitOn: null, goodbye: null, remains: 'A book of pictures' }
const told = (plan: Partial<EndingPlan> = {}, isOver = false): Record<string, string | null> => Object.fromEntries(endingFacts({ ...PLAN, ...plan }, { isOver, today: '2026-12-08' }).map(({ name, value, isLate }) => [name, `${isLate === true ? 'late: ' : ''}${value ?? '–'}`]))

describe('what is planned for an end', () => {
  it('is told point by point, with what is late and what nobody has planned', () => expect(told()).toEqual({
    'Expected': '31 Jan 2027', 'Why': 'Moved away', 'To be told': 'late: 5 Dec 2026, 3 days overdue', 'Who tells them': 'Ola Berg', 'Last visit': '–', 'Goodbye': '–', 'What remains': 'A book of pictures',
  }))
  it('was told on its day, and is late where the match goes on past its end', () => expect(told({ toldOn: '2026-12-01', expectedOn: '2026-12-07' })).toMatchObject({ 'Expected': 'late: 7 Dec 2026, 1 day overdue', 'Told': '1 Dec 2026', 'Who told them': 'Ola Berg' }))
  it('is soon within a month', () => expect(told({ expectedOn: '2026-12-20' })).toMatchObject({ Expected: '20 Dec 2026, in 12 days' }))
  it('is late in nothing once the match has ended', () => expect(told({ expectedOn: '2026-12-07' }, true)).toMatchObject({ 'Expected': '7 Dec 2026', 'To be told': '5 Dec 2026' }))
})
