import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { VaultFolder } from '../../../test/support/vault-folder.ts'
import { vaultFolder } from '../../../test/support/vault-folder.ts'
import type { Reply } from '#contract/refusal.ts'
import { contract } from '#contract/contract.ts'
import type { BackendEvent } from '#contract/bridge.ts'
import { EVERY_PATH } from '../known-paths.ts'
import type { Desk, HandlersOf } from '../router.ts'
import { createRouter } from '../router.ts'
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
