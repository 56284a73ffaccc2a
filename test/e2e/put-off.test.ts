import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { flaws, goTo, openService, unlock } from './coordinator.ts'
import { tellOf } from './dialogs.ts'
import { press, type } from './keyboard.ts'
import type { Running } from './launch.ts'
import { launchMainstay } from './launch.ts'
import { makeServiceFile } from './service-file.ts'

/* A match planned for a day on which its visitor turns out to be suspended: it does not begin by itself, and nobody can begin it before the suspension is lifted (domain.md R3.1). */

const folder = mkdtempSync(join(tmpdir(), 'mainstay-put-off-'))
const file = join(folder, 'Service.mainstay')
const words = makeServiceFile(file, { demo: true }, '2026-11-22')
let running: Running | undefined

async function on(today: string): Promise<Page> {
  const isFirst = running === undefined
  await running?.close()
  running = await launchMainstay({ today, userData: join(folder, 'user-data') })
  await (isFirst ? openService(running, file, words) : unlock(running.page))
  return running.page
}
afterAll(async () => {
  await running?.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Candidate { readonly id: number; readonly name: string; readonly mayBeAsked: boolean; readonly matchesNow: number }
interface Opened { readonly candidates: readonly Candidate[]; readonly obstacles: readonly { readonly words: string; readonly mayDespite: boolean; readonly isStep: boolean }[]; readonly pairing: { readonly id: number } | null }

/** Plans a match for the first who waits and can be matched; gives it and who is to visit. */
async function planned(page: Page): Promise<{ readonly matchId: number; readonly volunteerId: number }> {
  const tell = tellOf(page)
  const { rows } = await tell<{ rows: readonly { id: number }[] }>('referrals.listWaiting')
  for (const { id: referralId } of rows) {
    const opened = await tell<Opened>('matching.open', { referralId })
    const candidate = opened.candidates.find((each) => each.mayBeAsked)
    if (candidate === undefined || opened.pairing !== null) continue
    const { pairingId } = await tell<{ pairingId: number }>('matching.begin', { referralId, volunteerId: candidate.id, secondVolunteerId: null, type: 'standard', on: '2026-11-20', askedOn: '2026-11-20' })
    await tell('matching.recordVolunteerAnswer', { pairingId, volunteerId: candidate.id, answer: 'yes', words: null, on: '2026-11-21' })
    await tell('matching.recordYoungPersonAnswer', { pairingId, answer: 'yes', words: null, on: '2026-11-21' })
    if ((await tell<Opened>('matching.open', { referralId })).obstacles.some(({ mayDespite }) => !mayDespite)) {
      await tell('matching.stop', { pairingId, on: '2026-11-22', reason: 'Another visitor' })
      continue
    }
    const { matchId } = await tell<{ matchId: number }>('matching.start', { pairingId, on: '2026-12-01', rhythmDays: null, trialUntilOn: null, despite: 'Agreed with the social worker', spotProvider: null, spotPencePerYear: null, spotReason: null })
    return { matchId, volunteerId: candidate.id }
  }
  throw new Error('Nobody waits who could be matched.')
}

it('a planned match whose visitor is suspended on its day is put off, until its day is chosen', async () => {
  const before = await on('2026-11-22')
  const { matchId, volunteerId } = await planned(before)
  await tellOf(before)('volunteers.takeStatus', { id: volunteerId, status: 'suspended', fromOn: '2026-11-22', reason: 'While a concern is looked into', backOn: null })

  const page = await on('2026-12-02')
  await page.getByText('The start of 1 match is put off, since something stands against it. Today says what').first().waitFor()
  await goTo(page, '/today')
  await page.getByText(/Planned for 1 Dec 2026 and put off: .*suspended since 22 Nov 2026\. Choose its day, or call it off/).first().waitFor()
  await goTo(page, `/matches/${matchId}`)
  await page.getByText('They were to start on 1 Dec 2026. The start is put off until somebody chooses its day.').first().waitFor()
  expect(await flaws(page)).toEqual([])

  const dialog: Locator = page.getByRole('dialog', { name: 'Correct this match' })
  await press(page, /^Choose its day$/)
  await dialog.waitFor()
  await dialog.getByText('Was planned for 1 Dec 2026').waitFor()
  await type(page, /^Starts on/, '2 12 2026')
  await press(page, /^Save$/)
  await dialog.getByText(/is not cleared: suspended since 22 Nov 2026/).first().waitFor()

  await tellOf(page)('volunteers.takeStatus', { id: volunteerId, status: 'active', fromOn: '2026-12-02', reason: 'Nothing was found', backOn: null })
  await press(page, /^Save$/)
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText(/They were matched today and have not met yet/).first().waitFor()
})
