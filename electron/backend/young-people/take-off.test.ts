import { beforeEach, describe, expect, it } from 'vitest'
import type { CommandContext } from '../context.ts'
import { forgetNoted, watchChanges } from '../database/audit.ts'
import { handleOf } from '../database/database.ts'
import { all, one, run, sql, verbatim } from '../database/sql.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { historyService } from '../history/history-service.ts'
import { takeBack } from '../history/take-back.ts'
import { refusal } from '../refusal-for-tests.ts'
import { perform } from '../transaction.ts'
import { youngPeopleService as service } from './young-people-service.ts'

const TODAY = '2026-11-22'
let made: HandMade
let context: CommandContext
let cy: number

/* Cy, 14, looked after since 2020, with a visitor since March 2022. */
beforeEach(() => {
  made = handMade()
  watchChanges(made.db)
  context = { db: made.db, who: 'K Lowes', today: TODAY, now: () => `${TODAY}T10:00:00.000Z` }
  cy = made.youngPerson()
  made.put('placements', { youngPersonId: cy, fromOn: '2021-05-01', placementType: 'foster', postcode: 'DH1' })
  made.put('wishes', { youngPersonId: cy, saidOn: '2024-02-01', words: 'Go climbing' })
  made.put('offers', { youngPersonId: cy, foundOn: '2021-01-10', isOffered: 1, offeredBy: 'M Dent', answer: 'wants' })
  made.put('riskAssessments', { youngPersonId: cy, receivedOn: '2021-03-01' })
  made.put('careReviews', { youngPersonId: cy, reviewedOn: '2025-06-03', attendedBy: 'visitor', notes: 'Asked for Bo' })
  made.put('contacts', { youngPersonId: cy, role: 'key_worker', name: 'Bo’s Worker', fromOn: '2024-01-08' })
  service.recordCare({ youngPersonId: cy, fromOn: '2020-01-01', care: 'looked_after', legalStatus: 'care_order' }, context)
})
/* What the test itself wrote before is no part of the entry. */
function act(procedure: string, work: () => unknown): number {
  forgetNoted(made.db)
  try {
    return perform({ db: made.db, path: '', vaultId: '', auditKey: new Uint8Array(32), close: () => undefined }, { who: 'K Lowes', procedure, now: context.now }, work).entry!
  } finally {
    handleOf(made.db).pragma('query_only = off')
  }
}
const takeOff = (record: Parameters<typeof service.takeOff>[0]['record'], id = 1): number => act('youngPeople.takeOff', () => service.takeOff({ record, id, reason: 'Was Bo’s' }, context))
const columns = (): unknown => one(made.db, sql`select inCareFrom, inCareTo, legalStatus from youngPeople where id = ${cy}`)
const TABLES = ['contacts', 'careReviews', 'placements', 'careStatuses', 'wishes', 'riskAssessments', 'offers', 'youngPeople', 'removedRecords', 'referrals', 'pairings', 'afterCareDecisions']
const everything = (): unknown => TABLES.map((table) => all(made.db, sql`select * from ${verbatim(table)} order by id`))

describe('what was entered of the wrong young person', () => {
  it.each([
    ['placement', 'Home: foster care from 1 May 2021'], ['care', 'Looked after from 1 Jan 2020'], ['wish', 'Wish of 1 Feb 2024'], ['risk_assessment', 'Risk assessment, received 1 Mar 2021'], ['offer', 'Offered: wants one, 10 Jan 2021'],
    ['care_review', 'Care review of 3 Jun 2025'], ['contact', 'Key worker from 8 Jan 2024'],
  ] as const)('%s goes, is told as taken off, stands in the history, and comes back as it was', (record, what) => {
    const before = everything()
    const entry = takeOff(record)
    expect(service.open({ id: cy }, context).takenOff).toEqual([{ what, reason: 'Was Bo’s', on: TODAY, who: 'K Lowes' }])
    const [first] = historyService.ofRecord({ table: 'youngPeople', id: cy }, context).entries
    expect(first).toMatchObject({ canUndo: true, who: 'K Lowes' })
    expect(first?.changes).toContainEqual(expect.objectContaining({ table: 'removedRecords', about: `(${what}: Was Bo’s)` }))
    act('history.undo', () => takeBack(made.db, entry, TODAY))
    expect(everything()).toEqual(before)
  })

  it.each([
    ['they are held', `insert into legalHolds (youngPersonId, reason, fromOn) values (1, 'A claim.', '2026-11-01')`, 'Held since 1 Nov 2026: A claim. Correct what is wrong of it'],
    ['an allegation is open', `insert into concerns (kind, raisedOn, youngPersonId, summary) values ('allegation', '2026-11-17', 1, 'x')`, 'An allegation of 17 Nov 2026 is open. Correct what is wrong of it'],
  ])('stays while %s', (_when, given, words) => {
    run(made.db, verbatim(given))
    const before = everything()
    for (const record of ['placement', 'care', 'wish', 'risk_assessment', 'offer', 'care_review', 'contact'] as const) expect(refusal(() => takeOff(record))).toContain(`Nothing of this young person may be taken off now. ${words}`)
    expect(everything()).toEqual(before)
  })

  it('is refused where there is none', () => expect(refusal(() => takeOff('wish', 99))).toContain('no such record'))
})

