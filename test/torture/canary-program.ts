import { mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { handleOf } from '#backend/database/database.ts'
import { run, sql } from '#backend/database/sql.ts'
import { writeEvent } from '#backend/event-log.ts'
import { inTransaction } from '#backend/transaction.ts'
import { createVault } from '#backend/vault/create-vault.ts'
import type { Reply } from '#contract/refusal.ts'
import { QUICK } from '../support/quick-cost.ts'
import { PASSPHRASE } from '../support/vault-folder.ts'
import { NAMES, GIVEN, HANDED_OUT } from './canaries.ts'
import { ask, backendOver, now, placeIn, unlockThrough } from './prepared-service.ts'
import { saidLine } from './said-line.ts'

/* A program of its own that does everything with people of telling names: brings them in, looks for them, types of them, sends wrong questions about them, hands
   them out, and breaks. It ends without closing, as a crash would. Whoever started it looks through everything that is left. */

const place = placeIn(process.argv[2]!)
const [visitor, child, secret] = NAMES
for (const folder of [place.userData, join(place.folder, GIVEN), join(place.folder, HANDED_OUT)]) mkdirSync(folder, { recursive: true })

const { vault, words } = await createVault({ ...place, now, passphrase: PASSPHRASE, cost: QUICK })
vault.close()
let chosen = ''
const backend = backendOver(place, () => chosen)
const asked = async (procedure: string, input: unknown = null): Promise<Reply> => {
  const reply = await ask(backend, procedure, input)
  said.push(`${procedure}: ${reply.ok ? 'done' : reply.error.code}`)
  return reply
}
const said: string[] = []
await unlockThrough(backend, place)

const given = join(place.folder, GIVEN)
writeFileSync(join(given, 'volunteers.csv'), `volunteer,first_name,last_name,email,notes\nV0001,${visitor.first},${visitor.last},${visitor.last}@example.org,${secret}\n`)
writeFileSync(join(given, 'young_people.csv'), `young_person,first_name,last_name,notes\nY0001,${child.first},${child.last},${secret}\n`)
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
// A fault: what is thrown quotes the record, and what is logged must not.
inTransactionThatBreaks()
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
const spilled = sortMoreThanFits()
saidLine({ said, words, spilled })
process.kill(process.pid, 'SIGKILL')

function inTransactionThatBreaks(): void {
  try {
    inTransaction(backend.session.vault!, { who: 'coordinator', procedure: 'torture', now }, (db) => run(db, sql`insert into volunteers (key, firstName, lastName) values ('V0001', ${visitor.first}, ${visitor.last})`))
  } catch (problem) {
    writeEvent(place.userData, { event: 'fault', at: now(), reference: 'torture', procedure: 'torture', problem: new Error(`${visitor.last} ${secret}: ${String(problem)}`, { cause: problem }) })
    said.push('a fault in the log')
  }
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
