import { afterAll, beforeAll, expect, it } from 'vitest'
import type { BridgeForTests } from '../bridge/bridge-for-tests.ts'
import { bridgeForTests } from '../bridge/bridge-for-tests.ts'
import { ASKED, putWhatIsAsked } from './asked-of-durham.ts'
import { TODAY } from './durham.ts'
import { withVault } from './opened.ts'

/* What P16 times is answered, and not refused: a refusal is quick. A new question that Durham refuses needs an input in asked-of-durham.ts. */

let bridge: BridgeForTests
beforeAll(() => void (bridge = bridgeForTests({ today: TODAY })))
afterAll(() => bridge.remove())

it('every question of the contract is one that Durham answers', { timeout: 120_000 }, async () => {
  const refused = await withVault(1, async (vault) => {
    bridge.backend.session.opened(vault)
    putWhatIsAsked(vault)
    const replies = await Promise.all(ASKED.map(async (question) => ({ question, reply: await bridge.backend.answer(question) })))
    bridge.backend.session.closed()
    return replies.flatMap(({ question, reply }) => (reply.ok ? [] : [`${question.procedure} ${JSON.stringify(question.input)}: ${reply.error.message}`]))
  })
  expect(refused).toEqual([])
  expect(ASKED.length).toBeGreaterThan(80)
})
