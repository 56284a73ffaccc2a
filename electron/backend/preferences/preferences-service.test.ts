import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { TaskContext } from '../context.ts'
import { preferencesService } from './preferences-service.ts'

let userData: string
beforeEach(() => { userData = mkdtempSync(join(tmpdir(), 'preferences-')) })
afterEach(() => rmSync(userData, { recursive: true }))
const context = (): TaskContext => ({ userData }) as TaskContext

it('follows the system and locks after ten minutes until something else is chosen', async () => expect(await preferencesService.read(null, context())).toEqual({ theme: 'system', idleMinutes: 10 }))

it('keeps each choice for itself', async () => {
  await preferencesService.save({ theme: 'dark' }, context())
  expect(await preferencesService.save({ idleMinutes: 5 }, context())).toEqual({ theme: 'dark', idleMinutes: 5 })
  expect(await preferencesService.read(null, context())).toEqual({ theme: 'dark', idleMinutes: 5 })
})

it.each([0, 16, 2.5, 'never'])('takes %j minutes, written there past Mainstay, for ten: no file can keep a window from locking', async (idleMinutes) => {
  await preferencesService.save({ theme: 'dark' }, context())
  const path = join(userData, 'preferences.json')
  writeFileSync(path, JSON.stringify({ ...(JSON.parse(readFileSync(path, 'utf8')) as object), idleMinutes }))
  expect(await preferencesService.read(null, context())).toEqual({ theme: 'dark', idleMinutes: 10 })
})
