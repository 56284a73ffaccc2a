import { beforeEach, describe, expect, it } from 'vitest'
import type { ReceivedReferral } from '#contract/referral-records.ts'
import { Refusal } from '#contract/refusal.ts'
import type { CommandContext } from '../context.ts'
import { calendarItems } from '../calendar/calendar-items.ts'
import { one, run, sql } from '../database/sql.ts'
import { dueOn } from '../due/due-today.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { NEW_PERSON } from '../young-people/new-person-for-tests.ts'
import { waitFor } from '../matching/begin-pairing.ts'
import { youngPeopleService } from '../young-people/young-people-service.ts'
import { referralsService as service } from './referrals-service.ts'

const TODAY = '2026-11-22'
let made: HandMade
let context: CommandContext

beforeEach(() => {
  made = handMade()
  context = { db: made.db, who: 'coordinator', today: TODAY, now: () => `${TODAY}T10:00:00.000Z` }
})
const GIVEN: ReceivedReferral = {
  receivedOn: '2026-11-03', referredBy: 'social worker', criterion: 'best_interests', factors: ['distance', 'little_contact'], isUrgent: true, isInCarePlan: true, carePlanOn: '2026-10-20', offeredOn: '2026-11-03', prefersGender: 'female', genderStrength: 'must', prefersBackground: null,
  backgroundStrength: null, preferenceOf: 'young_person', notes: null, childView: 'wants', understanding: null, viewOn: '2026-11-03', viewTakenBy: 'Social worker', viewReasons: null, riskAskedOn: '2026-11-04', riskReceivedOn: null,
  waitingReason: 'seeking_visitor', owner: null, nextStep: null, nextStepOn: null,
}
const OBJECTS = { childView: 'objects', understanding: 'yes', viewOn: '2026-11-03', viewTakenBy: 'Social worker', viewReasons: null } as const
const receive = (changes: Partial<ReceivedReferral> = {}): { readonly id: number; readonly youngPersonId: number; readonly isClosed: boolean } => service.receive({ ...GIVEN, ...changes, youngPerson: { add: NEW_PERSON } }, context)
const kept = (id: number): Record<string, unknown> => one<Record<string, unknown>>(made.db, sql`select * from referrals where id = ${id}`)!
const opened = (id: number): ReturnType<typeof service.open> => service.open({ id }, context)

describe('a referral that is received', () => {
  it('brings somebody new, and waits with all that was asked for', () => {
    const { id, youngPersonId, isClosed } = receive()
    expect([isClosed, kept(id)]).toEqual([false, expect.objectContaining({ key: 'R0001', youngPersonId, state: 'waiting', childAgrees: 1, isUrgent: 1, isInCarePlan: 1, carePlanOn: '2026-10-20', genderStrength: 'must', offeredOn: '2026-11-03' })])
    expect(service.listWaiting(null, context).rows).toMatchObject([{ youngPerson: { name: 'Ben Nixon' }, days: 19, priority: 5, ageAtReferral: 11, detail: { factors: ['distance', 'little_contact'], prefersGender: 'female', daysOnHold: 0 } }])
    expect(made.figure('referrals.received', '2026-11-01', '2026-11-30')).toBe(1)
    expect(one(made.db, sql`select askedOn from riskAssessments where youngPersonId = ${youngPersonId}`)).toEqual({ askedOn: '2026-11-04' })
  })

  it('of somebody known is taken once; somebody who waits already is not referred again', () => {
    const ben = made.youngPerson({ familyContact: 'regular' })
    service.receive({ ...GIVEN, youngPerson: { id: ben } }, context)
    expect(() => service.receive({ ...GIVEN, youngPerson: { id: ben } }, context)).toThrow('waits for a visitor already')
    expect(() => service.receive({ ...GIVEN, youngPerson: { id: 999 } }, context)).toThrow(Refusal)
  })

  it('is refused in the words of the form where something is wrong', () => {
    expect(() => receive({ receivedOn: '2026-11-23' })).toThrow('The day it was received must be today or in the past.')
    expect(() => receive({ carePlanOn: '2026-11-23' })).toThrow('The day it came into the care plan must be today or in the past.')
    expect(() => receive({ viewTakenBy: null })).toThrow('Enter who asked them.')
  })

  it('is corrected, and what was asked for is then as corrected', () => {
    const { id } = receive()
    service.correct({ ...opened(id).asked, id, prefersGender: null, genderStrength: null, factors: ['risk'] }, context)
    expect(opened(id).asked).toMatchObject({ prefersGender: null, factors: ['risk'], criterion: 'best_interests', isInCarePlan: true, carePlanOn: '2026-10-20' })
  })
})

