import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addDays } from '#domain/civil-date.ts'
import { DUE_KIND, valuesOf } from '#domain/vocabulary.ts'
import { quarterOf } from '#domain/period.ts'
import type { WritableDatabase } from '../database/database.ts'
import { handleOf } from '../database/database.ts'
import { awaitedItems } from '../calendar/awaited-items.ts'
import type { Sql } from '../database/sql.ts'
import { all, sql, value } from '../database/sql.ts'
import { dueOn } from '../due/due-today.ts'
import { figuresForCommandLine } from '../figures/command-line-figures.ts'
import { listReviewsDue } from '../matches/match-reviews.ts'
import { matchingService } from '../matching/matching-service.ts'
import { listPurgesDue } from '../recruitment/purge.ts'
import { exportWorkbook } from '../workbook/export-workbook.ts'
import { importWorkbook } from '../workbook/import-workbook.ts'
import { openEmptyService } from '../workbook/open-for-tests.ts'
import { readWorkbook } from '../workbook/read-workbook.ts'
import { fillWithInventedService } from './fill-with-invented-service.ts'
import { inventService } from './invent-service.ts'

const today = '2026-11-22'

/** Days on which dates go wrong if they can: ends of months, quarters and years, a leap day, holidays, and a plain one. */
const DAYS = ['2024-02-29', '2025-02-28', '2025-03-31', '2025-04-01', '2025-08-31', '2025-12-25', '2026-01-01', '2026-04-06', '2026-05-31', '2026-09-30', '2026-11-22', '2026-12-26', '2027-07-14', '2028-02-29', '2029-03-31']

function filled(on: string, seed?: number): WritableDatabase {
  const db = openEmptyService()
  handleOf(db).transaction(() => fillWithInventedService(db, { today: on, seed }))()
  return db
}

