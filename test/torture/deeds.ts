import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Backend } from '#backend/backend.ts'
import { all, run, sql } from '#backend/database/sql.ts'
import type { Random } from '#backend/demo/random.ts'
import { inTransaction } from '#backend/transaction.ts'
import type { DueLine } from '#domain/due/due-line.ts'
import { addDays } from '#domain/civil-date.ts'
import type { Reply } from '#contract/refusal.ts'
import type { OutputOf } from '#contract/procedure.ts'
import type { serviceContract } from '#contract/service.ts'
import type { Sets } from './holdings.ts'
import { ask, now, TODAY } from './prepared-service.ts'
import type { TradeKind } from './trade-deeds.ts'
import { tradeDeedsOf } from './trade-deeds.ts'

/* What the writer does: real questions to the real backend, those of the trade among them (`trade-deeds.ts`), and rows that the search indexes, in the house's own transaction. */

/** One change: what it makes of which items, and how it is done. */
export interface Deed {
  readonly name: string
  readonly sets: Sets
  readonly perform: () => Promise<Reply>
}

/** Draws one change after another. `number` is part of every value, so that no two changes write the same. */
export interface Deeds {
  readonly next: (number: string) => Promise<Deed>
}

type Kind = 'rate' | 'snooze' | 'wake' | 'draft' | 'dropDraft' | 'setting' | 'notes' | 'insert' | 'remove' | 'many' | 'bringIn' | TradeKind

const CHANCES: readonly (readonly [Kind, number])[] = [
  ['rate', 5], ['snooze', 4], ['wake', 2], ['draft', 4], ['dropDraft', 1], ['setting', 2], ['notes', 5], ['insert', 4], ['remove', 1], ['many', 2], ['bringIn', 1],
  ['contact', 4], ['takenBack', 3], ['referral', 4], ['objection', 2], ['training', 4], ['pairing', 4], ['stop', 3], ['objective', 3], ['concern', 2],
]