describe('a young person’s objection (R2.2)', () => {
  it('with understanding closes the referral as not appointed, to be considered again at the next care review', () => {
    const { id, youngPersonId } = receive()
    made.put('careReviews', { youngPersonId, reviewedOn: '2026-08-31' })
    expect(service.recordView({ id, ...OBJECTS }, context)).toEqual({ isClosed: true })
    expect(kept(id)).toMatchObject({ decision: 'not_appointed', notAppointedReason: 'objects', decidedOn: '2026-11-03', decidedBy: 'coordinator', considerAgainOn: '2027-02-28', state: 'declined_by_child', closedOn: '2026-11-03', childAgrees: 0 })
    expect(opened(id).objections.map(({ stops }) => stops)).toEqual(['matching', 'matching'])
    expect(service.countWaiting(null, context)).toBe(0)
  })

  it('said with the referral closes it at once; without a review on record it is considered again in six months', () => {
    const { id, isClosed } = receive(OBJECTS)
    expect([isClosed, kept(id)['considerAgainOn'], kept(id)['state']]).toEqual([true, '2027-05-03', 'declined_by_child'])
    expect(made.figure('referrals.declined_by_child', '2026-11-01', '2026-11-30')).toBe(1)
  })

  it('without understanding and with reasons lets the referral go on', () => {
    const { id } = receive({ ...OBJECTS, understanding: 'no', viewReasons: 'Has nobody else' })
    expect([opened(id).isWaiting, opened(id).objections.map(({ stops }) => stops)]).toEqual([true, ['nothing']])
    service.decide({ id, decision: 'accepted', decidedOn: TODAY, reason: null, considerAgainOn: null, note: null }, context)
    expect(kept(id)).toMatchObject({ decision: 'accepted', state: 'waiting' })
  })

  it('not asked stops the start only', () => {
    const { id } = receive({ childView: 'not_ascertained', viewOn: null, viewTakenBy: null })
    expect(opened(id).objections.map(({ stops }) => stops)).toEqual(['start'])
  })

  it('of somebody who has a visitor is written down, and ends nothing by itself', () => {
    const id = made.referral({ state: 'matched', closedOn: '2026-05-01' })
    expect(service.recordView({ id, ...OBJECTS }, context)).toEqual({ isClosed: false })
    expect(kept(id)).toMatchObject({ childView: 'objects', decision: null, state: 'matched' })
  })
})

describe('a referral that is closed', () => {
  const closing = (id: number, more: object = {}): unknown => service.close({ id, closedOn: TODAY, state: 'declined_by_child', considerAgainOn: null, note: 'She has her aunt', ...more }, context)

  it.each<[string, object, Record<string, unknown>]>([
    ['because the young person said no, is a decision that is considered again', {}, { state: 'declined_by_child', decision: 'not_appointed', notAppointedReason: 'does_not_want', decidedOn: TODAY, decidedBy: 'coordinator', considerAgainOn: '2027-05-22', closedOn: TODAY }],
    ['as not eligible, too', { state: 'not_eligible' }, { state: 'not_eligible', decision: 'not_appointed', notAppointedReason: 'other', considerAgainOn: '2027-05-22' }],
    ['on a day of one’s own', { considerAgainOn: '2027-01-10' }, { considerAgainOn: '2027-01-10' }],
    ['as withdrawn, is no decision', { state: 'withdrawn', note: null }, { state: 'withdrawn', decision: null, considerAgainOn: null, closedOn: TODAY }],
    ['as lost touch with, is none either', { state: 'disengaged', note: null }, { state: 'disengaged', decision: null, considerAgainOn: null }],
  ])('%s', (_what, more, row) => {
    const { id } = receive()
    closing(id, more)
    expect(kept(id)).toMatchObject(row)
    expect(made.figure('referrals.not_eligible', '2026-11-01', '2026-11-30')).toBe(row['state'] === 'not_eligible' ? 1 : 0)
  })

  it.each([
    ['above the age of the service', { bornOn: '1998-01-01' }], ['whose care has ended', { bornOn: '2008-12-30', inCareTo: '2026-01-01' }],
  ])('of somebody %s is not considered again: there is no duty any more', (_who, person) => {
    const { id, youngPersonId } = receive()
    for (const [field, day] of Object.entries(person)) run(made.db, field === 'bornOn' ? sql`update youngPeople set bornOn = ${day} where id = ${youngPersonId}` : sql`update youngPeople set inCareTo = ${day} where id = ${youngPersonId}`)
    closing(id, { state: 'not_eligible' })
    expect(kept(id)).toMatchObject({ decision: 'not_appointed', considerAgainOn: null })
  })

  it('needs a reason where nobody is appointed', () => {
    const { id } = receive()
    expect(() => closing(id, { note: null })).toThrow('Enter the reason in words')
    expect(() => closing(id, { considerAgainOn: TODAY })).toThrow('Enter a day after it was closed')
    expect(kept(id)['closedOn']).toBeNull()
  })
})

