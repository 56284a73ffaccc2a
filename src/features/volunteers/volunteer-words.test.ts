import { describe, expect, it } from 'vitest'
import type { VolunteerBeat, VolunteerMonth } from '#contract/volunteers.ts'
import type { DueLine } from '#domain/due/due-line.ts'
import { answerWord, beatWords, modeWord, supervisionWords } from './supervision-words.ts'
import { monthColumns, monthsSentence, monthWords } from './visit-months.ts'
import { aboutFacts, checkFacts, travelWords } from './volunteer-facts.ts'
import type { OpenedVolunteer } from './volunteer-sentence.ts'
import { dueOfVolunteer } from './volunteer-due.ts'
import { narrowed, timelineChoices } from '#features/timeline/timeline-view.ts'
import { VOLUNTEER_TIMELINE } from './volunteer-timeline.ts'

const nobody: OpenedVolunteer['person'] = {
  firstName: 'Farah', bornOn: null, gender: null, email: null, phone: null, postcode: null, enquiredOn: null, source: null, cohort: null, languages: null, interests: null, drives: null, maxMiles: null, prefersAgeFrom: null,
  prefersAgeTo: null, notes: null,
}

describe('what is known of a volunteer', () => {
  const facts = (person: Partial<OpenedVolunteer['person']>): Record<string, string | null> =>
    Object.fromEntries(aboutFacts({ today: '2023-10-31', person: { ...nobody, ...person }, committedUntilOn: null }).map(({ id, value }) => [id, value]))

  it('is said with the age, and lists with commas', () => {
    expect(facts({ bornOn: '1989-02-14', languages: 'English; Urdu', interests: 'baking;walking; ', source: 'council website' })).toMatchObject({ born: '14 Feb 1989 (34)', languages: 'English, Urdu', interests: 'Baking, walking', source: 'Council website', cohort: null })
  })

  it.each([[8, 13, 'Age 8 to 13'], [8, null, 'Age 8 and over'], [null, 13, 'Age up to 13'], [9, 9, 'Age 9'], [null, null, null]])('from %j to %j they would like %j', (prefersAgeFrom, prefersAgeTo, words) => {
    expect(facts({ prefersAgeFrom, prefersAgeTo })['would-like']).toBe(words)
  })

  it.each([[true, 20, 'Drives, up to 20 miles'], [false, null, 'Does not drive'], [null, 1, 'Travels up to 1 mile'], [true, null, 'Drives'], [null, null, null]])('drives %j, miles %j: %j', (drives, maxMiles, words) => expect(travelWords({ drives, maxMiles })).toBe(words))

  it('says what runs out and when, three years after the day, and the first year where nothing else was agreed', () => {
    const stage = { stage: 'training', name: 'Training', kind: 'training', isRequired: true, state: 'complete', requestedOn: null, completedOn: '2020-10-31', outcome: null, hours: 30, safeAction: null, notes: null, daysOnHold: 0, signedOffBy: null, signedOffOn: null } as const
    const dbs = { certificateOn: '2020-10-30', recheckDueOn: '2023-10-30' }
    const said = checkFacts({ today: '2023-10-31', stages: [stage], dbs, training: [{ name: 'Safeguarding', trainedOn: '2020-10-31', dueOn: '2023-10-31' }], commitmentAgreedOn: null, committedUntilOn: null, commitmentMonths: 12, firstActiveOn: '2023-01-01' })
    expect(said.map(({ value, until, isPast, more }) => [value, until, isPast, more])).toEqual([
      ['Finished 31 Oct 2020', 'due again 31 Oct 2023', false, '30 hours'], ['Of 30 Oct 2020', 'recheck due 30 Oct 2023', true, null], ['The first year', 'ends 1 Jan 2024', false, null],
    ])
  })
})

describe('the commitment on the page, as Today has it', () => {
  it.each([
    [18, null, null, 'The first 18 months', 'ends 1 Jul 2024'],
    [12, '2023-02-01', '2023-06-01', 'Agreed 1 Feb 2023', 'ends 1 Jan 2024'],
    [12, '2023-02-01', '2025-02-01', 'Agreed 1 Feb 2023', 'ends 1 Feb 2025'],
  ])('of %i months asked for, agreed %s until %s: %s, %s', (commitmentMonths, commitmentAgreedOn, committedUntilOn, value, until) => {
    const facts = checkFacts({ today: '2023-10-31', stages: [], dbs: null, training: [], commitmentAgreedOn, committedUntilOn, commitmentMonths, firstActiveOn: '2023-01-01' })
    expect(facts.find(({ id }) => id === 'commitment')).toMatchObject({ value, until })
  })
})

