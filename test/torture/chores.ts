import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CALENDAR_KIND } from '#domain/calendar-event.ts'
import type { Backend } from '#backend/backend.ts'
import { run, sql } from '#backend/database/sql.ts'
import { inTransaction } from '#backend/transaction.ts'
import { backingUpBeside } from '#backend/vault/found-backups.ts'
import { atOnce } from '#backend/vault/steps.ts'
import { readWorkbook } from '#backend/workbook/read-workbook.ts'
import type { Reply } from '#contract/refusal.ts'
import { NEXT_PASSPHRASE, PASSPHRASE } from '../support/vault-folder.ts'
import type { Holdings } from './holdings.ts'
import { copyOlder, olderFiles } from './older-files.ts'
import type { ServicePlace } from './prepared-service.ts'
import { ask, backendOver, copyOf, now, prepareService, TODAY, unlockThrough } from './prepared-service.ts'

/* The long things that a service does with files, each as the page asks for it. Whatever breaks them off, the file afterwards is as before or as the
   thing was to make it, and what was made beside it is whole or not there. */

/** Every one of them by name. */
export const CHORES = ['unlock', 'lock', 'back up', 'back up today', 'let backups go', 'migrate', 'bring in', 'hand out xlsx', 'hand out zip', 'hand out folder', 'hand out list', 'hand out calendar', 'restore', 'new passphrase', 'bring backups', 'new key'] as const
export type ChoreName = (typeof CHORES)[number]

/** Whether the file has to be open first, and what it is that is asked. */
export interface Chore {
  readonly onOpen: boolean
  /** What stands there before it, made on a disk that is well. */
  readonly before?: (backend: Backend, place: ServicePlace) => Promise<unknown>
  readonly perform: (backend: Backend, place: ServicePlace) => Promise<Reply>
}

const passphrase = (): Uint8Array => Uint8Array.from(PASSPHRASE)
export const BROUGHT = Array.from({ length: 25 }, (_, index) => [`volunteer W${index}`, `brought W${index}`] as const)
const LISTED = Array.from({ length: 200 }, (_, index) => [`Somebody ${index}`])
const CALENDAR_KINDS = Object.keys(CALENDAR_KIND) as (keyof typeof CALENDAR_KIND)[]
/** What is in a file that is no workbook when it is whole: a spreadsheet's list of contents stands at its end, as the calendar's last line does. */
const WHOLE: Partial<Record<ChoreName, (bytes: Buffer) => boolean>> = {
  'hand out list': (bytes) => bytes.subarray(0, 2).toString() === 'PK' && bytes.subarray(-22, -18).toString('latin1') === 'PK\x05\x06',
  'hand out calendar': (bytes) => bytes.toString('utf8').startsWith('BEGIN:VCALENDAR\r\n') && bytes.toString('utf8').endsWith('END:VCALENDAR\r\n'),
}
/** What stands where something is handed out to: it must not be half overwritten. */
const OLD_HANDED_OUT = 'what was handed out before'

/** Where a chore hands something out to, or takes it from. */
export const aside = {
  workbook: (place: ServicePlace): string => join(place.folder, 'workbook'),
  /** What the dialog answers. */
  chosen: (place: ServicePlace, name: ChoreName): string => name === 'let backups go' ? aside.stick(place) : name === 'bring backups' ? dirname(aside.earlier(place)) : join(place.folder, 'handed', name === 'hand out folder' ? '' : `out.${name.slice('hand out '.length)}`),
  handedOut: (place: ServicePlace, name: ChoreName): string => join(aside.chosen(place, name), name === 'hand out folder' ? `Mainstay workbook ${TODAY}` : ''),
  earlier: (place: ServicePlace): string => join(place.folder, 'kept', 'earlier.mainstay-backup'),
  /** The second place, and the backups of earlier days before they lie in it and beside the file. */
  stick: (place: ServicePlace): string => join(place.folder, 'stick'),
  days: (place: ServicePlace): string => join(place.folder, 'days'),
}

const CHORE: Readonly<Record<ChoreName, Chore>> = {
  'unlock': { onOpen: false, perform: (backend, place) => unlockThrough(backend, place) },
  'lock': { onOpen: true, perform: (backend) => ask(backend, 'vault.lock', { because: 'asked' }) },
  'back up': { onOpen: true, perform: (backend) => ask(backend, 'vault.backUp', {}) },
  'back up today': { onOpen: true, perform: (backend) => ask(backend, 'vault.backUpToday') },
  'let backups go': { onOpen: true, before: withEarlierBackups, perform: (backend) => ask(backend, 'vault.backUp', {}) },
  'migrate': { onOpen: false, perform: (backend, place) => unlockThrough(backend, place) },
  'bring in': { onOpen: true, perform: (backend, place) => ask(backend, 'workbook.bringIn', { path: aside.workbook(place) }) },
  'hand out xlsx': { onOpen: true, perform: (backend) => ask(backend, 'workbook.handOut', { shape: 'xlsx' }) },
  'hand out zip': { onOpen: true, perform: (backend) => ask(backend, 'workbook.handOut', { shape: 'zip' }) },
  'hand out folder': { onOpen: true, perform: (backend) => ask(backend, 'workbook.handOut', { shape: 'folder' }) },
  // Letters and the chronology go out by the same way as these two.
  'hand out list': { onOpen: true, perform: (backend) => ask(backend, 'lists.save', { list: 'volunteers', people: LISTED.length, sheet: { columns: [{ header: 'Name', kind: 'words' }], rows: LISTED } }) },
  'hand out calendar': { onOpen: true, perform: (backend) => ask(backend, 'calendar.saveForOutlook', { from: '2026-01-01', to: '2027-12-31', kinds: [...CALENDAR_KINDS], withNames: true }) },
  'restore': { onOpen: true, perform: (backend, place) => ask(backend, 'vault.restore', { backupPath: aside.earlier(place), toPath: place.path, passphrase: passphrase(), replace: true }) },
  'new passphrase': { onOpen: true, perform: (backend) => ask(backend, 'vault.changePassphrase', { current: passphrase(), next: Uint8Array.from(NEXT_PASSPHRASE) }) },
  'bring backups': { onOpen: true, perform: (backend) => ask(backend, 'vault.bringBackups', { elsewhere: true }) },
  'new key': { onOpen: true, perform: (backend) => ask(backend, 'vault.renewKey', { passphrase: passphrase() }) },
}