describe('a decision not to appoint (R2.3)', () => {
  const NO = { decision: 'not_appointed', decidedOn: TODAY, reason: 'contact_with_family', considerAgainOn: null, note: 'Sees his grandmother every week' } as const

  it('takes the referral off the list, is no finding of not eligible, and stands in the calendar on its day', () => {
    const { id, youngPersonId } = receive()
    service.decide({ id, ...NO }, context)
    expect(kept(id)).toMatchObject({ state: 'withdrawn', closedOn: TODAY, considerAgainOn: '2027-05-22', nextStep: null })
    expect(made.figure('referrals.not_eligible', '2026-11-01', '2026-11-30')).toBe(0)
    expect(opened(id).steps).toMatchObject([{ what: 'Sees his grandmother every week', who: 'coordinator' }])
    const on = (today: string): unknown => calendarItems(made.db, { from: '2027-05-01', to: '2027-05-31' }, today).map(({ on: day, event, state, opens }) => [day, event, state, opens?.id])
    expect(on(TODAY)).toEqual([['2027-05-22', 'consider_again', 'coming', youngPersonId]])
    expect(on('2027-05-23')).toEqual([['2027-05-22', 'consider_again', 'overdue', youngPersonId]])
  })

  it('is kept under review: it stands until the next day, or is opened again as one that follows and is not counted', () => {
    const { id } = receive()
    service.decide({ id, ...NO, considerAgainOn: '2026-12-01' }, context)
    context = { ...context, today: '2026-12-01' }
    service.keepDecision({ id, consideredOn: '2026-12-01', considerAgainOn: null, note: null }, context)
    expect(kept(id)['considerAgainOn']).toBe('2027-06-01')
    const { id: next } = service.reopen({ id, on: '2026-12-01' }, context)
    expect(kept(next)).toMatchObject({ key: 'R0001~2', reopensId: id, decision: null, notAppointedReason: null, state: 'waiting', childView: 'wants' })
    expect([kept(id)['considerAgainOn'], made.figure('referrals.received', '2026-11-01', '2026-12-31')]).toEqual([null, 1])
  })

  it('is considered again no more once care has ended, unless somebody gives a day (R2.3)', () => {
    const { id } = receive()
    service.decide({ id, ...NO, considerAgainOn: '2026-12-01' }, context)
    run(made.db, sql`update youngPeople set inCareTo = '2026-11-30'`)
    context = { ...context, today: '2026-12-01' }
    service.keepDecision({ id, consideredOn: '2026-12-01', considerAgainOn: '2027-01-10', note: null }, context)
    expect(kept(id)['considerAgainOn']).toBe('2027-01-10')
    service.keepDecision({ id, consideredOn: '2026-12-01', considerAgainOn: null, note: null }, context)
    expect(kept(id)['considerAgainOn']).toBeNull()
  })

  it.each([['declined_by_child', 'does_not_want'], ['not_eligible', 'other']])('that a workbook tells as %s gets its decision when it is considered again', (state, reason) => {
    const id = made.referral({ receivedOn: '2026-01-10', state, closedOn: '2026-02-20' })
    service.keepDecision({ id, consideredOn: '2026-11-20', considerAgainOn: null, note: 'Still says no' }, context)
    expect(kept(id)).toMatchObject({ state, closedOn: '2026-02-20', decision: 'not_appointed', decidedOn: '2026-02-20', decidedBy: null, notAppointedReason: reason, considerAgainOn: '2027-05-20' })
  })

  it.each(['withdrawn', 'disengaged', 'matched'])('is none where a workbook tells of it as %s', (state) => {
    const id = made.referral({ receivedOn: '2026-01-10', state, closedOn: '2026-02-20' })
    expect(() => service.keepDecision({ id, consideredOn: '2026-11-20', considerAgainOn: null, note: null }, context)).toThrow('There is no decision not to appoint')
  })

  it('because they objected is opened again only to ask anew', () => {
    const { id } = receive(OBJECTS)
    const { id: next } = service.reopen({ id, on: TODAY }, context)
    expect([kept(next)['childView'], opened(next).objections.map(({ stops }) => stops)]).toEqual(['not_ascertained', ['start']])
  })

  it.each([
    ['without a reason', { reason: null }], ['tomorrow', { decidedOn: '2026-11-23' }], ['before the referral', { decidedOn: '2026-11-02' }], ['for another reason not told', { reason: 'other', note: null }],
  ] as const)('%s is refused', (_what, changes) => {
    const { id } = receive()
    expect(() => service.decide({ id, ...NO, ...changes }, context)).toThrow(Refusal)
    expect(kept(id)).toMatchObject({ decision: null, state: 'waiting' })
  })

  it('nobody is accepted against an objection that is understood, and nothing is decided of a closed referral', () => {
    const { id } = receive()
    run(made.db, sql`update referrals set childView = 'objects', understanding = 'yes' where id = ${id}`)
    expect(() => service.decide({ id, decision: 'accepted', decidedOn: TODAY, reason: null, considerAgainOn: null, note: null }, context)).toThrow('nobody may be appointed')
    service.close({ id, closedOn: TODAY, state: 'withdrawn', considerAgainOn: null, note: null }, context)
    expect(() => service.decide({ id, ...NO }, context)).toThrow('closed already')
  })
})

