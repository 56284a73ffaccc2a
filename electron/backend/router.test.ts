import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { BackendEvent } from '#contract/bridge.ts'
import { command, destroyingCommand, query, task } from '#contract/procedure.ts'
import { Refusal } from '#contract/refusal.ts'
import type { TaskContext } from './context.ts'
import { asWritable, handleOf } from './database/database.ts'
import { migrate } from './database/migrate.ts'
import { all, run, sql, value } from './database/sql.ts'
import { EVERY_PATH } from './known-paths.ts'
import type { Desk, HandlersOf } from './router.ts'
import { createRouter } from './router.ts'
import { createSession } from './session.ts'

const toys = {
  count: query(z.null(), z.int()),
  sneak: query(z.null(), z.int()),
  add: command(z.strictObject({ key: z.string().min(1, 'Enter a key.') }), z.int()),
  destroy: destroyingCommand(z.null(), z.int()),
  fail: command(z.null(), z.null()),
  forbid: command(z.null(), z.null()),
  full: command(z.null(), z.null()),
  gone: task(z.null(), z.null()),
  long: task(z.null(), z.string()),
  stop: task(z.strictObject({ ticket: z.string() }), z.null()),
}

const insert = sql`insert into volunteers (key, firstName, lastName) values ('V9', 'Ann', 'Young')`

const toyService: HandlersOf<typeof toys> = {
  count: (_input, { db }) => value<number>(db, sql`select count(*) from volunteers`) ?? 0,
  sneak: (_input, { db }) => run(db as never, insert).changes,
  add: ({ key }, { db }) => run(db, sql`insert into volunteers (key, firstName, lastName) values (${key}, 'Ann', 'Young')`).lastId,
  destroy: (_input, { db }) => run(db, sql`delete from volunteers`).changes,
  fail: (_input, { db }) => {
    run(db, insert)
    throw new Error('Ann Young fell over')
  },
  forbid: (_input, { db }) => {
    run(db, insert)
    throw new Refusal('not-found', { what: 'such volunteer' })
  },
  full: (_input, { db }) => {
    run(db, insert)
    throw Object.assign(new Error('database or disk is full: Ann Young'), { code: 'SQLITE_FULL' })
  },
  gone: async () => {
    throw Object.assign(new Error('ENOENT: no such file /home/ann'), { code: 'ENOENT', path: '/home/ann' })
  },
  long: (_input, { progress, signal }: TaskContext) =>
    new Promise((resolve, reject) => {
      progress({ done: 1, total: 2, what: 'Reading' })
      signal.addEventListener('abort', () => reject(new Error('aborted')))
      setTimeout(() => resolve('done'), 2000)
    }),
  stop: async ({ ticket }, { cancel }) => {
    cancel(ticket)
    return null
  },
}

let events: BackendEvent[]
let faults: unknown[]
let desk: Desk
const vaultOf = (db: ReturnType<typeof asWritable>) => ({ db, path: '', vaultId: '', auditKey: new Uint8Array(32), close: () => undefined })

beforeEach(() => {
  const db = asWritable(new Database(':memory:'))
  migrate(db, { now: () => '2026-11-22T10:00:00.000Z' })
  const session = createSession()
  session.opened(vaultOf(db))
  events = []
  faults = []
  desk = {
    session, shell: {} as never, userData: '', paths: EVERY_PATH, who: 'coordinator', today: () => '2026-11-22', now: () => '2026-11-22T10:00:00.000Z',
    emit: (event) => events.push(event), fault: (...what) => faults.push(what),
  }
})

const ask = (procedure: string, input: unknown = null, ticket?: string) => createRouter({ toys }, { toys: toyService }, desk).answer({ procedure: `toys.${procedure}`, input, ...(ticket === undefined ? {} : { ticket }) })

describe('a question', () => {
  it('is answered', async () => expect(await ask('count')).toEqual({ ok: true, value: 0 }))

  it.each([
    ['nobody knows', 'nothing', null, 'unknown-procedure'],
    ['reaches for what every object has', 'constructor', null, 'unknown-procedure'],
    ['does not fit', 'add', { key: '' }, 'bad-input'],
    ['brings more than was asked', 'add', { key: 'V1', __proto__x: 1 }, 'bad-input'],
  ])('that %s is refused', async (_what, procedure, input, code) => expect(await ask(procedure, input)).toMatchObject({ ok: false, error: { code } }))

  it('says in words what would be right', async () => expect(await ask('add', { key: '' })).toMatchObject({ error: { message: 'What was sent does not fit: key. Enter a key.' } }))

  it('is refused while the service is locked', async () => {
    desk.session.closed()
    expect(await ask('count')).toMatchObject({ ok: false, error: { code: 'locked' } })
    expect(await ask('add', { key: 'V1' })).toMatchObject({ ok: false, error: { code: 'locked' } })
  })
})

