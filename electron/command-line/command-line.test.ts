import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createVault } from '#backend/vault/create-vault.ts'
import { QUICK } from '../../test/support/quick-cost.ts'
import { writeWords } from './words-file.ts'

/* The command line as IT and scripts use it: a process of its own, on real encrypted files. Each step goes on from the one before.
   Files that many commands open are made with a low cost of a guess, which only code can ask for; what `create` and `recover` make has the full one. */

const folder = mkdtempSync(join(tmpdir(), 'mainstay-cli-'))
const index = join(import.meta.dirname, 'index.ts')
const fixtures = join(import.meta.dirname, '../../test/fixtures')
const PASSPHRASE = 'harbour lantern bicycle orchard'
const NEW_PASSPHRASE = 'quiet purple wagon seventeen'

interface Ended {
  readonly status: number | null
  readonly document: Record<string, unknown> & { readonly error?: { readonly code: string; readonly message: string } }
  readonly said: string
}

function mainstay(words: readonly string[], passphrase: string | null = PASSPHRASE): Ended {
  const env = { ...process.env, MAINSTAY_USER_DATA: join(folder, 'user-data'), MAINSTAY_PASSPHRASE: passphrase ?? '', NODE_COMPILE_CACHE: join(folder, 'compiled') }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', index, ...words], { env, cwd: folder, encoding: 'utf8', timeout: 120_000 })
  return { status, document: stdout.startsWith('{') ? (JSON.parse(stdout) as Ended['document']) : {}, said: stdout + stderr }
}

interface Expected {
  readonly from: string
  readonly to: string
  readonly figures: Record<string, unknown>
}

function expectedOf(name: string): Expected[] {
  return JSON.parse(readFileSync(join(fixtures, name, 'expected.json'), 'utf8')) as Expected[]
}

function figuresOf(name: string, file: string): object[] {
  return expectedOf(name).map(({ from, to, figures }) => mainstay(['figures', file, '--from', from, '--to', to, '--only', Object.keys(figures).join(',')]).document)
}

/** A new, empty file that is quick to open, with its words beside it. */
async function makeQuickFile(name: string): Promise<void> {
  const { vault, words, tag } = await createVault({ path: join(folder, `${name}.mainstay`), userData: join(folder, 'user-data'), now: () => new Date().toISOString(), passphrase: Buffer.from(PASSPHRASE), cost: QUICK })
  vault.close()
  writeWords(join(folder, `${name}.txt`), words, tag)
}

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a new file', () => {
  it('is made, takes a workbook, is whole, and opens again with its words', { timeout: 240_000 }, () => {
    expect(mainstay(['create', 'new.mainstay', '--recovery-out', 'new.txt'])).toMatchObject({ status: 0, document: { created: 'new.mainstay', recoveryOut: 'new.txt' } })
    expect(statSync(join(folder, 'new.txt')).mode & 0o077).toBe(0)
    expect(mainstay(['import', 'new.mainstay', join(fixtures, 'thurrock')])).toMatchObject({ status: 0, document: { problems: [] } })
    expect(mainstay(['verify', 'new.mainstay'])).toMatchObject({ status: 0, document: { integrity: 'ok', references: 'ok', audit: { chain: 'ok' } } })
    expect(mainstay(['recover', 'new.mainstay', '--words', 'new.txt'], NEW_PASSPHRASE).status).toBe(0)
    expect(mainstay(['verify', 'new.mainstay'], NEW_PASSPHRASE).status).toBe(0)
  })

  it('gives its words in what is printed, where no file is named for them', { timeout: 60_000 }, () => {
    expect(mainstay(['create', 'plain.mainstay']).document['recoveryWords']).toHaveLength(12)
  })
})

describe.each(['durham', 'thurrock'])('the example service %s', (name) => {
  it('comes into a new file', { timeout: 120_000 }, async () => {
    await makeQuickFile(name)
    const brought = mainstay(['import', `${name}.mainstay`, join(fixtures, name)])
    expect(brought).toMatchObject({ status: 0, document: { problems: [] } })
    expect((brought.document['imported'] as Record<string, number>)['matches']).toBe(name === 'durham' ? 130 : 7)
  })

  it('gives the figures that it must', { timeout: 120_000 }, () => expect(figuresOf(name, `${name}.mainstay`)).toEqual(expectedOf(name)))
})

