import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CommandContext } from '../context.ts'
import { watchChanges } from '../database/audit.ts'
import { asWritable, handleOf } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { refusal } from '../refusal-for-tests.ts'
import { recruitmentService as service } from './recruitment-service.ts'

const TODAY = '2026-11-22'
const id = 1
let context: CommandContext

beforeEach(() => {
  const db = asWritable(new Database(':memory:'))
  migrate(db, { now: () => `${TODAY}T10:00:00.000Z` })
  watchChanges(db)
  handleOf(db).exec(`
    insert into volunteers (id, key, firstName, lastName, bornOn, enquiredOn) values (1, 'V001', 'Farah', 'Nixon', '1989-02-14', '2026-08-21');
    insert into statusPeriods (volunteerId, status, fromOn) values (1, 'applicant', '2026-08-21');`)
  context = { db, today: TODAY, now: () => `${TODAY}T10:00:00.000Z`, who: 'K Lowes' }
})

const missing = (stage: string): readonly string[] => service.open({ volunteerId: id }, context).stages.find((each) => each.stage === stage)!.missing
const sign = (stage: string): string => refusal(() => service.signOff({ volunteerId: id, stage, doneOn: '2026-11-20', safeAction: 'Seen by two' }, context))
const reference = { name: 'Ms Ward', relationship: 'Known for years', organisation: null, email: null, phone: null, isRelative: false, requestedOn: '2026-09-14', receivedOn: '2026-09-22', verifiedOn: '2026-09-23', hasConcerns: false, outcome: 'satisfactory', notes: null } as const

describe('what identity and references rest on (R3.7, R3.8)', () => {
  const signIdentity = (): string => {
    service.recordIdentity({ volunteerId: id, stage: 'identity', checkedOn: '2026-09-05', route: 1, viewing: 'in_person', rationale: null, documents: [{ kind: 'passport', lastFour: '4417', expiresOn: '2030-01-01' }] }, context)
    return sign('identity')
  }

  it('asks for the addresses of five years, stays abroad among them, before identity is signed for', () => {
    expect(signIdentity()).toContain('where they lived since 5 Sep 2021 (five years of addresses)')
    const lived = { volunteerId: id, id: null, address: '1 Mill Lane', postcode: 'DH1 1AA' }
    service.recordAddress({ ...lived, fromOn: '2023-01-01', toOn: null }, context)
    expect(sign('identity')).toContain('Missing: where they lived 5 Sep 2021 to 31 Dec 2022.')
    service.recordOverseasStay({ volunteerId: id, id: null, country: 'Spain', fromOn: '2022-01-01', toOn: '2022-12-31', certificateOn: '2026-08-01', instead: null }, context)
    service.recordAddress({ ...lived, address: '3 Elm Road', fromOn: '2018-01-01', toOn: '2021-12-31' }, context)
    expect(sign('identity')).toBe('was done')
    const { addresses } = service.open({ volunteerId: id }, context)
    expect(addresses.map((each) => [each.address, each.fromOn, each.toOn])).toEqual([['1 Mill Lane', '2023-01-01', null], ['3 Elm Road', '2018-01-01', '2021-12-31']])
    expect(refusal(() => service.recordAddress({ ...lived, id: addresses[0]!.id, fromOn: '2027-01-01', toOn: null }, context))).toContain('is still to come')
    service.removeAddress({ id: addresses[1]!.id }, context)
    expect(refusal(() => service.removeAddress({ id: addresses[1]!.id }, context))).toContain('no such address')
    expect([service.open({ volunteerId: id }, context).addressesMissing, missing('identity')]).toEqual([['where they lived 5 Sep 2021 to 31 Dec 2021'], []])
  })

  it('asks for one referee who saw them at work or with children, of the last that is open', () => {
    for (const stage of ['reference_1', 'reference_2']) service.recordReference({ volunteerId: id, stage, ...reference, kind: 'personal' }, context)
    expect([sign('reference_1'), sign('reference_2')]).toEqual(['was done', expect.stringContaining('a referee who saw them at work or with children')])
    service.recordReference({ volunteerId: id, stage: 'reference_2', ...reference, kind: 'with_children' }, context)
    expect(sign('reference_2')).toBe('was done')
  })
})
