import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Backend } from './backend.ts'
import { createBackend } from './backend.ts'
import { asWritable, handleOf } from './database/database.ts'
import { migrate } from './database/migrate.ts'
import { shellForTests } from './shell-for-tests.ts'

/* A session left open while days pass: the same backend, asked again at another moment. */

let at: string
let backend: Backend

beforeEach(() => {
  at = '2026-11-22T17:00:00Z'
  const db = asWritable(new Database(':memory:'))
  migrate(db, { now: () => at })
  handleOf(db).exec(`insert into volunteers (id, key, firstName, lastName) values (1, 'V1', 'Alan', 'Young');
    insert into statusPeriods (volunteerId, status, fromOn) values (1, 'active', '2026-01-01');
    insert into supervisions (volunteerId, heldOn) values (1, '2026-01-01')`)
  backend = createBackend({
    userData: '/nonexistent', emit: () => undefined, now: () => at,
    shell: shellForTests(),
  })
  backend.session.opened({ db, path: '', vaultId: '', auditKey: Buffer.alloc(32), close: () => handleOf(db).close() })
})
afterEach(() => backend.session.vault?.close())

async function ask(procedure: string, input: unknown): Promise<Record<string, unknown>> {
  const reply = await backend.answer({ procedure, input })
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value as Record<string, unknown>
}

describe('a session left open', () => {
  it.each([
    ['over midnight in winter', '2026-11-22T23:59:59Z', '2026-11-22', '2026-11-23T00:00:00Z', '2026-11-23'],
    ['over midnight in summer', '2026-06-30T22:59:59Z', '2026-06-30', '2026-06-30T23:00:00Z', '2026-07-01'],
    ['while clocks go forward', '2026-03-29T00:59:59Z', '2026-03-29', '2026-03-29T01:00:00Z', '2026-03-29'],
    ['on the evening of the day they went forward', '2026-03-29T22:59:59Z', '2026-03-29', '2026-03-29T23:00:00Z', '2026-03-30'],
    ['while clocks go back', '2026-10-25T00:59:59Z', '2026-10-25', '2026-10-25T01:00:00Z', '2026-10-25'],
    ['on the evening of the day they went back', '2026-10-25T23:59:59Z', '2026-10-25', '2026-10-26T00:00:00Z', '2026-10-26'],
    ['while the computer slept over a weekend', '2026-11-20T17:00:00Z', '2026-11-20', '2026-11-23T08:55:00Z', '2026-11-23'],
  ])('knows the day %s', async (_when, before, dayBefore, after, dayAfter) => {
    for (const [moment, day] of [[before, dayBefore], [after, dayAfter]] as const) {
      at = moment
      expect((await ask('service.read', null))['today']).toBe(day)
      expect((await ask('due.list', {}))['on']).toBe(day)
    }
  })

  it('counts the days that what is late is late anew', async () => {
    const late = async (): Promise<number | undefined> => ((await ask('due.list', {}))['lines'] as { kind: string; daysOverdue: number }[]).find((line) => line.kind === 'supervision')?.daysOverdue
    const evening = await late()
    at = '2026-11-23T00:00:30Z'
    expect(evening).toBeGreaterThan(100)
    expect(await late()).toBe(evening! + 1)
  })
})
