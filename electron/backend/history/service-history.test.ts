import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import type { TaskContext } from '../context.ts'
import { recordEvent, watchChanges } from '../database/audit.ts'
import { asWritable, handleOf } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { inTransaction } from '../transaction.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { historyService } from './history-service.ts'
import { listServiceHistory } from './service-history.ts'

const now = (): string => '2026-11-22T10:00:00.000Z'
let vault: OpenVault

beforeEach(() => {
  const db = asWritable(new Database(':memory:'))
  migrate(db, { now })
  watchChanges(db)
  vault = { db, path: '', vaultId: '', auditKey: new Uint8Array(32).fill(3), close: () => undefined }
  const did = (procedure: string, work: string): void => inTransaction(vault, { who: 'coordinator', procedure, now }, () => void handleOf(db).exec(work))
  did('matches.add', `insert into volunteers (key, firstName, lastName) values ('V1', 'Ann', 'Young'), ('V2', 'Ben', 'Shaw'), ('V3', 'Cy', 'Dodds')`)
  did('matches.change', `update volunteers set phone = '1', email = 'a@b' where id = 2; update volunteers set phone = '2' where id in (1, 3)`)
  inTransaction(vault, { who: 'manager', procedure: 'vault.backUp', now }, (writable) => recordEvent(writable, { event: 'backed-up', facts: { rows: 3 } }))
})

describe('the history of the service', () => {
  it('says who did what, when, to how many records and which fields, newest first', () => {
    expect(listServiceHistory(vault.db, { most: 10 })).toEqual({
      isMore: false,
      entries: [
        { id: 3, at: now(), who: 'manager', procedure: 'vault.backUp', events: [{ event: 'backed-up', facts: { rows: 3 } }], changes: [] },
        {
          id: 2, at: now(), who: 'coordinator', procedure: 'matches.change', events: [],
          changes: [{ tableName: 'volunteers', action: 'update', count: 1, fields: ['email', 'phone'] }, { tableName: 'volunteers', action: 'update', count: 2, fields: ['phone'] }].sort((a, b) => a.count - b.count),
        },
        { id: 1, at: now(), who: 'coordinator', procedure: 'matches.add', events: [], changes: [{ tableName: 'volunteers', action: 'insert', count: 3, fields: [] }] },
      ],
    })
  })

  it('gives the newest first or those before an entry, and says whether there are older ones', () => {
    const shown = (before: number | null) => { const { entries, isMore } = listServiceHistory(vault.db, { most: 2, before }); return [entries.map((entry) => [entry.id, entry.changes.length]), isMore] }
    expect([shown(null), shown(3), shown(2), shown(1)]).toEqual([[[[3, 0], [2, 2]], true], [[[2, 2], [1, 1]], false], [[[1, 1]], false], [[], false]])
  })

  it('is proved whole by its seals, and names the first entry that somebody changed', async () => {
    const context = { session: { vault } } as TaskContext
    expect(await historyService.verify(null, context)).toEqual({ entries: 3, brokenAt: null })
    handleOf(vault.db).pragma('query_only = off')
    handleOf(vault.db).exec(`update _audit set who = 'nobody' where id = 2`)
    expect(await historyService.verify(null, context)).toEqual({ entries: 2, brokenAt: 2 })
  })
})
