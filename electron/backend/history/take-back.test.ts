import { beforeEach, describe, expect, it } from 'vitest'
import type { CommandContext } from '../context.ts'
import { watchChanges } from '../database/audit.ts'
import { handleOf } from '../database/database.ts'
import { all, run, sql } from '../database/sql.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { matchesService } from '../matches/matches-service.ts'
import { matchingService } from '../matching/matching-service.ts'
import { referralsService } from '../referrals/referrals-service.ts'
import { perform } from '../transaction.ts'
import { historyService } from './history-service.ts'

let today: string
let made: HandMade
let ben: number
let referral: number
let nathan: number

beforeEach(() => {
  made = handMade()
  today = '2026-11-02'
  handleOf(made.db).pragma('foreign_keys = on')
  ben = made.youngPerson({ firstName: 'Ben' })
  referral = made.referral({ youngPersonId: ben, receivedOn: '2026-05-03', childAgrees: 1, childView: 'wants', riskAssessmentOn: '2026-05-09' })
  nathan = made.activeVolunteer('2022-01-01')
  watchChanges(made.db)
})

const context = (): CommandContext => ({ db: made.db, who: 'k.lowes', today, now: () => `${today}T10:00:00.000Z` })
function did(work: () => unknown, procedure = 'test'): number {
  const vault = { db: made.db, path: '', vaultId: '', auditKey: new Uint8Array(32), close: () => undefined }
  return perform(vault, { who: 'k.lowes', procedure, now: () => `${today}T10:00:00.000Z` }, work).entry!
}
const undo = (entry: number): number => did(() => historyService.undo({ entry }, context()), 'history.undo')

function pairing(): number {
  let pairingId = 0
  did(() => {
    pairingId = matchingService.begin({ referralId: referral, volunteerId: nathan, secondVolunteerId: null, type: 'standard', on: today, askedOn: null }, context()).pairingId
    matchingService.recordVolunteerAnswer({ pairingId, volunteerId: nathan, answer: 'yes', words: null, on: today }, context())
    matchingService.recordYoungPersonAnswer({ pairingId, answer: 'yes', words: null, on: today }, context())
  })
  return pairingId
}
const started = (on = today): number => {
  const pairingId = pairing()
  return did(() => matchingService.start({ pairingId, on, rhythmDays: null, trialUntilOn: null, despite: null, spotProvider: null, spotPencePerYear: null, spotReason: null }, context()))
}
const theMatch = (): number => all<{ id: number }>(made.db, sql`select id from matches`)[0]!.id
const END = { reason: 'other', decidedBy: 'both', basis: null, noticeOn: null, plan: null, remains: null, friendshipContinues: null, rematch: false } as const
const ended = (): number => did(() => matchesService.end({ matchId: theMatch(), on: today, ...END }, context()))
const suspended = (): number => did(() => made.status(nathan, 'suspended', today))
const matches = (): unknown[] => all(made.db, sql`select id, startedOn, endedOn, volunteerId from matches`)

