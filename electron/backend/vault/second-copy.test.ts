import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type * as Files from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

/* Two programs that copy a backup of the same minute, and so of the same name, to one folder at the same time. */

const disk = vi.hoisted(() => ({ knowsSecondNames: true }))
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof Files>()
  const link: typeof real.link = async (from, to) => {
    if (!disk.knowsSecondNames) throw Object.assign(new Error('no second names'), { code: 'EPERM' })
    return real.link(from, to)
  }
  return { ...real, link }
})

// Test files share what was loaded: here it is loaded anew, around what is played, and let go again.
vi.resetModules()
const { copyInto } = await import('./second-copy.ts')
afterAll(() => void vi.resetModules())

const NAME = 'Mainstay 2026-11-22 1705.mainstay-backup'
let folder: string
const stick = (): string => join(folder, 'stick')
const never = new AbortController().signal

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copying-'))
  for (const each of ['stick', 'a', 'b', 'c']) mkdirSync(join(folder, each))
  for (const each of ['a', 'b', 'c']) writeFileSync(join(folder, each, NAME), each.repeat(3 * 1024 * 1024))
})

afterEach(() => rmSync(folder, { recursive: true }))

describe.each([['that knows second names', true], ['that knows none', false]])('on a disk %s', (_, knowsSecondNames) => {
  it('each of several copies has a name of its own, and is whole', async () => {
    disk.knowsSecondNames = knowsSecondNames
    const paths = await Promise.all(['a', 'b', 'c'].map((from) => copyInto(stick(), join(folder, from, NAME), never)))
    expect(paths.map((path) => readFileSync(path, 'utf8').slice(0, 1))).toEqual(['a', 'b', 'c'])
    expect(readdirSync(stick()).sort()).toEqual([NAME.replace('1705', '1705 (2)'), NAME.replace('1705', '1705 (3)'), NAME].sort())
    for (const [index, from] of ['a', 'b', 'c'].entries()) expect(readFileSync(paths[index]!).equals(readFileSync(join(folder, from, NAME)))).toBe(true)
    expect(await copyInto(stick(), join(folder, 'a', NAME), never)).toEqual(expect.stringContaining('Mainstay 2026-11-22 1705'))
  })
})
