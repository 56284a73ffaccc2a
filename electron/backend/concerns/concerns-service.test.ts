import { beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '#contract/procedure.ts'
import type { concernsContract } from '#contract/concerns.ts'
import type { CommandContext } from '../context.ts'
import { all, one, sql } from '../database/sql.ts'
import { dueOn } from '../due/due-today.ts'
import { gateReasonsOf } from '../due/gate-records.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { CAME_LATER } from '../matches/came-later.ts'
import { matchesService } from '../matches/matches-service.ts'
import { matchingService } from '../matching/matching-service.ts'
import { concernsOfVolunteer } from './concerns-repository.ts'
import { concernsService } from './concerns-service.ts'

const TODAY = '2026-11-24'
let made: HandMade
let context: CommandContext
let zoe: number
let alan: number
let farah: number
let couple: number
let other: number

beforeEach(() => {
  made = handMade()
  context = { db: made.db, who: 'k.lowes', today: TODAY, now: () => `${TODAY}T10:00:00.000Z` }
  zoe = made.youngPerson({ firstName: 'Zoë', lastName: 'Abbott' })
  alan = made.activeVolunteer()
  farah = made.activeVolunteer()
  couple = made.match({ youngPersonId: zoe, volunteerId: alan, secondVolunteerId: farah, startedOn: '2024-01-10' })
  other = made.match({ volunteerId: alan, startedOn: '2025-03-01' })
})

type Raised = InputOf<(typeof concernsContract)['record']>
const raise = (over: Partial<Raised> = {}): number => concernsService.record({
  kind: 'allegation', raisedOn: '2026-11-23', raisedBy: 'foster carer', youngPersonId: null, volunteerId: alan, matchId: null, summary: 'They were alone at night.', action: null, told: [], suspends: false, pauses: false, meanwhileOn: null, ...over,
}, context).concernId
const opened = (id: number) => concernsService.open({ id }, context)
const reasonsIn = (match: number) => matchesService.open({ id: match }, context).gateReasons.map(({ reason }) => reason)
const paused = () => all<{ matchId: number }>(made.db, sql`select matchId from matchPauses where toOn is null order by matchId`).map(({ matchId }) => matchId)

describe('an allegation that is recorded by hand', () => {
  it('closes the gate, shows on every match of whom it names, and is due from the next working day (R3.9)', () => {
    expect([reasonsIn(couple), reasonsIn(other)]).toEqual([[], []])
    const id = raise()
    for (const match of [couple, other]) {
      expect(reasonsIn(match).join()).toContain('llegation')
      expect(matchesService.life({ id: match }, context).concerns.map((concern) => concern.id)).toEqual([id])
    }
    expect(dueOn(made.db, TODAY).lines.filter(({ kind }) => kind === 'concern_open')).toMatchObject([{ subject: { kind: 'concern', id }, dueOn: '2026-11-24', daysOverdue: 0 }])
    expect(opened(id)).toMatchObject({ concern: { officerToTellBy: '2026-11-24' }, suspended: [], paused: [], goOn: [{ id: couple }, { id: other }] })
    concernsService.close({ concernId: id, on: TODAY, outcome: 'Unfounded' }, context)
    expect([reasonsIn(couple), matchesService.life({ id: other }, context).concerns, dueOn(made.db, TODAY).lines.filter(({ kind }) => kind === 'concern_open')]).toEqual([[], [], []])
    concernsService.reopen({ concernId: id }, context)
    expect(reasonsIn(couple)).toHaveLength(1)
  })

  it('about a match names both of a couple, and shows on their other matches too', () => {
    const id = raise({ volunteerId: null, matchId: couple })
    expect([reasonsIn(couple).length, reasonsIn(other).length]).toEqual([2, 1])
    expect(matchesService.life({ id: other }, context).concerns.map((concern) => concern.id)).toEqual([id])
    expect(opened(id).concern).toMatchObject({ youngPerson: { id: zoe }, volunteers: [{ id: alan }, { id: farah }], volunteerId: null, match: { id: couple } })
  })

  it.each<[string, string, boolean, boolean]>([
    ['while she visited', '2025-05-01', true, false],
    ['on the day on which the one handed over to the other', '2025-06-01', true, true],
    ['since he came', '2025-06-02', false, true],
    ['before the match began', '2023-12-01', true, false],
  ])('about a match, raised %s, is about whoever visited then', (_when, raisedOn, isAboutHer, isAboutHim) => {
    const nadia = made.activeVolunteer()
    const omar = made.activeVolunteer()
    const match = made.match({ volunteerId: omar, startedOn: '2024-01-10' })
    made.put('pastVisitors', { matchId: match, volunteerId: nadia, fromOn: '2024-01-10', toOn: '2025-06-01', reason: 'Moved away' })
    made.put('steps', { kind: 'step', takenOn: '2025-06-01', what: CAME_LATER, volunteerId: omar, matchId: match })
    const id = raise({ volunteerId: null, matchId: match, raisedOn })
    const gates = [nadia, omar].map((volunteerId) => gateReasonsOf(made.db, volunteerId, TODAY).map(({ reason }) => reason))
    const told = [nadia, omar].map((volunteerId) => concernsOfVolunteer(made.db, volunteerId, TODAY).map((concern) => concern.id))
    const about = (is: boolean, what: unknown): unknown => (is ? [what] : [])
    expect([gates, told]).toEqual([[about(isAboutHer, 'allegation_open'), about(isAboutHim, 'allegation_open')], [about(isAboutHer, id), about(isAboutHim, id)]])
    expect(opened(id).concern.volunteers.map((volunteer) => volunteer.id)).toEqual([...isAboutHer ? [nadia] : [], ...isAboutHim ? [omar] : []])
    expect(dueOn(made.db, TODAY).lines.find(({ kind }) => kind === 'concern_open')?.people.filter(({ role }) => role === 'volunteer').length).toBe(Number(isAboutHer) + Number(isAboutHim))
  })

  it('about a match suspends whoever visited when it was raised', () => {
    const nadia = made.activeVolunteer()
    const match = made.match({ startedOn: '2024-01-10' })
    made.put('pastVisitors', { matchId: match, volunteerId: nadia, fromOn: '2024-01-10', toOn: '2026-11-23', reason: 'Moved away' })
    made.put('steps', { kind: 'step', takenOn: '2026-11-23', what: CAME_LATER, volunteerId: one<{ volunteerId: number }>(made.db, sql`select volunteerId from matches where id = ${match}`)!.volunteerId, matchId: match })
    raise({ volunteerId: null, matchId: match, raisedOn: '2026-11-20', suspends: true, meanwhileOn: TODAY })
    expect(all(made.db, sql`select volunteerId from statusPeriods where status = 'suspended'`)).toEqual([{ volunteerId: nadia }])
  })

  it('keeps a new match of theirs from starting', () => {
    const referral = made.referral({ riskAssessmentOn: '2026-10-01', childAgrees: 1, receivedOn: '2026-09-01' })
    raise({ volunteerId: farah })
    expect(() => matchingService.begin({ referralId: referral, volunteerId: farah, secondVolunteerId: null, type: 'standard', on: TODAY, askedOn: null }, context)).toThrow('an allegation of 23 Nov 2026 is open')
  })

  it('suspends whom it names and pauses all their matches at once, in words that say nothing of it', () => {
    const id = raise({ suspends: true, pauses: true, meanwhileOn: '2026-11-23' })
    expect(paused()).toEqual([couple, other])
    expect(one(made.db, sql`select status, fromOn, reason from statusPeriods where volunteerId = ${alan} order by fromOn desc`)).toEqual({ status: 'suspended', fromOn: '2026-11-23', reason: 'While a concern is looked into' })
    expect(opened(id)).toMatchObject({ suspended: [{ id: alan }], goOn: [] })
    // Whoever is suspended and paused already stays so.
    raise({ suspends: true, pauses: true, meanwhileOn: TODAY })
    expect([paused(), all(made.db, sql`select id from statusPeriods where volunteerId = ${alan}`).length]).toEqual([[couple, other], 2])
  })
})

it.each<[string, string, string, readonly string[]]>([
  ['a rest', 'inactive', '2026-12-20', ['active', 'suspended']],
  ['a leave', 'left', '2026-12-20', ['active', 'suspended', 'left']],
])('suspends whoever has %s agreed for later', (_what, status, fromOn, statuses) => {
  made.status(alan, status, fromOn)
  raise({ suspends: true, pauses: true, meanwhileOn: TODAY })
  expect([paused(), all<{ status: string }>(made.db, sql`select status from statusPeriods where volunteerId = ${alan} order by fromOn`).map((period) => period.status)]).toEqual([[couple, other], statuses])
})

it('suspends the one of a couple who still visits, where the other has gone', () => {
  made.status(farah, 'left', '2026-11-01')
  raise({ volunteerId: null, matchId: couple, suspends: true, meanwhileOn: TODAY })
  expect(all(made.db, sql`select volunteerId from statusPeriods where status = 'suspended'`)).toEqual([{ volunteerId: alan }])
})

it('another concern about a match pauses that match alone', () => {
  raise({ kind: 'safeguarding', volunteerId: null, matchId: couple, pauses: true, meanwhileOn: TODAY })
  expect(paused()).toEqual([couple])
  expect([reasonsIn(couple), matchesService.life({ id: other }, context).concerns]).toEqual([[], []])
})

it('a complaint about nobody in particular is found in the list and due in ten working days', () => {
  const id = raise({ kind: 'complaint', volunteerId: null, summary: 'Nobody answers the telephone.' })
  expect(concernsService.list(null, context).rows).toMatchObject([{ id, youngPerson: null, volunteers: [], match: null, officerToTellBy: null }])
  expect(dueOn(made.db, TODAY).lines.find(({ kind }) => kind === 'concern_open')).toMatchObject({ dueOn: '2026-12-07', subject: { id } })
})

it('says who was told and when, and the workbook’s words with it', () => {
  const id = raise({ told: [{ whom: 'designated_officer', toldOn: '2026-11-23' }, { whom: 'social_worker', toldOn: TODAY }] })
  concernsService.tell({ concernId: id, whom: 'designated_officer', on: TODAY }, context)
  expect(opened(id).concern).toMatchObject({ told: [{ whom: 'designated_officer', toldOn: TODAY }, { whom: 'social_worker', toldOn: TODAY }], referredTo: 'designated officer (LADO), social worker', officerToTellBy: null })
})

it('corrects what was written down', () => {
  const id = raise({ told: [{ whom: 'police', toldOn: '2026-11-23' }] })
  const written = { kind: 'safeguarding', raisedOn: '2026-11-20', raisedBy: null, youngPersonId: zoe, volunteerId: farah, matchId: couple, summary: 'Not sleeping.', action: 'Telephoned.' } as const
  concernsService.correct({ concernId: id, ...written }, context)
  expect(opened(id).concern).toMatchObject({ kind: 'safeguarding', raisedOn: '2026-11-20', volunteerId: farah, match: { id: couple }, action: 'Telephoned.' })
  expect(() => concernsService.correct({ concernId: id, ...written, raisedOn: TODAY }, context)).toThrow('before that day')
})

it.each<[string, () => Partial<Raised>, string]>([
  ['an allegation about nobody', () => ({ volunteerId: null }), 'about somebody who visits'],
  ['a day to come', () => ({ raisedOn: '2026-11-25' }), 'still to come'],
  ['somebody told before it was raised', () => ({ told: [{ whom: 'police', toldOn: '2026-11-22' }] }), 'It was raised on 23 Nov 2026'],
  ['a match of somebody else', () => ({ volunteerId: farah, matchId: other }), 'not in that match'],
  ['somebody who is gone', () => ({ volunteerId: 9999 }), 'no such volunteer'],
  ['a suspension before it was raised', () => ({ suspends: true, meanwhileOn: '2026-11-22' }), 'It was raised on'],
  ['a suspension without a day', () => ({ suspends: true }), 'Enter the day'],
  ['a suspension of nobody', () => ({ kind: 'complaint', volunteerId: null, suspends: true, meanwhileOn: TODAY }), 'Choose who is to be suspended'],
])('refuses %s', (_what, over, words) => expect(() => raise(over())).toThrow(words))

it('closes nothing before it was raised, and opens nothing that is open', () => {
  const id = raise()
  expect(() => concernsService.close({ concernId: id, on: '2026-11-22', outcome: 'x' }, context)).toThrow('It was raised on')
  expect(() => concernsService.reopen({ concernId: id }, context)).toThrow('open already')
})

it('starts a new one with whom a match names; of a couple nobody is meant until chosen', () => {
  expect(concernsService.about({ youngPersonId: null, volunteerId: null, matchId: couple }, context)).toMatchObject({ youngPerson: { id: zoe }, volunteer: null, match: { id: couple } })
  expect(concernsService.about({ youngPersonId: null, volunteerId: null, matchId: other }, context)).toMatchObject({ volunteer: { id: alan } })
  expect(concernsService.matchesOf({ youngPersonId: null, volunteerId: alan }, context).map(({ id }) => id)).toEqual([other, couple])
  expect(concernsService.matchesOf({ youngPersonId: zoe, volunteerId: alan }, context).map(({ id }) => id)).toEqual([couple])
})
