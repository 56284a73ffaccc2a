import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BridgeForTests } from './bridge-for-tests.ts'
import { bridgeForTests, OUR_FRAME, PAGE, PROCEDURES } from './bridge-for-tests.ts'
import { HUGE_VALUES } from './hostile-values.ts'
import { spotsOf, withPut } from './input-walk.ts'

/* Who asks, and when: the wrong sender, questions that are none, and questions out of their order. */

let bridge: BridgeForTests
let choose: ((path: string | null) => void) | undefined
beforeEach(() => {
  bridge = bridgeForTests({ shell: { choosePlaceToSave: () => new Promise((resolve) => (choose = resolve)) } })
})
afterEach(() => bridge.remove())

const until = async (isSo: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 200 && !isSo(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 5))
  expect(isSo()).toBe(true)
}

describe('a sender that is not the top frame of our own page', () => {
  it.each([
    ['a frame inside our page', { ...OUR_FRAME, parent: OUR_FRAME }],
    ['a page of the network', { origin: 'https://mainstay.example.org', parent: null }],
    ['a page that carries our name in front', { origin: `${PAGE}.example.org`, parent: null }],
    ['a file', { origin: 'file://', parent: null }],
    ['a page without an origin', { origin: 'null', parent: null }],
    ['a frame that is gone', null],
  ])('%s is refused whatever it asks, and the backend hears nothing of it', async (_who, frame) => {
    for (const [procedure, plan] of PROCEDURES) {
      expect(await bridge.send({ procedure, input: bridge.example(plan) }, frame)).toMatchObject({ ok: false, error: { code: 'sender-not-trusted' } })
    }
    expect(bridge.asked).toEqual([])
  })
})

describe('what is no question', () => {
  it.each([
    undefined, null, true, 7, 'vault.status', [], ['vault.status'], {}, { input: null }, { procedure: null }, { procedure: ['vault.status'] }, { procedure: { toString: 'vault.status' } },
    { procedure: 'vault.status', ticket: {} }, { procedure: 'vault.status', ticket: 'a'.repeat(1_000_000) }, { procedure: 'a'.repeat(1_000_000) }, new Map([['procedure', 'vault.status']]), new Date(0),
  ])('is refused before the backend: %#', async (sent) => {
    expect(await bridge.send(sent)).toMatchObject({ ok: false, error: { code: 'bad-input' } })
    expect(bridge.asked).toEqual([])
  })

  it.each(['', '.', 'vault', 'vault.', '.status', 'vault.status.', 'Vault.Status', 'vault.__proto__', '__proto__.toString', 'constructor.constructor', 'vault.constructor', 'toString', ' vault.status', 'vault\0.status', '../vault.status'])(
    'names no procedure: %j', async (procedure) => expect(await bridge.ask(procedure)).toMatchObject({ ok: false, error: { code: 'unknown-procedure' } }),
  )
})

describe('what is huge', () => {
  const oneOfEachKind = ['query', 'command', 'task'].map((kind) => PROCEDURES.find(([name, plan]) => plan.kind === kind && spotsOf(plan.input).length > 1 && name !== 'lists.save')!)
  it.each(HUGE_VALUES)('is refused whole or in a part, in a moment: %s', async (_what, value) => {
    for (const [name, plan] of oneOfEachKind) {
      for (const { way } of spotsOf(plan.input).slice(0, 2)) {
        expect(await bridge.send({ procedure: name, input: withPut(bridge.example(plan), way, value) })).toMatchObject({ ok: false, error: { code: 'bad-input' } })
      }
    }
  })
})

describe('questions out of their order', () => {
  const needOpenFile = PROCEDURES.filter(([, { kind }]) => kind !== 'task')

  it('for records are refused before a file is open, and after it was locked', async () => {
    const all = async (): Promise<unknown[]> => Promise.all(needOpenFile.map(async ([name, plan]) => (await bridge.ask(name, bridge.example(plan))) as unknown))
    const refused = needOpenFile.map(() => expect.objectContaining({ ok: false, error: expect.objectContaining({ code: 'locked' }) }) as unknown)
    expect(await all()).toEqual(refused)
    expect(await bridge.ask('demo.lookAround')).toMatchObject({ ok: true })
    expect(await bridge.ask('vault.lock', { because: 'asked' })).toMatchObject({ ok: true })
    expect(await all()).toEqual(refused)
  })

  it('are answered while a task waits for the person, who then finds the file locked', async () => {
    await bridge.ask('demo.lookAround')
    const handingOut = bridge.ask('workbook.handOut', { shape: 'xlsx' }, 'one')
    await until(() => choose !== undefined)
    expect(await bridge.ask('service.read')).toMatchObject({ ok: true })
    expect(await bridge.ask('tasks.saveSheetAsPdf', { tag: 'ABCD' }, 'one')).toMatchObject({ ok: false, error: { code: 'busy' } })
    expect(await bridge.ask('vault.lock', { because: 'idle' })).toMatchObject({ ok: true })
    choose?.(`${bridge.folder}/out.xlsx`)
    expect(await handingOut).toMatchObject({ ok: false, error: { code: 'locked' } })
  })

  it('that cancel what never ran, has ended or is not theirs change nothing', async () => {
    for (const ticket of ['', 'none', '__proto__', 'constructor']) expect(await bridge.ask('tasks.cancel', { ticket })).toEqual({ ok: true, value: null })
    const saving = bridge.ask('tasks.saveSheetAsPdf', { tag: 'ABCD' }, 'two')
    await until(() => choose !== undefined)
    await bridge.ask('tasks.cancel', { ticket: 'three' })
    choose?.(null)
    expect(await saving).toEqual({ ok: true, value: null })
    expect(await bridge.ask('tasks.cancel', { ticket: 'two' })).toEqual({ ok: true, value: null })
  })

  it('that open two files at once are answered for one', async () => {
    const replies = await Promise.all([bridge.ask('demo.lookAround'), bridge.ask('demo.lookAround'), bridge.ask('demo.lookAround')])
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1)
    expect(replies.filter((reply) => !reply.ok && ['busy', 'already-open'].includes(reply.error.code))).toHaveLength(2)
  })

  it('that lock again and again are answered', async () => {
    for (let time = 0; time < 3; time += 1) expect(await bridge.ask('vault.lock', { because: 'system' })).toEqual({ ok: true, value: null })
  })
})

describe('thousands of questions that are refused', () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const megabytes = (): number => {
    collect()
    return process.memoryUsage().heapUsed / 1024 / 1024
  }

  it('leave no memory taken', async () => {
    const round = async (times: number): Promise<void> => {
      for (let time = 0; time < times; time += 1) {
        for (const [name, plan] of PROCEDURES) {
          await bridge.ask(name, { input: 'a'.repeat(1000), time })
          if (plan.kind !== 'task') await bridge.ask(name, bridge.example(plan), `ticket ${time}`)
        }
        await bridge.ask('tasks.cancel', { ticket: `ticket ${time}` }, `cancel ${time}`)
        await bridge.ask('preferences.read', null, `reading ${time}`)
      }
    }
    await round(5)
    const kept = bridge.asked.length
    ;(bridge.asked as unknown[]).length = 0
    const before = megabytes()
    await round(40)
    const asked = bridge.asked.length
    ;(bridge.asked as unknown[]).length = 0
    expect(kept).toBeGreaterThan(500)
    expect(asked).toBeGreaterThan(4000)
    // A leak of a thousand letters a question would be four megabytes and more.
    expect(megabytes() - before).toBeLessThan(2)
  }, 60_000)
})