describe('a fact of care that was somebody else’s', () => {
  it('takes with it what it alone told', () => {
    takeOff('care')
    expect(columns()).toEqual({ inCareFrom: null, inCareTo: null, legalStatus: null })
  })

  it('that ended care lets them be looked after again, and the decision to go on all the same goes with it', () => {
    const match = made.match({ youngPersonId: cy, startedOn: '2022-03-10' })
    service.recordCare({ youngPersonId: cy, fromOn: '2026-05-01', care: 'returned_home', legalStatus: null }, context)
    made.put('afterCareDecisions', { matchId: match, careEndedOn: '2026-05-01', decidedOn: '2026-05-02' })
    takeOff('care', 2)
    expect(columns()).toEqual({ inCareFrom: '2020-01-01', inCareTo: null, legalStatus: 'care_order' })
    expect(all(made.db, sql`select id from afterCareDecisions`)).toEqual([])
  })

  it('stays while a match rests on it alone, and goes once what is right stands beside it', () => {
    made.match({ youngPersonId: cy, startedOn: '2022-03-10' })
    expect(refusal(() => takeOff('care'))).toContain('Nothing else says that they were looked after on 10 Mar 2022')
    service.recordCare({ youngPersonId: cy, fromOn: '2021-02-01', care: 'looked_after', legalStatus: 'section_20' }, context)
    takeOff('care')
    expect(columns()).toEqual({ inCareFrom: '2021-02-01', inCareTo: null, legalStatus: 'section_20' })
  })
})

describe('a risk assessment that was somebody else’s', () => {
  const referral = (values: object = {}): number => made.referral({ youngPersonId: cy, receivedOn: '2021-02-01', riskAssessmentOn: '2021-03-01', ...values })
  const told = (id: number): unknown => one<{ riskAssessmentOn: string | null }>(made.db, sql`select riskAssessmentOn from referrals where id = ${id}`)?.riskAssessmentOn

  it('stands on no referral and no pairing any more, or the one that holds does', () => {
    const id = referral()
    const pairing = made.put('pairings', { referralId: id, volunteerId: made.activeVolunteer(), begunOn: '2021-03-02', riskReceivedOn: '2021-03-01' })
    const other = made.put('riskAssessments', { youngPersonId: cy, receivedOn: '2021-02-20' })
    takeOff('risk_assessment')
    expect([told(id), one(made.db, sql`select riskReceivedOn from pairings where id = ${pairing}`)]).toEqual(['2021-02-20', { riskReceivedOn: '2021-02-20' }])
    takeOff('risk_assessment', other)
    expect([told(id), one(made.db, sql`select riskReceivedOn from pairings where id = ${pairing}`)]).toEqual([null, { riskReceivedOn: null }])
  })

  it.each([
    ['a match', (id: number) => made.match({ youngPersonId: cy, referralId: id, startedOn: '2022-03-10' }), '10 Mar 2022'],
    ['two who are to meet', (id: number) => made.put('pairings', { referralId: id, volunteerId: made.activeVolunteer(), begunOn: '2021-03-02', riskReceivedOn: '2021-03-01', introducedOn: '2021-04-01' }), '1 Apr 2021'],
  ])('stays while %s rest on it, and goes where another holds on that day', (_who, given, day) => {
    given(referral())
    const before = everything()
    expect(refusal(() => takeOff('risk_assessment'))).toContain(`What began on ${day} rests on this assessment`)
    expect(everything()).toEqual(before)
    made.put('riskAssessments', { youngPersonId: cy, receivedOn: '2020-12-01' })
    expect(refusal(() => takeOff('risk_assessment'))).toContain('no other holds')
    made.put('riskAssessments', { youngPersonId: cy, receivedOn: '2021-02-20' })
    expect(refusal(() => takeOff('risk_assessment'))).toBe('was done')
  })

  it('that was asked for and never came is asked for in no pairing any more', () => {
    const asked = made.put('riskAssessments', { youngPersonId: cy, askedOn: '2026-11-10' })
    const pairing = made.put('pairings', { referralId: referral({ riskAssessmentOn: null }), volunteerId: made.activeVolunteer(), begunOn: '2026-11-02', riskAskedOn: '2026-11-10' })
    takeOff('risk_assessment', asked)
    expect(one(made.db, sql`select riskAskedOn from pairings where id = ${pairing}`)).toEqual({ riskAskedOn: null })
  })
})