describe('a file filled with the invented service', () => {
  it.each(DAYS)('has something due of every kind on %s, and not too much', (on) => {
    const { lines, snoozed } = dueOn(filled(on), on)
    const kinds = new Set(lines.map((line) => line.kind))
    /* The quarter's check-in is spoken of in its last four weeks only (due.md). */
    const wanted = valuesOf(DUE_KIND).filter((kind) => kind !== 'check_in' || addDays(on, 28) >= quarterOf(on).to)
    expect(wanted.filter((kind) => !kinds.has(kind))).toEqual([])
    expect(lines.length).toBeGreaterThanOrEqual(20)
    expect(lines.length).toBeLessThanOrEqual(40)
    expect(snoozed.length).toBeGreaterThan(10)
  })

  it.each([1989, 1, 424242])('with the seed %i comes in without a problem, and with the two warnings that it is meant to have', (seed) => {
    const report = importWorkbook(openEmptyService(), inventService({ seed, today }), { today })
    expect(report.problems).toEqual([])
    expect(report.warnings.map((warning) => warning.message.replace(/[MV]\d+/g, '…'))).toEqual(['… ran while … was suspended from 2026-11-13.', expect.stringContaining('humanist has no category here')])
  })

  it('has the size of a county’s service', () => {
    const figures = figuresForCommandLine(filled(today), { from: '2025-10-23', to: '2026-11-21' }) as Readonly<Record<string, number>>
    const between = (id: string, least: number, most: number): void => expect([id, figures[id]! >= least && figures[id]! <= most, figures[id]]).toEqual([id, true, figures[id]])
    between('volunteers.active', 73, 77)
    between('volunteers.inactive', 16, 20)
    between('volunteers.suspended', 1, 1)
    between('volunteers.in_recruitment', 11, 11)
    between('matches.active', 57, 61)
    between('matches.paused', 1, 2)
    between('waiting.total', 15, 15)
    between('matches.started', 40, 65)
    between('matches.ended', 22, 40)
    between('referrals.received', 45, 80)
    between('visits.held', 600, 900)
    between('care_reviews.attended', 90, 150)
    between('care_reviews.positive_percent', 90, 100)
    between('supervisions.impact_percent', 87, 96)
    between('supervisions.enjoying_percent', 93, 99)
    between('supervisions.on_time_percent', 84, 97)
    between('feedback.very_satisfied_percent', 70, 95)
    between('match_rate.percent', 3.5, 5.5)
    between('budget.average_activity_gbp', 15, 35)
    between('budget.average_travel_gbp', 15, 30)
  })

  it.each(DAYS)('has money left in the year on %s', (on) => {
    const { 'budget.remaining_gbp': left, 'budget.total_gbp': total } = figuresForCommandLine(filled(on), { from: on, to: on }) as Readonly<Record<string, number>>
    expect(left).toBeGreaterThan(0)
    expect(left).toBeLessThanOrEqual(total!)
  })

  it('holds what a workbook has no column for', () => {
    const db = filled(today)
    const count = (table: 'snoozes' | 'commitments' | 'rhythms' | 'moves'): number => ({
      snoozes: all(db, sql`select 1 from snoozes`), commitments: all(db, sql`select 1 from commitments`), rhythms: all(db, sql`select 1 from matches where rhythmDays is not null`),
      moves: all(db, sql`select youngPersonId from placements group by youngPersonId having count(*) > 1`),
    })[table].length
    expect(count('snoozes')).toBeGreaterThan(10)
    expect(count('commitments')).toBeGreaterThan(10)
    expect(count('rhythms')).toBe(1)
    expect(count('moves')).toBeGreaterThan(5)
    expect(all(db, sql`select placementType, outOfArea from placements join youngPeople on youngPeople.id = youngPersonId where firstName = 'Reece' and lastName = 'Dobbin' order by fromOn`)).toEqual([{ placementType: 'foster', outOfArea: 0 }, { placementType: 'residential', outOfArea: 1 }])
  })

  it.each(DAYS)('has training cycles with their days, one of them to come, and campaigns that brought somebody, on %s', (on) => {
    const db = filled(on)
    const cycles = all<{ startsOn: string | null; endsOn: string | null }>(db, sql`select startsOn, endsOn from cohorts`)
    expect(cycles.length).toBeGreaterThan(8)
    expect(cycles.filter(({ startsOn, endsOn }) => startsOn === null || endsOn === null || startsOn > endsOn)).toEqual([])
    expect(cycles.filter(({ startsOn }) => startsOn! > on).length).toBe(1)
    expect(all<{ brought: number }>(db, sql`select (select count(*) from volunteers where campaignId = campaigns.id) as brought from campaigns`).map(({ brought }) => brought > 0)).toEqual([true, true])
  })

  it('has of those who wait what they say, whom they ask for, and since when they wait for what', () => {
    const waiting = all<{ words: string | null; isMust: number; reason: string | null; now: string | null }>(filled(today), sql`
      select (select words from wishes where youngPersonId = referrals.youngPersonId limit 1) as words, genderStrength is 'must' as isMust, waitingReason as now,
        (select reason from waitingPeriods where referralId = referrals.id order by fromOn desc limit 1) as reason
      from referrals where state = 'waiting' and closedOn is null`)
    expect(waiting.length).toBeGreaterThan(5)
    expect(waiting.filter(({ words }) => words === null)).toEqual([])
    expect(waiting.filter(({ reason, now }) => reason !== now)).toEqual([])
    expect(waiting.some(({ isMust }) => isMust === 1)).toBe(true)
  })

  it.each(DAYS)('has on %s a declaration that is out of date, a link to a home, and nobody whose gate that closes', (on) => {
    const db = filled(on)
    const { atOnce, items: awaited } = awaitedItems(db, on)
    expect(atOnce).toEqual([])
    expect(awaited.filter((item) => item.event === 'declare_again' && item.state === 'overdue').length).toBeGreaterThan(0)
    expect(awaited.filter((item) => item.event === 'home_link')).toHaveLength(1)
    expect(awaited.length).toBeLessThan(20)
  })

  it('has what was recorded on the way to approval: references, interviews, certificates, identity, declarations, agreements and training by module, some of it beyond what everybody has (C23)', () => {
    const db = filled(today)
    const ofApproved = (table: Sql): number => value<number>(db, sql`select count(distinct volunteerId) from ${table} where volunteerId in (select volunteerId from statusPeriods where status = 'active')`) ?? 0
    const approved = value<number>(db, sql`select count(distinct volunteerId) from statusPeriods where status = 'active'`) ?? 0
    for (const table of [sql`referees`, sql`interviews`, sql`dbsChecks`, sql`identityChecks`, sql`trainingRecords`]) expect(ofApproved(table)).toBe(approved)
    for (const table of [sql`independenceDeclarations`, sql`agreements`]) expect([ofApproved(table) > 30, ofApproved(table) < approved]).toEqual([true, true])
    expect(all(db, sql`select 1 from dbsChecks where level <> 'enhanced' and levelRationale is null`)).toEqual([])
    expect(all(db, sql`select 1 from dbsChecks join stages on stages.volunteerId = dbsChecks.volunteerId and stage = 'dbs' and state = 'complete' where issuedOn is not completedOn or certificateNumber is not reference`)).toEqual([])
    expect(listPurgesDue(db, today).filter(({ what }) => what === 'dbs_notes' || what === 'identity')).toEqual([])
    const referralId = value<number>(db, sql`select id from referrals where state = 'waiting' order by id limit 1`)!
    const { candidates } = matchingService.open({ referralId }, { db, today, now: () => `${today}T10:00:00.000Z` })
    const trained = candidates.filter(({ remarks }) => remarks.some(({ about, words }) => about === 'training' && words.includes('Care leavers')))
    expect([trained.length > 3, trained.length < candidates.length / 2]).toEqual([true, true])
  })

  it('has matches that were reviewed, and a few whose review is late (R7.2)', () => {
    const db = filled(today)
    const due = listReviewsDue(db, today).filter(({ dueOn: on }) => on <= today).length
    expect(value<number>(db, sql`select count(distinct matchId) from matchReviews`)).toBeGreaterThan(10)
    expect([due >= 1, due <= 6, due]).toEqual([true, true, due])
  })

  it('has concerns of each kind about somebody, and one that is open', () => {
    const concerns = all<{ kind: string; resolvedOn: string | null; matchId: number | null }>(filled(today), sql`select kind, resolvedOn, matchId from concerns`)
    expect(Object.fromEntries([...Map.groupBy(concerns, (concern) => concern.kind)].map(([kind, of]) => [kind, of.length]))).toEqual({ safeguarding: 3, complaint: 2, allegation: 2 })
    expect(concerns.filter((concern) => concern.matchId === null)).toEqual([])
    expect(concerns.filter((concern) => concern.resolvedOn === null).map((concern) => concern.kind)).toEqual(['allegation'])
  })

  it('is handed out as the workbook that it came from, and comes in again as the same service', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'invented-'))
    try {
      const out = join(folder, 'out.zip')
      await exportWorkbook(filled(today), out)
      const again = await readWorkbook(out)
      for (const [name, table] of inventService({ seed: 1989, today }).tables) expect([name, again.tables.get(name)!.rows]).toEqual([name, table.rows])
      const report = importWorkbook(openEmptyService(), again, { today })
      expect([report.broughtIn, report.problems]).toEqual([true, []])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('is put into an empty file only', () => {
    const db = filled(today)
    expect(() => fillWithInventedService(db, { today })).toThrow(/empty file/)
  })
})
