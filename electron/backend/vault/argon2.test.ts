import { argon2Sync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Argon2Cost } from './argon2.ts'
import { argon2id, costFor, FLOOR_MEMORY, isWithinBounds, USUAL_COST } from './argon2.ts'
import { workerUrl } from '../worker-url.ts'

const MIB = 1024

describe('Argon2id', () => {
  it.each([
    { m: 8 * MIB, t: 1, p: 1 },
    { m: 8 * MIB, t: 3, p: 4 },
    { m: 64 * MIB, t: 1, p: 1 },
    { m: 17 * MIB, t: 2, p: 2 },
  ])('gives the same key as OpenSSL with m = $m KiB, t = $t, p = $p', async (cost) => {
    const [passphrase, salt] = [Buffer.from('copper lantern tide mosaic'), Buffer.alloc(16, 7)]
    const expected = argon2Sync('argon2id', { message: passphrase, nonce: salt, memory: cost.m, passes: cost.t, parallelism: cost.p, tagLength: 32 })
    expect(await argon2id(passphrase, salt, cost)).toEqual(expected)
    expect(passphrase.toString()).toBe('copper lantern tide mosaic')
  })

  it('has a worker that imports nothing of Mainstay, so that the build can emit it alone', () => {
    const worker = readFileSync(fileURLToPath(workerUrl('argon2-worker', new URL('./argon2.ts', import.meta.url).href)), 'utf8')
    expect([...worker.matchAll(/from '([^']+)'/g)].map((match) => match[1])).toEqual(['node:worker_threads', 'hash-wasm'])
  })

  it.each<[string, Argon2Cost]>([
    ['a gigabyte and more', { m: 1024 * MIB + 1, t: 3, p: 1 }],
    ['next to no memory', { m: 8 * MIB - 1, t: 3, p: 1 }],
    ['eleven passes', { m: 64 * MIB, t: 11, p: 1 }],
    ['no pass', { m: 64 * MIB, t: 0, p: 1 }],
    ['nine lanes', { m: 64 * MIB, t: 3, p: 9 }],
    ['half a KiB', { m: 65536.5, t: 3, p: 1 }],
  ])('is never run with %s', async (_, cost) => {
    expect(isWithinBounds(cost)).toBe(false)
    await expect(argon2id(Buffer.from('x'), Buffer.alloc(16), cost)).rejects.toThrow(RangeError)
  })

  it.each([
    ['as fast as wanted', 850, { m: 128 * MIB, t: 3 }],
    ['at the edge of slow', 1000, { m: 128 * MIB, t: 3 }],
    ['half as fast: less memory', 1700, { m: 64 * MIB, t: 3 }],
    ['ten times slower: the floor', 8500, { m: 64 * MIB, t: 3 }],
    ['twice as fast: more memory', 425, { m: 256 * MIB, t: 3 }],
    ['sixteen times faster: the most memory, and more passes', 53, { m: 512 * MIB, t: 10 }],
  ])('on a computer that is %s costs what takes most of a second', (_, milliseconds, expected) => {
    expect(costFor(milliseconds)).toEqual({ ...expected, p: 1 })
  })

  it('on a computer with little memory makes more passes instead', () => {
    expect(costFor(425, 128 * MIB)).toEqual({ m: 128 * MIB, t: 6, p: 1 })
  })

  it('never leaves the bounds, whatever was measured', () => {
    for (const milliseconds of [0, 0.5, 1, 10, 300, 699, 701, 1001, 5000, 1e6, Infinity]) {
      const cost = costFor(milliseconds, FLOOR_MEMORY)
      expect(isWithinBounds(cost) && cost.m >= FLOOR_MEMORY).toBe(true)
    }
    expect(isWithinBounds(USUAL_COST)).toBe(true)
  })

  it('finds its worker as source, beside the build and above its chunks', () => {
    const source = new URL('./argon2.ts', import.meta.url)
    expect(workerUrl('argon2-worker', source.href).href).toBe(new URL('./argon2-worker.ts', source).href)
    expect(workerUrl('argon2-worker', 'file:///m/out/main/backend.js').pathname).toBe('/m/out/main/argon2-worker.js')
    expect(workerUrl('word-worker', 'file:///m/out/main/chunks/process-1a2b.js').pathname).toBe('/m/out/main/word-worker.js')
    expect(workerUrl('workbook-worker', 'file:///m/out/main/chunks/vault-1a2b.js').pathname).toBe('/m/out/main/workbook-worker.js')
  })
})
