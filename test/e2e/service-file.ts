import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'

/* Service files for journeys that begin after a first day. One that several journeys ask for is made once in a run, and each gets a copy of its own. */

/** What is in a service file: an example workbook, or the invented service. */
export type ServiceContents = { readonly workbook: string } | { readonly demo: true }

export const PASSPHRASE = 'harbour lantern bicycle orchard'

/** The folder in which a run keeps what it has made; made-once.ts sets it. */
export const MADE_ONCE = 'MAINSTAY_MADE_ONCE'
const MOST_WAITED_MS = 60_000

/** A service file made in a moment at the path, with an example brought in or the invented service, as of the day; its words. A guess of its passphrase costs little. */
export function makeServiceFile(path: string, contents: ServiceContents, today: string): string[] {
  const kept = process.env[MADE_ONCE]
  if (kept === undefined) return make(path, contents, today)
  const folder = join(kept, createHash('sha256').update(JSON.stringify([contents, today])).digest('hex').slice(0, 16))
  const words = join(folder, 'words.json')
  if (isFirst(folder)) {
    const made = JSON.stringify(make(join(folder, 'made'), contents, today))
    writeFileSync(`${words}.part`, made)
    renameSync(`${words}.part`, words)
  } else waitFor(words)
  for (const name of readdirSync(folder).filter((each) => each.startsWith('made'))) copyFileSync(join(folder, name), join(dirname(path), name.replace('made', basename(path))))
  return JSON.parse(readFileSync(words, 'utf8')) as string[]
}

function make(path: string, contents: ServiceContents, today: string): string[] {
  const userData = mkdtempSync(join(tmpdir(), 'mainstay-making-'))
  const words = [path, userData, PASSPHRASE, today, ...('demo' in contents ? [] : [contents.workbook])]
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, '../support/make-service-file.ts'), ...words], { env: { ...process.env, NODE_OPTIONS: '' }, encoding: 'utf8' })
  rmSync(userData, { recursive: true, force: true })
  if (status !== 0) throw new Error(`No service file was made: ${stderr}`)
  return JSON.parse(stdout) as string[]
}

/* Of two journeys that ask at once, one makes the folder. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch {
    return false
  }
}

function waitFor(file: string): void {
  for (let waited = 0; !existsSync(file); waited += 50) {
    if (waited >= MOST_WAITED_MS) throw new Error('Another journey was to make the service file, and did not.')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
  }
}
