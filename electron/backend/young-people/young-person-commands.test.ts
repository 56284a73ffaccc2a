import { beforeEach, describe, expect, it } from 'vitest'
import { Refusal } from '#contract/refusal.ts'
import type { CommandContext } from '../context.ts'
import { all, one, run, sql } from '../database/sql.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { saveAdjoiningCouncils } from '../service/adjoining-councils.ts'
import { NEW_PERSON } from './new-person-for-tests.ts'
import { youngPeopleService as service } from './young-people-service.ts'

const TODAY = '2026-11-22'
let made: HandMade
let context: CommandContext

beforeEach(() => {
  made = handMade()
  context = { db: made.db, who: 'coordinator', today: TODAY, now: () => `${TODAY}T10:00:00.000Z` }
  run(made.db, sql`insert into settings (name, value) values ('local_authority', 'County Durham')`)
})
const opened = (id: number): ReturnType<typeof service.open> => service.open({ id }, context)
const columns = (id: number): unknown => one(made.db, sql`select inCareFrom, inCareTo, legalStatus, socialWorker, socialWorkerEmail, reviewingOfficer from youngPeople where id = ${id}`)

describe('somebody new', () => {
  it('is written down with their home, care and contacts, and of the postcode no more than its district', () => {
    const { id } = service.add({ ...NEW_PERSON, placementType: 'foster', area: 'Durham', district: 'dh1 4gn', inCareFrom: '2024-01-05', legalStatus: 'care_order', socialWorker: 'Yasmin Newton', socialWorkerEmail: 'y@example.gov.uk', reviewingOfficer: 'Joe Hill' }, context)
    const { person, placements, contacts, careStatuses } = opened(id)
    expect(person).toMatchObject({ name: 'Ben Nixon', placementType: 'foster', outOfArea: false, inCareFrom: '2024-01-05', socialWorker: 'Yasmin Newton', key: 'Y0001' })
    expect([placements[0]?.district, placements[0]?.geography, careStatuses.length]).toEqual(['DH1', 'within_area', 1])
    expect(contacts.map(({ role, name, isNow }) => [role, name, isNow])).toEqual([['social_worker', 'Yasmin Newton', true], ['reviewing_officer', 'Joe Hill', true]])
    expect(JSON.stringify(all(made.db, sql`select * from placements`))).not.toContain('4GN')
  })

  it('is refused in the words of the form where something is wrong', () => {
    expect(() => service.add({ ...NEW_PERSON, bornOn: '2026-11-23' }, context)).toThrow('Date of birth must be today or in the past.')
  })

  it('tells a form that refers them what their right hangs on (R2.1)', () => {
    const { id } = service.add({ ...NEW_PERSON, bornOn: '2015-03-01', inCareFrom: '2020-02-01' }, context)
    expect(service.eligibility({ id }, context)).toEqual({ bornOn: '2015-03-01', inCareFrom: '2020-02-01', inCareTo: null, disability: null })
    expect(() => service.eligibility({ id: 999 }, context)).toThrow('no such young person')
  })

  it('corrected keeps what else is known', () => {
    const { id } = service.add({ ...NEW_PERSON, socialWorker: 'Yasmin Newton' }, context)
    service.correct({ ...service.read({ id }, context).facts, id, lastName: 'Nixon-Carr', isParent: true }, context)
    service.recordEqualities({ id, gender: 'female', ethnicity: 'prefer_not_to_say', ethnicCode: 'REFU', nationality: null, religion: null }, context)
    expect(service.read({ id }, context)).toMatchObject({ facts: { firstName: 'Ben', lastName: 'Nixon-Carr', isParent: true }, equalities: { gender: 'female', ethnicity: 'prefer_not_to_say', ethnicCode: 'REFU' } })
    expect(opened(id).socialWorker).toBe('Yasmin Newton')
  })

  it.each([
    [{ firstName: 'ben', lastName: ' NIXON ', bornOn: '2015-03-01', caseNumber: null }, 'name_and_birth'],
    [{ firstName: 'Ben', lastName: 'Nixon', bornOn: null, caseNumber: null }, 'name'],
    [{ firstName: 'Somebody', lastName: null, bornOn: null, caseNumber: '12345' }, 'case_number'],
    [{ firstName: 'Ben', lastName: 'Nixon', bornOn: '2014-03-01', caseNumber: null }, undefined],
    [{ firstName: 'Ben', lastName: 'Nixon', bornOn: '2015-03-01', caseNumber: '12345' }, 'case_number'],
  ])('%j is likely the same by %s', (typed, why) => {
    const { id } = service.add({ ...NEW_PERSON, caseNumber: '12345' }, context)
    expect(service.findLikely({ ...typed, except: null }, context)[0]?.why).toBe(why)
    expect(service.findLikely({ ...typed, except: id }, context)).toEqual([])
  })
})