describe('a service file', () => {
  it('handed out and brought in again gives the same figures', { timeout: 240_000 }, async () => {
    expect(mainstay(['export', 'durham.mainstay', '--out', 'durham.xlsx']).status).toBe(0)
    await makeQuickFile('again')
    expect(mainstay(['import', 'again.mainstay', 'durham.xlsx'])).toMatchObject({ status: 0, document: { problems: [] } })
    expect(figuresOf('durham', 'again.mainstay')).toEqual(expectedOf('durham'))
  })

  it('says what needs doing on a day, each line whole', { timeout: 60_000 }, () => {
    const { document } = mainstay(['due', 'durham.mainstay', '--on', '2023-10-31'])
    const items = document['items'] as Record<string, unknown>[]
    expect(document['on']).toBe('2023-10-31')
    expect(items.map((item) => Object.keys(item))).toEqual(items.map(() => ['kind', 'key', 'who', 'dueOn', 'daysOverdue', 'what']))
    expect(items).toContainEqual(expect.objectContaining({ kind: 'annual_visit', daysOverdue: 91, dueOn: '2023-08-01' }))
  })

  it('takes the same workbook again and adds nothing; a check changes nothing', { timeout: 60_000 }, () => {
    const again = mainstay(['import', 'thurrock.mainstay', join(fixtures, 'thurrock')])
    expect(Object.values(again.document['imported'] as Record<string, number>).every((count) => count === 0)).toBe(true)
    const check = mainstay(['import', 'thurrock.mainstay', join(fixtures, 'durham'), '--check'])
    expect((check.document['imported'] as Record<string, number>)['matches']).toBeGreaterThan(100)
    expect(mainstay(['figures', 'thurrock.mainstay', '--from', '2021-05-01', '--to', '2021-05-31', '--only', 'matches.active']).document['figures']).toEqual({ 'matches.active': 7 })
  })

  it('is backed up, verified, and restored, but never over a file', { timeout: 120_000 }, () => {
    expect(mainstay(['backup', 'durham.mainstay', '--out', 'b.mainstay-backup']).status).toBe(0)
    expect(mainstay(['verify', 'durham.mainstay'])).toMatchObject({ status: 0, document: { integrity: 'ok', references: 'ok', audit: { chain: 'ok' } } })
    // Nothing is made beside a backup, where nobody would clear it away after a kill.
    mkdirSync(join(folder, 'b.mainstay-backup.checking'))
    expect(mainstay(['verify', 'b.mainstay-backup'])).toMatchObject({ status: 0, document: { kind: 'backup', integrity: 'ok', audit: { chain: 'ok' } } })
    expect(mainstay(['restore', 'b.mainstay-backup', '--out', 'durham.mainstay'])).toMatchObject({ status: 1, document: { error: { code: 'file-already-exists' } } })
    expect(mainstay(['restore', 'b.mainstay-backup', '--out', 'restored.mainstay']).status).toBe(0)
    expect(mainstay(['restore', 'b.mainstay-backup', '--out', 'restored.mainstay', '--replace']).status).toBe(0)
  })

  it('is not changed by verifying it, which says what is missing and what somebody changed; any other command says so too, once', { timeout: 120_000 }, async () => {
    await makeQuickFile('behind')
    const path = join(folder, 'behind.mainstay')
    const older = readFileSync(path)
    expect(mainstay(['import', 'behind.mainstay', join(fixtures, 'thurrock')]).status).toBe(0)
    const all = (): string[] => readdirSync(folder).filter((name) => name.startsWith('behind')).sort()
    const before = [all(), readFileSync(path), readFileSync(`${path}.keys`)]
    expect(mainstay(['verify', 'behind.mainstay']).status).toBe(0)
    expect([all(), readFileSync(path), readFileSync(`${path}.keys`)]).toEqual(before)
    writeFileSync(path, older)
    for (let time = 1; time <= 2; time += 1) expect(mainstay(['verify', 'behind.mainstay'])).toMatchObject({ status: 3, document: { error: { code: 'changes-missing' } } })
    expect(readFileSync(path)).toEqual(older)
    expect(mainstay(['due', 'behind.mainstay'])).toMatchObject({ status: 0, said: expect.stringContaining('made on this computer are not in this file') as string })
    expect(mainstay(['verify', 'behind.mainstay']).status).toBe(0)
    writeFileSync(`${path}.keys.bak`, readFileSync(`${path}.keys.bak`, 'utf8').replace('"gen":1', '"gen":900'))
    expect(mainstay(['verify', 'behind.mainstay'])).toMatchObject({ status: 3, document: { error: { code: 'key-file-changed' } } })
  })

  it('opens with the words alone, with every other file gone', { timeout: 120_000 }, () => {
    expect(statSync(join(folder, 'durham.txt')).mode & 0o077).toBe(0)
    for (const name of readdirSync(folder)) if (/\.keys|user-data|Backups/.test(name)) rmSync(join(folder, name), { recursive: true })
    expect(mainstay(['recover', 'durham.mainstay', '--words', 'durham.txt'], NEW_PASSPHRASE).status).toBe(0)
    expect(mainstay(['verify', 'durham.mainstay'])).toMatchObject({ status: 1, document: { error: { code: 'wrong-passphrase' } } })
    expect(mainstay(['verify', 'durham.mainstay'], NEW_PASSPHRASE).status).toBe(0)
  })
})

