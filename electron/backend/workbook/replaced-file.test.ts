import type * as Fs from 'node:fs/promises'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { copyFile, link, rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Refusal } from '#contract/refusal.ts'
import { writeAndRecord } from './replaced-file.ts'

/* A disk that says no at one place; everywhere else it is the real one. */
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof Fs>()
  return { ...real, copyFile: vi.fn(real.copyFile), link: vi.fn(real.link), rename: vi.fn(real.rename) }
})

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
  expect((problem as Refusal).message).toBe('The service is locked. Unlock it with the passphrase. So nothing was handed out. What Volunteers.xlsx held before lies beside it as Volunteers as it was.xlsx, since it could not have its name back. Rename it by hand.')
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
