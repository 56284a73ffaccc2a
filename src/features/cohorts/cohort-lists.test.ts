import { describe, expect, it } from 'vitest'
import { peopleIn } from '#app/list-page/list-sheet.ts'
import { countsOf } from '#app/list-page/list.ts'
import { campaignList } from '#features/campaigns/campaign-list.ts'
import { COHORT_PEOPLE, cohortList } from './cohort-lists.ts'

const TODAY = '2026-11-22'
const places = { matched: 1, waiting: 0, in_recruitment: 2, away: 0, gone: 0 }
const cycle = (startsOn: string | null, endsOn: string | null) => ({ id: 1, name: 'Autumn', startsOn, endsOn, place: null, notes: null, people: 3, trained: 1, places })
const campaign = (endedOn: string | null) => ({ id: 1, name: 'Radio', startedOn: '2026-09-01', endedOn, channel: null, costPence: null, notes: null, enquiries: 2, applied: 1, approved: 0, matched: 0 })

describe('training cycles', () => {
  it.each([
    ['nobody wrote down when', null, null, 'no-day'], ['it is to come', '2027-01-11', null, 'open'], ['only its last day is known', null, '2026-11-30', 'open'], ['it ends today', '2026-09-01', TODAY, 'open'],
    ['it ended yesterday', '2026-09-01', '2026-11-21', 'over'], ['it was one day, a month ago', '2026-10-22', null, 'over'],
  ] as const)('where %s', (_, startsOn, endsOn, wanted) => expect(countsOf(cohortList(TODAY), [cycle(startsOn, endsOn)])[wanted]).toBe(1))

  it('their people are told of by name, each once', () => {
    const people = [{ id: 7, name: 'Ann Bell', status: 'active', isTrained: true, place: 'waiting', detail: null }, { id: 8, name: 'Ben Carr', status: null, isTrained: false, place: null, detail: null }] as const
    expect(peopleIn(COHORT_PEOPLE.columns('all'), people, COHORT_PEOPLE.people)).toBe(2)
    expect(countsOf(COHORT_PEOPLE, people)).toEqual({ 'trained': 1, 'not-yet': 1, 'all': 2 })
  })
})

describe('campaigns', () => {
  it.each([[null, 'running'], [TODAY, 'running'], ['2026-11-21', 'over']] as const)('one that ended %s is %s', (endedOn, wanted) => expect(countsOf(campaignList(TODAY), [campaign(endedOn)])[wanted]).toBe(1))
  it('go into a spreadsheet with dashes as nothing known', () => expect(campaignList(TODAY).columns('all').find((column) => column.id === 'cost')!.value(campaign(null))).toBeNull())
})