describe('supervision in words', () => {
  const beats = (...states: VolunteerBeat['state'][]): Pick<VolunteerBeat, 'state'>[] => states.map((state) => ({ state }))
  it.each([
    [beats('on_time', 'on_time', 'due'), 'Every 12 weeks. All of the last 2 were held on time.'],
    [beats('on_time', 'overdue'), 'Every 12 weeks. The one so far was held on time.'],
    [beats('not_recorded', 'on_time', 'late', 'missed', 'late', 'due'), 'Every 12 weeks. 1 of the last 4 was held on time, 2 late, 1 missed.'],
    [beats('missed', 'overdue'), 'Every 12 weeks. The one so far was missed.'],
    [beats('missed', 'late', 'due'), 'Every 12 weeks. None of the last 2 was held on time, 1 late, 1 missed.'],
    [beats('due'), 'Every 12 weeks. None held yet.'],
  ])('%j', (given, words) => expect(supervisionWords(given, 12)).toBe(words))

  it.each([['late', 1, 'Late by 1 day'], ['overdue', 12, 'Overdue by 12 days'], ['missed', 0, 'Missed'], ['not_recorded', 0, 'No record']] as const)('%s by %i is %s', (state, daysLate, words) => expect(beatWords({ state, daysLate })).toBe(words))
  it.each([['in_person', 'In person'], ['video', 'Video'], ['walk in the park', 'Walk in the park'], [null, null]])('%s is %s', (mode, words) => expect(modeWord(mode)).toBe(words))
  it.each([[true, 'Yes'], [false, 'No'], [null, null]])('%s is %s', (answer, words) => expect(answerWord(answer)).toBe(words))
})

describe('visits by month in words', () => {
  const month = (more: Partial<VolunteerMonth>): VolunteerMonth => ({ month: '2023-10', visits: 0, minutes: 0, miles: 0, claimedPence: 0, unpaidPence: 0, ...more })
  it.each([
    [[month({})], 'No visit in the last twelve months; nothing claimed.'],
    [[month({ visits: 1, minutes: 150 }), month({ visits: 2, minutes: 60, claimedPence: 7427 })], '3 visits and 3½ hours in the last twelve months; £74.27 claimed, all of it paid.'],
    [[month({ visits: 1, claimedPence: 7400, unpaidPence: 4000 })], '1 visit in the last twelve months; £74 claimed, of which £40 is not paid yet.'],
  ])('%j', (months, words) => expect(monthsSentence(months)).toBe(words))
  it('have hours, miles and money in their table, and under the bars what is not nought in every month', () => {
    const said = (months: readonly VolunteerMonth[]) => monthColumns(months).map(({ name, values, full, beneath }) => [name, ...values.map((value) => full(value ?? 0)), beneath?.name])
    expect(said([month({ minutes: 135, miles: 1204.6, claimedPence: 7400, unpaidPence: 4050 }), month({})])).toEqual([['Hours', '2¼', '0', 'Hours'], ['Miles', '1,205', '0', 'Miles'], ['Claimed', '£74.00', '£0', '£ claimed'], ['Not paid yet', '£40.50', '£0', '£ not paid']])
    expect(said([month({ visits: 2 })]).map((column) => column.at(-1))).toEqual([undefined, undefined, undefined, undefined])
  })
  it('names a month', () => expect(monthWords('2023-10')).toBe('Oct 2023'))
})

describe('what is due', () => {
  const line = (kind: DueLine['kind'], role: 'volunteer' | 'young_person', id: number): DueLine => ({
    kind, key: 'K', part: '', subject: { kind: 'match', id: 3 }, who: '', people: [{ role: 'young_person', id: 9, name: '' }, { role, id, name: '' }], dueOn: '2023-10-31', suggestedOn: null, what: kind, detail: '', daysOverdue: 0, group: 'this_week',
  })
  it('is what names the volunteer, in a match or alone, and not what the gate says already', () => {
    const lines = [line('supervision', 'volunteer', 7), line('visit_gap', 'volunteer', 7), line('visit_gap', 'volunteer', 8), line('turning_18', 'young_person', 7), line('match_not_cleared', 'volunteer', 7)]
    expect(dueOfVolunteer(lines, 7).map(({ kind }) => kind)).toEqual(['supervision', 'visit_gap'])
  })
})

describe('the timeline of a volunteer', () => {
  const entry = (kind: 'visit' | 'missed_visit' | 'stage' | 'enquiry') => ({ on: '2023-10-16', kind, title: kind, detail: null })
  const timeline = [entry('visit'), entry('missed_visit'), entry('stage'), entry('enquiry')]
  it('offers only what leaves something', () => expect(timelineChoices(VOLUNTEER_TIMELINE, timeline).map((choice) => choice.label)).toEqual(['All 4', 'Visits 2', 'Recruitment 1', 'Milestones 1']))
  it('narrows', () => expect(narrowed(VOLUNTEER_TIMELINE, timeline, 'visits')).toHaveLength(2))
})
