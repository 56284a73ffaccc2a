import { describe, expect, it } from 'vitest'
import type { Stage, StageState } from '../vocabulary.ts'
import { STAGE } from '../vocabulary.ts'
import type { VisitorHistory } from './unsafe-history.ts'
import { unsafeInMatch, unsafeInVisit } from './unsafe-history.ts'

const allStages = new Map((Object.keys(STAGE) as Stage[]).map((stage) => [stage, { state: 'complete' as StageState, completedOn: '2022-06-01' }]))
const safe: VisitorHistory = { key: 'V1', bornOn: '1980-01-01', firstActiveOn: '2022-07-01', suspensions: [], stages: allStages }
const match = { key: 'M1', startedOn: '2022-08-01', endedOn: '2023-08-01', visitors: [safe], referralState: 'matched' } as const

const messagesOf = (visitor: Partial<VisitorHistory>): string[] => unsafeInMatch({ ...match, visitors: [{ ...safe, ...visitor }] }).map((unsafe) => unsafe.message)
const withStage = (stage: Stage, state: StageState, completedOn: string | null): Partial<VisitorHistory> => ({ stages: new Map([...allStages, [stage, { state, completedOn }]]) })

describe('the history of a match', () => {
  it('says nothing of a match that began as it should', () => {
    expect(unsafeInMatch(match)).toEqual([])
  })

  it.each<[string, Partial<VisitorHistory>, string[]]>([
    ['a volunteer who was active only later', { firstActiveOn: '2022-08-02' }, ['M1 started on 2022-08-01, before V1 was first active on 2022-08-02.']],
    ['a volunteer who was never active', { firstActiveOn: null }, ['M1 started on 2022-08-01, but V1 was never active.']],
    ['a volunteer active from that very day', { firstActiveOn: '2022-08-01' }, []],
    ['a stage completed later', withStage('dbs', 'complete', '2022-08-02'), ['M1 started on 2022-08-01, before V1 had completed every stage: dbs on 2022-08-02.']],
    ['a stage that failed', withStage('training', 'failed', null), ['M1 started on 2022-08-01, before V1 had completed every stage: training is failed.']],
    ['a stage that was waived', withStage('shadowing', 'waived', null), []],
    ['no stage at all', { stages: new Map() }, ['M1 started on 2022-08-01, before V1 had completed every stage: no stage is recorded.']],
    ['a suspension within it', { suspensions: [{ fromOn: '2023-01-01', untilOn: '2023-02-01' }] }, ['M1 ran while V1 was suspended from 2023-01-01.']],
    ['a suspension that was over before', { suspensions: [{ fromOn: '2022-01-01', untilOn: '2022-08-01' }] }, []],
    ['a suspension from the day it ended', { suspensions: [{ fromOn: '2023-08-01', untilOn: null }] }, []],
    ['a volunteer under 18', { bornOn: '2004-08-02' }, ['M1 started on 2022-08-01, when V1 was 17. A volunteer is 18 or over.']],
    ['a volunteer who is 18 that day', { bornOn: '2004-08-01' }, []],
    ['a volunteer of unknown age', { bornOn: null }, []],
  ])('with %s', (_, visitor, messages) => {
    expect(messagesOf(visitor)).toEqual(messages)
  })

  it('tells of a match of a young person who declined', () => {
    expect(unsafeInMatch({ ...match, referralState: 'declined_by_child' })).toEqual([expect.objectContaining({ column: 'referral', message: 'M1 is a match, but its referral says that the young person declined.' })])
  })

  it.each<[string, boolean, string[]]>([
    ['2022-08-01', true, []],
    ['2023-08-01', true, []],
    ['2022-07-31', false, ['The visit is before M1 started on 2022-08-01.']],
    ['2023-08-02', true, ['The visit is after M1 ended on 2023-08-01.']],
  ])('looks at a visit on %s (held: %s)', (on, held, messages) => {
    expect(unsafeInVisit({ on, held }, match, '2026-11-22').map((unsafe) => unsafe.message)).toEqual(messages)
  })

  it('tells of a visit held on a day that is still to come', () => {
    expect(unsafeInVisit({ on: '2026-11-23', held: true }, { ...match, endedOn: null }, '2026-11-22').map((unsafe) => unsafe.message)).toEqual(['The visit is marked held, but 2026-11-23 is still to come.'])
    expect(unsafeInVisit({ on: '2026-11-23', held: false }, { ...match, endedOn: null }, '2026-11-22')).toEqual([])
  })
})
