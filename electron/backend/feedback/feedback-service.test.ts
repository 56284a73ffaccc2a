import { beforeEach, describe, expect, it } from 'vitest'
import { feedbackContract, type FeedbackFacts } from '#contract/feedback.ts'
import type { CommandContext } from '../context.ts'
import { watchChanges } from '../database/audit.ts'
import { handleOf } from '../database/database.ts'
import { dueOn } from '../due/due-today.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { legalHoldsService } from '../legal-holds/legal-holds-service.ts'
import { youngPeopleService } from '../young-people/young-people-service.ts'
import { feedbackService } from './feedback-service.ts'

const TODAY = '2026-11-22'
let made: HandMade
let context: CommandContext
let zoe: number
let match: number

beforeEach(() => {
  made = handMade()
  handleOf(made.db).pragma('foreign_keys = on')
  context = { db: made.db, who: 'k.lowes', today: TODAY, now: () => `${TODAY}T10:00:00.000Z` }
  zoe = made.youngPerson({ firstName: 'Zoë', lastName: 'Abbott' })
  match = made.match({ youngPersonId: zoe, startedOn: '2025-11-10' })
  watchChanges(made.db)
})

const SAID: FeedbackFacts = { givenOn: '2026-11-20', givenBy: 'young_person', occasion: 'annual_visit', rating: 5, quote: 'He listens.', mayQuote: true }
const record = (more: Partial<FeedbackFacts> = {}, matchId = match): number => feedbackService.record({ ...SAID, matchId, ...more }, context).id
const kinds = (): string[] => dueOn(made.db, TODAY).lines.map((line) => line.kind)

describe('feedback that is recorded', () => {
  it('stands on the young person’s page and timeline, and is the visit after a year', () => {
    expect(kinds()).toContain('annual_visit')
    const id = record()
    expect(kinds()).not.toContain('annual_visit')
    const opened = youngPeopleService.open({ id: zoe }, context)
    expect(opened.feedback).toEqual([{ id, givenOn: '2026-11-20', givenBy: 'young_person', occasion: 'annual_visit', rating: 5, quote: 'He listens.', mayQuote: true }])
    expect(opened.timeline).toContainEqual(expect.objectContaining({ on: '2026-11-20', kind: 'feedback' }))
  })

  it('of a check-in is counted in its quarter, and ends what is due of it', () => {
    const asked = dueOn(made.db, '2026-12-20').lines.find((line) => line.kind === 'check_in')
    expect(asked?.people).toMatchObject([{ id: zoe }])
    record({ occasion: 'quarterly_check_in' })
    expect(dueOn(made.db, '2026-12-20').lines.map((line) => line.kind)).not.toContain('check_in')
    expect(made.figure('feedback.check_ins', '2026-10-01', '2026-12-31')).toBe(1)
  })

  it('is told to its form with the matches that have begun, the newest first', () => {
    made.match({ youngPersonId: zoe, startedOn: '2027-01-05' })
    const before = made.match({ youngPersonId: zoe, startedOn: '2024-01-05', endedOn: '2025-02-01' })
    const id = record()
    const form = feedbackService.form({ youngPersonId: zoe }, context)
    expect(feedbackContract.form.output.parse(form)).toEqual({
      today: TODAY, name: 'Zoë Abbott', matches: [{ id: match, visitors: 'Ann Bell', startedOn: '2025-11-10', endedOn: null }, { id: before, visitors: 'Ann Bell', startedOn: '2024-01-05', endedOn: '2025-02-01' }],
      given: [{ id, matchId: match, givenOn: '2026-11-20', givenBy: 'young_person', occasion: 'annual_visit', rating: 5 }],
    })
  })

  it('names both who visit together', () => {
    const couple = made.match({ youngPersonId: zoe, secondVolunteerId: made.volunteer({ firstName: 'Ben', lastName: 'Hall' }), startedOn: '2026-01-05' })
    expect(feedbackService.form({ youngPersonId: zoe }, context).matches.find(({ id }) => id === couple)?.visitors).toBe('Ann Bell and Ben Hall')
  })

  it('without words has none that may be quoted', () => expect(feedbackService.read({ id: record({ quote: null, mayQuote: true }) }, context)).toMatchObject({ quote: null, mayQuote: null }))

  it.each<[string, Partial<FeedbackFacts>, string]>([
    ['a day to come', { givenOn: '2026-11-23' }, 'This day is still to come'],
    ['a day before the match', { givenOn: '2025-11-09' }, 'The match started on 10 Nov 2025'],
    ['nobody', { givenBy: null }, 'Choose who said it'],
    ['no occasion', { occasion: null }, 'Choose the occasion'],
  ])('is refused of %s', (_what, more, words) => expect(() => record(more)).toThrow(words))
})

describe('feedback that is on record', () => {
  it('is corrected, also to another match of theirs', () => {
    const id = record()
    const before = made.match({ youngPersonId: zoe, startedOn: '2024-01-05' })
    feedbackService.correct({ ...SAID, id, matchId: before, rating: 3, quote: null }, context)
    expect(feedbackService.read({ id }, context)).toEqual({ id, matchId: before, givenOn: '2026-11-20', givenBy: 'young_person', occasion: 'annual_visit', rating: 3, quote: null, mayQuote: null })
    expect(() => feedbackService.correct({ ...SAID, id, matchId: made.match() }, context)).toThrow('another young person’s match')
    expect(() => feedbackService.correct({ ...SAID, id, matchId: match, givenOn: '2024-01-01' }, context)).toThrow('The match started on')
  })

  it('is taken out, unless somebody’s records are held', () => {
    const [gone, stays] = [record(), record({ occasion: 'other' })]
    feedbackService.remove({ id: gone }, context)
    expect(youngPeopleService.open({ id: zoe }, context).feedback.map(({ id }) => id)).toEqual([stays])
    legalHoldsService.place({ volunteerId: null, youngPersonId: zoe, on: TODAY, reason: 'Asked for by the court', placedBy: null }, context)
    expect(() => feedbackService.remove({ id: stays }, context)).toThrow('may be taken off now')
  })

  it('that is not there is refused', () => {
    expect(() => feedbackService.form({ youngPersonId: 999 }, context)).toThrow('There is no such young person')
    expect(() => feedbackService.read({ id: 999 }, context)).toThrow('There is no such feedback')
    expect(() => feedbackService.record({ ...SAID, matchId: 999 }, context)).toThrow('There is no such match')
    expect(() => feedbackService.correct({ ...SAID, id: 999, matchId: match }, context)).toThrow('There is no such feedback')
    expect(() => feedbackService.remove({ id: 999 }, context)).toThrow('There is no such feedback')
  })
})
