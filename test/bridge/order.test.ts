import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BridgeForTests } from './bridge-for-tests.ts'
import { bridgeForTests, OUR_FRAME, PAGE, PROCEDURES } from './bridge-for-tests.ts'
import { hugeInputs } from './hostile-questions.ts'
import { HUGE_VALUES } from './hostile-values.ts'

/* Who asks, and when: the wrong sender, questions that are none, and questions out of their order. */

let bridge: BridgeForTests
let choose: ((path: string | null) => void) | undefined
beforeEach(() => {
  bridge = bridgeForTests({ shell: { choosePlaceToSave: () => new Promise((resolve) => (choose = resolve)) } })
})
afterEach(() => {
  choose = undefined
  bridge.remove()
})

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
  // To each procedure one of them, whole or in its first place, others each day; `npm run hostile` sends all.
  const day = Math.floor(Date.now() / 86_400_000)
  const MOST_MS = 3000

  it.each(HUGE_VALUES.map(([what], at) => [what, at] as const))('is refused whole or in a part, in a moment: %s', async (_what, at) => {
    const turns = PROCEDURES.map((each, index) => [...each, index] as const).filter(([, , index]) => (index + day) % HUGE_VALUES.length === at)
    expect(turns.length).toBeGreaterThan(40)
    const flaws: string[] = []
    for (const [name, plan, turn] of turns) {
      const each = [...hugeInputs(plan, bridge.given)].filter((_each, index) => index % HUGE_VALUES.length === at)
      for (const { what, input } of each.slice((turn + day) % 2).slice(0, 1)) {
        const started = performance.now()
        const reply = await bridge.send({ procedure: name, input })
        const took = performance.now() - started
        if (reply.ok || reply.error.code !== 'bad-input') flaws.push(`${name}, ${what}: ${reply.ok ? 'answered' : reply.error.code}`)
        if (took > MOST_MS) flaws.push(`${name}, ${what}: ${Math.round(took)} ms`)
      }
    }
    expect(flaws).toEqual([])
  }, 60_000)
})

describe('questions out of their order', () => {
  /* What is done before a file is open, or needs none: everything else that there is, and whatever is added, does. */
  const NEED_NO_FILE = [
    'demo.lookAround', 'policies.read', 'preferences.read', 'preferences.save', 'tasks.cancel', 'tasks.saveSheetAsPdf', 'tasks.readSupport', 'tasks.saveSupport', 'tasks.typedIsKept', 'tasks.showInFolder',
    'vault.status', 'vault.suggestPassphrase', 'vault.judgePassphrase', 'vault.suggestFile', 'vault.chooseNewFile', 'vault.chooseExisting', 'vault.checkWords', 'vault.create', 'vault.unlock', 'vault.unlockWithWords', 'vault.lock',
    'vault.choosePlaceForBackup', 'vault.listBackups', 'vault.chooseBackup', 'vault.inspectBackup', 'vault.verifyBackup', 'vault.restore', 'workbook.chooseWorkbook', 'workbook.saveTemplate',
  ]
  const needOpenFile = PROCEDURES.filter(([name]) => !NEED_NO_FILE.includes(name))

  it('for records, and all that is done with them, are refused before a file is open, and after it was locked', async () => {
    const answered = async (): Promise<string[]> => (await Promise.all(needOpenFile.map(async ([name, plan]) => ({ name, reply: await bridge.ask(name, bridge.example(plan), name) })))).filter(({ reply }) => reply.ok || reply.error.code !== 'locked').map(({ name }) => name)
    expect(needOpenFile.filter(([, { kind }]) => kind === 'task').length).toBeGreaterThan(20)
    expect(await answered()).toEqual([])
    expect(await bridge.ask('demo.lookAround')).toMatchObject({ ok: true })
    expect(await bridge.ask('vault.lock', { because: 'asked' })).toMatchObject({ ok: true })
    expect(await answered()).toEqual([])
    expect(choose).toBeUndefined()
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
  const MB = 1024 * 1024
  const held = (): { readonly heap: number; readonly buffers: number; readonly all: number } => {
    collect()
    const { heapUsed, arrayBuffers, rss } = process.memoryUsage()
    return { heap: heapUsed / MB, buffers: arrayBuffers / MB, all: rss / MB }
  }

  it.each(['no file', 'an open file'] as const)('leave no memory taken, with %s', async (state) => {
    if (state === 'an open file') expect(await bridge.ask('demo.lookAround')).toMatchObject({ ok: true })
    const bytes = new Uint8Array(1000)
    const round = async (times: number): Promise<void> => {
      for (let time = 0; time < times; time += 1) {
        for (const [name, plan] of PROCEDURES) {
          await bridge.ask(name, { input: 'a'.repeat(1000), bytes, time })
          // With a file open what fits would be done.
          if (plan.kind !== 'task') await bridge.ask(name, state === 'no file' ? bridge.example(plan) : { bytes }, `ticket ${time}`)
        }
        await bridge.ask('tasks.cancel', { ticket: `ticket ${time}` }, `cancel ${time}`)
        await bridge.ask('preferences.read', null, `reading ${time}`)
      }
    }
    await round(5)
    const kept = bridge.asked.length
    ;(bridge.asked as unknown[]).length = 0
    const before = held()
    await round(40)
    const asked = bridge.asked.length
    ;(bridge.asked as unknown[]).length = 0
    expect(kept).toBeGreaterThan(500)
    expect(asked).toBeGreaterThan(4000)
    // A leak of a thousand letters, or bytes, a question would be four megabytes and more; of what the process holds besides, what was collected comes back late.
    await expect.poll(() => held().heap - before.heap).toBeLessThan(2)
    await expect.poll(() => held().buffers - before.buffers).toBeLessThan(2)
    await expect.poll(() => held().all - before.all).toBeLessThan(64)
  }, 60_000)
})
