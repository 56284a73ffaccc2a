import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PizZip from 'pizzip'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TaskContext } from '../context.ts'
import { all, one, run, sql } from '../database/sql.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { matchesService } from './matches-service.ts'

const TODAY = '2026-08-01'
let made: HandMade
let folder: string
let saveTo: string | null
let suggested: string
let task: TaskContext
let ben: number
let match: number

beforeEach(() => {
  made = handMade()
  folder = mkdtempSync(join(tmpdir(), 'chronology-'))
  run(made.db, sql`create temp table notedEvents (event text)`)
  saveTo = join(folder, 'page.docx')
  ben = made.youngPerson({ firstName: 'Ben', lastName: 'Nixon', caseNumber: '104417', interests: 'otters', notes: 'His mother lives near' })
  made.put('placements', { youngPersonId: ben, fromOn: '2024-01-01', placementType: 'foster', postcode: 'DH1 4RJ', provider: 'Hilltop House' })
  const nathan = made.activeVolunteer('2024-01-15')
  const referral = made.referral({ youngPersonId: ben, receivedOn: '2025-01-01', state: 'matched', closedOn: '2025-03-01', notes: 'Father in prison' })
  match = made.match({ youngPersonId: ben, referralId: referral, volunteerId: nathan, introducedOn: '2025-02-20', startedOn: '2025-03-01' })
  made.visit({ matchId: match, visitedOn: '2025-04-10', notes: 'Met the sister' })
  made.visit({ matchId: match, visitedOn: '2025-05-10', outcome: 'no_show' })
  made.put('matchPauses', { matchId: match, fromOn: '2025-06-01', toOn: '2025-07-01', reason: 'Court' })
  made.put('objectives', { matchId: match, setOn: '2025-05-01', what: 'Ben takes the bus', note: 'With his uncle' })
  made.put('careReviews', { youngPersonId: ben, reviewedOn: '2025-09-01', visitorConsidered: 1, visitorDecision: 'goes_on', notes: 'Contact with grandmother' })
  made.put('careReviews', { youngPersonId: ben, reviewedOn: '2024-09-01' })
  task = {
    today: TODAY, read: (work: (db: typeof made.db) => unknown) => work(made.db), transaction: (work: (db: typeof made.db) => unknown) => work(made.db),
    shell: { choosePlaceToSave: (ask: { suggested: string }) => { suggested = ask.suggested; return Promise.resolve(saveTo) } },
  } as unknown as TaskContext
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const context = () => ({ db: made.db, today: TODAY, now: () => `${TODAY}T10:00:00.000Z` as const })
const partsOf = (path: string): string => {
  const zip = new PizZip(readFileSync(path))
  return Object.keys(zip.files).map((name) => zip.file(name)?.asText() ?? '').join('\n')
}
const wordsOf = (path: string): string => new PizZip(readFileSync(path)).file('word/document.xml')!.asText().replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '')
const handOut = (over: Partial<Parameters<typeof matchesService.handOutChronology>[0]> = {}) => matchesService.handOutChronology({ matchId: match, withWords: true, recordedOn: null, ...over }, task)
const recorded = (): unknown[] => all<{ event: string }>(made.db, sql`select event from notedEvents`).map((row) => JSON.parse(row.event) as unknown)

describe('the chronology of a match', () => {
  it('is one document of what may stand on the child’s file, by reference', async () => {
    expect(await handOut()).toEqual({ path: saveTo, fileName: 'page.docx' })
    const words = wordsOf(saveTo!)
    for (const told of ['OFFICIAL-SENSITIVE', 'Case reference 104417', 'Ann Bell', '1 Jan 2025', '20 Feb 2025', '1 Mar 2025', '1 Jun 2025 to 1 Jul 2025', '1, the last on 10 Apr 2025', '1 Sep 2025, a visitor was considered', 'B. N. takes the bus (set 1 May 2025)', 'The match goes on']) expect(words).toContain(told)
    expect(words).not.toContain('1 Sep 2024')
  })

  it('has no name of the child, no home, nothing of the family and no note anywhere in it (R5.2, R2.9)', async () => {
    await handOut()
    expect(partsOf(saveTo!)).not.toMatch(/Ben\b|Nixon|DH1|Hilltop|mother|Father|sister|Court|uncle|otters/)
    expect(suggested).toBe('Chronology for the file 2026-08-01.docx')
  })

  it('is kept with what for, on the match too, and the file says so since a day, in one go', async () => {
    await handOut({ purpose: 'For the child’s file', recordedOn: '2026-07-30', withWords: false })
    expect(recorded()).toEqual([{ event: 'chronologyHandedOut', facts: { withWords: false, purpose: 'For the child’s file', recordedOn: '2026-07-30' } }])
    expect(one(made.db, sql`select recordedOnFileOn from matches where id = ${match}`)).toEqual({ recordedOnFileOn: '2026-07-30' })
    expect(matchesService.open({ id: match }, context()).timeline[0]).toMatchObject({ on: TODAY, kind: 'handed_out', title: 'Chronology for the child’s file handed out: For the child’s file' })
  })

  it('leaves the day on the file as it is where none is given', async () => {
    run(made.db, sql`update matches set recordedOnFileOn = '2025-03-02' where id = ${match}`)
    await handOut()
    expect(one(made.db, sql`select recordedOnFileOn from matches where id = ${match}`)).toEqual({ recordedOnFileOn: '2025-03-02' })
  })

  it('writes and keeps nothing where the person changed their mind', async () => {
    saveTo = null
    expect(await handOut({ recordedOn: '2026-07-30' })).toBeNull()
    expect([recorded(), one(made.db, sql`select recordedOnFileOn from matches where id = ${match}`)]).toEqual([[], { recordedOnFileOn: null }])
  })

  it.each([
    ['a day to come', () => ({ recordedOn: '2026-08-02' }), 'day-to-come'],
    ['a match that has not started', () => ({ matchId: made.match({ youngPersonId: ben, startedOn: '2026-09-01' }) }), 'match-not-begun'],
    ['a match that is gone', () => ({ matchId: 9999 }), 'not-found'],
  ])('refuses %s, and writes nothing', async (_what, over, code) => {
    await expect(handOut(over())).rejects.toMatchObject({ code })
    expect([existsSync(saveTo!), recorded()]).toEqual([false, []])
  })

  it('says who visited from when', () => {
    run(made.db, sql`update matches set secondVolunteerId = ${made.volunteer({ firstName: 'Joy', lastName: 'Hall' })} where id = ${match}`)
    const joy = one<{ secondVolunteerId: number }>(made.db, sql`select secondVolunteerId from matches where id = ${match}`)!.secondVolunteerId
    made.put('steps', { kind: 'step', takenOn: '2026-02-01', what: 'Visits from this day', matchId: match, volunteerId: joy })
    made.put('pastVisitors', { matchId: match, volunteerId: made.volunteer({ firstName: 'Amy', lastName: 'Lund' }), fromOn: '2025-03-01', toOn: '2026-02-01', reason: 'Ill' })
    expect(matchesService.chronology({ matchId: match, withWords: true }, context()).facts.find(({ id }) => id === 'visitors')?.value).toBe('Amy Lund, 1 Mar 2025 to 1 Feb 2026; Ann Bell; Joy Hall, since 1 Feb 2026')
  })
})
