import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Refusal } from '#contract/refusal.ts'
import { newProblemList } from '#domain/workbook/problem.ts'
import { LIMITS } from './limits.ts'
import { readSource } from './read-source.ts'
import { readWorkbook } from './read-workbook.ts'
import { madeXlsx, madeZip } from './zip-for-tests.ts'

/* Each is refused with its reason, in seconds and in little memory: what a worker may use is bounded, and what this process uses is measured. */

const SECONDS = 15
const MEGABYTES = 400

let folder: string
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'hostile-')) })
afterAll(() => rmSync(folder, { recursive: true }))

/* What the worker does, here and now: starting one for each case would take longer than the cases. */
const readHere = (path: string): Promise<unknown> => readSource(path, { problems: newProblemList(), warnings: newProblemList(), onBatch: () => undefined, onProgress: () => undefined })

async function reasonFor(path: string, read: (path: string) => Promise<unknown> = readHere): Promise<unknown> {
  const started = performance.now()
  const before = process.memoryUsage().rss
  try {
    await read(path)
    return 'not refused'
  } catch (problem) {
    expect(problem).toBeInstanceOf(Refusal)
    expect((performance.now() - started) / 1000).toBeLessThan(SECONDS)
    expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(MEGABYTES)
    expect((problem as Refusal).message).not.toMatch(/undefined|\?/)
    return (problem as Refusal).details['reason']
  }
}

function at(name: string, bytes: Buffer | string): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

const MB = 1024 * 1024
const header = 'match,date,outcome\n'
const visits = { name: 'visits.csv', data: header }
const worksheet = (inner: string): string => `<worksheet><sheetData>${inner}</sheetData></worksheet>`

