import { beforeEach, describe, expect, it } from 'vitest'
import { tableOf } from '#domain/workbook/workbook-format.ts'
import type { WritableDatabase } from '../database/database.ts'
import { handleOf } from '../database/database.ts'
import { all, one, sql, value, verbatim } from '../database/sql.ts'
import { inventService } from '../demo/invent-service.ts'
import { figuresForCommandLine } from '../figures/command-line-figures.ts'
import { perform } from '../transaction.ts'
import type { ImportReport } from '../workbook/import-workbook.ts'
import { importWorkbook } from '../workbook/import-workbook.ts'
import { openEmptyService } from '../workbook/open-for-tests.ts'
import { eraseYoungPerson } from './erase-young-person.ts'
import { NAMES_A_YOUNG_PERSON } from './naming-young-person.ts'
import { OF_THEIR_MATCHES, OF_THEIR_REFERRALS } from './what-is-theirs.ts'

/* Erasing young people out of a whole service: no figure changes, and no workbook brings a word of them back. */

const TODAY = '2026-11-22'
let db: WritableDatabase
const did = (work: () => unknown): number => perform({ db, path: '', vaultId: '', auditKey: new Uint8Array(32), close: () => undefined }, { who: 'k.lowes', procedure: 'test', now: () => `${TODAY}T10:00:00.000Z` }, work).entry!
const sqlOf = (text: string): unknown => handleOf(db).exec(text)

/* Everything that is in the file, with the words of the search and what is kept to take changes back. */
const wholeFile = (): string => {
  const names = all<{ name: string }>(db, sql`select name from sqlite_schema where type = 'table' and name not like 'sqlite%' and name not like 'search%'`).map(({ name }) => name)
  return JSON.stringify([...names.map((name) => all(db, sql`select * from ${verbatim(name)}`)), all(db, sql`select title, body from search`), all(db, sql`select * from noted`)], (_name, each: unknown) => (each instanceof Uint8Array ? '' : each))
}

