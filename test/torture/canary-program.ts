import { mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { handleOf } from '#backend/database/database.ts'
import { createBackend } from '#backend/backend.ts'
import { documentOfText } from '#backend/letters/word-document.ts'
import { shellForTests } from '#backend/shell-for-tests.ts'
import { createVault } from '#backend/vault/create-vault.ts'
import { whileWritable } from '#backend/vault/vault-state.ts'
import { contract } from '#contract/contract.ts'
import type { Reply } from '#contract/refusal.ts'
import { exampleOf } from '../bridge/input-walk.ts'
import { QUICK } from '../support/quick-cost.ts'
import { PASSPHRASE } from '../support/vault-folder.ts'
import { NAMES, GIVEN, HANDED_OUT } from './canaries.ts'
import { ask, now, placeIn, TODAY, unlockThrough } from './prepared-service.ts'
import { saidLine } from './said-line.ts'

/* A program of its own that does everything with people of telling names: brings them in, looks for them, types of them, sends wrong questions about them, writes
   letters, lists, calendars and a chronology of them, has a fault while something of them is written down, and hands them out. It ends without closing, as a crash would. Whoever started it looks through everything that is left. */

const place = placeIn(process.argv[2]!)
const [visitor, child, secret] = NAMES
for (const folder of [place.userData, join(place.folder, GIVEN), join(place.folder, HANDED_OUT)]) mkdirSync(folder, { recursive: true })

const { vault, words } = await createVault({ ...place, now, passphrase: PASSPHRASE, cost: QUICK })
vault.close()
let chosen = ''
const backend = createBackend({ shell: { ...shellForTests(() => chosen), pageAsPdf: async () => Buffer.from(words.join(' ')) }, userData: place.userData, emit: () => undefined, today: TODAY })
const asked = async (procedure: string, input: unknown = null): Promise<Reply> => {
  const reply = await ask(backend, procedure, input)
  said.push(`${procedure}: ${reply.ok ? 'done' : reply.error.code}`)
  return reply
}
const said: string[] = []
const answered: string[] = []
await unlockThrough(backend, place)

const given = join(place.folder, GIVEN)
writeFileSync(join(given, 'volunteers.csv'), `volunteer,first_name,last_name,email,notes\nV0001,${visitor.first},${visitor.last},${visitor.last}@example.org,${secret}\n`)
writeFileSync(join(given, 'young_people.csv'), `young_person,first_name,last_name,notes\nY0001,${child.first},${child.last},${secret}\n`)
writeFileSync(join(given, 'matches.csv'), `match,young_person,volunteer,started_on,ended_on\nM0001,Y0001,V0001,2026-01-05,\n`)
writeFileSync(join(given, 'visits.csv'), `match,date,minutes,outcome,activity,notes\nM0001,2026-11-01,90,held,${secret},${child.last}\n`)
await asked('workbook.bringIn', { path: given })
const wrong = join(place.folder, GIVEN, 'wrong')
mkdirSync(wrong)
writeFileSync(join(wrong, 'volunteers.csv'), `volunteer,first_name,last_name,date_of_birth\nV0002,${visitor.first},${visitor.last},${child.last}\nV0002,${visitor.last},${child.last},1980-13-45\n`)
await asked('workbook.check', { path: wrong })
chosen = join(place.folder, HANDED_OUT, 'to mend.xlsx')
await asked('workbook.saveRefusedRows', { path: wrong })
await asked('workbook.bringIn', { path: join(given, `${visitor.last}.xlsx`) })
await asked('search.find', { typed: visitor.last })
await asked('drafts.keep', { formKey: 'volunteer.1', value: JSON.stringify({ notes: `${child.first} ${child.last} ${secret}` }) })
await asked(`volunteers.${visitor.last}`, { name: child.last })
await asked('volunteers.add', { [visitor.last]: secret })
await asked('matches.open', { id: 1 })
await faultThatQuotesTheRecord()
await handOutTheRest()
for (const shape of ['xlsx', 'zip', 'folder'] as const) {
  chosen = join(place.folder, HANDED_OUT, shape === 'folder' ? '' : `out.${shape}`)
  await asked('workbook.handOut', { shape })
}
chosen = join(place.folder, 'nowhere', 'out.xlsx')
await asked('workbook.handOut', { shape: 'xlsx' })
await asked('vault.backUp', {})
await asked('vault.lock', { because: 'asked' })
await asked('vault.unlock', { path: join(place.folder, `${child.last}.mainstay`), passphrase: Uint8Array.from(PASSPHRASE) })
await asked('vault.unlock', { path: place.path, passphrase: Buffer.from(secret) })
await unlockThrough(backend, place)
const spilled = [...answered, ...sortMoreThanFits()]
saidLine({ said, words, spilled })
process.kill(process.pid, 'SIGKILL')

/* A fault, by the router's own way: what is thrown quotes the record, and neither what is logged nor what is answered may. */
async function faultThatQuotesTheRecord(): Promise<void> {
  const { db } = backend.session.vault!
  whileWritable(db, (handle) => handle.exec(`create temp trigger breaks before insert on main.concerns begin select raise(abort, '${visitor.last}: ${secret}'); end`))
  const reply = await asked('concerns.record', exampleOf(contract.concerns.record.input, (key) => ({ youngPersonId: 1, volunteerId: 1, matchId: 1, raisedOn: TODAY, summary: `${child.first} ${child.last}: ${secret}` })[key]))
  if (reply.ok || reply.error.code !== 'fault') said.push('there was no fault')
  spilledInReply(reply)
  whileWritable(db, (handle) => handle.exec('drop trigger breaks'))
}

function spilledInReply(reply: Reply): void {
  const text = JSON.stringify(reply)
  if (NAMES.some((name) => text.includes(typeof name === 'string' ? name : name.last))) answered.push('the answer to a fault')
}

/* Everything else that is handed out, by the question that the page asks; what holds nobody by its promise lies beside the service, where it is looked through. */
async function handOutTheRest(): Promise<void> {
  const out = (name: string): string => (chosen = join(place.folder, HANDED_OUT, name))
  chosen = join(given, 'letter.docx')
  writeFileSync(chosen, await documentOfText({ subject: visitor.last, body: `{volunteer_first_name}, ${secret}` }))
  await asked('letters.bringInDocument', { letter: 'welcome' })
  const letter = { letter: 'welcome', volunteerId: 1, stage: null, youngPersonId: null }
  await asked('letters.prepare', letter)
  out('letter.docx')
  await asked('letters.write', letter)
  out('list.xlsx')
  await asked('lists.save', { list: 'volunteers', people: 1, sheet: { columns: [{ header: 'Name', kind: 'words' }], rows: [[`${visitor.first} ${visitor.last}`]] } })
  await asked('tasks.copy', { pieces: [`${visitor.first} ${visitor.last}`], list: { list: 'volunteers', rows: 1, people: 1, columns: ['Name'] } })
  await asked('tasks.notePrinted', { page: 'Volunteers', rows: 1 })
  const span = { from: '2026-10-01', to: '2027-03-31' }
  out('calendar.ics')
  await asked('calendar.saveForOutlook', { ...span, withNames: true })
  chosen = join(place.folder, 'calendar without names.ics')
  await asked('calendar.saveForOutlook', { ...span, withNames: false })
  out('chronology.docx')
  await asked('matches.handOutChronology', { matchId: 1, withWords: true, recordedOn: null })
  out('sheet.pdf')
  await asked('tasks.saveSheetAsPdf', { tag: 'ABCD' })
  await asked('tasks.readSupport')
  chosen = join(place.folder, 'support.txt')
  await asked('tasks.saveSupport')
}

/* SQLite sorts what does not fit into memory in a temporary file, which this build does not encrypt. The file has no name any more: it is looked for among what is open. */
function sortMoreThanFits(): string[] {
  if (process.platform !== 'linux') return []
  const handle = handleOf(backend.session.vault!.db)
  handle.pragma('cache_size = 10')
  const rows = handle.prepare(`with recursive many (n) as (select 1 union all select n + 1 from many where n < 60000) select n || lastName || notes as text from many, volunteers order by random() || text`).iterate()
  rows.next()
  const found: string[] = []
  for (const file of readdirSync('/proc/self/fd')) {
    let link = ''
    try {
      link = readlinkSync(`/proc/self/fd/${file}`)
    } catch {
      continue
    }
    if (!link.startsWith(tmpdir()) && !link.includes('etilqs')) continue
    const bytes = readFileSync(`/proc/self/fd/${file}`)
    if (NAMES.some((name) => bytes.includes(typeof name === 'string' ? name : name.last))) found.push('a temporary file of SQLite')
  }
  rows.return?.()
  return found
}
