import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Reply } from '#contract/refusal.ts'
import type { BridgeForTests } from './bridge-for-tests.ts'
import { bridgeForTests } from './bridge-for-tests.ts'

/* That a command is taken back the way the page does it, by the number of its entry, and that a closed gate is not passed by it. */

const TODAY = '2026-11-22'
let bridge: BridgeForTests
beforeEach(async () => {
  bridge = bridgeForTests({ today: TODAY })
  const reply = await bridge.ask('demo.lookAround')
  if (!reply.ok) throw new Error(reply.error.message)
})
afterEach(() => bridge.remove())

const given = async <Value>(procedure: string, input: unknown = null): Promise<{ readonly value: Value; readonly entry: number | undefined }> => {
  const reply: Reply = await bridge.ask(procedure, input)
  if (!reply.ok) throw new Error(`${procedure}: ${reply.error.message}`)
  return { value: reply.value as Value, entry: reply.entry }
}
interface Row { readonly id: number; readonly state: string; readonly endedOn: string | null; readonly isNotCleared: boolean; readonly volunteers: readonly { readonly id: number; readonly name: string }[] }
const matchNow = async (id: number): Promise<Row> => (await given<{ match: Row }>('matches.open', { id })).value.match

/** An active match of one visitor who is cleared, ended through the bridge; with the entry of that. */
async function ended(): Promise<{ readonly match: Row; readonly entry: number }> {
  const { rows } = (await given<{ rows: Row[] }>('matches.list')).value
  const match = rows.find((row) => row.state === 'active' && !row.isNotCleared && row.volunteers.length === 1)!
  const { entry } = await given('matches.end', { matchId: match.id, on: TODAY, reason: 'other', decidedBy: 'both', basis: null, noticeOn: null, plan: null, remains: null, friendshipContinues: null, rematch: false })
  return { match, entry: entry! }
}
const suspend = (id: number): ReturnType<typeof given> => given('volunteers.takeStatus', { id, status: 'suspended', fromOn: TODAY, reason: 'To be looked into', backOn: null })

describe('a command through the bridge', () => {
  it('is taken back by the number of its entry, which is itself an entry that can be taken back', async () => {
    const { match, entry } = await ended()
    expect(await matchNow(match.id)).toMatchObject({ state: 'ended', endedOn: TODAY })
    const back = await given('history.undo', { entry })
    expect(await matchNow(match.id)).toMatchObject({ state: 'active', endedOn: null })
    await given('history.undo', { entry: back.entry })
    expect(await matchNow(match.id)).toMatchObject({ state: 'ended' })
  })

  it('is not taken back past a gate that has closed since, and is once the gate is open again', async () => {
    const { match, entry } = await ended()
    const suspension = await suspend(match.volunteers[0]!.id)
    expect(await bridge.ask('history.undo', { entry })).toMatchObject({ ok: false, error: { code: 'may-not-come-back', message: expect.stringContaining(`${match.volunteers[0]!.name} is not cleared: suspended since 22 Nov 2026.`) as string } })
    expect(await matchNow(match.id)).toMatchObject({ state: 'ended', endedOn: TODAY })
    await given('history.undo', { entry: suspension.entry })
    await given('history.undo', { entry })
    expect(await matchNow(match.id)).toMatchObject({ state: 'active', endedOn: null })
  })

  it.each([0, -1, 1.5, '1', null, 1e9])('gives no entry to take back as %j', async (entry) => {
    expect(await bridge.ask('history.undo', { entry })).toMatchObject({ ok: false })
  })
})
