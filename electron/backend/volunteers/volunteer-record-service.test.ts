import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DetailsInput } from '#contract/volunteer-record.ts'
import type { CommandContext } from '../context.ts'
import { asWritable, handleOf } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { all, one, sql, value } from '../database/sql.ts'
import { figuresForCommandLine } from '../figures/command-line-figures.ts'
import { refusal } from '../refusal-for-tests.ts'
import { NAMES_A_VOLUNTEER } from './hanging-on-volunteer.ts'
import { volunteersService } from './volunteers-service.ts'

const TODAY = '2026-11-22'
let context: CommandContext

const CY: DetailsInput = {
  firstName: 'Cy', lastName: 'Tait', phone: null, email: null, address: null, postcode: null, bornOn: null, enquiredOn: '2026-11-20', source: 'radio', campaignId: null, cohort: null, languages: 'English; Urdu', interests: null,
  availability: 'Weekends', travels: null, drives: true, maxMiles: 12.5, prefersAgeFrom: null, prefersAgeTo: null, notes: null,
}

beforeEach(() => {
  const db = asWritable(new Database(':memory:'))
  migrate(db, { now: () => `${TODAY}T10:00:00.000Z` })
  handleOf(db).exec(`
    insert into volunteers (id, key, firstName, lastName, bornOn, phone, email, enquiredOn, source, cohort, gender, ethnicity) values
      (1, 'V0007', 'Ann', 'Bell', '1990-02-14', '01632 960417', 'ann@example.org', '2021-05-01', 'radio', 'Autumn 2021', 'female', 'white_british'), (2, 'V0002', 'Ben', 'Shaw', null, null, null, null, 'website', null, null, null);
    insert into statusPeriods (id, volunteerId, status, fromOn) values (1, 1, 'applicant', '2021-05-01'), (2, 1, 'active', '2021-08-01'), (3, 2, 'applicant', '2026-10-01');
    insert into campaigns (id, name, startedOn) values (1, 'Radio autumn', '2026-09-01');
    insert into cohorts (name, startsOn) values ('Spring 2027', '2027-03-01');`)
  context = { db, today: TODAY, now: () => `${TODAY}T10:00:00.000Z`, who: 'K Lowes' }
})

describe('an enquiry', () => {
  it('becomes an applicant from its day, under the next key', () => {
    const { id } = volunteersService.add(CY, context)
    expect(one(context.db, sql`select key, firstName, lastName, languages, drives, maxMiles from volunteers where id = ${id}`)).toEqual({ key: 'V0008', firstName: 'Cy', lastName: 'Tait', languages: 'English; Urdu', drives: 1, maxMiles: 12.5 })
    expect(volunteersService.record({ id }, context)).toMatchObject({ details: CY, statuses: [{ status: 'applicant', fromOn: '2026-11-20' }], papers: null, commitments: [], commitmentMonths: 12, equalitiesAnswered: 0, hanging: [] })
    expect(volunteersService.open({ id }, context).volunteer).toMatchObject({ name: 'Cy Tait', status: 'applicant' })
  })

  it('without a day begins today', () => {
    const { id } = volunteersService.add({ ...CY, enquiredOn: null }, context)
    expect(volunteersService.record({ id }, context).statuses).toMatchObject([{ fromOn: TODAY }])
  })

  it.each<[Partial<DetailsInput>, string]>([
    [{ enquiredOn: '2026-11-23' }, 'The day of the enquiry must be today or in the past.'],
    [{ prefersAgeFrom: 12, prefersAgeTo: 9 }, 'The youngest is 12. Enter an oldest age of 12 or more.'],
    [{ campaignId: 9 }, 'There is no such campaign any more. It may have been changed; go back and open it again.'],
  ])('with %j is refused: %s', (details, words) => expect(refusal(() => volunteersService.add({ ...CY, ...details }, context))).toBe(words))

  it.each<[string, Partial<Record<'firstName' | 'lastName' | 'phone' | 'email' | 'bornOn', string>>, number | null, readonly (readonly [string, string | null, string | null, readonly string[]])[]]>([
    ['a telephone that is known', { phone: '+44 1632 960417' }, null, [['Ann Bell', 'active', '2021-05-01', ['same_phone']]]],
    ['a telephone that is their own', { phone: '01632 960417' }, 1, []],
    ['two who are alike', { firstName: 'Ben', lastName: 'Shaw', email: 'ANN@example.org' }, null, [['Ann Bell', 'active', '2021-05-01', ['same_email']], ['Ben Shaw', 'applicant', '2026-10-01', ['same_name']]]],
    ['nobody', { firstName: 'Dee' }, null, []],
  ])('points out %s', (_what, typed, except, found) => {
    const asked = { firstName: null, lastName: null, phone: null, email: null, bornOn: null, ...typed, except }
    expect(volunteersService.likelyDuplicates(asked, context).map((each) => [each.name, each.status, each.sinceOn, each.likeness])).toEqual(found)
  })

  it('is offered what there is to choose from', () => {
    expect(volunteersService.choices(null, context)).toEqual({ today: TODAY, sources: ['radio', 'website'], cohorts: ['Spring 2027', 'Autumn 2021'], campaigns: [{ id: 1, name: 'Radio autumn' }] })
  })
})

