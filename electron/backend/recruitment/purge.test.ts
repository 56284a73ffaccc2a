import { describe, expect, it } from 'vitest'
import { watchChanges } from '../database/audit.ts'
import { run, sql, value } from '../database/sql.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { legalHoldsService } from '../legal-holds/legal-holds-service.ts'
import { listPurgesDue, purge } from './purge.ts'
import { recruitmentService } from './recruitment-service.ts'

it('has the note of a DBS check that nobody decided go six months after they withdrew, and of nobody who is still applying (R3.6)', () => {
  const made = handMade()
  const farah = made.volunteer()
  made.status(farah, 'applicant', '2026-08-21')
  made.put('dbsChecks', { volunteerId: farah, level: 'enhanced', workforce: 'child', appliedOn: '2026-09-26', note: 'Asked about an old address' })
  const due = (today: string): string[] => listPurgesDue(made.db, today).filter(({ what }) => what === 'dbs_notes').map(({ what, dueOn }) => `${what} ${dueOn}`)
  expect(due('2027-11-22')).toEqual([])
  made.status(farah, 'withdrawn', '2026-11-30')
  expect([due('2027-05-29'), due('2027-05-30')]).toEqual([[], ['dbs_notes 2027-05-30']])
  purge(made.db, farah, 'dbs_notes', '2027-05-29')
  expect(value(made.db, sql`select note from dbsChecks`)).toBe('Asked about an old address')
  purge(made.db, farah, 'dbs_notes', '2027-05-30')
  expect([value(made.db, sql`select note from dbsChecks`), due('2027-05-30')]).toEqual([null, []])
})

describe('while somebody’s records are to be kept (R5.3, trap 4)', () => {
  const TODAY = '2026-11-22'
  const kept = () => {
    const made = handMade()
    const alan = made.activeVolunteer()
    const beth = made.activeVolunteer()
    for (const volunteerId of [alan, beth]) {
      made.put('dbsChecks', { volunteerId, level: 'enhanced', workforce: 'child', decision: 'accepted', decidedOn: '2026-02-01', note: 'Asked about an old address' })
      made.put('identityDocuments', { identityCheckId: made.put('identityChecks', { volunteerId, checkedOn: '2024-02-01', checkedBy: 'K Lowes', route: 1, viewing: 'in_person' }), kind: 'passport' })
    }
    return { made, alan, beth, context: { db: made.db, who: 'k.lowes', today: TODAY, now: () => `${TODAY}T10:00:00.000Z` } }
  }
  type Kept = ReturnType<typeof kept>
  const hold = ({ alan, context }: Kept, on = '2026-11-01'): unknown => legalHoldsService.place({ volunteerId: alan, youngPersonId: null, on, reason: 'Insurance claim', placedBy: 'Legal services' }, context)
  it.each<[string, (kept: Kept) => void, string | null]>([
    ['by nothing', () => undefined, null],
    ['by a hold', (made) => { hold(made) }, 'Held since 1 Nov 2026: Insurance claim'],
    ['by no hold that was lifted', (each) => { hold(each); legalHoldsService.lift({ holdId: 1, on: TODAY }, each.context) }, null],
    ['by an allegation that is open', ({ made, alan }) => { made.put('concerns', { kind: 'allegation', raisedOn: '2026-10-02', volunteerId: alan, summary: 'x' }) }, 'An allegation of 2 Oct 2026 is open'],
    ['by one about a match in which they visited then', ({ made, alan }) => { made.put('concerns', { kind: 'allegation', raisedOn: '2026-10-02', matchId: made.match({ volunteerId: alan }), summary: 'x' }) }, 'An allegation of 2 Oct 2026 is open'],
    ['by none that is resolved', ({ made, alan }) => { made.put('concerns', { kind: 'allegation', raisedOn: '2026-10-02', resolvedOn: '2026-11-02', volunteerId: alan, summary: 'x' }) }, null],
    ['by no complaint', ({ made, alan }) => { made.put('concerns', { kind: 'complaint', raisedOn: '2026-10-02', volunteerId: alan, summary: 'x' }) }, null],
  ])('%s', (_what, make, because) => {
    const each = kept()
    make(each)
    const { made, alan, beth, context } = each
    expect(listPurgesDue(made.db, TODAY, alan).map(({ what, keptBecause }) => [what, ...keptBecause])).toEqual([['identity', ...because === null ? [] : [because]], ['dbs_notes', ...because === null ? [] : [because]]])
    if (because !== null) for (const what of ['dbs_notes', 'identity'] as const) expect(() => purge(made.db, alan, what, TODAY)).toThrow(`Nothing of this volunteer may be destroyed now. ${because}.`)
    expect([recruitmentService.purgeAll({ what: 'dbs_notes' }, context), recruitmentService.purgeAll({ what: 'identity' }, context)]).toEqual(Array.from({ length: 2 }, () => ({ volunteers: because === null ? 2 : 1 })))
    const left = (volunteerId: number): unknown => [value(made.db, sql`select note from dbsChecks where volunteerId = ${volunteerId}`), value(made.db, sql`select count(*) from identityDocuments join identityChecks on identityChecks.id = identityCheckId where volunteerId = ${volunteerId}`)]
    expect([left(alan), left(beth)]).toEqual([because === null ? [null, 0] : ['Asked about an old address', 1], [null, 0]])
  })

  it('a hold has its reason and its days', () => {
    const each = kept()
    expect(() => hold(each, '2026-11-23')).toThrow('The day must be today or in the past')
    hold(each)
    const whose = { volunteerId: each.alan, youngPersonId: null }
    expect(legalHoldsService.of(whose, each.context)).toEqual({ today: TODAY, holds: [{ id: 1, reason: 'Insurance claim', fromOn: '2026-11-01', untilOn: null, placedBy: 'Legal services', isInForce: true }], keptBecause: ['Held since 1 Nov 2026: Insurance claim'] })
    expect(() => legalHoldsService.lift({ holdId: 1, on: '2026-10-31' }, each.context)).toThrow('It cannot end before it began')
    legalHoldsService.lift({ holdId: 1, on: TODAY }, each.context)
    expect(legalHoldsService.of(whose, each.context)).toMatchObject({ holds: [{ untilOn: TODAY, isInForce: false }], keptBecause: [] })
    expect(() => legalHoldsService.lift({ holdId: 1, on: TODAY }, each.context)).toThrow('has been lifted already')
    expect(() => legalHoldsService.place({ volunteerId: 999, youngPersonId: null, on: TODAY, reason: 'x', placedBy: null }, each.context)).toThrow('no such person')
  })
})

