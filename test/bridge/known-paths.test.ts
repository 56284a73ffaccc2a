import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Procedure } from '#contract/procedure.ts'
import { filePath, pathsIn } from '#contract/file-path.ts'
import { onlyKnownPaths } from '#backend/known-paths.ts'
import type { BridgeForTests } from './bridge-for-tests.ts'
import { bridgeForTests, OUR_FRAME, PROCEDURES } from './bridge-for-tests.ts'
import { coreOf, exampleFor, kindOf, spotsOf, withPut } from './input-walk.ts'

/* Which files the page may name: those that a person chose or dropped and those the program told of. Made from the contract, so that a task added tomorrow is held to it. */

const SOMEWHERE = join('/', 'srv', 'share', 'of nobody.mainstay')

/** The places of a shape that are paths, or named as paths are. */
const pathSpots = (shape: Procedure['input']) => spotsOf(shape).filter(({ way, schema }) => coreOf(schema) === filePath || (kindOf(schema) === 'string' && /path$/i.test(String(way.at(-1)))))
const naming = PROCEDURES.flatMap(([name, plan]) => pathSpots(plan.input).map((spot) => [`${name}: ${spot.way.join('.')}`, name, plan, spot] as const))
const telling = PROCEDURES.filter(([, { kind }]) => kind === 'task').flatMap(([name, plan]) => pathSpots(plan.output).map((spot) => [`${name}: ${spot.way.join('.')}`, plan, spot] as const))

let chosen: string | null
let bridge: BridgeForTests
beforeEach(() => {
  chosen = null
  const choose = async (): Promise<string | null> => chosen
  bridge = bridgeForTests({ shell: { chooseFile: choose, choosePlaceToSave: choose }, paths: onlyKnownPaths() })
})
afterEach(() => bridge.remove())

describe('what is a path says so in the contract', () => {
  it('there are some', () => {
    expect(naming.length).toBeGreaterThan(10)
    expect(telling.length).toBeGreaterThan(10)
  })
  it.each(naming)('named: %s', (_what, _name, { kind, input }, spot) => {
    expect(kind, 'only tasks touch files').toBe('task')
    expect(pathsIn(input, withPut(exampleFor(input, spot), spot.way, SOMEWHERE))).toContain(SOMEWHERE)
  })
  it.each(telling)('told: %s', (_what, { output }, spot) => {
    expect(pathsIn(output, withPut(exampleFor(output, spot), spot.way, SOMEWHERE))).toContain(SOMEWHERE)
  })
})

describe('a path that nobody chose', () => {
  it.each(['without a file', 'with a file open'])('is refused in every place, %s', async (state) => {
    if (state === 'with a file open') expect(await bridge.ask('demo.lookAround')).toMatchObject({ ok: true })
    for (const [what, name, plan, spot] of naming) {
      expect(await bridge.ask(name, withPut(bridge.example(plan), spot.way, SOMEWHERE)), what).toMatchObject({ ok: false, error: { code: 'path-not-known', details: {} } })
    }
  })

  it('is not named in the refusal', async () => {
    expect(JSON.stringify(await bridge.ask('vault.inspectBackup', { path: SOMEWHERE }))).not.toContain('of nobody')
  })

  it('is refused among others that were', async () => {
    chosen = join(bridge.folder, 'chosen.mainstay')
    await bridge.ask('vault.chooseExisting')
    expect(await bridge.ask('vault.restore', { backupPath: chosen, toPath: SOMEWHERE, replace: false })).toMatchObject({ ok: false, error: { code: 'path-not-known' } })
  })
})

/** Whether the page may name it: what is answered then is about the file, which is not there. */
const mayName = async (path: string): Promise<boolean> => {
  const reply = await bridge.ask('vault.inspectBackup', { path })
  expect(reply.ok).toBe(false)
  return !reply.ok && reply.error.code !== 'path-not-known'
}

describe('a path may be named once', () => {
  it('a person chose it, and only that one', async () => {
    chosen = join(bridge.folder, 'chosen.mainstay')
    expect(await mayName(chosen)).toBe(false)
    await bridge.ask('vault.chooseExisting')
    expect(await mayName(chosen)).toBe(true)
    expect(await mayName(bridge.folder)).toBe(false)
    expect(await mayName(join(bridge.folder, '.', '..', 'chosen.mainstay'))).toBe(false)
  })

  it('the program told of it', async () => {
    const told = await bridge.ask('vault.suggestFile')
    expect(told.ok && await mayName((told.value as { path: string }).path)).toBe(true)
  })

  it('a person dropped it on our own page', async () => {
    const dropped = join(bridge.folder, 'dropped.xlsx')
    for (const [path, frame] of [[dropped, { ...OUR_FRAME, parent: OUR_FRAME }], [dropped, null], [[dropped], OUR_FRAME], ['', OUR_FRAME]]) bridge.drop(path, frame)
    expect(await mayName(dropped)).toBe(false)
    bridge.drop(dropped)
    expect(await mayName(dropped)).toBe(true)
  })

  it('not because it was asked of, by somebody who was refused', async () => {
    await mayName(SOMEWHERE)
    expect(await mayName(SOMEWHERE)).toBe(false)
  })
})
