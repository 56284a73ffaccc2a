import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import type { QueryContext } from '../context.ts'
import { asWritable, handleOf } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { searchService } from './search-service.ts'

let context: QueryContext
const now = (): string => '2026-11-22T10:00:00.000Z'
const all = (typed: string) => searchService.find({ typed }, context)
const found = (typed: string): string[] => all(typed).map((one) => `${one.kind} ${one.recordId}`)
const run = (text: string) => handleOf(context.db).exec(text)

beforeEach(() => {
  const db = asWritable(new Database(':memory:'))
  migrate(db, { now })
  context = { db, today: '2026-11-22', now }
  run(`
    insert into volunteers (id, key, firstName, lastName, notes) values (1, 'V1', 'Alan', 'Young', 'Plays the trombone'), (2, 'V2', 'Trudy', 'Abbott', null), (3, 'V3', 'Alannah', 'Reed', null), (4, 'V4', 'Rowan', 'Alan', null);
    insert into statusPeriods (volunteerId, status, fromOn) values (1, 'active', '2022-01-01'), (2, 'active', '2021-01-01'), (2, 'left', '2024-01-01'), (3, 'applicant', '2026-09-01');
    insert into youngPeople (id, key, firstName, lastName, bornOn) values (1, 'Y1', 'Zoë', 'Abbott', '2012-05-01'), (2, 'Y2', 'Sam', 'Reed', null), (3, 'Y3', 'Kit', 'Alan', null);
    insert into referrals (id, key, youngPersonId, receivedOn, state) values (1, 'R1', 2, '2026-05-25', 'waiting');
    insert into matches (id, key, youngPersonId, volunteerId, secondVolunteerId, startedOn, endedOn) values
      (1, 'M1', 1, 2, null, '2022-01-01', '2022-12-31'), (2, 'M2', 1, 1, 3, '2023-01-01', null), (3, 'M3', 3, 2, null, '2020-01-01', '2021-06-30');
    insert into visits (id, matchId, visitedOn, outcome, notes) values (1, 2, '2023-02-01', 'held', 'Zoe heard the trombone'), (2, 2, '2023-03-01', 'held', null);
    insert into supervisions (id, volunteerId, heldOn, notes) values (1, 1, '2023-04-01', 'Wants to learn chess');`)
})

describe('searching', () => {
  it('finds people first, then matches, then what is noted of people, then notes', () => {
    expect(found('tro')).toEqual(['volunteer 1', 'visit 1'])
    expect(found('zoe')).toEqual(['youngPerson 1', 'match 2', 'match 1', 'visit 1'])
  })
  it('puts a whole name before a beginning, the first name before the last, and who is here before who was', () => {
    expect(found('alan').filter((one) => !one.startsWith('match'))).toEqual(['volunteer 1', 'youngPerson 3', 'volunteer 4', 'volunteer 3'])
    expect(found('abbott')).toEqual(['youngPerson 1', 'volunteer 2', 'match 2', 'match 1', 'match 3'])
  })
  it('puts open matches before those that ended', () => expect(found('ab').filter((one) => one.startsWith('match'))).toEqual(['match 2', 'match 1', 'match 3']))
  it('finds a match by the names of both, and of the second visitor', () => expect([found('zoe alan'), found('abbott reed')]).toEqual([['match 2'], ['match 2']]))
  it('finds a name whatever its accents and case', () => expect(found('ZOE')[0]).toBe('youngPerson 1'))
  it('finds those of one kind alone where only they are asked for', () => {
    const only = (typed: string, kind: 'volunteer' | 'youngPerson') => searchService.find({ typed, only: kind }, context).map((one) => `${one.kind} ${one.recordId}`)
    expect([only('alan', 'volunteer'), only('alan', 'youngPerson'), only('trombone', 'volunteer'), only('trombone', 'youngPerson')]).toEqual([['volunteer 1', 'volunteer 4', 'volunteer 3'], ['youngPerson 3'], ['volunteer 1'], []])
  })
  it('asks for every word', () => expect(found('abbott zo')).toEqual(['youngPerson 1', 'match 2', 'match 1']))
  it.each(['', '   ', '"', '*', 'NEAR(', 'a" OR "b', '-', 'title:', '{x}'])('is not upset by %j', (typed) => expect(() => found(typed)).not.toThrow())

  it.each([
    ['alan young', 'Alan Young', 'Volunteer, active, visits Zoë Abbott'],
    ['trudy', 'Trudy Abbott', 'Volunteer, left'],
    ['rowan', 'Rowan Alan', 'Volunteer'],
    ['zoe', 'Zoë Abbott', 'Young person, 14, visited by Alan Young and Alannah Reed'],
    ['sam', 'Sam Reed', 'Young person, waiting 181 days'],
    ['kit', 'Kit Alan', 'Young person, visited once'],
  ])('says what %s is', (typed, title, about) => expect(all(typed)[0]).toMatchObject({ title, about, excerpt: null }))

  it('says what a match is', () => expect(all('zoe').filter((one) => one.kind === 'match').map((one) => [one.title, one.about])).toEqual([
    ['Zoë Abbott, Alan Young and Alannah Reed', 'Match, active, since 1 Jan 2023'], ['Zoë Abbott and Trudy Abbott', 'Match, ended 31 Dec 2022'],
  ]))

  it('opens a note on the page of the one it is about', () => expect(all('chess')).toEqual([
    { kind: 'supervision', recordId: 1, title: 'Supervision, 1 Apr 2023', about: 'Alan Young', excerpt: 'Wants to learn ‹chess›', opens: { page: 'volunteer', id: 1 } },
  ]))

  it('follows what is changed and what is taken away', () => {
    run(`update volunteers set notes = 'Plays chess' where id = 1; delete from visits where id = 1`)
    expect([found('trombone'), found('chess')]).toEqual([[], ['volunteer 1', 'supervision 1']])
  })

  it('keeps no trace of what was taken away (secure delete)', () => {
    const traces = (): string => (handleOf(context.db).prepare(`select group_concat(hex(block)) as blocks from search_data`).get() as { blocks: string }).blocks
    // Words are kept without the beginning they share with the word before.
    const trace = Buffer.from('ombone').toString('hex').toUpperCase()
    expect(traces()).toContain(trace)
    run(`delete from visits where id = 1; update volunteers set notes = null where id = 1`)
    expect(traces()).not.toContain(trace)
  })
})