/** The changes of one seed over an open backend. `given` is a folder for workbooks to bring in. */
export function deedsOf(backend: Backend, random: Random, given: string): Deeds {
  const words = (): string => Array.from({ length: random.between(1, 120) }, () => random.pick(['chess', 'Zoë', 'swimming', 'café', 'likes', 'bus 64', 'never on Tuesdays', '🙂'])).join(' ')
  const rowsIn = (sets: Sets, work: () => void): Promise<Reply> => Promise.resolve().then(() => {
    inTransaction(backend.session.vault!, { who: 'coordinator', procedure: 'torture', now }, work)
    return { ok: true, value: sets.length } as const
  })
  const db = (): NonNullable<Backend['session']['vault']>['db'] => backend.session.vault!.db
  const insert = (key: string, notes: string): void => void run(db(), sql`insert into volunteers (key, firstName, lastName, notes) values (${key}, 'Ann', 'Young', ${notes})`)

  const make: Readonly<Record<Kind, (number: string) => Promise<Omit<Deed, 'name'> | null>>> = {
    rate: async () => {
      const fromOn = addDays('2027-01-01', random.between(0, 60))
      const pencePerMile = random.between(1, 400)
      return { sets: [[`rate ${fromOn}`, `${pencePerMile}.0`]], perform: () => ask(backend, 'service.saveRate', { fromOn, pencePerMile, instead: null }) }
    },
    snooze: async (number) => {
      const line = await lineFrom(backend, 'due.list', random)
      return line && { sets: [[nameOf(line), `reason ${number}`]], perform: () => ask(backend, 'due.snooze', { ...which(line), until: addDays(TODAY, 5), reason: `reason ${number}` }) }
    },
    wake: async () => {
      const line = await lineFrom(backend, 'due.listSnoozed', random)
      return line && { sets: [[nameOf(line), null]], perform: () => ask(backend, 'due.wake', which(line)) }
    },
    draft: async (number) => {
      const formKey = `form ${random.between(1, 12)}`
      const value = JSON.stringify({ number, words: words() })
      return { sets: [[`draft ${formKey}`, value]], perform: () => ask(backend, 'drafts.keep', { formKey, value }) }
    },
    dropDraft: async () => {
      const formKey = `form ${random.between(1, 12)}`
      return { sets: [[`draft ${formKey}`, null]], perform: () => ask(backend, 'drafts.drop', { formKey }) }
    },
    setting: async (number) => {
      const read = await ask(backend, 'service.read')
      if (!read.ok) return { sets: [], perform: async () => read }
      const { settings } = read.value as OutputOf<(typeof serviceContract)['read']>
      return { sets: [['setting service_name', `Service ${number}`]], perform: () => ask(backend, 'service.save', { settings: { ...settings, serviceName: `Service ${number}` }, fromOn: null }) }
    },
    notes: async (number) => {
      const { key } = random.pick(all<{ key: string }>(db(), sql`select key from volunteers where key like 'V%' order by key`))
      const notes = `${number} ${words()}`
      const sets: Sets = [[`volunteer ${key}`, notes]]
      return { sets, perform: () => rowsIn(sets, () => void run(db(), sql`update volunteers set notes = ${notes} where key = ${key}`)) }
    },
    insert: async (number) => {
      const notes = words()
      const sets: Sets = [[`volunteer X${number}`, notes]]
      return { sets, perform: () => rowsIn(sets, () => insert(`X${number}`, notes)) }
    },
    remove: async () => {
      const keys = all<{ key: string }>(db(), sql`select key from volunteers where key like 'X%' or key like 'M%' order by key`)
      if (keys.length === 0) return null
      const { key } = random.pick(keys)
      const sets: Sets = [[`volunteer ${key}`, null]]
      return { sets, perform: () => rowsIn(sets, () => void run(db(), sql`delete from volunteers where key = ${key}`)) }
    },
    many: async (number) => {
      const sets: Sets = Array.from({ length: random.between(20, 200) }, (_, index) => [`volunteer M${number}-${index}`, words()])
      return { sets, perform: () => rowsIn(sets, () => { for (const [item, notes] of sets) insert(item.slice('volunteer '.length), notes!) }) }
    },
    ...tradeDeedsOf(backend, random),
    bringIn: async (number) => {
      const folder = join(given, `workbook ${number}`)
      mkdirSync(folder, { recursive: true })
      const keys = Array.from({ length: random.between(1, 60) }, (_, index) => `W${number}-${index}`)
      writeFileSync(join(folder, 'volunteers.csv'), `volunteer,first_name,last_name,notes\n${keys.map((key) => `${key},Ann,Young,brought ${key}\n`).join('')}`)
      return { sets: keys.map((key) => [`volunteer ${key}`, `brought ${key}`]), perform: () => ask(backend, 'workbook.bringIn', { path: folder }) }
    },
  }

  const next = async (number: string): Promise<Deed> => {
    for (;;) {
      const name = random.weighted(CHANCES)
      const deed = await make[name](number)
      if (deed !== null) return { name, ...deed }
    }
  }
  return { next }
}

async function lineFrom(backend: Backend, procedure: 'due.list' | 'due.listSnoozed', random: Random): Promise<DueLine | null> {
  const reply = await ask(backend, procedure, procedure === 'due.list' ? {} : null)
  if (!reply.ok) return null
  const lines = (procedure === 'due.list' ? (reply.value as { lines: DueLine[] }).lines : reply.value as DueLine[]).filter((line) => line.part === '')
  return lines.length === 0 ? null : random.pick(lines)
}

function which({ kind, key, part, dueOn }: DueLine): Pick<DueLine, 'kind' | 'key' | 'part' | 'dueOn'> {
  return { kind, key, part, dueOn }
}

function nameOf({ kind, key, dueOn }: DueLine): string {
  return `snooze ${kind} ${key} ${dueOn}`
}
