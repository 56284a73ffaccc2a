import { beforeEach, describe, expect, it } from 'vitest'
import { all, one, run, sql } from '../database/sql.ts'
import { matchesService } from '../matches/matches-service.ts'
import { referralsService } from '../referrals/referrals-service.ts'
import { matchingService } from './matching-service.ts'
import type { OneWaiting } from './one-waiting-for-tests.ts'
import { oneWaiting, TODAY } from './one-waiting-for-tests.ts'

let made: OneWaiting['made']
let context: OneWaiting['context']
let ben: OneWaiting['ben']
let referral: OneWaiting['referral']
let nathan: OneWaiting['nathan']
let ola: OneWaiting['ola']
let volunteer: OneWaiting['volunteer']
let open: OneWaiting['open']
let begin: OneWaiting['begin']
let start: OneWaiting['start']
let bothSayYes: OneWaiting['bothSayYes']
beforeEach(() => {
  ({ made, context, ben, referral, nathan, ola, volunteer, open, begin, start, bothSayYes } = oneWaiting())
})
const counts = (): unknown[] => [one(made.db, sql`select count(*) as n from matches`), one(made.db, sql`select state, closedOn, waitingReason from referrals where id = ${referral}`)]

describe('who would suit somebody who waits', () => {
  it('is told in order with reasons, and what rules out', () => {
    made.put('independenceDeclarations', { volunteerId: volunteer('Joe', { gender: 'male' }), declaredOn: '2022-01-01', isCouncillor: 0, homeProvider: 'harbour homes', outcome: 'independent', decidedBy: 'k' })
    const kept = volunteer('Kim', { gender: 'male', interests: 'films' })
    matchingService.exclude({ youngPersonId: ben, volunteerId: kept, reason: 'Taught him', on: TODAY }, context)
    made.status(volunteer('Gone'), 'left', '2023-01-01')
    expect(open().candidates.map(({ name, mayBeAsked, remarks }) => [name, mayBeAsked, remarks.map((remark) => remark.words)])).toEqual([
      ['Nathan Hall', true, ['Likes films', 'A man, as asked', 'Same district, DH1', 'No match yet']],
      ['Ola Hall', true, ['No match yet', 'A man was asked for', 'Distance not known']],
      ['Kim Hall', false, ['Not for Ben: Taught him', 'Likes films', 'A man, as asked', 'No match yet', 'Distance not known']],
      ['Joe Hall', false, ['Linked to who runs Ben’s home', 'A man, as asked', 'No match yet', 'Distance not known']],
    ])
    expect(open().seeker).toMatchObject({ name: 'Ben Nixon', age: 8, days: 181, isWaiting: true, view: 'wants', asked: ['A man (would like)'], district: 'DH1', riskReceivedOn: '2023-05-09' })
    expect(JSON.stringify(open())).not.toContain('4GN')
  })

  it('counts the second visitor’s and the earlier matches, and where somebody is being asked', () => {
    made.match({ volunteerId: nathan, secondVolunteerId: ola, youngPersonId: ben, startedOn: '2022-02-01', endedOn: '2022-12-01' })
    made.match({ secondVolunteerId: ola, startedOn: '2023-02-01' })
    const lucy = made.referral({ youngPersonId: made.youngPerson({ firstName: 'Lucy', lastName: 'Quinn' }) })
    made.put('pairings', { referralId: lucy, volunteerId: nathan, begunOn: '2023-10-03' })
    const said = Object.fromEntries(open().candidates.map(({ name, remarks }) => [name, remarks.map((remark) => remark.words)]))
    expect(said['Nathan Hall']).toEqual(expect.arrayContaining(['No match now', 'Was matched with Ben until 1 Dec 2022', 'Being matched with Lucy Quinn since 3 Oct 2023']))
    expect(said['Ola Hall']).toEqual(expect.arrayContaining(['Visits one young person now', 'Was matched with Ben until 1 Dec 2022']))
  })

  it('tells what somebody was trained in beyond what everybody is, the last day of each, newest first, and no day to come (C23)', () => {
    const moduleOf = (name: string, isRequired: number): number => made.put('trainingModules', { name, isRequired, position: 90 })
    const [young, leaving, everybodys] = [moduleOf('Younger children', 0), moduleOf('Leaving care', 0), moduleOf('Safe at home', 1)]
    for (const [moduleId, trainedOn] of [[young, '2022-03-01'], [young, '2023-03-01'], [leaving, '2023-05-02'], [leaving, '2099-01-01'], [everybodys, '2023-06-01']] as const) made.put('trainingRecords', { volunteerId: ola, moduleId, trainedOn })
    const said = Object.fromEntries(open().candidates.map(({ name, remarks }) => [name, remarks.filter(({ about }) => about === 'training').map(({ words }) => words)]))
    expect(said).toMatchObject({ 'Ola Hall': ['Trained in “Leaving care” (2 May 2023) and “Younger children” (1 Mar 2023)'], 'Nathan Hall': [] })
  })

  it('lifts an exclusion again', () => {
    matchingService.exclude({ youngPersonId: ben, volunteerId: ola, reason: 'Neighbour', on: TODAY }, context)
    expect(() => matchingService.exclude({ youngPersonId: ben, volunteerId: ola, reason: 'Neighbour', on: TODAY }, context)).toThrow('kept apart already')
    const { exclusionId } = open().candidates.find((each) => each.id === ola)!
    expect(() => matchingService.include({ exclusionId: exclusionId!, reason: 'Has moved away', on: '1999-01-01' }, context)).toThrow('kept apart since')
    matchingService.include({ exclusionId: exclusionId!, reason: 'Has moved away', on: TODAY }, context)
    expect(open().candidates.every((each) => each.mayBeAsked)).toBe(true)
    expect(() => matchingService.include({ exclusionId: exclusionId!, reason: 'Again', on: TODAY }, context)).toThrow('no such exclusion')
  })

  it('keeps who was kept apart, since when, until when and why, and keeps them apart again by one of its own', () => {
    matchingService.exclude({ youngPersonId: ben, volunteerId: ola, reason: 'Neighbour', on: TODAY }, context)
    matchingService.include({ exclusionId: open().candidates.find((each) => each.id === ola)!.exclusionId!, reason: 'Has moved away', on: TODAY }, context)
    matchingService.exclude({ youngPersonId: ben, volunteerId: ola, reason: 'Moved back', on: TODAY }, context)
    const kept = { with: { id: ola, name: 'Ola Hall' }, sinceOn: TODAY, madeBy: context.who }
    expect(matchingService.keptApart({ of: 'young_person', id: ben }, context).exclusions).toMatchObject([
      { ...kept, reason: 'Moved back', liftedOn: null, liftedBy: null, liftedReason: null }, { ...kept, reason: 'Neighbour', liftedOn: TODAY, liftedBy: context.who, liftedReason: 'Has moved away' },
    ])
    expect(matchingService.keptApart({ of: 'volunteer', id: ola }, context).exclusions.map((each) => each.with)).toEqual([{ id: ben, name: expect.stringContaining('Ben') as string }, { id: ben, name: expect.stringContaining('Ben') as string }])
    expect(open().candidates.filter((each) => each.id === ola)).toMatchObject([{ mayBeAsked: false }])
  })

  it('is there at once with two thousand volunteers', () => {
    for (let each = 0; each < 2000; each += 1) volunteer(`V${each}`, { interests: 'films; chess' })
    const began = performance.now()
    expect(open().candidates).toHaveLength(2002)
    expect(performance.now() - began).toBeLessThan(3000)
  })
})