describe('a volunteer’s record', () => {
  it('is described anew, and what is emptied is not known', () => {
    volunteersService.describe({ id: 1, ...CY, lastName: 'Bell-Tait', campaignId: 1, drives: null, maxMiles: null }, context)
    expect(volunteersService.record({ id: 1 }, context)).toMatchObject({ key: 'V0007', campaign: 'Radio autumn', details: { lastName: 'Bell-Tait', phone: null, bornOn: null, drives: null, campaignId: 1 } })
    expect(one(context.db, sql`select gender, ethnicity from volunteers where id = 1`)).toEqual({ gender: 'female', ethnicity: 'white_british' })
  })

  it('tells of contacts on their day, and keeps whoever was spoken to from being deleted', () => {
    volunteersService.logContact({ id: 2, on: '2026-11-20', what: 'Rang, still keen', who: 'K Lowes' }, context)
    volunteersService.logContact({ id: 2, on: TODAY, what: 'Left a message', who: null }, context)
    expect(volunteersService.open({ id: 2 }, context).timeline.filter(({ kind }) => kind === 'contact')).toEqual([
      { on: TODAY, kind: 'contact', title: 'Contact', detail: 'Left a message' }, { on: '2026-11-20', kind: 'contact', title: 'Contact by K Lowes', detail: 'Rang, still keen' },
    ])
    expect(refusal(() => volunteersService.logContact({ id: 2, on: '2026-11-23', what: 'Rang', who: null }, context))).toContain('today or in the past')
    expect(refusal(() => volunteersService.logContact({ id: 9, on: TODAY, what: 'Rang', who: null }, context))).toContain('no such volunteer')
    expect(volunteersService.record({ id: 2 }, context).hanging.join()).toContain('step')
  })

  it('keeps the equalities answers apart', () => {
    expect(Object.keys(volunteersService.record({ id: 1 }, context).details)).not.toContain('ethnicity')
    volunteersService.recordEqualities({ id: 1, gender: 'prefer_not_to_say', ethnicity: null, religion: 'none', nationality: 'British', disability: 'prefer_not_to_say' }, context)
    expect(volunteersService.equalities({ id: 1 }, context)).toEqual({ gender: 'prefer_not_to_say', ethnicity: null, religion: 'none', nationality: 'British', disability: 'prefer_not_to_say' })
    expect(volunteersService.record({ id: 1 }, context).equalitiesAnswered).toBe(4)
  })

  it('has one set of vehicle papers, the latest', () => {
    const papers = { licenceSeenOn: '2026-11-01', coversVolunteering: true, insuredUntilOn: '2027-05-01', motUntilOn: null, taxedUntilOn: null }
    volunteersService.recordVehiclePapers({ id: 1, ...papers, coversVolunteering: null }, context)
    volunteersService.recordVehiclePapers({ id: 1, ...papers }, context)
    expect(volunteersService.record({ id: 1 }, context).papers).toEqual(papers)
    expect(refusal(() => volunteersService.recordVehiclePapers({ id: 1, ...papers, licenceSeenOn: '2026-11-23' }, context))).toBe('The day the licence was seen must be today or in the past.')
  })

  it('has commitments that are agreed, corrected and removed', () => {
    volunteersService.agreeCommitment({ id: 1, commitmentId: null, agreedOn: '2021-08-01', untilOn: '2022-08-01' }, context)
    volunteersService.agreeCommitment({ id: 1, commitmentId: null, agreedOn: '2022-07-01', untilOn: '2023-08-01' }, context)
    const [latest, first] = volunteersService.record({ id: 1 }, context).commitments
    volunteersService.agreeCommitment({ id: 1, commitmentId: latest!.id, agreedOn: '2022-07-01', untilOn: '2024-08-01' }, context)
    volunteersService.removeCommitment({ commitmentId: first!.id }, context)
    expect(volunteersService.record({ id: 1 }, context).commitments.map(({ agreedOn, untilOn }) => [agreedOn, untilOn])).toEqual([['2022-07-01', '2024-08-01']])
    expect(refusal(() => volunteersService.agreeCommitment({ id: 2, commitmentId: latest!.id, agreedOn: '2022-07-01', untilOn: '2024-08-01' }, context))).toContain('no such commitment')
    handleOf(context.db).exec(`insert into settings (name, fromOn, value) values ('min_commitment_months', '2026-01-01', '18')`)
    expect(volunteersService.record({ id: 1 }, context).commitmentMonths).toBe(18)
  })
})

