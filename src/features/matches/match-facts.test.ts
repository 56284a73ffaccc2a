import { describe, expect, it } from 'vitest'
import type { DueLine } from '#domain/due/due-line.ts'
import { dueOfMatch } from './match-due.ts'
import { matchFacts, youngPersonFacts } from './match-facts.ts'
import type { OpenedMatch } from './match-sentence.ts'

const opened: OpenedMatch = {
  today: '2023-10-31', putOffFrom: null,
  match: {
    id: 7, key: 'M7', state: 'active', youngPerson: { id: 1, key: 'Y1', name: 'Rhys Abbott' }, age: 13, volunteers: [{ id: 2, key: 'V2', name: 'Alan Young' }], type: 'standard',
    startedOn: '2022-08-01', endedOn: null, endReason: null, months: 14, lastVisitOn: '2023-10-16', visits: 12, recordedOnFileOn: null, endExpectedOn: null, isNotCleared: false, ageAtMatch: 12, daysToMatch: 40, targetDays: null, firstVisitorOn: '2022-08-01',
  },
  introducedOn: null, referredOn: '2022-05-03', friendshipContinues: null, fundedAfter18: null, pausedFrom: null, rhythmDays: null, usualGapDays: 31, heldInYear: 12, expectedInYear: 12,
  socialWorker: 'Yasmin Newton', reviewingOfficer: null, placementType: 'residential', languages: 'english', interests: 'music; films;animals', turns18On: '2028-02-14', objection: null, regulated: [], gateReasons: [], declareAgain: [], homeLinks: [], claimed: [], timeline: [],
}
const value = (facts: ReturnType<typeof matchFacts>, name: string): string | null | undefined => facts.find((fact) => fact.name === name)?.value

describe('the facts about a match', () => {
  it.each<[Partial<OpenedMatch>, string, string | null]>([
    [{}, 'Lives in', 'Residential home'],
    [{ placementType: 'barge' }, 'Lives in', 'Barge'],
    [{}, 'Likes', 'Music, films, animals'],
    [{ interests: ' ; ' }, 'Likes', null],
    [{}, 'Speaks', 'English'],
    [{}, 'Reviewing officer', null],
    [{}, 'Turns 18', '14 Feb 2028'],
    [{ turns18On: '2023-10-31' }, 'Turned 18', '31 Oct 2023'],
  ])('of the young person, with %j: %s is %s', (changes, name, said) => expect(value(youngPersonFacts({ ...opened, ...changes }), name)).toBe(said))

  it.each<[Partial<OpenedMatch>, string, string | null | undefined]>([
    [{}, 'Visitor', 'Alan Young'],
    [{ match: { ...opened.match, volunteers: [...opened.match.volunteers, { id: 3, key: 'V3', name: 'Beth Newton' }] } }, 'Visitors', 'Alan Young and Beth Newton'],
    [{}, 'Introduced', null],
    [{}, 'Ended', undefined],
    [{ match: { ...opened.match, endedOn: '2023-09-30' } }, 'Ended', '30 Sep 2023'],
    [{}, 'Goes on after 18', undefined],
    [{ turns18On: '2024-06-01' }, 'Goes on after 18', 'Not decided'],
    [{ fundedAfter18: true }, 'Goes on after 18', 'Yes'],
    [{ fundedAfter18: false }, 'Goes on after 18', 'No'],
  ])('of the match, with %j: %s is %s', (changes, name, said) => expect(value(matchFacts({ ...opened, ...changes }), name)).toBe(said))
})

describe('what is due in a match', () => {
  const line = (kind: DueLine['kind'], subject: DueLine['subject']): DueLine =>
    ({ kind, key: '', part: '', subject, who: '', people: [], dueOn: '2023-10-31', suggestedOn: null, what: '', detail: '', daysOverdue: 0, group: 'this_week' })

  it('is its own lines and those of its visitors, and nobody else’s', () => {
    const lines = [
      line('visit_gap', { kind: 'match', id: 7 }), line('visit_gap', { kind: 'match', id: 2 }), line('supervision', { kind: 'volunteer', id: 2 }), line('supervision', { kind: 'volunteer', id: 7 }),
      line('check_in', { kind: 'service', id: null }), line('match_not_cleared', { kind: 'match', id: 7 }),
    ]
    expect(dueOfMatch(lines, opened.match).map((each) => [each.kind, each.subject.id])).toEqual([['visit_gap', 7], ['supervision', 2]])
  })
})
