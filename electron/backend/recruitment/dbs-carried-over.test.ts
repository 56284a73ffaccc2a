import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { gateReasonInWords } from '#domain/gate-words.ts'
import type { CommandContext } from '../context.ts'
import { watchChanges } from '../database/audit.ts'
import { asWritable, handleOf } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { gateReasonsOf } from '../due/gate-records.ts'
import { refusal } from '../refusal-for-tests.ts'
import { recruitmentService as service } from './recruitment-service.ts'

/* What of a DBS check does not carry over by itself: into a new application (domain.md R3.8), and from another body (R3.4). */

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

const gate = (): string[] => gateReasonsOf(context.db, id, TODAY).map(gateReasonInWords)
const missing = (stage: string): readonly string[] => service.open({ volunteerId: id }, context).stages.find((each) => each.stage === stage)!.missing
const sign = (stage: string): string => refusal(() => service.signOff({ volunteerId: id, stage, doneOn: '2026-11-20', safeAction: 'Seen by two' }, context))
const dbs = {
  volunteerId: id, id: null, appliedOn: '2026-09-26', level: 'enhanced', workforce: 'child', levelRationale: null, certificateNumber: '0012 3456 7890', issuedOn: '2026-10-20', nameOnCertificate: 'Farah Nixon', position: 'Independent visitor',
  seenOn: '2026-10-25', seenBy: 'K Lowes', disclosure: 'none', decision: 'accepted', note: null, obtainedBy: null,
} as const
const check = { dbsCheckId: 1, consentOn: '2026-10-25', checkedOn: '2026-11-20', result: 'non_blank_no_new' } as const

describe('a DBS check in a new application', () => {
  it('is asked for a stay abroad of the years before they apply again, before the DBS check is signed for again (R3.8)', () => {
    service.recordDbs(dbs, context)
    sign('dbs')
    const later = { ...context, today: '2030-06-01' }
    handleOf(context.db).exec(`insert into statusPeriods (volunteerId, status, fromOn) values (1, 'active', '2026-11-21'), (1, 'left', '2027-01-10'), (1, 'applicant', '2030-06-01')`)
    const stay = { volunteerId: id, country: 'Spain', fromOn: '2027-03-01', toOn: '2029-06-30', instead: null }
    service.recordOverseasStay({ ...stay, id: null, certificateOn: null }, later)
    const { overseasStays } = service.open({ volunteerId: id }, later)
    expect(overseasStays.at(-1)).toMatchObject({ country: 'Spain', isAskedFor: true })
    expect(refusal(() => service.signAgain({ volunteerId: id, stage: 'dbs' }, later))).toContain('Missing: a certificate of good conduct from Spain.')
    service.recordOverseasStay({ ...stay, id: overseasStays.at(-1)!.id, certificateOn: '2030-05-20' }, later)
    expect(refusal(() => service.signAgain({ volunteerId: id, stage: 'dbs' }, later))).toBe('was done')
  })

  it.each<[string, string, boolean]>([
    ['a volunteer who left and applies again', `insert into statusPeriods (volunteerId, status, fromOn) values (1, 'active', '2019-06-01'), (1, 'left', '2021-01-10'), (1, 'applicant', '2026-11-01')`, true],
    ['an applicant who withdrew and applies again', `insert into statusPeriods (volunteerId, status, fromOn) values (1, 'withdrawn', '2019-06-01'), (1, 'applicant', '2026-11-01')`, true],
    ['an applicant who never went', 'select 1', false],
  ])('reckons stays abroad of %s from the application under which they stand (R3.8)', (_who, statuses, isAskedFor) => {
    handleOf(context.db).exec(`update volunteers set enquiredOn = '2019-01-10'; update statusPeriods set fromOn = '2019-01-10' where volunteerId = 1; ${statuses}`)
    service.recordOverseasStay({ volunteerId: id, id: null, country: 'Spain', fromOn: '2022-01-01', toOn: '2024-06-30', certificateOn: null, instead: null }, context)
    expect(service.open({ volunteerId: id }, context).overseasStays[0]).toMatchObject({ isAskedFor })
    expect(gate().includes('a certificate of good conduct from Spain is missing') || missing('dbs').includes('a certificate of good conduct from Spain')).toBe(isAskedFor)
  })
})

describe('a certificate from another body', () => {
  it('is what a certificate that another body obtained is accepted by, and nothing else (R3.4)', () => {
    service.recordDbs(dbs, context)
    const theirs = { ...dbs, obtainedBy: 'A county council', certificateNumber: '0012 3456 7891' }
    expect(refusal(() => service.recordDbs(theirs, context))).toContain('holds here only once the Update Service says that it is current')
    service.recordDbs({ ...theirs, decision: null }, context)
    expect(missing('dbs')).toContain('what the Update Service says of a certificate that another body obtained')
    const accept = (): string => refusal(() => service.decideDbs({ id: 2, assessmentReference: null, decision: 'accepted', decidedOn: TODAY }, context))
    expect(accept()).toContain('A county council obtained it')
    service.recordUpdateServiceCheck({ ...check, dbsCheckId: 2, result: 'no_match' }, context)
    expect(accept()).toContain('A county council obtained it')
    service.recordUpdateServiceCheck({ ...check, dbsCheckId: 2, result: 'blank_no_new' }, context)
    expect([accept(), missing('dbs')]).toEqual(['was done', []])
    expect(service.open({ volunteerId: id }, context).dbsChecks[0]).toMatchObject({ obtainedBy: 'A county council', decision: 'accepted' })
    // Whose it was is corrected by the same rule.
    const { id: _id, volunteerId: _whose, disclosure: _disclosure, ...written } = dbs
    expect(refusal(() => service.correct({ record: 'dbs', ...written, id: 1, obtainedBy: 'Another council', decidedOn: TODAY }, context))).toContain('Another council obtained it')
  })
})