describe('a file that is not what its name says', () => {
  it.each<[string, Buffer | string, string]>([
    ['text.xlsx', header, 'not-what-it-says'],
    ['text.zip', header, 'not-what-it-says'],
    ['picture.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'not-what-it-says'],
    ['packed.csv', madeZip([visits]), 'not-what-it-says'],
    ['tables.xlsx', madeZip([visits]), 'not-what-it-says'],
    ['excel.zip', madeXlsx({ sheets: { visits: worksheet('') } }), 'not-what-it-says'],
    ['paper.xlsx', '%PDF-1.7', 'not-what-it-says'],
    ['old.xlsx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old-excel'],
    ['sheet.ods', madeZip([visits]), 'kind-unknown'],
    ['program.exe', 'MZ', 'kind-unknown'],
    ['nothing.xlsx', '', 'empty'],
    ['cut.zip', madeZip([visits]).subarray(0, 60), 'damaged'],
    ['none.zip', madeZip([]), 'no-tables'],
    ['other.zip', madeZip([{ name: 'mood.csv', data: 'a' }]), 'no-tables'],
  ])('%s is refused', async (name, bytes, reason) => {
    expect(await reasonFor(at(name, bytes))).toBe(reason)
  })

  it('is refused where there is none', async () => {
    expect(await reasonFor(join(folder, 'gone.xlsx'))).toBe('not-there')
  })
})

describe('an archive that would harm', () => {
  const zeros = Buffer.alloc(64 * MB)
  it.each<[string, () => Buffer, string]>([
    ['swells', () => madeZip([{ name: 'visits.csv', data: zeros }]), 'swells'],
    ['says it is small and swells', () => madeZip([{ name: 'visits.csv', data: zeros, claimsSize: 1000 }]), 'swells'],
    ['says it is huge', () => madeZip([{ name: 'visits.csv', data: header, claimsSize: 0xffff_fff0 }]), 'swells'],
    ['is many that swell together', () => madeZip(Array.from({ length: 600 }, (_, index) => ({ name: `${index}.csv`, data: header, claimsSize: MB }))), 'swells'],
    ['lies over itself', () => madeZip([visits, { name: 'claims.csv', data: header, sharesBytesOf: 0 }]), 'damaged'],
    ['does not add up', () => madeZip([{ name: 'visits.csv', data: header, claimsSum: 1 }]), 'damaged'],
    ['has a password', () => madeZip([{ name: 'visits.csv', data: header, flags: 1 }]), 'encrypted'],
    ['leads out of its folder', () => madeZip([{ name: '../../visits.csv', data: header }]), 'unsafe-name'],
    ['leads to the root', () => madeZip([{ name: '/etc/visits.csv', data: header }]), 'unsafe-name'],
    ['leads to a drive', () => madeZip([{ name: 'C:/visits.csv', data: header }]), 'unsafe-name'],
    ['holds a link', () => madeZip([{ name: 'visits.csv', data: '/etc/passwd', attributes: 0o120777 * 65536 }]), 'link'],
    ['holds thousands of files', () => madeZip(Array.from({ length: 2000 }, (_, index) => ({ name: `${index}.csv`, data: '' }))), 'too-many-files'],
    ['holds one table twice', () => madeZip([visits, { name: 'folder/Visits.csv', data: header }]), 'two-alike'],
    ['holds only another archive', () => madeZip([{ name: 'inner.zip', data: madeZip([{ name: 'visits.csv', data: zeros }]) }]), 'no-tables'],
    ['is text that is none', () => madeZip([{ name: 'visits.csv', data: Buffer.from('match\0date') }]), 'not-text'],
  ])('that %s is refused', async (name, make, reason) => {
    expect(await reasonFor(at(`${name.replaceAll(' ', '-')}.zip`, make()))).toBe(reason)
  })
})

describe('an Excel workbook that would harm', () => {
  const lol = '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
  it.each<[string, () => Buffer, string]>([
    ['expands entities', () => madeXlsx({ sheets: { visits: `${lol}${worksheet('<row r="1"><c t="inlineStr"><is><t>&b;</t></is></c></row>')}` } }), 'own-entities'],
    ['fetches an entity', () => madeXlsx({ sheets: { visits: `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${worksheet('')}` } }), 'own-entities'],
    ['has entities among its strings', () => madeXlsx({ sheets: { visits: worksheet('') }, strings: `${lol}<sst/>` }), 'own-entities'],
    ['is broken', () => madeXlsx({ sheets: { visits: '<worksheet><sheetData><row></sheetData>' } }), 'damaged'],
    ['is nested without end', () => madeXlsx({ sheets: { visits: '<a>'.repeat(100_000) } }), 'damaged'],
    ['has a million columns', () => madeXlsx({ sheets: { visits: worksheet(`<row r="1">${Array.from({ length: 1_000_000 }, (_, index) => `<c><v>${index}</v></c>`).join('')}</row>`) } }), 'too-wide'],
    ['has a cell as long as a book', () => madeXlsx({ sheets: { visits: worksheet(`<row><c t="inlineStr"><is><t>${randomText(8 * MB)}</t></is></c></row>`) } }), 'damaged'],
    ['has no sheets', () => madeXlsx({ sheets: {} }), 'no-tables'],
  ])('that %s is refused', async (name, make, reason) => {
    expect(await reasonFor(at(`${name.replaceAll(' ', '-')}.xlsx`, make()))).toBe(reason)
  })
})

describe('a folder that would harm', () => {
  it('is refused where a table is a link to somewhere else', async () => {
    const path = join(folder, 'linked')
    mkdirSync(path)
    symlinkSync('/etc/passwd', join(path, 'visits.csv'))
    expect(await reasonFor(path)).toBe('link')
  })

  it('is refused where a table is a pipe that never ends', async () => {
    const path = join(folder, 'piped')
    mkdirSync(path)
    execFileSync('mkfifo', [join(path, 'visits.csv')])
    expect(await reasonFor(path)).toBe('link')
  })

  it('is refused where a table is a folder', async () => {
    mkdirSync(join(folder, 'nested', 'visits.csv'), { recursive: true })
    expect(await reasonFor(join(folder, 'nested'))).toBe('link')
  })

  it.each(['big.csv', 'big.xlsx'])('is refused where it is 200 MB: %s', async (name) => {
    const path = at(name, header)
    truncateSync(path, 200 * MB)
    expect(await reasonFor(path)).toBe('too-large')
  })

  it('is refused where one of its tables is 200 MB', async () => {
    mkdirSync(join(folder, 'heavy'))
    writeFileSync(join(folder, 'heavy', 'visits.csv'), header)
    truncateSync(join(folder, 'heavy', 'visits.csv'), 200 * MB)
    expect(await reasonFor(join(folder, 'heavy'))).toBe('too-large')
  })

  it('is left alone where it holds no tables', async () => {
    mkdirSync(join(folder, 'holiday'))
    writeFileSync(join(folder, 'holiday', 'beach.jpg'), 'sand')
    expect(await reasonFor(join(folder, 'holiday'))).toBe('no-tables')
  })

  it('is refused where a table has more rows than a hundred services', async () => {
    expect(await reasonFor(at('visits.csv', `${header}${'M1,2023-01-01,held\n'.repeat(LIMITS.rows)}`))).toBe('too-many-rows')
  })
})

describe('reading in a worker', () => {
  it('refuses with the same reasons', async () => {
    expect(await reasonFor(at('worker.zip', madeZip([{ name: 'visits.csv', data: Buffer.alloc(64 * MB) }])), readWorkbook)).toBe('swells')
  })

  it('stops when it is cancelled', async () => {
    const control = new AbortController()
    const reading = readWorkbook(at('visits.csv', header), { signal: control.signal })
    control.abort()
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' })
  })
})

/* Text that does not pack well, so that only its length is at fault. */
function randomText(length: number): string {
  let state = 1
  const letters = new Uint8Array(length)
  for (let at = 0; at < length; at += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    letters[at] = 97 + ((state >> 8) % 26)
  }
  return Buffer.from(letters).toString('latin1')
}