describe('everybody who is served no more, erased from a whole service', () => {
  const invented = inventService({ seed: 1989, today: TODAY })
  const over = (): number[] => all<{ id: number }>(db, sql`select id from youngPeople where id not in (select youngPersonId from matches where endedOn is null or endedOn > ${TODAY}) and id not in (select youngPersonId from referrals where state = 'waiting')`).map(({ id }) => id)
  const eraseAll = (): number => did(() => { for (const id of over()) eraseYoungPerson(db, id, TODAY) })
  beforeEach(() => {
    db = openEmptyService()
    did(() => importWorkbook(db, invented, { today: TODAY }))
  })

  it('changes no figure of any year', () => {
    const figures = (): unknown => ['2023', '2024', '2025', '2026'].map((year) => figuresForCommandLine(db, { from: `${year}-01-01`, to: year === '2026' ? TODAY : `${year}-12-31` }))
    const before = figures()
    eraseAll()
    expect(over().length).toBeGreaterThan(20)
    expect(figures()).toEqual(before)
  })

  const tables = (): unknown => [...NAMES_A_YOUNG_PERSON, ...Object.keys(OF_THEIR_MATCHES), ...Object.keys(OF_THEIR_REFERRALS), 'youngPeople', 'volunteers'].map((table) => [table, all(db, sql`select * from ${verbatim(table)}`)])
  const importAgain = (workbook: typeof invented): ImportReport => {
    let report: ImportReport
    did(() => { report = importWorkbook(db, workbook, { today: TODAY }) })
    return report!
  }

  it('is not brought in again by the same workbook, in any word', () => {
    eraseAll()
    const before = tables()
    const { tables: counts, warnings } = importAgain(invented)
    expect(tables()).toEqual(before)
    expect(counts.young_people).toMatchObject({ imported: 0, filled: 0, different: over().length })
    for (const table of ['referrals', 'matches', 'visits', 'care_reviews', 'feedback'] as const) expect(counts[table], table).toMatchObject({ imported: 0, filled: 0, different: 0 })
    expect(warnings.filter(({ message }) => message.endsWith('was erased in Mainstay. Nothing of it was brought in.')).length).toBe(over().length)
  })

  it('stays as it is when a newer workbook says more of their referrals and matches, and what it says of others comes in', () => {
    const gone: Readonly<Record<string, readonly string[]>> = { referrals: ['closed_on', 'risk_assessment_on', 'waiting_reason'], matches: ['paused_from', 'paused_to', 'end_reason'] }
    const older = { ...invented, tables: new Map([...invented.tables].map(([name, read]) => {
      const places = Object.keys(tableOf(name).columns).flatMap((column, place) => (gone[name]?.includes(column) ? [place] : []))
      return [name, { ...read, rows: read.rows.map((row) => row.map((each, place) => (places.includes(place) ? null : each))) }]
    })) }
    db = openEmptyService()
    did(() => importWorkbook(db, older, { today: TODAY }))
    did(() => sqlOf(`insert into referrals (key, youngPersonId, receivedOn, state, closedOn) select key || '~2', youngPersonId, '2024-01-01', 'withdrawn', '2024-02-01' from referrals where youngPersonId = ${over()[0]!} limit 1`))
    eraseAll()
    const theirs = (): unknown => [
      all(db, sql`select referrals.* from referrals join youngPeople on youngPeople.id = youngPersonId where erasedOn is not null`), all(db, sql`select matches.* from matches join youngPeople on youngPeople.id = youngPersonId where erasedOn is not null`),
      all(db, sql`select matchPauses.* from matchPauses join matches on matches.id = matchId join youngPeople on youngPeople.id = youngPersonId where erasedOn is not null`),
      all(db, sql`select waitingPeriods.* from waitingPeriods join referrals on referrals.id = referralId join youngPeople on youngPeople.id = youngPersonId where erasedOn is not null`),
    ]
    const before = theirs()
    const { tables: counts } = importAgain(invented)
    expect(theirs()).toEqual(before)
    expect(counts.referrals!.filled + counts.matches!.filled).toBeGreaterThan(0)
  })

  it.each([['referrals', 'referral'], ['matches', 'match']] as const)('is not begun anew by a workbook: of a new row of %s it says whose it is and what would be right, and nothing comes in', (table, what) => {
    eraseAll()
    const key = value<string>(db, sql`select key from youngPeople where erasedOn is not null order by id limit 1`)!
    const { rows, rowNumbers } = invented.tables.get(table)!
    const theirs = rows.find((row) => row.includes(key))!
    const more = { ...invented, tables: new Map([...invented.tables, [table, { name: table, rows: [...rows, ['new', ...theirs.slice(1)]], rowNumbers: [...rowNumbers, 9_999] }]]) }
    const before = tables()
    const { broughtIn, problems } = importAgain(more)
    expect([broughtIn, tables()]).toEqual([false, before])
    expect(problems).toEqual([{ table, row: 9_999, column: 'young_person', value: key, message: `What was known of ${key} was erased in Mainstay, and this ${what} is new. Where they are referred again, give them another key in every table of the workbook; where it came to nothing, take its row out.` }])
  })

  it('is found by the same workbook also where a key had the name in it, and the name is in no key any more', () => {
    const id = over().find((each) => value<number>(db, sql`select count(*) from careReviews where youngPersonId = ${each} and youngPersonId in (select youngPersonId from matches)`)! > 0)!
    const { key, firstName } = one<{ key: string; firstName: string }>(db, sql`select key, firstName from youngPeople where id = ${id}`)!
    const named = `${firstName.toLowerCase()}.q`
    const ofTheirs = new Map(all<{ key: string }>(db, sql`select key from referrals where youngPersonId = ${id} union select key from matches where youngPersonId = ${id}`).map((each) => [each.key, `${firstName}-${each.key}`]))
    const renamed = { ...invented, tables: new Map([...invented.tables].map(([name, read]) => [name, { ...read, rows: read.rows.map((row) => row.map((each) => (each === key ? named : ofTheirs.get(String(each)) ?? each))) }])) }
    expect(ofTheirs.size).toBeGreaterThan(1)
    db = openEmptyService()
    did(() => importWorkbook(db, renamed, { today: TODAY }))
    // Corrected before: the same workbook still has what stood there.
    did(() => sqlOf(`update careReviews set reviewedOn = '2019-01-01' where id = (select min(id) from careReviews where youngPersonId = ${id}); update visits set minutes = 1 where id = (select min(id) from visits where matchId in (select id from matches where youngPersonId = ${id}))`))
    expect(value<number>(db, sql`select count(*) from careReviews where youngPersonId = ${id} and reviewedOn = '2019-01-01'`)).toBe(1)
    did(() => eraseYoungPerson(db, id, TODAY))
    expect(wholeFile().includes(named) || wholeFile().includes(`${firstName}-`)).toBe(false)
    expect(all<{ key: string }>(db, sql`select key from referrals where youngPersonId = ${id} union select key from matches where youngPersonId = ${id}`).map((each) => each.key).every((each) => /^[RM]-\w{12}$/.test(each))).toBe(true)
    const before = tables()
    importAgain(renamed)
    expect(tables()).toEqual(before)
  })
})