describe('a pairing', () => {
  it('goes its steps to a match, and closes the referral with the day', () => {
    const pairingId = begin({ secondVolunteerId: ola })
    expect(open().pairing).toMatchObject({ volunteerAskedOn: '2023-10-24', riskReceivedOn: '2023-05-09', volunteers: [{ firstName: 'Nathan' }, { firstName: 'Ola' }] })
    expect(open().obstacles.map((obstacle) => obstacle.words)).toEqual(['Nathan Hall has not said yes yet.', 'Ola Hall has not said yes yet.', 'Ben has not said yes yet.'])
    matchingService.prepareProfiles({ pairingId, on: '2023-10-20' }, context)
    matchingService.stall({ pairingId, on: '2023-10-25', reason: 'Social worker away', chaseAgainOn: null }, context)
    matchingService.chase({ pairingId, on: '2023-10-27', what: 'Rang the office', who: 'Yasmin Newton' }, context)
    matchingService.goOn({ pairingId }, context)
    bothSayYes(pairingId)
    expect(() => start(pairingId)).toThrow('Ola Hall has not said yes yet.')
    matchingService.recordVolunteerAnswer({ pairingId, volunteerId: ola, answer: 'yes', words: 'Saturdays only', on: '2023-10-27' }, context)
    matchingService.planIntroduction({ pairingId, on: '2023-10-30', place: 'Wharton Park', who: 'Yasmin Newton' }, context)
    expect(open().pairing).toMatchObject({ volunteerWords: 'I would love to', secondWords: 'Saturdays only' })
    expect(open().pairing?.chases).toEqual([{ on: '2023-10-27', what: 'Rang the office', who: 'Yasmin Newton' }])
    const matchId = start(pairingId, { rhythmDays: 21, trialUntilOn: '2024-01-31' })
    expect(one(made.db, sql`select key, youngPersonId, referralId, volunteerId, secondVolunteerId, introducedOn, startedOn, rhythmDays, trialUntilOn, rematchesId from matches where id = ${matchId}`)).toEqual({
      key: 'M0001', youngPersonId: ben, referralId: referral, volunteerId: nathan, secondVolunteerId: ola, introducedOn: '2023-10-30', startedOn: TODAY, rhythmDays: 21, trialUntilOn: '2024-01-31', rematchesId: null,
    })
    expect(counts()[1]).toEqual({ state: 'matched', closedOn: TODAY, waitingReason: null })
    expect([made.at('waiting.total', TODAY), made.at('matches.active', TODAY)]).toEqual([0, 1])
    expect(open()).toMatchObject({ pairing: null, before: [{ matchId }] })
    expect(() => start(pairingId)).toThrow('This pairing is over')
    expect(matchesService.life({ id: matchId }, context).beginning).toEqual({
      pairingId, profilesPreparedOn: '2023-10-20', riskReceivedOn: '2023-05-09', volunteers: [{ name: 'Nathan Hall', askedOn: '2023-10-24', yesOn: '2023-10-26', words: 'I would love to' }, { name: 'Ola Hall', askedOn: '2023-10-24', yesOn: '2023-10-27', words: 'Saturdays only' }], youngPersonAskedOn: '2023-10-28',
      youngPersonAnsweredOn: '2023-10-28', youngPersonWords: 'He likes dogs', introducedOn: '2023-10-30', introductionPlace: 'Wharton Park', introductionWith: 'Yasmin Newton', despite: null,
    })
    expect(matchesService.open({ id: matchId }, context).timeline.map(({ on, title, detail }) => `${on} ${title}${detail === null ? '' : `: ${detail}`}`)).toEqual([
      '2023-10-31 Match started: Ben Nixon and Nathan Hall and Ola Hall', '2023-10-30 Introduced to each other: Wharton Park, with Yasmin Newton', '2023-10-28 The young person said yes: He likes dogs',
      '2023-10-28 The young person was asked: Nathan Hall and Ola Hall', '2023-10-27 Ola Hall said yes: Saturdays only', '2023-10-26 Nathan Hall said yes: I would love to', '2023-10-24 Nathan Hall was asked', '2023-10-24 Ola Hall was asked', '2023-10-20 Profiles prepared', '2023-05-03 Referral received',
    ])
  })

  it('waits for a match while it is under way, and for a visitor once it is stopped', () => {
    const pairingId = begin()
    const reasons = (): unknown[] => [counts()[1], all(made.db, sql`select fromOn, reason from waitingPeriods where referralId = ${referral}`)]
    expect(reasons()).toEqual([{ state: 'waiting', closedOn: null, waitingReason: 'matching_in_progress' }, [{ fromOn: TODAY, reason: 'matching_in_progress' }]])
    expect(() => begin({ volunteerId: ola })).toThrow('being asked for this young person already')
    const told = (): unknown => referralsService.listWaiting(null, context).rows.map((row) => [row.youngPerson.name, row.pairing])
    expect(told()).toEqual([['Ben Nixon', { words: 'Asked Nathan 7 days ago', isLate: false }]])
    matchingService.stall({ pairingId, on: '2023-10-30', reason: 'Social worker away', chaseAgainOn: null }, context)
    expect(told()).toEqual([['Ben Nixon', { words: 'Held up since 30 Oct 2023', isLate: true }]])
    matchingService.stop({ pairingId, on: TODAY, reason: 'Moved away' }, context)
    expect(reasons()).toEqual([{ state: 'waiting', closedOn: null, waitingReason: 'seeking_visitor' }, [{ fromOn: TODAY, reason: 'seeking_visitor' }]])
    expect(told()).toEqual([['Ben Nixon', null]])
    expect(begin({ volunteerId: ola })).toBeGreaterThan(pairingId)
  })

  it.each([
    ['the young person', () => matchingService.recordYoungPersonAnswer({ pairingId: open().pairing!.id, answer: 'no', words: 'Not somebody who wears a tie', on: TODAY }, context), 'The young person said no: Not somebody who wears a tie'],
    ['the volunteer', () => matchingService.recordVolunteerAnswer({ pairingId: open().pairing!.id, volunteerId: nathan, answer: 'no', words: null, on: TODAY }, context), 'Nathan said no'],
  ])('stops kindly when %s says no', (_who, say, stopReason) => {
    begin()
    say()
    expect(open()).toMatchObject({ pairing: null, before: [{ stoppedOn: TODAY, stopReason, matchId: null }] })
  })

  it('has the risk assessment for the referral and the record of assessments too', () => {
    run(made.db, sql`update referrals set riskAssessmentOn = null`)
    const pairingId = begin()
    matchingService.askForRisk({ pairingId, on: '2023-10-20' }, context)
    expect(open().obstacles.map((obstacle) => obstacle.words)).toContain('No risk assessment of Ben has been received.')
    matchingService.receiveRisk({ pairingId, on: '2023-10-30' }, context)
    expect(all(made.db, sql`select askedOn, receivedOn from riskAssessments where youngPersonId = ${ben}`)).toEqual([{ askedOn: '2023-10-20', receivedOn: '2023-10-30' }])
    expect(open().seeker.riskReceivedOn).toBe('2023-10-30')
  })

  it.each<[string, () => void, string]>([
    ['somebody whose gate is closed', () => made.status(nathan, 'suspended', '2023-10-01'), 'Nathan Hall: Not cleared: suspended since 1 Oct 2023.'],
    ['a young person who objects and understands (R2.2)', () => run(made.db, sql`update referrals set childView = 'objects', understanding = 'yes'`), 'nobody may be appointed'],
    ['a referral that is closed', () => run(made.db, sql`update referrals set state = 'withdrawn', closedOn = '2023-10-01'`), 'does not wait any more'],
    ['a must that is not met', () => run(made.db, sql`update referrals set prefersGender = 'female', genderStrength = 'must'`), 'A woman was asked for'],
  ])('does not begin with %s', (_what, make, words) => {
    make()
    expect(() => begin()).toThrow(words)
    expect(open().pairing).toBeNull()
  })
})

