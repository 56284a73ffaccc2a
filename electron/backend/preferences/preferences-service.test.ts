import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Policies } from '#contract/policies.ts'
import { NO_POLICIES } from '#contract/policies.ts'
import type { TaskContext } from '../context.ts'
import { shellForTests } from '../shell-for-tests.ts'
import { preferencesService } from './preferences-service.ts'

let userData: string
beforeEach(() => { userData = mkdtempSync(join(tmpdir(), 'preferences-')) })
afterEach(() => rmSync(userData, { recursive: true }))
const hidden: boolean[] = []
const context = (policies: Partial<Policies> = {}): TaskContext => ({ userData, policies: { ...NO_POLICIES, ...policies }, shell: { ...shellForTests(), hideFromCapture: async (isHidden: boolean) => void hidden.push(isHidden) } }) as unknown as TaskContext

it('follows the system and locks after ten minutes until something else is chosen', async () => expect(await preferencesService.read(null, context())).toEqual({ theme: 'system', idleMinutes: 10, hidesFromCapture: false }))

it('keeps each choice for itself', async () => {
  await preferencesService.save({ theme: 'dark' }, context())
  expect(await preferencesService.save({ idleMinutes: 5 }, context())).toEqual({ theme: 'dark', idleMinutes: 5, hidesFromCapture: false })
  expect(await preferencesService.read(null, context())).toEqual({ theme: 'dark', idleMinutes: 5, hidesFromCapture: false })
})

it.each([0, 16, 2.5, 'never'])('takes %j minutes, written there past Mainstay, for ten: no file can keep a window from locking', async (idleMinutes) => {
  await preferencesService.save({ theme: 'dark' }, context())
  const path = join(userData, 'preferences.json')
  writeFileSync(path, JSON.stringify({ ...(JSON.parse(readFileSync(path, 'utf8')) as object), idleMinutes }))
  expect(await preferencesService.read(null, context())).toEqual({ theme: 'dark', idleMinutes: 10, hidesFromCapture: false })
})

it('hides the window from screenshots at once where that is chosen, and shows it again', async () => {
  await preferencesService.save({ theme: 'dark' }, context())
  expect(hidden).toEqual([])
  expect(await preferencesService.save({ hidesFromCapture: true }, context())).toMatchObject({ hidesFromCapture: true, theme: 'dark' })
  expect(await preferencesService.save({ hidesFromCapture: false }, context())).toMatchObject({ hidesFromCapture: false })
  expect(hidden).toEqual([true, false])
})

it('keeps the window out of screenshots where the council does not let that be changed, whatever stands in the user’s own file', async () => {
  await preferencesService.save({ hidesFromCapture: false }, context())
  expect(await preferencesService.read(null, context({ fixesCapture: true }))).toMatchObject({ hidesFromCapture: true })
  expect(await preferencesService.read(null, context())).toMatchObject({ hidesFromCapture: false })
})

it('locks no later than the council has it, whatever was chosen before', async () => {
  await preferencesService.save({ idleMinutes: 15 }, context())
  expect(await preferencesService.read(null, context({ mostIdleMinutes: 5 }))).toMatchObject({ idleMinutes: 5 })
  expect(await preferencesService.read(null, context())).toMatchObject({ idleMinutes: 15 })
})