describe('where somebody lives', () => {
  it('ends when they move, lies where its council lies, and is said where that is not known', () => {
    const id = made.youngPerson()
    saveAdjoiningCouncils(made.db, ['Gateshead'])
    const place = { placementType: 'foster', area: 'Gateshead', district: null, outOfArea: null, provider: 'Larch Homes' }
    service.move({ youngPersonId: id, fromOn: '2026-01-01', ...place }, context)
    service.move({ youngPersonId: id, fromOn: '2026-06-01', ...place, area: 'Leeds', outOfArea: false }, context)
    service.move({ youngPersonId: id, fromOn: '2026-12-01', ...place, area: null, outOfArea: false }, context)
    expect(opened(id).placements.map(({ geography, outOfArea, provider }) => [geography, outOfArea, provider])).toEqual([[null, false, 'Larch Homes'], ['at_a_distance', true, 'Larch Homes'], ['out_of_area', true, 'Larch Homes']])
    expect(opened(id).person.outOfArea).toBe(true)
    expect(() => service.move({ youngPersonId: id, fromOn: '2026-06-01', ...place }, context)).toThrow(Refusal)
    expect(() => service.move({ youngPersonId: id, fromOn: '2028-06-01', ...place }, context)).toThrow('up to a year ahead')
  })

  it('is corrected where it was wrong', () => {
    const id = made.youngPerson()
    const placement = made.put('placements', { youngPersonId: id, fromOn: null, placementType: 'foster', postcode: 'DH1 4GN', outOfArea: 0 })
    service.correctPlacement({ id: placement, fromOn: '2025-01-01', placementType: 'residential', area: null, district: 'DH1', outOfArea: true, provider: null }, context)
    expect(opened(id).placements).toMatchObject([{ fromOn: '2025-01-01', placementType: 'residential', outOfArea: true, district: 'DH1' }])
  })
})

describe('who is around somebody', () => {
  const person = { organisation: null, email: null, phone: null, replaces: null }

  it('a new social worker ends the one whom a workbook told of, and stands in the lists', () => {
    const id = made.youngPerson({ socialWorker: 'Yasmin Newton', socialWorkerEmail: 'y@example.gov.uk' })
    expect(opened(id).contacts).toMatchObject([{ id: null, name: 'Yasmin Newton', isNow: true }])
    service.changeContact({ youngPersonId: id, role: 'social_worker', ...person, name: 'Omar Reid', email: 'o@example.gov.uk', fromOn: '2026-11-02' }, context)
    expect(opened(id).contacts.map(({ name, toOn, isNow }) => [name, toOn, isNow])).toEqual([['Omar Reid', null, true], ['Yasmin Newton', '2026-11-02', false]])
    expect(columns(id)).toMatchObject({ socialWorker: 'Omar Reid', socialWorkerEmail: 'o@example.gov.uk' })
  })

  it('one who leaves leaves the part empty, and a carer beside another ends nobody', () => {
    const id = made.youngPerson()
    service.changeContact({ youngPersonId: id, role: 'reviewing_officer', ...person, name: 'Joe Hill', fromOn: null }, context)
    service.changeContact({ youngPersonId: id, role: 'carer', ...person, name: 'Ida Moss', fromOn: null }, context)
    service.changeContact({ youngPersonId: id, role: 'carer', ...person, name: 'Sam Moss', fromOn: null }, context)
    expect(opened(id).contacts.filter((contact) => contact.isNow)).toHaveLength(3)
    expect(columns(id)).toMatchObject({ reviewingOfficer: 'Joe Hill' })
    service.endContact({ id: opened(id).contacts.find((contact) => contact.name === 'Joe Hill')!.id!, toOn: TODAY }, context)
    expect(columns(id)).toMatchObject({ reviewingOfficer: null })
  })

  it('is refused from a day to come, before the one before began, and with an address that is none', () => {
    const id = made.youngPerson()
    const change = (changes: object): unknown => service.changeContact({ youngPersonId: id, role: 'social_worker', ...person, name: 'Omar Reid', fromOn: '2026-11-02', ...changes }, context)
    expect(() => change({ fromOn: '2026-11-23' })).toThrow('today or in the past')
    expect(() => change({ email: 'omar' })).toThrow('Enter an e-mail address')
    change({})
    expect(() => change({ name: 'Una Bell', fromOn: '2026-11-02' })).toThrow('Choose a day after 2 Nov 2026.')
    expect(() => change({ name: 'Una Bell', fromOn: null })).toThrow('Enter from which day')
  })
})

