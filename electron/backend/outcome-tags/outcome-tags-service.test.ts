import { beforeEach, describe, expect, it } from 'vitest'
import type { CommandContext } from '../context.ts'
import { handleOf } from '../database/database.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { matchesService } from '../matches/matches-service.ts'
import { visitsService } from '../visits/visits-service.ts'
import { outcomeTagsService } from './outcome-tags-service.ts'

const TODAY = '2026-11-22'
let made: HandMade
let context: CommandContext
let ann: number
let match: number

beforeEach(() => {
  made = handMade()
  handleOf(made.db).pragma('foreign_keys = on')
  context = { db: made.db, who: 'k.lowes', today: TODAY, now: () => `${TODAY}T10:00:00.000Z` }
  ann = made.activeVolunteer()
  match = made.match({ volunteerId: ann, startedOn: '2026-01-10' })
})

const list = (): ReturnType<typeof outcomeTagsService.list> => outcomeTagsService.list(null, context)
const id = (name: string): number => list().find((tag) => tag.name === name)!.id
const names = (): string[] => list().map((tag) => `${tag.name}${tag.isRetired ? ' (off)' : ''}`)
const visit = (visitedOn: string, tags: readonly string[], more: object = {}): void => void visitsService.log({ matchId: match, visitedOn, outcome: 'held', mode: 'in_person', minutes: null, isOvernight: false, activity: null, costPence: null, miles: null, notes: null, attendedBy: [ann], tagIds: tags.map(id), ...more }, context)
const worked = (from: string, to: string): unknown => {
  const { rows, ...sums } = outcomeTagsService.worked({ from, to }, context)
  return { ...sums, rows: rows.filter((row) => row.visits > 0 || row.objectives > 0).map((row) => [row.tag, row.visits, row.youngPeople, row.objectives, row.reached]) }
}

it('the list begins as the trade has it (D34, H03)', () => {
  expect(names()).toEqual([
    'Independent living skills', 'Budgeting', 'Shopping', 'Bills', 'Public transport', 'Training or work', 'Attending meetings', 'Liaison', 'Moving on from the leaving care team', 'Signposting', 'Communication skills', 'Building confidence', 'Social inclusion',
  ])
})

it('the list is the service’s own: added to, renamed, moved, taken off and put back', () => {
  outcomeTagsService.save({ id: null, name: 'Cooking' }, context)
  outcomeTagsService.save({ id: id('Bills'), name: 'Paying bills' }, context)
  outcomeTagsService.move({ id: id('Budgeting'), to: 'earlier' }, context)
  outcomeTagsService.retire({ id: id('Liaison') }, context)
  expect(names().slice(0, 4)).toEqual(['Budgeting', 'Independent living skills', 'Shopping', 'Paying bills'])
  expect(names().slice(-2)).toEqual(['Cooking', 'Liaison (off)'])
  outcomeTagsService.putBack({ id: id('Liaison') }, context)
  expect(names()).toContain('Liaison')
  expect(() => outcomeTagsService.save({ id: null, name: 'cooking' }, context)).toThrow('cooking is there already')
  expect(() => outcomeTagsService.move({ id: id('Budgeting'), to: 'earlier' }, context)).toThrow('cannot be moved there')
})

describe('how often each was worked on', () => {
  it('counts visits held in the period, and young people once', () => {
    visit('2026-10-01', ['Budgeting', 'Shopping'])
    visit('2026-10-15', ['Budgeting'])
    visit('2026-10-20', [])
    visit('2026-11-01', ['Bills'])
    visit('2026-10-25', ['Bills'], { outcome: 'no_show', attendedBy: [] })
    expect(worked('2026-10-01', '2026-10-31')).toEqual({ held: 3, tagged: 2, rows: [['Budgeting', 2, 1, 0, 0], ['Shopping', 1, 1, 0, 0]] })
  })

  it('counts the objectives that were pursued in the period, and those reached in it', () => {
    const set = (on: string, what: string, tag: string): void => void matchesService.setObjective({ matchId: match, on, what, tagIds: [id(tag)] }, context)
    set('2026-02-01', 'Take the bus', 'Public transport')
    set('2026-03-01', 'Take the train', 'Public transport')
    set('2026-11-01', 'Cook', 'Independent living skills')
    const [bus] = matchesService.life({ id: match }, context).objectives
    matchesService.reachObjective({ objectiveId: bus!.id, on: '2026-05-01', note: null }, context)
    expect(worked('2026-04-01', '2026-06-30')).toMatchObject({ rows: [['Public transport', 0, 0, 2, 1]] })
    expect(worked('2026-05-02', '2026-06-30')).toMatchObject({ rows: [['Public transport', 0, 0, 1, 0]] })
    expect(worked('2026-01-01', '2026-04-30')).toMatchObject({ rows: [['Public transport', 0, 0, 2, 0]] })
  })

  it('still tells what was taken off the list', () => {
    visit('2026-10-01', ['Liaison'])
    outcomeTagsService.retire({ id: id('Liaison') }, context)
    expect(worked('2026-10-01', '2026-10-31')).toMatchObject({ rows: [['Liaison', 1, 1, 0, 0]] })
    expect(list().at(-1)).toMatchObject({ name: 'Liaison', isRetired: true, visits: 1, objectives: 0 })
  })
})

it('an objective has its tags, on the match’s page too, and is corrected', () => {
  matchesService.setObjective({ matchId: match, on: '2026-07-01', what: 'Take the bus', tagIds: [id('Public transport')] }, context)
  const [objective] = matchesService.life({ id: match }, context).objectives
  expect(objective!.tags).toEqual([{ id: id('Public transport'), name: 'Public transport' }])
  const corrected = (on: string): unknown => matchesService.correctObjective({ objectiveId: objective!.id, on, what: 'Take the bus alone', tagIds: [id('Building confidence')] }, context)
  corrected('2026-07-02')
  expect(matchesService.life({ id: match }, context).objectives[0]).toMatchObject({ what: 'Take the bus alone', setOn: '2026-07-02', tags: [{ name: 'Building confidence' }] })
  matchesService.reachObjective({ objectiveId: objective!.id, on: '2026-08-01', note: null }, context)
  expect(() => corrected('2026-08-02')).toThrow('It was reached on 1 Aug 2026')
  expect(() => corrected('2026-11-23')).toThrow('still to come')
  expect(() => corrected('2026-01-09')).toThrow('The match started on 10 Jan 2026')
})
