import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { PASSPHRASE } from '../support/vault-folder.ts'
import type { Tally, Torment } from './torment.ts'
import { newTally, wrong } from './torment.ts'

/* Names that stand in no dictionary are brought in, looked for, typed, handed out and put into wrong questions; then the program is killed. Neither they, nor the passphrase, nor the
   words may be in any file that it left, in any name of a file, or in what it printed: not in the service file and its log, the backups, the user's folder with its logs,
   the home folder or the temporary one. What was handed out holds them, as it must, and nothing half-made lies beside it. Window titles are looked at in the journeys
   (test/e2e/every-page.test.ts, on each page of its walk, first-service.test.ts). */

/** A volunteer, a young person, and what is written about them. */
export const NAMES = [{ first: 'Zebedee', last: 'Quillfeather' }, { first: 'Ottoline', last: 'Brambleforth' }, 'keeps an axolotl called Pemberton'] as const
/** Folders with what the person gave and got, in clear by their nature. */
export const GIVEN = 'given'
export const HANDED_OUT = 'handed'

/* What holds them has to be written for the search to mean something. */
const MUST_BE_DONE = ['workbook.bringIn', 'workbook.saveRefusedRows', 'search.find', 'drafts.keep', 'letters.bringInDocument', 'letters.write', 'lists.save', 'tasks.copy', 'calendar.saveForOutlook', 'matches.handOutChronology', 'tasks.saveSheetAsPdf', 'tasks.readSupport', 'tasks.saveSupport', 'workbook.handOut', 'vault.backUp', 'vault.lock']
const HANDED = ['to mend.xlsx', 'letter.docx', 'list.xlsx', 'calendar.ics', 'chronology.docx', 'sheet.pdf', 'out.xlsx', 'out.zip']

const PROGRAM = join(import.meta.dirname, 'canary-program.ts')

export const canaries: Torment = {
  name: 'names where none may be',
  run: async ({ folder }) => {
    const tally = newTally()
    const [temporary, home, service] = ['tmp', 'home', 'service'].map((name) => join(folder, name)) as [string, string, string]
    for (const each of [temporary, home, service]) mkdirSync(each)
    const env = { ...process.env, TMPDIR: temporary, SQLITE_TMPDIR: temporary, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, XDG_DATA_HOME: home }
    const end = spawnSync(process.execPath, ['--no-warnings', PROGRAM, service], { encoding: 'utf8', env, timeout: 120_000 })
    const lines = end.stdout.split('\n').filter((line) => line !== '')
    if (end.status === 0 || lines.length !== 1) {
      wrong(tally, 'unfit', `the program ended with ${end.status ?? end.signal}: ${end.stderr.slice(0, 2000)}`)
      return tally
    }
    const { said, words, spilled } = JSON.parse(lines[0]!) as { said: string[]; words: string[]; spilled: string[] }
    tally.rounds = said.length
    for (const found of spilled) wrong(tally, 'leaked', found)
    const secrets = needlesFor([...NAMES.flatMap((name) => (typeof name === 'string' ? [name, 'axolotl'] : [name.first, name.last])), Buffer.from(PASSPHRASE).toString('utf8'), words.slice(0, 3).join(' '), words.slice(0, 3).join(',')])
    lookFor(secrets, Buffer.from(end.stderr), 'what was printed', tally)
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    let looked = 0
    for (const entry of files) {
      const path = join(entry.parentPath, entry.name)
      const from = relative(service, path)
      if (from.startsWith(GIVEN)) continue
      lookFor(secrets, Buffer.from(basename(path)), `the name of ${relative(folder, path)}`, tally)
      if (!entry.isFile()) continue
      if (from.startsWith(HANDED_OUT)) {
        if (/\.part$|\.tmp$|^\./.test(entry.name)) wrong(tally, 'leaked', `${from} lies beside what was handed out`)
        continue
      }
      looked += 1
      lookFor(secrets, readFileSync(path), relative(folder, path), tally)
    }
    // What the search goes by is found where it must be, or it would find nothing anywhere.
    const handed = readFileSync(join(service, HANDED_OUT, 'Mainstay workbook 2026-11-22', 'volunteers.csv'))
    if (!secrets.some(({ bytes }) => handed.includes(bytes))) wrong(tally, 'unfit', 'what was handed out names nobody')
    tally.notes.push(`${looked} files looked through, of which ${readdirSync(join(service, 'user', 'logs')).length} a log`)
    const notDone = MUST_BE_DONE.filter((each) => !said.includes(`${each}: done`))
    if (notDone.length > 0 || said.includes('there was no fault')) wrong(tally, 'unfit', `not done: ${notDone.join(', ')}, of ${said.join(', ')}`)
    const missing = HANDED.filter((name) => !existsSync(join(service, HANDED_OUT, name)))
    if (missing.length > 0) wrong(tally, 'unfit', `not handed out: ${missing.join(', ')}`)
    if (!readFileSync(join(service, 'user', 'logs', 'events.jsonl'), 'utf8').includes('concerns.record')) wrong(tally, 'unfit', 'the fault is not in the log')
    return tally
  },
}

interface Needle {
  readonly what: string
  readonly bytes: Buffer
}

/* As a program may write them: plain, in capitals or small, in two bytes a letter, in base 64 at each of its three beginnings, and in hexadecimal. */
function needlesFor(words: readonly string[]): Needle[] {
  return words.flatMap((word) => {
    const plain = Buffer.from(word, 'utf8')
    const base64 = [0, 1, 2].map((shift) => Buffer.concat([Buffer.alloc(shift), plain]).toString('base64').slice(shift === 0 ? 0 : 4).replace(/=+$/, '').slice(0, -1))
    const forms = [word, word.toLowerCase(), word.toUpperCase(), plain.toString('hex'), ...(word.length >= 8 ? base64 : [])]
    return [...forms.map((form) => ({ what: word, bytes: Buffer.from(form, 'utf8') })), { what: word, bytes: Buffer.from(word, 'utf16le') }]
  })
}

function lookFor(needles: readonly Needle[], bytes: Buffer, where: string, tally: Tally): void {
  const found = needles.find((needle) => bytes.includes(needle.bytes))
  if (found !== undefined) wrong(tally, 'leaked', `"${found.what}" in ${where}`)
}
