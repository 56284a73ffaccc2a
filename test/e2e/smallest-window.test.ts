import { beforeAll, describe, expect, it } from 'vitest'
import { SHOTS } from '../support/pictures.ts'
import { goTo, settled } from './coordinator.ts'
import { tellOf } from './dialogs.ts'
import { misfits } from './fits.ts'
import { withService } from './with-service.ts'

/* Every page there is a picture of, which is every page, in the smallest window and with text twice as large: whole, in reach, and under nothing. */

const service = withService({ demo: true }, '2026-11-22')
beforeAll(() => service.running.page.emulateMedia({ reducedMotion: 'reduce' }))

describe('in the smallest window and at 200 % text', () => {
  it.each(SHOTS.map((shot) => [shot.name, shot] as const))('%s is whole', { timeout: 60_000 }, async (_name, { at, first }) => {
    const { page } = service.running
    await goTo(page, typeof at === 'string' ? at : await at(tellOf(page)))
    await settled(page)
    await first?.(page)
    await settled(page)
    expect(await misfits(page)).toEqual([])
  })
})