describe('somebody who never was around them', () => {
  const around = (): unknown => service.open({ id: cy }, context).contacts.filter(({ role }) => role === 'social_worker').map(({ name, fromOn, toOn }) => [name, fromOn, toOn])
  const change = (name: string, fromOn: string | null): void => service.changeContact({ youngPersonId: cy, role: 'social_worker', name, organisation: null, email: null, phone: null, fromOn, replaces: null }, context) as never
  const idOf = (name: string): number => service.open({ id: cy }, context).contacts.find((contact) => contact.name === name)!.id!
  const row = (): unknown => one(made.db, sql`select socialWorker, socialWorkerEmail from youngPeople where id = ${cy}`)

  it.each<[string, () => void, string, readonly unknown[], string | null]>([
    ['the one of now goes, and whoever ended with the same day has the part again', () => { change('Dee Marsh', '2023-01-09'); change('Bo’s Own', '2025-03-03') }, 'Bo’s Own', [['Dee Marsh', '2023-01-09', null]], 'Dee Marsh'],
    ['the one between two goes, and the first has the part until the last', () => { change('Dee Marsh', '2023-01-09'); change('Bo’s Own', '2025-03-03'); change('Eli Ford', '2026-02-02') }, 'Bo’s Own', [['Eli Ford', '2026-02-02', null], ['Dee Marsh', '2023-01-09', '2026-02-02']], 'Eli Ford'],
    ['the first goes, and the one of now stays', () => { change('Bo’s Own', '2023-01-09'); change('Dee Marsh', '2025-03-03') }, 'Bo’s Own', [['Dee Marsh', '2025-03-03', null]], 'Dee Marsh'],
    ['whoever left on another day stays gone', () => { change('Dee Marsh', '2023-01-09'); service.endContact({ id: idOf('Dee Marsh'), toOn: '2025-01-06' }, context); change('Bo’s Own', '2025-03-03') }, 'Bo’s Own', [['Dee Marsh', '2023-01-09', '2025-01-06']], null],
    ['the only one goes, without a day', () => change('Bo’s Own', null), 'Bo’s Own', [], null],
  ])('%s', (_case, given, who, stay, now) => {
    given()
    const before = [everything(), around()]
    const entry = takeOff('contact', idOf(who))
    expect([around(), row()]).toEqual([stay, { socialWorker: now, socialWorkerEmail: null }])
    act('history.undo', () => takeBack(made.db, entry, TODAY))
    expect([everything(), around()]).toEqual(before)
  })

  it('goes as well where only a workbook told of them, by their part', () => {
    run(made.db, sql`update youngPeople set socialWorker = 'Bo’s Own', socialWorkerEmail = 'own@example.org', reviewingOfficer = 'Pat Hill' where id = ${cy}`)
    const before = everything()
    const entry = act('youngPeople.takeOffToldContact', () => service.takeOffToldContact({ youngPersonId: cy, role: 'social_worker', reason: 'Was Bo’s' }, context))
    expect([row(), service.open({ id: cy }, context).takenOff.map(({ what }) => what)]).toEqual([{ socialWorker: null, socialWorkerEmail: null }, ['Social worker']])
    act('history.undo', () => takeBack(made.db, entry, TODAY))
    expect(everything()).toEqual(before)
    act('youngPeople.takeOffToldContact', () => service.takeOffToldContact({ youngPersonId: cy, role: 'reviewing_officer', reason: 'Was Bo’s' }, context))
    expect(one(made.db, sql`select reviewingOfficer from youngPeople where id = ${cy}`)).toEqual({ reviewingOfficer: null })
  })

  it('is refused by the part alone where they have a record of their own, and while their records are held', () => {
    change('Dee Marsh', '2023-01-09')
    expect(refusal(() => service.takeOffToldContact({ youngPersonId: cy, role: 'social_worker', reason: 'x' }, context))).toContain('no such contact')
    run(made.db, sql`update youngPeople set reviewingOfficer = 'Pat Hill' where id = ${cy}`)
    run(made.db, sql`insert into legalHolds (youngPersonId, reason, fromOn) values (${cy}, 'A claim.', '2026-11-01')`)
    expect(refusal(() => service.takeOffToldContact({ youngPersonId: cy, role: 'reviewing_officer', reason: 'x' }, context))).toContain('Held since 1 Nov 2026')
  })
})