describe('an enquiry that never became an application (R5.3)', () => {
  const TODAY = '2026-11-22'
  const due = (made: ReturnType<typeof handMade>, today = TODAY): string[] => listPurgesDue(made.db, today).map(({ what, dueOn }) => `${what} ${dueOn}`)
  const asked = () => {
    const made = handMade()
    const farah = made.volunteer()
    made.put('steps', { kind: 'call', takenOn: '2026-04-02', what: 'Sent the leaflet', volunteerId: farah })
    made.status(farah, 'applicant', '2026-03-10')
    return { made, farah }
  }

  it.each<[string, (each: ReturnType<typeof asked>) => void, string[]]>([
    ['is due six months after they were last heard of', () => undefined, ['enquiry 2026-10-02']],
    ['is one still where only the form was sent', ({ made, farah }) => { made.put('stages', { volunteerId: farah, stage: 'application', state: 'requested', requestedOn: '2026-05-01' }) }, ['enquiry 2026-11-01']],
    ['is none where the form came back', ({ made, farah }) => { made.put('stages', { volunteerId: farah, stage: 'application', state: 'complete', completedOn: '2026-05-01' }) }, []],
    ['is none where any other stage was begun', ({ made, farah }) => { made.put('stages', { volunteerId: farah, stage: 'dbs', state: 'requested', requestedOn: '2026-05-01' }) }, []],
    ['is none where they were interviewed', ({ made, farah }) => { made.put('interviews', { volunteerId: farah, stage: 'interview_1', heldOn: '2026-05-01' }) }, []],
    ['is due when the service says', ({ made }) => { run(made.db, sql`insert into settings (name, value) values ('enquiry_months', '3')`) }, ['enquiry 2026-07-02']],
    ['is not due before', ({ made }) => { run(made.db, sql`insert into settings (name, value) values ('enquiry_months', '12')`) }, []],
  ])('%s', (_what, make, wanted) => {
    const each = asked()
    make(each)
    expect(due(each.made)).toEqual(wanted)
  })

  it('is erased, and whoever asked is no applicant from that day on', () => {
    const { made, farah } = asked()
    watchChanges(made.db)
    expect(() => purge(made.db, farah, 'applicant', TODAY)).toThrow('Their time is not over')
    purge(made.db, farah, 'enquiry', TODAY)
    expect(due(made)).toEqual([])
    expect(value(made.db, sql`select group_concat(status || ' ' || fromOn) from statusPeriods where volunteerId = ${farah}`)).toBe(`applicant 2026-03-10,withdrawn ${TODAY}`)
    expect([value(made.db, sql`select firstName from volunteers where id = ${farah}`), value(made.db, sql`select count(*) from steps`)]).toEqual(['Volunteer', 0])
  })

  it('stays while their records are held', () => {
    const { made, farah } = asked()
    made.put('legalHolds', { volunteerId: farah, reason: 'Claim', fromOn: '2026-11-01' })
    expect(() => purge(made.db, farah, 'enquiry', TODAY)).toThrow('Held since 1 Nov 2026')
  })
})