describe('a referral that is closed', () => {
  it('as withdrawn, lost touch or moved leaves the list; a withdrawn one asked for again is a new one', () => {
    const { id } = receive()
    expect(() => service.close({ id, closedOn: '2026-11-02', state: 'withdrawn', considerAgainOn: null, note: null }, context)).toThrow('received on 3 Nov 2026')
    service.close({ id, closedOn: '2026-11-10', state: 'withdrawn', considerAgainOn: null, note: 'Moved away' }, context)
    expect([kept(id)['state'], opened(id).steps[0]?.what]).toEqual(['withdrawn', 'Moved away'])
    expect(() => service.reopen({ id, on: TODAY }, context)).toThrow('counts as one')
  })

  it('as lost touch is opened again by one that follows it; while one waits, no other is opened', () => {
    const { id } = receive()
    service.close({ id, closedOn: '2026-11-10', state: 'disengaged', considerAgainOn: null, note: null }, context)
    expect(() => service.reopen({ id, on: '2026-11-09' }, context)).toThrow('closed on 10 Nov 2026')
    service.reopen({ id, on: '2026-11-12' }, context)
    expect(() => service.reopen({ id, on: TODAY }, context)).toThrow('waits for a visitor already')
  })
})

describe('while a referral waits', () => {
  it('what holds it up changes from a day on, and the days on hold are counted apart from those waiting', () => {
    const { id } = receive()
    service.changeBlocker({ id, fromOn: '2026-11-10', reason: 'awaiting_accommodation', cause: null, note: 'Moves in December' }, context)
    expect(kept(id)['waitingReason']).toBe('awaiting_accommodation')
    expect(service.listWaiting(null, context).rows[0]).toMatchObject({ days: 19, detail: { daysOnHold: 12 } })
    service.changeBlocker({ id, fromOn: '2026-11-20', reason: 'seeking_visitor', cause: null, note: null }, context)
    expect(service.listWaiting(null, context).rows[0]).toMatchObject({ waitingReason: 'seeking_visitor', days: 19, detail: { daysOnHold: 10 } })
    expect(opened(id).periods.map(({ fromOn }) => fromOn)).toEqual(['2026-11-20', '2026-11-10', '2026-11-03'])
    expect(() => service.changeBlocker({ id, fromOn: '2026-11-23', reason: 'on_hold', cause: null, note: null }, context)).toThrow(Refusal)
  })

  it('what was recorded wrongly of it is corrected or taken out, and the days on hold and the list go by what is left', () => {
    const { id } = receive()
    const row = (): unknown => service.listWaiting(null, context).rows[0]
    service.changeBlocker({ id, fromOn: '2026-11-10', reason: 'awaiting_accommodation', cause: null, note: null }, context)
    const [newest, first] = opened(id).periods
    const periodId = newest!.id
    service.correctBlocker({ id, periodId, fromOn: '2026-11-15', reason: 'on_hold', cause: 'at_capacity', note: 'Until April' }, context)
    expect(row()).toMatchObject({ waitingReason: 'on_hold', detail: { daysOnHold: 7, waitingCause: 'at_capacity' } })
    const again = { id, periodId, reason: 'on_hold', cause: null, note: null } as const
    expect(() => service.correctBlocker({ ...again, fromOn: '2026-11-03' }, context)).toThrow('From 3 Nov 2026 something else is recorded')
    expect(() => service.correctBlocker({ ...again, fromOn: '2026-11-02' }, context)).toThrow('was received on 3 Nov 2026')
    expect(() => service.correctBlocker({ ...again, fromOn: '2026-11-20', periodId: 999 }, context)).toThrow(Refusal)
    service.removeBlocker({ id, periodId }, context)
    expect(row()).toMatchObject({ waitingReason: 'seeking_visitor', detail: { daysOnHold: 0 } })
    expect(opened(id).periods.map((period) => period.id)).toEqual([first!.id])
    expect(() => service.removeBlocker({ id, periodId: first!.id }, context)).toThrow('Correct it instead')
  })

  it('why it waits is told more exactly, while lists, figures and the workbook count by its reason; what changes the reason takes the cause with it', () => {
    const { id, youngPersonId } = receive()
    const row = (): unknown => service.listWaiting(null, context).rows[0]
    service.changeBlocker({ id, fromOn: '2026-11-10', reason: 'on_hold', cause: 'at_capacity', note: 'Until April' }, context)
    expect(row()).toMatchObject({ waitingReason: 'on_hold', detail: { waitingCause: 'at_capacity', daysOnHold: 12 } })
    expect(opened(id).periods[0]).toMatchObject({ reason: 'on_hold', cause: 'at_capacity' })
    expect(youngPeopleService.open({ id: youngPersonId }, context).timeline.find((entry) => entry.kind === 'blocker')).toMatchObject({ title: 'On hold', detail: 'The contract is full. Until April' })
    expect(() => service.changeBlocker({ id, fromOn: '2026-11-11', reason: 'seeking_visitor', cause: 'no_funding', note: null }, context)).toThrow('This cause belongs to another reason')
    service.changeBlocker({ id, fromOn: '2026-11-20', reason: 'seeking_visitor', cause: 'few_men', note: null }, context)
    waitFor(made.db, id, 'matching_in_progress', '2026-11-20')
    expect(row()).toMatchObject({ waitingReason: 'matching_in_progress', detail: { waitingCause: null } })
  })

  it('somebody sees to it, and what was planned is done', () => {
    const { id } = receive()
    service.planStep({ id, owner: 'Sam', nextStep: 'Ask the carer', nextStepOn: '2026-11-25' }, context)
    expect(calendarItems(made.db, { from: '2026-11-25', to: '2026-11-25' }, TODAY)).toMatchObject([{ event: 'next_step', detail: 'Ask the carer' }])
    service.takeStep({ id, takenOn: TODAY, what: 'Asked the carer', who: 'Sam', isPlanned: true }, context)
    expect(opened(id)).toMatchObject({ detail: { owner: 'Sam', nextStep: null, nextStepOn: null }, steps: [{ takenOn: TODAY, what: 'Asked the carer' }] })
    expect(() => service.planStep({ id, owner: null, nextStep: 'Ask', nextStepOn: '2026-11-21' }, context)).toThrow('today or later')
  })

  it.each<[string, { readonly step?: string; readonly next?: string }, string, string | null]>([
    ['received and nothing done', {}, '2026-12-01', '2026-12-01'],
    ['received and nothing done, before it is due', {}, '2026-11-02', null],
    ['a step was taken', { step: '2026-11-20' }, '2026-12-18', '2026-12-18'],
    ['a step was taken, so not by the receipt', { step: '2026-11-20' }, '2026-11-19', null],
    ['a next step is dated', { next: '2026-12-10' }, '2026-12-05', null],
    ['the next step has gone by', { next: '2026-12-10' }, '2026-12-11', '2026-12-01'],
  ])('what needs doing says of one with %s', (_what, { step, next }, on, due) => {
    const id = made.referral({ receivedOn: '2026-11-03', nextStepOn: next ?? null })
    if (step !== undefined) made.put('steps', { kind: 'step', takenOn: step, what: 'Called', referralId: id })
    const line = dueOn(made.db, on).lines.find((each) => each.kind === 'waiting_no_step' && each.dueOn <= on)
    expect(line?.dueOn ?? null).toBe(due)
  })
})