describe('a query', () => {
  it('cannot write, whatever its types were told', async () => {
    expect(await ask('sneak')).toMatchObject({ ok: false, error: { code: 'fault' } })
    expect(await ask('count')).toEqual({ ok: true, value: 0 })
  })
})

describe('a command', () => {
  it('is one transaction with its entry, and every list is told', async () => {
    expect(await ask('add', { key: 'V1' })).toEqual({ ok: true, value: 1, entry: 1 })
    expect(all(desk.session.vault!.db, sql`select who, procedure from _audit`)).toEqual([{ who: 'coordinator', procedure: 'toys.add' }])
    expect(events).toEqual([{ type: 'changed' }])
  })

  it.each(['fail', 'forbid'])('that comes to nothing leaves nothing (%s)', async (verb) => {
    expect((await ask(verb)).ok).toBe(false)
    expect(await ask('count')).toEqual({ ok: true, value: 0 })
    expect(all(desk.session.vault!.db, sql`select * from _audit`)).toEqual([])
    expect(handleOf(desk.session.vault!.db).inTransaction).toBe(false)
  })

  it('that falls over names nobody, and leaves a reference', async () => {
    const reply = await ask('fail')
    expect(JSON.stringify(reply)).not.toContain('Ann')
    expect(faults).toHaveLength(1)
    expect(JSON.stringify(reply)).toContain((faults[0] as string[])[0])
  })
})

describe('what the disk says', () => {
  it.each([
    ['full', 'disk-full', 'The disk is full. Nothing is lost; make room on it and do this again.'],
    ['gone', 'no-such-file', 'There is no file there any more. It may have been moved or renamed; choose it where it is now.'],
  ])('is said in words and is no fault (%s)', async (verb, code, message) => {
    expect(await ask(verb)).toMatchObject({ ok: false, error: { code, message } })
    expect(faults).toEqual([])
    expect(await ask('count')).toEqual({ ok: true, value: 0 })
  })
})

describe('a command that cannot be taken back', () => {
  it('is done after a backup, and not done where there can be none', async () => {
    await ask('add', { key: 'V1' })
    const seen: unknown[] = []
    desk = { ...desk, beforeDestroying: ({ db }) => void seen.push(value(db, sql`select count(*) from volunteers`)) }
    expect(await ask('destroy')).toMatchObject({ ok: true, value: 1 })
    expect(seen).toEqual([1])
    await ask('add', { key: 'V1' })
    desk = { ...desk, beforeDestroying: () => { throw new Refusal('disk-full') } }
    expect(await ask('destroy')).toMatchObject({ ok: false, error: { code: 'disk-full' } })
    expect(await ask('count')).toMatchObject({ value: 1 })
  })
})

describe('a task', () => {
  it('tells how far it is, and stops when it is asked to', async () => {
    const router = createRouter({ toys }, { toys: toyService }, desk)
    const running = router.answer({ procedure: 'toys.long', input: null, ticket: 't1' })
    await router.answer({ procedure: 'toys.stop', input: { ticket: 't1' } })
    expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(events).toContainEqual({ type: 'progress', ticket: 't1', done: 1, total: 2, what: 'Reading' })
    expect(faults).toEqual([])
  })

  it('is broken off with all others when the service is locked, which waits until it has cleared up', async () => {
    const router = createRouter({ toys }, { toys: toyService }, desk)
    const ended: unknown[] = []
    for (const ticket of ['t1', 't2']) void router.answer({ procedure: 'toys.long', input: null, ticket }).then((reply) => ended.push(reply))
    await router.stopTasks()
    await Promise.resolve()
    expect(ended).toEqual([1, 2].map(() => expect.objectContaining({ ok: false, error: expect.objectContaining({ code: 'cancelled' }) as unknown })))
    await router.stopTasks()
  })
})
