import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, daysBetween } from '#domain/civil-date.ts'
import type { DueKind } from '#domain/vocabulary.ts'
import { DUE_KIND, valuesOf } from '#domain/vocabulary.ts'
import type { Period } from '#domain/period.ts'
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
import { listVolunteerRows } from '../volunteers/list-volunteers.ts'
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

const made = new Map<string, WritableDatabase>()
/** The same for every test that only reads. */
function filledOnce(on: string): WritableDatabase {
  if (!made.has(on)) made.set(on, filled(on))
  return made.get(on)!
}

const due = new Map<string, ReturnType<typeof dueOn>>()
function dueOnce(on: string): ReturnType<typeof dueOn> {
  if (!due.has(on)) due.set(on, dueOn(filledOnce(on), on))
  return due.get(on)!
}

/* Whom each rule of due.md watches, and how many of them may be overdue; the compiler keeps the table complete. */
const activeVolunteers = (on: string): Sql => sql`select volunteerId from statusPeriods where id in (select id from statusPeriods as last where last.volunteerId = statusPeriods.volunteerId and fromOn <= ${on} order by fromOn desc, id desc limit 1) and status = 'active'`
const applicants = (on: string): Sql => sql`select volunteerId from statusPeriods where id in (select id from statusPeriods as last where last.volunteerId = statusPeriods.volunteerId and fromOn <= ${on} order by fromOn desc, id desc limit 1) and status = 'applicant'`
const openMatches = (on: string): Sql => sql`select id from matches where startedOn <= ${on} and (endedOn is null or endedOn > ${on})`
const WATCHED: Readonly<Record<Exclude<DueKind, 'check_in'>, readonly [most: number, of: (on: string) => Sql]>> = {
  supervision: [3, activeVolunteers], dbs_recheck: [3, activeVolunteers], training_expiry: [3, activeVolunteers], commitment_ending: [3, activeVolunteers],
  visit_gap: [4, openMatches], care_review: [4, openMatches], annual_visit: [4, openMatches], turning_18: [3, openMatches], no_longer_looked_after: [3, openMatches], match_not_cleared: [4, openMatches],
  reference_chase: [3, applicants], stage_stalled: [4, applicants],
  waiting_no_step: [4, () => sql`select id from referrals where state = 'waiting' and closedOn is null`], claim_to_approve: [4, () => sql`select id from claims`], concern_open: [2, () => sql`select id from concerns`],
}
const RULES = valuesOf(DUE_KIND).filter((kind) => kind !== 'check_in').map((kind) => ({ kind, most: WATCHED[kind][0], of: WATCHED[kind][1] }))

describe('a file filled with the invented service', () => {
  it.each(DAYS)('has something due of every kind on %s, and not too much', (on) => {
    const { lines, snoozed } = dueOnce(on)
    const kinds = new Set(lines.map((line) => line.kind))
    /* The quarter's check-in is spoken of in its last four weeks only (due.md). */
    const wanted = valuesOf(DUE_KIND).filter((kind) => kind !== 'check_in' || addDays(on, 28) >= quarterOf(on).to)
    expect(wanted.filter((kind) => !kinds.has(kind))).toEqual([])
    expect(lines.length).toBeGreaterThanOrEqual(20)
    expect(lines.length).toBeLessThanOrEqual(40)
    expect(snoozed.length).toBeGreaterThan(4)
  })

  describe.each(RULES)('in the rule $kind', ({ kind, most, of }) => {
    it.each(DAYS)('somebody is overdue, and most are not, on %s', (on) => {
      const db = filledOnce(on)
      const overdue = dueOnce(on).lines.filter((line) => line.kind === kind && line.daysOverdue > 0).length
      expect([overdue >= 1, overdue <= most, overdue]).toEqual([true, true, overdue])
      expect(all(db, of(on)).length).toBeGreaterThanOrEqual(2 * overdue)
    })
  })

  /* The quarter's check-in has its day at the quarter's end and is gone with the quarter (due.md): it is never overdue. What was missed shows in the quarters that have ended. */
  it.each(DAYS)('the check-in of this quarter is open, one of the quarters before was missed, and most were not, on %s', (on) => {
    const db = filledOnce(on)
    const askedIn = ({ from, to }: Period): number => value<number>(db, sql`select count(distinct youngPersonId) from feedback join matches on matches.id = matchId where occasion = 'quarterly_check_in' and givenOn between ${from} and ${to}`) ?? 0
    const before = [1, 2, 3, 4, 5, 6].map((back) => quarterOf(addMonths(quarterOf(on).from, -3 * back)))
    const wanted = before.map(({ to }) => Math.ceil((value<number>(db, sql`select count(distinct youngPersonId) from matches where startedOn <= ${to} and (endedOn is null or endedOn > ${to})`) ?? 0) / 10))
    const missed = before.filter((quarter, index) => askedIn(quarter) < wanted[index]!).length
    expect([missed >= 1, missed <= 2, missed]).toEqual([true, true, missed])
    expect(askedIn({ from: quarterOf(on).from, to: on })).toBeLessThan(6)
  })

  it.each(DAYS)('makes sense of lives on %s: who waits has a next step and a cause that is true, matches are on the child’s file, and no week has all the supervisions', (on) => {
    const db = filledOnce(on)
    const waiting = all<{ nextStepOn: string | null; owner: string | null; cause: string | null; steps: number }>(db, sql`
      select nextStepOn, owner, (select cause from waitingPeriods where referralId = referrals.id order by fromOn desc limit 1) as cause, (select count(*) from steps where referralId = referrals.id) as steps
      from referrals where state = 'waiting' and closedOn is null order by receivedOn`)
    expect(waiting.filter(({ nextStepOn }) => nextStepOn !== null && nextStepOn > on).length).toBeGreaterThanOrEqual(waiting.length - 3)
    expect([waiting[0]!.nextStepOn !== null, waiting.every(({ owner }) => owner !== null), waiting.filter(({ steps }) => steps > 0).length > waiting.length / 2]).toEqual([true, true, true])
    // Nobody waits for want of a man while one is free.
    const freeMen = value<number>(db, sql`select count(*) from (${activeVolunteers(on)}) as active join volunteers on volunteers.id = active.volunteerId where gender = 'male' and volunteers.id not in (select volunteerId from matches where endedOn is null or endedOn > ${on})`) ?? 0
    expect(freeMen > 0 && waiting.some(({ cause }) => cause === 'few_men')).toBe(false)
    const open = all<{ recordedOnFileOn: string | null; startedOn: string }>(db, sql`select recordedOnFileOn, startedOn from matches where id in (${openMatches(on)})`)
    expect(open.filter(({ recordedOnFileOn }) => recordedOnFileOn === null).length).toBeLessThanOrEqual(6)
    expect(open.filter(({ recordedOnFileOn, startedOn }) => recordedOnFileOn !== null && (recordedOnFileOn < startedOn || recordedOnFileOn > on))).toEqual([])
    const weeks = [...Map.groupBy(listVolunteerRows(db, on).rows.flatMap(({ supervisionDueOn: due }) => (due !== null && due > on ? [Math.floor(daysBetween(on, due) / 7)] : [])), (week) => week).values()].map(({ length }) => length)
    // Those of a week of bank holidays are held before it.
    expect([Math.max(...weeks) <= 16, weeks.length >= 8, Math.max(...weeks)]).toEqual([true, true, Math.max(...weeks)])
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
    expect(count('snoozes')).toBeGreaterThan(4)
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
