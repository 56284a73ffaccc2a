import type * as Fs from 'node:fs/promises'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest'
import type * as Refusals from '#contract/refusal.ts'

/* A disk that says no at one place; everywhere else it is the real one. */
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof Fs>()
  return { ...real, copyFile: vi.fn(real.copyFile), link: vi.fn(real.link), rename: vi.fn(real.rename) }
})

// Test files share what was loaded: here it is loaded anew, around what is played, and let go again.
vi.resetModules()
const { copyFile, link, rename } = await import('node:fs/promises')
const { Refusal } = await import('#contract/refusal.ts')
const { writeAndRecord } = await import('./replaced-file.ts')
afterAll(() => void vi.resetModules())

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'replaced-'))
  path = join(folder, 'Volunteers.xlsx')
  writeFileSync(path, 'old')
})
afterEach(() => {
  vi.mocked(rename).mockReset()
  rmSync(folder, { recursive: true })
})

const all = (): Record<string, string> => Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
const locked = (): never => { throw new Refusal('locked') }
const says = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }))
const writeNew = async (): Promise<void> => {
  writeFileSync(`${path}.part`, 'new')
  renameSync(`${path}.part`, path)
}

it('has its place back by a copy where its name cannot move', async () => {
  vi.mocked(rename).mockImplementationOnce(says('EPERM'))
  await expect(writeAndRecord(path, writeNew, locked)).rejects.toMatchObject({ code: 'locked' })
  expect(all()).toEqual({ 'Volunteers.xlsx': 'old' })
})

it('stays beside under a name that is said where it cannot have its place back, and no later writing clears it away', async () => {
  const held = (): never => {
    rmSync(path)
    mkdirSync(join(path, 'in the way'), { recursive: true })
    return locked()
  }
  const problem = await writeAndRecord(path, writeNew, held).catch((refused: unknown) => refused)
  expect(problem).toMatchObject({ code: 'replaced-file-kept', details: { kept: 'Volunteers as it was.xlsx' } })
  expect((problem as Refusals.Refusal).message).toBe('The service is locked. Unlock it with the passphrase. So nothing was handed out. What Volunteers.xlsx held before lies beside it as Volunteers as it was.xlsx, since it could not have its name back. Rename it by hand.')
  expect(all()).toEqual({ 'Volunteers as it was.xlsx': 'old' })
  await writeAndRecord(path, writeNew, () => undefined)
  expect(all()).toEqual({ 'Volunteers as it was.xlsx': 'old', 'Volunteers.xlsx': 'new' })
})

it('is not left half copied in clear by a disk that is full before anything is written', async () => {
  vi.mocked(link).mockImplementationOnce(says('EPERM'))
  vi.mocked(copyFile).mockImplementationOnce(async (_, to) => {
    writeFileSync(to as string, 'ol')
    return says('ENOSPC')()
  })
  await expect(writeAndRecord(path, writeNew, () => undefined)).rejects.toMatchObject({ code: 'workbook-not-written', details: { why: 'the disk is full' } })
  expect(all()).toEqual({ 'Volunteers.xlsx': 'old' })
})