/* Nine days of backups beside the file and in the second place: with the next one the rotation lets some go in both. */
async function withEarlierBackups(backend: Backend, place: ServicePlace): Promise<void> {
  for (const to of [join(place.folder, 'Backups'), aside.stick(place)]) cpSync(aside.days(place), to, { recursive: true })
  await insistOnOk(ask(backend, 'secondPlace.choose'))
}

export function choreOf(name: ChoreName): Chore {
  return CHORE[name]
}

/** What each chore begins with. */
export async function prepareChores(folder: string): Promise<(name: ChoreName) => ServicePlace> {
  const service = await prepareForChores(join(folder, 'service'))
  const older = copyOlder(olderFiles()[0]!, join(folder, 'older'))
  return (name) => (name === 'migrate' ? older : service)
}

/* A service with a backup that holds less than it does, a workbook to bring in, and what was handed out before. */
async function prepareForChores(folder: string): Promise<ServicePlace> {
  const { words: _, ...place } = await prepareService(folder)
  const backend = backendOver(place)
  await unlockThrough(backend, place)
  await insistOnOk(ask(backend, 'vault.backUp', { path: aside.earlier(place) }))
  // Changed and changed back: the backup from before carries other slots, and one passphrase opens all.
  await insistOnOk(ask(backend, 'vault.changePassphrase', { current: passphrase(), next: Uint8Array.from(NEXT_PASSPHRASE) }))
  await insistOnOk(ask(backend, 'vault.changePassphrase', { current: Uint8Array.from(NEXT_PASSPHRASE), next: passphrase() }))
  inTransaction(backend.session.vault!, { who: 'coordinator', procedure: 'torture', now }, (db) => run(db, sql`insert into volunteers (key, firstName, lastName, notes) values ('LATER', 'Ann', 'Young', 'since the backup')`))
  for (let day = 1; day <= 9; day += 1) atOnce(backingUpBeside(backend.session.vault!, () => `2026-01-0${day}T12:00:00.000Z`))
  renameSync(join(place.folder, 'Backups'), aside.days(place))
  await insistOnOk(ask(backend, 'vault.lock', { because: 'asked' }))
  mkdirSync(aside.workbook(place))
  writeFileSync(join(aside.workbook(place), 'volunteers.csv'), `volunteer,first_name,last_name,notes\n${BROUGHT.map(([item, notes]) => `${item.slice('volunteer '.length)},Ann,Young,${notes}\n`).join('')}`)
  mkdirSync(join(place.folder, 'handed'))
  for (const name of ['hand out xlsx', 'hand out zip', 'hand out list', 'hand out calendar'] as const) writeFileSync(aside.handedOut(place, name), OLD_HANDED_OUT)
  return place
}

/** The holdings after the chore, from those before. */
export function afterChore(name: ChoreName, before: Holdings): Holdings {
  if (name === 'bring in') return new Map([...before, ...BROUGHT])
  if (name !== 'restore') return before
  return new Map([...before].filter(([item]) => item !== 'volunteer LATER'))
}

/** What is wrong with what was handed out: nothing when it is whole, or when it was not done and what stood there still does. `rows` is how many a whole one has. */
export async function wrongWithHandedOut(name: ChoreName, place: ServicePlace, { done, rows }: { readonly done: boolean; readonly rows: number }): Promise<string | null> {
  const path = aside.handedOut(place, name)
  if (!existsSync(path)) return done || name !== 'hand out folder' ? 'nothing is where it was handed out to' : null
  if (name !== 'hand out folder' && readFileSync(path, 'latin1') === OLD_HANDED_OUT) return done ? 'what was handed out before still stands there' : null
  const isWhole = WHOLE[name]
  if (isWhole !== undefined) return isWhole(readFileSync(path)) ? null : 'half of what was handed out has its name'
  try {
    const workbook = await readWorkbook(path)
    const found = [...workbook.tables.values()].reduce((sum, table) => sum + table.rows.length, 0)
    return found === rows ? null : `${found} rows were handed out of ${rows}`
  } catch (problem) {
    return `what was handed out cannot be read: ${problem instanceof Error ? problem.message : String(problem)}`
  }
}

/** What a chore that was broken off left behind beside what it should: half-made files. */
export function leftOvers({ folder }: ServicePlace): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(part|copy|tmp|was|making|restoring|kept)(-\w+)?$|(^|[\\/])verifying-[^\\/]*$/.test(name))
}

/** A backend whose dialogs answer with where the chore hands out to. */
export function choreBackend(name: ChoreName, place: ServicePlace): Backend {
  return backendOver(place, () => aside.chosen(place, name))
}

/** Removes everything of a service, and puts a copy of another in its place. */
export function startAgain(pristine: ServicePlace, to: string): ServicePlace {
  rmSync(to, { recursive: true, force: true })
  return copyOf(pristine, to)
}

export async function insistOnOk(asked: Promise<Reply>): Promise<unknown> {
  const reply = await asked
  if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.message}`)
  return reply.value
}
