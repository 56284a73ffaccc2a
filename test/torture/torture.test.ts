import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chanceOf, holds, lineOf } from './torment.ts'
import { TORMENTS } from './torments.ts'

/* The short form of `npm run torture`: a few rounds of each kind. */

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'torture-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('nothing lost, nothing leaked', () => {
  it.each(Object.entries(TORMENTS))('%s', { timeout: 120_000 }, async (id, torment) => {
    const tally = await torment.run({ random: chanceOf(20261122, id), short: true, folder })
    expect(tally.wrongs, lineOf(torment.name, tally, 0)).toEqual([])
    expect(holds(tally)).toBe(true)
    if (tally.notRun === undefined) expect(tally.rounds).toBeGreaterThan(0)
  })
})
