import { beforeEach, describe, expect, it } from 'vitest'
import type { HandMade } from './hand-made-for-tests.ts'
import { handMade } from './hand-made-for-tests.ts'

describe('what was done', () => {
  let made: HandMade
  beforeEach(() => {
    made = handMade()
  })

  it('tells visits held from the others, and from those not in person', () => {
    made.visit({ minutes: 100 })
    made.visit({ minutes: 25, mode: 'phone' })
    made.visit({ minutes: null, mode: null })
    for (const outcome of ['cancelled_by_child', 'cancelled_by_visitor', 'no_show']) made.visit({ outcome, minutes: 60 })
    expect(['held', 'hours', 'cancelled', 'virtual'].map((id) => made.figure(`visits.${id}`, '2023-05-05', '2023-05-05'))).toEqual([3, 2.1, 3, 1])
  })

  it('has no hours where no visit’s length is known, and none where there was no visit', () => {
    expect(made.at('visits.hours', '2023-06-30')).toBe(0)
    made.visit({ minutes: null })
    expect(made.at('visits.hours', '2023-06-30')).toBeNull()
  })

  it('shares the answers of those who answered, half up to one decimal', () => {
    const held = (impact: number | null): number => made.put('supervisions', { volunteerId: made.volunteer(), heldOn: '2023-05-05', impact, enjoying: null })
    expect(made.at('supervisions.impact_percent', '2023-06-30')).toBeNull()
    for (let n = 0; n < 16; n += 1) held(n === 0 ? 1 : 0)
    held(null)
    expect([made.at('supervisions.held', '2023-06-30'), made.at('supervisions.impact_percent', '2023-06-30'), made.at('supervisions.enjoying_percent', '2023-06-30')]).toEqual([17, 6.3, null])
  })

  it('is on time when held on the due day or before, of all that were due in the period', () => {
    for (const heldOn of ['2023-05-04', '2023-05-05', '2023-05-06', null]) made.put('supervisions', { volunteerId: made.volunteer(), dueOn: '2023-05-05', heldOn })
    made.put('supervisions', { volunteerId: made.volunteer(), dueOn: null, heldOn: '2023-05-05' })
    expect(made.figure('supervisions.on_time_percent', '2023-05-05', '2023-05-05')).toBe(50)
  })

  it('is overdue from the day after twelve weeks since the last supervision or, before any, since becoming active', () => {
    const id = made.activeVolunteer('2023-01-01')
    expect(['2023-03-26', '2023-03-27'].map((to) => made.at('supervisions.overdue', to))).toEqual([0, 1])
    made.put('supervisions', { volunteerId: id, heldOn: '2023-03-27' })
    expect(['2023-03-27', '2023-06-19', '2023-06-20'].map((to) => made.at('supervisions.overdue', to))).toEqual([0, 0, 1])
    made.put('settings', { name: 'supervision_weeks', value: '4' })
    expect(['2023-04-24', '2023-04-25'].map((to) => made.at('supervisions.overdue', to))).toEqual([0, 1])
    made.status(id, 'inactive', '2023-06-01')
    expect(made.at('supervisions.overdue', '2023-06-20')).toBe(0)
  })

  it('counts care reviews that somebody of the service attended, and the positive ones of those with feedback', () => {
    const review = (attendedBy: string | null, feedback: string | null): number => made.put('careReviews', { youngPersonId: made.youngPerson(), reviewedOn: '2023-05-05', attendedBy, feedback })
    for (const attendedBy of ['coordinator', 'visitor', 'both']) review(attendedBy, 'positive')
    review('both', 'neutral')
    review('both', null)
    review('none', 'negative')
    review(null, 'negative')
    expect([made.at('care_reviews.attended', '2023-06-30'), made.at('care_reviews.positive_percent', '2023-06-30')]).toEqual([5, 75])
  })

  it('rates only young people’s rated feedback', () => {
    const feedback = (givenBy: string, rating: number | null, occasion = 'review'): number => made.put('feedback', { matchId: made.match(), givenOn: '2023-05-05', givenBy, rating, occasion })
    feedback('young_person', 5, 'annual_visit')
    feedback('young_person', 4, 'quarterly_check_in')
    feedback('young_person', 5)
    feedback('young_person', null)
    feedback('carer', 1, 'annual_visit')
    expect(['annual_visits', 'check_ins', 'very_satisfied_percent'].map((id) => made.at(`feedback.${id}`, '2023-06-30'))).toEqual([2, 1, 66.7])
  })
})
