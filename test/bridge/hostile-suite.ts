import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reply } from '#contract/refusal.ts'
import { REFUSAL_WORDS } from '#contract/refusal-words.ts'
import { isPlainData } from '#backend/plain-data.ts'
import type { BridgeForTests } from './bridge-for-tests.ts'
import { bridgeForTests, PROCEDURES } from './bridge-for-tests.ts'
import type { HostileInput } from './hostile-questions.ts'
import { hostileInputs, hugeInputs, inputsAsAWhole } from './hostile-questions.ts'

/* Whatever is sent to whichever procedure, in whatever state: the answer is a value that fits the contract, or a refusal with its words. Never a fault, never a crash. */

const TELLING = /an example|four thousand letters|a way out|without end|nothing$|last day/

export const STATES = ['no file', 'an open file', 'a locked file'] as const

/** Tries every procedure in these states with what is drawn of all the inputs that can be made for it. */
export function hostileSuite(states: readonly (typeof STATES)[number][], draw: (inputs: readonly HostileInput[], procedure: string) => readonly HostileInput[]): void {
  const home = process.cwd()
  const whatObjectsHave = (): string => JSON.stringify([Object, Array, Function, String, Map, Promise].map((one) => Reflect.ownKeys(one.prototype).map(String)))
  const before = whatObjectsHave()

  let bridge: BridgeForTests
  beforeAll(() => {
    bridge = bridgeForTests()
    process.chdir(bridge.folder)
  })
  afterAll(() => {
    process.chdir(home)
    bridge.remove()
  })

  /** What is wrong with a reply: nothing, where it is an answer that fits or a refusal in words. */
  function flawOf(reply: Reply): string | null {
    if (reply.ok) return null
    const { code, message, details } = reply.error
    if (!Object.hasOwn(REFUSAL_WORDS, code)) return `${code}: ${message}`
    if (message === '' || message.length > 1000 || JSON.stringify(details).length > 5000) return `${code} in ${message.length} letters`
    return null
  }

  /** Opens or locks again, where a procedure did what it was asked. */
  async function keep(state: string): Promise<void> {
    const isOpen = bridge.backend.session.vault !== null
    if (isOpen && state !== 'an open file') await bridge.ask('vault.lock', { because: 'asked' })
    if (!isOpen && state === 'an open file') await bridge.ask('demo.lookAround')
  }

  async function flawsOf(state: string, [name, plan]: (typeof PROCEDURES)[number]): Promise<string[]> {
    const flaws: string[] = []
    const example = bridge.example(plan)
    // Whether a file is open is asked only after the input was parsed: what does not fit is told apart once, with the file open.
    for (const { what, input } of draw([...(state === 'an open file' ? [...hostileInputs(plan, bridge.given), ...hugeInputs(plan, bridge.given)] : inputsAsAWhole(example))], name)) {
      const fits = isPlainData(input) && plan.input.safeParse(input).success
      // A task that does what it is asked takes its time: of all the texts that fit, these tell most.
      if (fits && plan.kind === 'task' && !TELLING.test(what)) continue
      const reply = await bridge.send({ procedure: name, input })
      if (reply.ok) await keep(state)
      const flaw = flawOf(reply) ?? (!fits && (reply.ok || reply.error.code !== 'bad-input') ? `does not fit, yet: ${JSON.stringify(reply).slice(0, 200)}` : null)
      if (flaw !== null) flaws.push(`${what}: ${flaw}`)
      if (reply.ok && !plan.output.safeParse(reply.value).success) flaws.push(`${what}: the answer is not what the contract says`)
    }
    return flaws
  }

  describe.each(states)('with %s, hostile input is refused in words', (state) => {
    beforeAll(() => keep(state))
    it('and it is so', () => expect(bridge.backend.session.vault !== null).toBe(state === 'an open file'))
    it.each(PROCEDURES)('%s', async (...procedure) => expect(await flawsOf(state, procedure)).toEqual([]), 60_000)
    it('and leaves what every object has as it was', () => {
      expect(whatObjectsHave()).toBe(before)
      expect(({} as Record<string, unknown>)['spoiled']).toBeUndefined()
    })
  })
}
