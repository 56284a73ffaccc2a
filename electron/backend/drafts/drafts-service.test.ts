import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { VaultFolder } from '../../../test/support/vault-folder.ts'
import { vaultFolder } from '../../../test/support/vault-folder.ts'
import type { Reply } from '#contract/refusal.ts'
import { contract } from '#contract/contract.ts'
import type { BackendEvent } from '#contract/bridge.ts'
import { EVERY_PATH } from '../known-paths.ts'
import type { Desk, HandlersOf } from '../router.ts'
import { createRouter } from '../router.ts'
import { handleOf } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'
import { createSession } from '../session.ts'
import { draftsService } from './drafts-service.ts'

let bench: VaultFolder
let desk: Desk
let events: BackendEvent[]
const handlers: { readonly drafts: HandlersOf<typeof contract.drafts> } = { drafts: draftsService }
const ask = (verb: string, input: unknown): Promise<Reply> => createRouter({ drafts: contract.drafts }, handlers, desk).answer({ procedure: `drafts.${verb}`, input })
const found = async (formKey: string): Promise<unknown> => {
  const reply = await ask('find', { formKey })
  return reply.ok ? (reply.value as { value: string } | null)?.value ?? null : reply.error.code
}

beforeEach(async () => {
  bench = vaultFolder()
  events = []
  const session = createSession()
  session.opened((await bench.make()).vault)
  desk = { session, shell: {} as never, userData: bench.userData, paths: EVERY_PATH, who: 'coordinator', today: () => '2026-11-22', now: bench.now, emit: (event) => events.push(event), fault: () => undefined }
})
afterEach(() => bench.remove())

describe('what was being typed', () => {
  it('is there until it is dropped, one for each form', async () => {
    expect(await found('settings.service')).toBeNull()
    await ask('keep', { formKey: 'settings.service', value: '{"a":1}' })
    await ask('keep', { formKey: 'settings.service', value: '{"a":2}' })
    await ask('keep', { formKey: 'snooze V1', value: '{}' })
    expect(await found('settings.service')).toBe('{"a":2}')
    await ask('drop', { formKey: 'settings.service' })
    await ask('drop', { formKey: 'settings.service' })
    expect([await found('settings.service'), await found('snooze V1')]).toEqual([null, '{}'])
  })

  it('is there after the file was closed and opened again', async () => {
    await ask('keep', { formKey: 'settings.service', value: '{"a":1}' })
    desk.session.vault!.close()
    desk.session.closed()
    expect(await found('settings.service')).toBe('locked')
    expect(await ask('keep', { formKey: 'x', value: '' })).toMatchObject({ ok: false, error: { code: 'locked' } })
    desk.session.opened((await bench.unlocked()).vault)
    expect(await found('settings.service')).toBe('{"a":1}')
  })

  it('is no record: no entry in the history, no list drawn anew, and the file is read-only again', async () => {
    await ask('keep', { formKey: 'settings.service', value: '{"a":1}' })
    expect(all(desk.session.vault!.db, sql`select * from _audit`)).toEqual([])
    expect(events).toEqual([])
    expect(all(desk.session.vault!.db, sql`pragma query_only`)).toEqual([{ query_only: 1 }])
  })

  it.each([
    ['wish of 2', 'wish of 1', true], ['contact change 7 of 2', 'contact change 7 of 1', true], ['offer to 2', 'offer to 1', true], ['feedback.record 2 annual_visit', 'feedback.record 1 annual_visit', true], ['feedback.record 2 annual_visit', 'feedback.record 1 other', false], ['referral of 2', 'referral of 1', true], ['young person 2', 'young person 1', false], ['equalities of young person 2', 'equalities of young person 1', false],
    ['contact with volunteer 2', 'contact with volunteer 1', false], ['wish of 3', 'wish of 1', false],
  ])('%s of a young person who was merged away goes on as %s: %s; and is where it was once that is taken back', async (typed, asked, isThere) => {
    const write = (text: string): void => { const handle = handleOf(desk.session.vault!.db); handle.pragma('query_only = off'); handle.exec(text); handle.pragma('query_only = on') }
    await ask('keep', { formKey: typed, value: '{"a":1}' })
    write(`insert into youngPeople (id, key, firstName) values (1, 'Y1', 'Sam'); insert into mergedRecords (youngPersonId, wasId, wasKey, mergedOn) values (1, 2, 'Y2', '2026-11-22')`)
    expect(await found(asked)).toBe(isThere ? '{"a":1}' : null)
    write('delete from mergedRecords')
    expect([await found(asked), await found(typed)]).toEqual([null, '{"a":1}'])
    write(`insert into mergedRecords (youngPersonId, wasId, wasKey, mergedOn) values (1, 2, 'Y2', '2026-11-22')`)
    await ask('drop', { formKey: asked })
    expect(await found(typed)).toBe(isThere ? null : '{"a":1}')
  })

  it.each([['supervisions.record 2', 'supervisions.record 1'], ['contact with volunteer 2', 'contact with volunteer 1'], ['commitment 2 new', 'commitment 1 new']])('%s of a volunteer who was merged away goes on as %s', async (typed, asked) => {
    await ask('keep', { formKey: typed, value: '{"a":1}' })
    const handle = handleOf(desk.session.vault!.db)
    handle.pragma('query_only = off')
    handle.exec(`insert into volunteers (id, key, firstName, lastName) values (1, 'V1', 'Ann', 'Bell'); insert into mergedRecords (volunteerId, wasId, wasKey, mergedOn) values (1, 2, 'V2', '2026-11-22')`)
    handle.pragma('query_only = on')
    expect(await found(asked)).toBe('{"a":1}')
  })

  it('does not wait for ever', async () => {
    await ask('keep', { formKey: 'old', value: '1' })
    bench.wait(29 * 86_400)
    await ask('keep', { formKey: 'new', value: '2' })
    expect(await found('old')).toBe('1')
    bench.wait(2 * 86_400)
    await ask('keep', { formKey: 'new', value: '3' })
    expect([await found('old'), await found('new')]).toEqual([null, '3'])
  })
})
