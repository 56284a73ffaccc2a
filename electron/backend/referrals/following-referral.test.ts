import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { figuresForCommandLine } from '../figures/command-line-figures.ts'
import { all, one, run, sql } from '../database/sql.ts'
import { exportWorkbook } from '../workbook/export-workbook.ts'
import { importWorkbook } from '../workbook/import-workbook.ts'
import { openEmptyService } from '../workbook/open-for-tests.ts'
import { readWorkbook } from '../workbook/read-workbook.ts'
import { firstReferredOn, joinFollowingReferrals, openFollowingReferral, openReferralAfterMatch } from './following-referral.ts'
import { referralsService } from './referrals-service.ts'

let made: HandMade
let first: number
beforeEach(() => {
  made = handMade()
  first = made.referral({ key: 'R0012', receivedOn: '2021-02-01', state: 'matched', closedOn: '2021-05-01', criterion: 'best_interests', prefersGender: 'male', genderStrength: 'must', riskAssessmentOn: '2021-02-09' })
})
const told = (id: number): unknown => one<{ on: string | null }>(made.db, sql`select ${firstReferredOn(sql`referrals.id`)} as "on" from referrals where id = ${id}`)!.on

describe('a referral that follows another after a match ended', () => {
  it('waits from its own day, asks for what was asked for, and tells the first one’s day', () => {
    const id = openFollowingReferral(made.db, first, '2023-06-30')
    expect(one(made.db, sql`select key, receivedOn, state, closedOn, criterion, prefersGender, genderStrength, riskAssessmentOn, reopensId, waitingReason from referrals where id = ${id}`)).toEqual({
      key: 'R0012~2', receivedOn: '2023-06-30', state: 'waiting', closedOn: null, criterion: 'best_interests', prefersGender: 'male', genderStrength: 'must', riskAssessmentOn: '2021-02-09', reopensId: first, waitingReason: 'seeking_visitor',
    })
    expect([told(first), told(id)]).toEqual([null, '2021-02-01'])
    expect(referralsService.listWaiting(null, { db: made.db, today: '2023-07-10', now: () => '' }).rows).toMatchObject([{ days: 10, firstReferredOn: '2021-02-01' }])
  })

  it('is no new referral, but waits in the figures', () => {
    openFollowingReferral(made.db, first, '2023-06-30')
    expect([made.at('referrals.received', '2023-12-31'), made.at('waiting.total', '2023-12-31'), made.at('waiting.longest_days', '2023-07-10')]).toEqual([0, 1, 10])
  })

  it('follows the latest of those that follow, and takes a key that is free', () => {
    made.referral({ key: 'R0012~3' })
    const second = openFollowingReferral(made.db, first, '2022-06-30')
    const third = openFollowingReferral(made.db, first, '2023-06-30')
    expect(all(made.db, sql`select key, reopensId from referrals where id in (${second}, ${third}) order by id`)).toEqual([{ key: 'R0012~2', reopensId: first }, { key: 'R0012~4', reopensId: second }])
    expect(told(third)).toBe('2021-02-01')
  })

  it.each([
    ['R0012~2', true, true],
    ['R0012~5', true, true],
    ['R0012~2', false, false],
    ['R0099~2', true, false],
  ])('brought in as %s, of the same young person %s, is joined %s', (key, same, joined) => {
    const id = made.referral({ key, ...(same ? { youngPersonId: one<{ youngPersonId: number }>(made.db, sql`select youngPersonId from referrals where id = ${first}`)!.youngPersonId } : {}) })
    joinFollowingReferrals(made.db)
    expect(one(made.db, sql`select reopensId from referrals where id = ${id}`)).toEqual({ reopensId: joined ? first : null })
  })

  it.each([
    ['M0007~2', {}, true], ['M0007~2', { youngPersonId: null }, false], ['M0007~2', { referralId: 0 }, false], ['M0008~2', {}, false],
  ] as const)('brought in as %s after a match %o is joined to it: %s', (key, over, joined) => {
    const who = made.youngPerson()
    const match = made.match({ key: 'M0007', youngPersonId: 'youngPersonId' in over ? made.youngPerson() : who, referralId: 'referralId' in over ? first : null })
    const id = made.referral({ key, youngPersonId: who })
    joinFollowingReferrals(made.db)
    expect(one(made.db, sql`select reopensId, followsMatchId from referrals where id = ${id}`)).toEqual({ reopensId: null, followsMatchId: joined ? match : null })
  })

  it('handed out and brought in again gives the same figures', async () => {
    openReferralAfterMatch(made.db, made.match({ key: 'M0007', startedOn: '2021-06-01', endedOn: '2022-01-01' }), '2022-01-01')
    run(made.db, sql`update referrals set state = 'withdrawn', closedOn = '2022-02-01' where key = 'M0007~2'`)
    openFollowingReferral(made.db, first, '2023-06-30')
    const again = openFollowingReferral(made.db, first, '2023-08-30')
    run(made.db, sql`update referrals set state = 'withdrawn', closedOn = '2023-08-01' where key = 'R0012~2'`)
    const folder = mkdtempSync(join(tmpdir(), 'following-'))
    await exportWorkbook(made.db, join(folder, 'out'))
    const other = openEmptyService()
    expect(importWorkbook(other, await readWorkbook(join(folder, 'out')), { today: '2023-12-31' }).problems).toEqual([])
    rmSync(folder, { recursive: true })
    const ask = { from: '2021-01-01', to: '2023-12-31' }
    expect(figuresForCommandLine(other, ask, {})).toEqual(figuresForCommandLine(made.db, ask, {}))
    expect(figuresForCommandLine(other, ask, { only: ['referrals.received', 'waiting.total'] })).toEqual({ 'referrals.received': 1, 'waiting.total': 1 })
    expect(one(other, sql`select ${firstReferredOn(sql`referrals.id`)} as "on" from referrals where key = 'R0012~3'`)).toEqual({ on: '2021-02-01' })
    expect(again).toBeGreaterThan(first)
  })
})
