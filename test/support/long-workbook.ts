import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { columnsOf, TABLES, type TableName } from '#domain/workbook/workbook-format.ts'

/* The Durham example with lists as long as one likes: that many volunteers with their stages, as many young people, most of them matched, and as many again who wait. */

type Line = Readonly<Record<string, string>>

const DURHAM = join(import.meta.dirname, '../fixtures/durham')
/** What fills the lists; visits, claims and the like would only take time to bring in. */
const FILLED: readonly TableName[] = ['volunteers', 'volunteer_status', 'stages', 'young_people', 'referrals', 'matches', 'supervisions']

/** Writes it as a folder of CSV files. */
export function writeLongWorkbook(folder: string, count: number): void {
  mkdirSync(folder)
  const durham = new Map(TABLES.map(({ name }) => [name, Papa.parse<Line>(readFileSync(join(DURHAM, `${name}.csv`), 'utf8'), { header: true, skipEmptyLines: true }).data]))
  const waiting = durham.get('referrals')!.filter((line) => line['state'] === 'waiting')
  const whoWait = new Set(waiting.map((line) => line['young_person']!))
  const kept = new Map<string, Set<string>>([['volunteer', new Set()], ['young_person', new Set()]])
  for (const table of TABLES) {
    const lines = durham.get(table.name)!
    const keys = columnsOf(table).filter(([, { type }]) => type.kind === 'key' || type.kind === 'ref').map(([name]) => name)
    let rows: Line[] = !table.personal ? lines : FILLED.includes(table.name) ? copies(lines, keys, Math.ceil(count / 130), '') : []
    if (table.name === 'volunteers') rows = first(rows, 'volunteer', count, kept)
    else if (table.name === 'young_people') rows = [...first(rows, 'young_person', Math.ceil((count * 145) / 130), kept), ...first(copies(lines.filter((line) => whoWait.has(line['young_person']!)), keys, Math.ceil(count / whoWait.size), '-w'), 'young_person', count, kept)]
    else if (table.name === 'referrals') rows = [...rows.filter((line) => line['state'] !== 'waiting'), ...copies(waiting, keys, Math.ceil(count / waiting.length), '-w')]
    // Whoever is left out takes with them what is about them.
    rows = rows.filter((line) => [...kept].every(([name, those]) => !line[name] || those.has(line[name])) && (!line['second_volunteer'] || kept.get('volunteer')!.has(line['second_volunteer'])))
    writeFileSync(join(folder, `${table.name}.csv`), Papa.unparse({ fields: columnsOf(table).map(([name]) => name), data: rows }))
  }
}

/* Each with keys of its own. */
function copies(lines: readonly Line[], keys: readonly string[], times: number, mark: string): Line[] {
  return Array.from({ length: times }, (_, time) => lines.map((line) => ({ ...line, ...Object.fromEntries(keys.flatMap((key) => (line[key] ? [[key, `${line[key]}${mark}-${time}`]] : []))) }))).flat()
}

function first(rows: readonly Line[], key: string, count: number, kept: ReadonlyMap<string, Set<string>>): Line[] {
  const some = rows.slice(0, count)
  for (const line of some) kept.get(key)!.add(line[key]!)
  return some
}