describe('what is refused', () => {
  it('names every problem of a bad workbook, and brings in nothing', { timeout: 60_000 }, () => {
    writeFileSync(join(folder, 'mileage_rates.csv'), 'from_date,pence_per_mile\n31/02/2023,48\n')
    const { status, document } = mainstay(['import', 'restored.mainstay', 'mileage_rates.csv'])
    expect(status).not.toBe(0)
    expect(JSON.stringify(document)).toMatch(/error/)
  })

  it('is a damaged file with a status of its own', { timeout: 60_000 }, () => {
    const path = join(folder, 'b.mainstay-backup')
    const bytes = readFileSync(path)
    bytes[Math.floor(bytes.length / 2)]! ^= 1
    writeFileSync(path, bytes)
    expect(mainstay(['verify', 'b.mainstay-backup'])).toMatchObject({ status: 3, document: { error: { code: 'backup-damaged' } } })
  })

  it.each([
    ['no command', [], 2, 'usage'],
    ['an unknown command', ['polish', 'x'], 2, 'usage'],
    ['a missing word', ['figures'], 2, 'usage'],
    ['an unknown option', ['due', 'x.mainstay', '--loud'], 2, 'usage'],
    ['a passphrase as an argument', ['due', 'x.mainstay', '--passphrase', 'y'], 2, 'usage'],
    ['no real day', ['due', 'x.mainstay', '--on', '2023-02-31'], 2, 'usage'],
    ['a period that ends before it starts', ['figures', 'x.mainstay', '--from', '2023-02-01', '--to', '2023-01-01'], 2, 'usage'],
    ['no such file', ['due', 'x.mainstay'], 1, 'no-such-file'],
    ['a report', ['report', 'x.mainstay', 'panel', '--from', '2023-01-01', '--to', '2023-02-01', '--out', 'x.docx'], 1, 'not-there-yet'],
  ])('%s', { timeout: 60_000 }, (_what, words, status, code) => expect(mainstay(words)).toMatchObject({ status, document: { error: { code } } }))

  it('no passphrase, where nobody can be asked', { timeout: 60_000 }, () => expect(mainstay(['due', 'thurrock.mainstay'], null)).toMatchObject({ status: 2 }))

  it.each([[['--help']], [['figures', '--help']], [['create', '--help']]])('and %j says how it is written', (words) => expect(mainstay(words)).toMatchObject({ status: 0, said: expect.stringContaining('mainstay ') as string }))
})