describe('a status', () => {
  const held = (): unknown[] => volunteersService.record({ id: 1 }, context).statuses.map(({ status, fromOn, reason, backOn }) => [status, fromOn, reason, backOn]).slice(0, -2)

  it('begins on its day with its reason and the day to come back, and ends with the next', () => {
    volunteersService.takeStatus({ id: 1, status: 'inactive', fromOn: '2026-10-01', reason: 'new baby', backOn: '2027-03-01' }, context)
    volunteersService.takeStatus({ id: 1, status: 'active', fromOn: '2026-11-20', reason: null, backOn: null }, context)
    expect(held()).toEqual([['active', '2026-11-20', null, null], ['inactive', '2026-10-01', 'new baby', '2027-03-01']])
    expect(volunteersService.open({ id: 1 }, { ...context, today: '2026-11-19' }).volunteer.status).toBe('inactive')
  })

  it('is corrected and taken back', () => {
    volunteersService.takeStatus({ id: 1, status: 'suspended', fromOn: '2026-11-20', reason: 'allegation', backOn: null }, context)
    const periodId = volunteersService.record({ id: 1 }, context).statuses[0]!.id
    volunteersService.correctStatus({ periodId, fromOn: '2026-11-18', reason: 'concern raised', backOn: '2026-12-01' }, context)
    expect(held()).toEqual([['suspended', '2026-11-18', 'concern raised', '2026-12-01']])
    expect(refusal(() => volunteersService.correctStatus({ periodId, fromOn: '2021-07-01', reason: 'concern raised', backOn: null }, context))).toBe('Active since 1 Aug 2021. Enter that day or a later one.')
    volunteersService.removeStatus({ periodId }, context)
    expect(held()).toEqual([])
    expect(refusal(() => volunteersService.removeStatus({ periodId }, context))).toContain('no such status')
    expect(refusal(() => volunteersService.removeStatus({ periodId: 3 }, context))).toBe('It is the only status there is. Correct it instead.')
  })

  it('of an applicant is put on hold with its reason and goes on, and every figure counts one person once all the while (D09)', () => {
    const stand = (): unknown => {
      const { volunteer, statusReason } = volunteersService.open({ id: 2 }, context)
      const figures = figuresForCommandLine(context.db, { from: '2026-01-01', to: TODAY }) as Readonly<Record<string, number>>
      return [volunteer.status, volunteer.isOnHold, statusReason, ...['active', 'inactive', 'suspended', 'in_recruitment'].map((each) => figures[`volunteers.${each}`])]
    }
    volunteersService.takeStatus({ id: 2, status: 'on_hold', fromOn: '2026-11-10', reason: 'Exams', backOn: '2027-06-20' }, context)
    expect(stand()).toEqual(['applicant', true, 'Exams', 1, 0, 0, 1])
    expect(volunteersService.record({ id: 2 }, context).statuses[0]).toMatchObject({ status: 'on_hold', backOn: '2027-06-20' })
    expect(volunteersService.open({ id: 2 }, context).timeline[0]).toMatchObject({ title: 'Application put on hold', detail: 'Exams' })
    volunteersService.takeStatus({ id: 2, status: 'applicant', fromOn: '2026-11-20', reason: null, backOn: null }, context)
    expect(stand()).toEqual(['applicant', false, null, 1, 0, 0, 1])
    expect(refusal(() => volunteersService.takeStatus({ id: 1, status: 'on_hold', fromOn: TODAY, reason: 'Exams', backOn: null }, context))).toContain('cannot become on hold')
  })

  it('that would make an applicant active by this path is refused', () => {
    expect(refusal(() => volunteersService.takeStatus({ id: 2, status: 'active', fromOn: TODAY, reason: null, backOn: null }, context))).toBe('To become active they are approved, at the end of the recruitment path.')
  })
})

describe('deleting', () => {
  it('takes somebody entered by mistake, with the applicant they were', () => {
    volunteersService.delete({ id: 2 }, context)
    expect([value(context.db, sql`select count(*) from volunteers where id = 2`), value(context.db, sql`select count(*) from statusPeriods where volunteerId = 2`)]).toEqual([0, 0])
  })

  it('is refused for somebody with a history, and says what it is', () => {
    expect(refusal(() => volunteersService.delete({ id: 1 }, context))).toBe('This volunteer has 2 statuses, and nobody with a history is deleted. Record that they left, or merge them with the record of the same person.')
    expect(value(context.db, sql`select count(*) from volunteers where id = 1`)).toBe(1)
  })

  it('looks at every table of the schema that names a volunteer', () => {
    const naming = all<{ tableName: string; columnName: string }>(context.db, sql`
      select tables.name as tableName, keys."from" as columnName from sqlite_schema as tables, pragma_foreign_key_list(tables.name) as keys where tables.type = 'table' and keys."table" = 'volunteers' order by 1, 2`)
    const known = Object.entries(NAMES_A_VOLUNTEER).flatMap(([tableName, columns]) => columns.map((columnName) => ({ tableName, columnName })))
    const order = (rows: readonly { tableName: string; columnName: string }[]): string[] => rows.map((row) => `${row.tableName}.${row.columnName}`).sort()
    expect(order(known)).toEqual(order(naming))
  })
})
