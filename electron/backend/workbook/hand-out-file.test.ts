import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { Refusal } from '#contract/refusal.ts'
import type { TaskContext } from '../context.ts'
import { handOutFile } from './hand-out-file.ts'
import { writeWholeFile } from './whole-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'hand-out-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('does not go out where the service was locked while somebody chose a place, since nobody could keep that it did', async () => {
  const path = join(folder, 'out.txt')
  const context = { shell: { choosePlaceToSave: () => Promise.resolve(path) }, read: () => { throw new Refusal('locked') }, transaction: () => { throw new Refusal('locked') } } as unknown as TaskContext
  await expect(handOutFile(context, {
    title: 'Save', suggested: 'out.txt', kind: { name: 'Text', extensions: ['txt'] }, refusal: 'letter-not-written', write: (to) => writeWholeFile(to, async (handle) => void (await handle.writeFile('words'))), record: () => undefined,
  })).rejects.toMatchObject({ code: 'locked' })
  expect(existsSync(path)).toBe(false)
})

it('goes again where that it went out could not be kept', async () => {
  const path = join(folder, 'unkept.txt')
  const context = { shell: { choosePlaceToSave: () => Promise.resolve(path) }, read: () => null, transaction: () => { throw new Refusal('disk-full') } } as unknown as TaskContext
  await expect(handOutFile(context, {
    title: 'Save', suggested: 'out.txt', kind: { name: 'Text', extensions: ['txt'] }, refusal: 'letter-not-written', write: (to) => writeWholeFile(to, async (handle) => void (await handle.writeFile('words'))), record: () => undefined,
  })).rejects.toMatchObject({ code: 'disk-full' })
  expect(existsSync(path)).toBe(false)
})

it('gives what stood there before its place back where that could not be kept, and lets it go where it could', async () => {
  const path = join(folder, 'replaced.txt')
  const handOut = (transaction: () => void): ReturnType<typeof handOutFile> => handOutFile({ shell: { choosePlaceToSave: () => Promise.resolve(path) }, read: () => null, transaction } as unknown as TaskContext, {
    title: 'Save', suggested: 'out.txt', kind: { name: 'Text', extensions: ['txt'] }, refusal: 'letter-not-written', write: (to) => writeWholeFile(to, async (handle) => void (await handle.writeFile('new'))), record: () => undefined,
  })
  writeFileSync(path, 'old')
  writeFileSync(`${path}.0123abcd.was`, 'what a power cut left')
  await expect(handOut(() => { throw new Refusal('disk-full') })).rejects.toMatchObject({ code: 'disk-full' })
  expect(readFileSync(path, 'utf8')).toBe('old')
  await handOut(() => undefined)
  expect(readFileSync(path, 'utf8')).toBe('new')
  expect(readdirSync(folder).filter((name) => name.startsWith('replaced'))).toEqual(['replaced.txt'])
})