describe('care as dated facts', () => {
  it('brings with it what a workbook told, and stands in the columns that figures read', () => {
    const id = made.youngPerson({ inCareFrom: '2020-01-01', legalStatus: 'section_20', bornOn: '2012-06-15' })
    service.recordCare({ youngPersonId: id, fromOn: '2022-02-02', care: 'looked_after', legalStatus: 'care_order' }, context)
    expect(columns(id)).toMatchObject({ inCareFrom: '2020-01-01', inCareTo: null, legalStatus: 'care_order' })
    service.recordCare({ youngPersonId: id, fromOn: '2026-10-01', care: 'returned_home', legalStatus: null }, context)
    expect(columns(id)).toMatchObject({ inCareFrom: '2020-01-01', inCareTo: '2026-10-01' })
    expect([opened(id).person.careEnded, opened(id).careStatuses.map(({ care }) => care)]).toEqual([true, ['returned_home', 'looked_after', 'looked_after']])
    expect(opened(id).timeline.filter(({ kind }) => kind === 'care' || kind === 'care_began').map(({ title }) => title)).toEqual(['Returned home', 'Looked after', 'Looked after'])
  })

  it('tells a care leaver, and refuses two facts on one day', () => {
    const id = made.youngPerson({ inCareFrom: '2015-01-01', bornOn: '2010-06-15' })
    expect(opened(id).careLeaver).toBe('eligible')
    service.recordCare({ youngPersonId: id, fromOn: '2026-10-01', care: 'returned_home', legalStatus: null }, context)
    expect(opened(id).careLeaver).toBe('relevant')
    expect(() => service.recordCare({ youngPersonId: id, fromOn: '2026-10-01', care: 'adopted', legalStatus: null }, context)).toThrow('recorded from 1 Oct 2026 already')
  })

  it.each([
    ['2026-11-02', [], '2026-11-30'],
    ['2026-10-01', ['2026-10-20'], '2027-01-20'],
    ['2020-01-01', ['2026-08-31'], '2027-02-28'],
  ])('looked after from %s with reviews on %j, the next is by %s', (inCareFrom, reviews, by) => {
    const id = made.youngPerson({ inCareFrom })
    for (const reviewedOn of reviews) made.put('careReviews', { youngPersonId: id, reviewedOn })
    expect(opened(id).nextReviewOn).toBe(by)
  })
})

describe('what somebody wishes, and what was assessed and explained', () => {
  it('is told newest first, in their words', () => {
    const id = made.youngPerson()
    service.recordWish({ youngPersonId: id, saidOn: '2026-01-01', words: 'Go climbing', toldTo: null }, context)
    service.recordWish({ youngPersonId: id, saidOn: '2026-05-01', words: 'See the sea', toldTo: 'Ida Moss' }, context)
    expect(opened(id).wishes.map(({ words }) => words)).toEqual(['See the sea', 'Go climbing'])
    expect(opened(id).timeline.find(({ kind }) => kind === 'wish')?.detail).toBe('“See the sea”, to Ida Moss')
    expect(() => service.recordWish({ youngPersonId: id, saidOn: '2026-11-23', words: 'x', toldTo: null }, context)).toThrow('today or in the past')
  })

  it('an assessment that came stands on the referral that waits, and on no other', () => {
    const id = made.youngPerson()
    const closed = made.referral({ youngPersonId: id, state: 'withdrawn', closedOn: '2025-01-01', receivedOn: '2024-01-01' })
    const waiting = made.referral({ youngPersonId: id, receivedOn: '2026-10-01' })
    service.recordRiskAssessment({ youngPersonId: id, askedOn: '2026-10-02', receivedOn: '2026-10-20', reviewOn: '2027-10-20', author: null, coversChild: null }, context)
    const of = (referral: number): unknown => one<{ riskAssessmentOn: string | null }>(made.db, sql`select riskAssessmentOn from referrals where id = ${referral}`)?.riskAssessmentOn
    expect([of(closed), of(waiting)]).toEqual([null, '2026-10-20'])
  })

  it('confidentiality and complaints were explained on their days', () => {
    const id = made.youngPerson()
    service.recordExplained({ id, confidentialityExplainedOn: '2026-11-01', complaintsExplainedOn: '2026-11-01', agreementSignedOn: null }, context)
    expect(opened(id)).toMatchObject({ confidentialityExplainedOn: '2026-11-01', agreementSignedOn: null })
  })
})