describe('a match does not start', () => {
  it('before they are introduced, on whichever day that is', () => {
    const pairingId = begin()
    bothSayYes(pairingId)
    matchingService.planIntroduction({ pairingId, on: '2023-11-04', place: null, who: null }, context)
    const before = counts()
    expect(() => start(pairingId, { despite: 'The panel decided so' })).toThrow('They are introduced on 4 Nov 2023')
    expect([counts(), start(pairingId, { on: '2023-11-04' }) > 0]).toEqual([before, true])
  })

  it.each<[string, () => void, string]>([
    ['past a gate that closed meanwhile (R3.1)', () => made.status(nathan, 'suspended', '2023-10-30'), 'Nathan Hall is not cleared: suspended since 30 Oct 2023.'],
    ['past an open allegation', () => made.put('concerns', { kind: 'allegation', raisedOn: '2023-10-30', volunteerId: nathan, summary: 'x' }), 'an allegation of 30 Oct 2023 is open'],
    ['against an objection that came meanwhile (R2.2)', () => run(made.db, sql`update referrals set childView = 'objects', understanding = 'yes'`), 'does not want a visitor'],
    ['where nobody was asked (R2.2)', () => run(made.db, sql`update referrals set childView = 'not_ascertained'`), 'Nobody has written down'],
    ['of two who are kept apart', () => made.put('exclusions', { youngPersonId: ben, volunteerId: nathan, reason: 'taught him', sinceOn: TODAY }), 'is not to be matched with Ben: taught him'],
    ['with somebody linked to this home (R2.4)', () => made.put('independenceDeclarations', { volunteerId: nathan, declaredOn: TODAY, isCouncillor: 0, homeProvider: 'Harbour Homes', outcome: 'independent', decidedBy: 'k' }), 'not independent here'],
  ])('%s, whatever reason is given, and nothing is written', (_what, make, words) => {
    const pairingId = begin()
    bothSayYes(pairingId)
    make()
    const before = counts()
    expect(() => start(pairingId, { despite: 'The panel decided so' })).toThrow(words)
    expect(counts()).toEqual(before)
    expect(open().obstacles.some((obstacle) => obstacle.words.includes(words) && !obstacle.mayDespite)).toBe(true)
  })

  it.each<[string, () => void, string]>([
    ['who leaves before it', () => made.status(nathan, 'left', '2023-11-10'), 'Nathan Hall will not be cleared on 20 Nov 2023: no longer a volunteer since 10 Nov 2023.'],
    ['whose recheck comes before it', () => made.put('dbsChecks', { volunteerId: nathan, level: 'enhanced', workforce: 'child', issuedOn: '2020-11-10', seenOn: '2020-11-12', disclosure: 'none', decision: 'accepted', decidedOn: '2020-11-12' }), 'Nathan Hall will not be cleared on 20 Nov 2023: DBS recheck was due 10 Nov 2023.'],
  ])('on a day to come with somebody %s, nor are they introduced then, while a day before is possible (R3.1)', (_who, make, words) => {
    const pairingId = begin()
    bothSayYes(pairingId)
    make()
    expect(() => start(pairingId, { on: '2023-11-20', despite: 'x' })).toThrow(words)
    expect(() => matchingService.planIntroduction({ pairingId, on: '2023-11-20', place: null, who: null }, context)).toThrow(words)
    matchingService.planIntroduction({ pairingId, on: '2023-11-09', place: null, who: null }, context)
    expect(open().obstacles).toEqual([])
    expect(start(pairingId, { on: '2023-11-09' })).toBeGreaterThan(0)
  })

  it('with somebody who rests, or will by then, unless it is written down why', () => {
    const pairingId = begin()
    bothSayYes(pairingId)
    made.status(nathan, 'inactive', '2023-11-10')
    expect(() => start(pairingId, { on: '2023-11-20' })).toThrow('Nathan Hall is resting since 10 Nov 2023. A match during a rest is a decision. Write down why')
    expect(start(pairingId, { on: '2023-11-20', despite: 'Back for this match' })).toBeGreaterThan(0)
  })

  it('as a second one, or without a risk assessment, unless it is written down why', () => {
    made.match({ youngPersonId: ben, volunteerId: volunteer('Cy'), startedOn: '2022-01-01' })
    const pairingId = begin()
    bothSayYes(pairingId)
    expect(() => start(pairingId)).toThrow('in a match already, with Cy Hall. A second one is a decision. Write down why')
    expect(start(pairingId, { despite: 'Two brothers, two visitors' })).toBeGreaterThan(0)
    expect(one(made.db, sql`select despite from pairings`)).toEqual({ despite: 'Two brothers, two visitors' })
    const matchId = one<{ id: number }>(made.db, sql`select max(id) as id from matches`)!.id
    expect(matchesService.open({ id: matchId }, context).timeline.find(({ kind }) => kind === 'start')?.detail).toBe('Ben Nixon and Nathan Hall. Started all the same because: Two brothers, two visitors')
  })

  it('and no step has a day still to come', () => {
    const pairingId = begin()
    for (const step of [matchingService.prepareProfiles, matchingService.askForRisk, matchingService.receiveRisk, matchingService.askVolunteer, matchingService.askYoungPerson]) {
      expect(() => step({ pairingId, on: '2023-11-01' }, context)).toThrow('still to come')
    }
    bothSayYes(pairingId)
    expect(() => matchingService.planIntroduction({ pairingId, on: '2023-11-04', place: null, who: null }, context)).not.toThrow()
  })

  it.each<[string, () => void, string, string]>([
    ['before the volunteer was approved (R3.1)', () => undefined, '2021-12-31', 'Nathan Hall was not cleared on 31 Dec 2021: no approval is recorded.'],
    ['on a day on which the gate was closed, open again today', () => { made.status(nathan, 'suspended', '2023-10-27'); made.status(nathan, 'active', '2023-10-29') }, '2023-10-28', 'Nathan Hall was not cleared on 28 Oct 2023: suspended since 27 Oct 2023.'],
    ['on a day on which it was open, where it is closed today', () => made.status(nathan, 'suspended', '2023-10-30'), '2023-10-29', 'Nathan Hall is not cleared: suspended since 30 Oct 2023.'],
    ['before the young person said yes (R2.2)', () => undefined, '2023-10-27', 'Ben said yes only on 28 Oct 2023. Enter that day or a later one.'],
    ['before the volunteer said yes', () => undefined, '2023-10-25', 'Nathan Hall said yes only on 26 Oct 2023.'],
  ])('%s, however far back, nor are they introduced', (_what, make, on, words) => {
    const pairingId = begin()
    bothSayYes(pairingId)
    make()
    const before = counts()
    expect(() => start(pairingId, { on, despite: 'The panel decided so' })).toThrow(words)
    expect(() => matchingService.planIntroduction({ pairingId, on, place: null, who: null }, context)).toThrow(words)
    expect([counts(), open().pairing?.introducedOn]).toEqual([before, null])
  })

  it('but may be planned for a day to come, as everything stands today', () => {
    const pairingId = begin()
    bothSayYes(pairingId)
    made.put('stages', { volunteerId: nathan, stage: 'dbs', state: 'complete', completedOn: '2020-12-01' })
    expect(start(pairingId, { on: '2023-11-20' })).toBeGreaterThan(0)
  })
})