describe('what is taken back begins nothing past the gate (R3.1)', () => {
  it.each<[string, () => number]>([
    ['a start that was taken back', () => undo(started())],
    ['a planned start that was taken back', () => undo(started('2026-11-20'))],
    ['an end', () => { started(); return ended() }],
    ['a match called off', () => { started('2026-11-20'); return did(() => matchesService.callOff({ matchId: theMatch(), on: today, reason: 'x' }, context())) }],
    ['a pause', () => { started(); return did(() => matchesService.pause({ matchId: theMatch(), on: today, reason: 'x', expectedOn: null }, context())) }],
    ['a visitor who left', () => { started(); did(() => run(made.db, sql`update matches set secondVolunteerId = ${made.activeVolunteer()}`)); return did(() => matchesService.changeVisitor({ matchId: theMatch(), on: today, leavesId: nathan, comesId: null, reason: 'x', agreement: null }, context())) }],
    ['a pairing that was stopped', () => { const pairingId = pairing(); return did(() => matchingService.stop({ pairingId, on: today, reason: 'x' }, context())) }],
  ])('%s comes back while the gate is open, and not once it is closed', (_what, done) => {
    const entry = done()
    undo(undo(undo(entry)))
    undo(entry + 3)
    suspended()
    const before = [matches(), all(made.db, sql`select * from pairings`), all(made.db, sql`select * from matchPauses`)]
    expect(() => undo(entry + 4)).toThrow('Ann Bell is not cleared: suspended since 2 Nov 2026.')
    expect([matches(), all(made.db, sql`select * from pairings`), all(made.db, sql`select * from matchPauses`)]).toEqual(before)
  })

  it('nor against an objection, or where the two are kept apart, since (R2.2)', () => {
    started()
    const entry = ended()
    did(() => matchingService.exclude({ youngPersonId: ben, volunteerId: nathan, reason: 'Taught him', on: today }, context()))
    did(() => referralsService.recordView({ id: referral, childView: 'objects', understanding: 'yes', viewOn: today, viewTakenBy: 'K. Lowes', viewReasons: null }, context()))
    expect(() => undo(entry)).toThrow('The young person does not want a visitor and understands what that means, so nobody may be appointed. Ann Bell is not to be matched with Ben: Taught him.')
  })

  it('nor that the start of a planned match was put off on its first day: it would stand as begun', () => {
    started('2026-11-20')
    suspended()
    today = '2026-11-20'
    const entry = did(() => matchesService.putOffStarts(null, context()), 'matches.putOffStarts')
    const before = matches()
    const words = 'What was asked on the first day of a planned match is not taken back. Choose its day on the match’s own page instead'
    expect(historyService.ofRecord({ table: 'matches', id: theMatch() }, context()).entries.find(({ id }) => id === entry)).toMatchObject({ canUndo: false, notNow: words })
    expect(() => undo(entry)).toThrow(words)
    expect(matches()).toEqual(before)
    expect(matchesService.open({ id: theMatch() }, context())).toMatchObject({ putOffFrom: '2026-11-20', match: { state: 'planned' } })
  })

  it('nor where the gate closed by the passing of time', () => {
    did(() => run(made.db, sql`insert into trainingRecords (volunteerId, moduleId, trainedOn) values (${nathan}, (select id from trainingModules where refreshMonths = 36 and isRequired limit 1), '2023-11-05')`))
    started()
    const entry = ended()
    today = '2026-11-10'
    expect(() => undo(entry)).toThrow('was due again 5 Nov 2026')
  })

  it('but a match that was ended by mistake comes back as it was, also where it was not cleared', () => {
    started()
    suspended()
    undo(ended())
    expect(matches()).toMatchObject([{ endedOn: null }])
  })

  it('an end entered by mistake says why it does not come back where something was recorded since, and comes back once that is settled', () => {
    started()
    suspended()
    const entry = ended()
    did(() => made.status(made.activeVolunteer('2022-01-01'), 'inactive', today))
    expect(() => undo(entry)).toThrow('Taking this back would let two meet who may not now. Ann Bell is not cleared: suspended since 2 Nov 2026. Something that a start asks about was recorded since this was done, so it is asked anew, whatever stood then. Settle it first, then take this back under History of changes, within thirty days.')
    did(() => run(made.db, sql`delete from statusPeriods where volunteerId = ${nathan} and status = 'suspended'`))
    undo(entry)
    expect(matches()).toMatchObject([{ endedOn: null }])
  })

  it('does not speak of what was recorded since where nothing was: the gate closed with time', () => {
    did(() => run(made.db, sql`insert into trainingRecords (volunteerId, moduleId, trainedOn) values (${nathan}, (select id from trainingModules where refreshMonths = 36 and isRequired limit 1), '2023-11-05')`))
    started()
    const entry = ended()
    today = '2026-11-10'
    expect(() => undo(entry)).toThrow(/^Taking this back would let two meet who may not now\. Ann Bell is not cleared: (?!.*recorded since)/)
  })

  it('and a paused match comes back paused, whatever the gate says', () => {
    started()
    did(() => matchesService.pause({ matchId: theMatch(), on: today, reason: 'x', expectedOn: null }, context()))
    const entry = ended()
    suspended()
    undo(entry)
    expect(matches()).toMatchObject([{ endedOn: null }])
  })
})

describe('what is taken back makes no two of what there may be one alone', () => {
  it('a referral is not opened again beside another that waits', () => {
    const entry = did(() => referralsService.close({ id: referral, state: 'withdrawn', closedOn: today, considerAgainOn: null, note: null }, context()))
    did(() => made.referral({ youngPersonId: ben, receivedOn: today }))
    expect(() => undo(entry)).toThrow('waits for a visitor already')
  })

  it('a pairing does not come back beside another', () => {
    const pairingId = pairing()
    const entry = did(() => matchingService.stop({ pairingId, on: today, reason: 'x' }, context()))
    did(() => run(made.db, sql`insert into pairings (referralId, volunteerId, begunOn) values (${referral}, ${made.activeVolunteer()}, ${today})`))
    expect(() => undo(entry)).toThrow('already')
  })

  it('a match does not come back beside another', () => {
    started()
    const entry = ended()
    did(() => made.match({ youngPersonId: ben, startedOn: today }))
    expect(() => undo(entry)).toThrow('in another match now')
  })
})