describe('nobody is introduced', () => {
  const introduce = (pairingId: number, on = '2023-11-04'): unknown => matchingService.planIntroduction({ pairingId, on, place: null, who: null }, context)

  it('before all have said yes', () => {
    const pairingId = begin({ secondVolunteerId: ola })
    expect(() => introduce(pairingId)).toThrow('They cannot be introduced yet. Nathan Hall has not said yes yet. Ola Hall has not said yes yet. Ben has not said yes yet.')
    bothSayYes(pairingId)
    expect(() => introduce(pairingId)).toThrow('Ola Hall has not said yes yet.')
    expect(open().obstacles).toEqual([{ words: 'Ola Hall has not said yes yet.', mayDespite: false, isStep: true }])
  })

  it.each<[string, () => void, string]>([
    ['past a gate that closed meanwhile (R3.1)', () => made.status(nathan, 'suspended', '2023-10-30'), 'Nathan Hall is not cleared: suspended since 30 Oct 2023.'],
    ['against an objection that came meanwhile (R2.2)', () => run(made.db, sql`update referrals set childView = 'objects', understanding = 'yes'`), 'does not want a visitor'],
  ])('%s, and the page says so before', (_what, make, words) => {
    const pairingId = begin()
    bothSayYes(pairingId)
    make()
    expect(() => introduce(pairingId)).toThrow(words)
    expect(open().obstacles.some((obstacle) => obstacle.words.includes(words) && !obstacle.isStep)).toBe(true)
  })

  it('but a risk assessment that is still to come keeps nobody from meeting', () => {
    run(made.db, sql`update referrals set riskAssessmentOn = null`)
    const pairingId = begin()
    bothSayYes(pairingId)
    expect(() => introduce(pairingId)).not.toThrow()
  })
})

describe('the two profiles', () => {
  it('hold no surname of the child, no home, nothing of an address and no professional (R2.9, R5.2)', () => {
    run(made.db, sql`update youngPeople set socialWorker = 'Yasmin Newton'`)
    made.put('wishes', { youngPersonId: ben, saidOn: '2023-10-12', words: 'Someone who likes dogs' })
    const printed = matchingService.profiles({ referralId: referral, volunteerIds: [nathan, ola] }, context)
    expect(printed.forVolunteer).toMatchObject({ firstName: 'Ben', age: 8, words: 'Someone who likes dogs', interests: ['films', 'animals'] })
    expect(printed.forYoungPerson.map((each) => each.firstName)).toEqual(['Nathan', 'Ola'])
    for (const hidden of ['Nixon', 'DH1', 'Harbour', 'Yasmin', 'Hall', '2015']) expect(JSON.stringify(printed)).not.toContain(hidden)
  })
})
