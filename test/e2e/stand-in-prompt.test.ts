import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../electron-stand-in/host/chromium.ts'
import { openPrompt, type Prompt } from '../electron-stand-in/host/prompt.ts'
import type { Question } from '../electron-stand-in/wire.ts'

const folder = mkdtempSync(join(tmpdir(), 'stand-in-prompt-'))
const ask = (question: Partial<Question>): Promise<Prompt> =>
  openPrompt(
    { kind: 'open', title: 'Bring in a workbook', message: '', detail: '', buttons: ['Open'], defaultPath: folder, properties: ['openFile'], extensions: ['csv'], ...question },
    { executable: findChromium() ?? '', headless: true },
  )

beforeAll(() => {
  mkdirSync(join(folder, 'inner'))
  for (const name of ['a.csv', 'b.txt', 'inner/c.csv']) writeFileSync(join(folder, name), name)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the dialog for a person at the screen', () => {
  it('shows folders and the files of the wanted kind, and gives the chosen one', async () => {
    const { page, answer } = await ask({})
    await expect.poll(() => page.getByRole('listitem').allTextContents()).toEqual(['↑ The folder above', 'inner/', 'a.csv'])
    await page.getByRole('button', { name: 'inner/' }).click()
    await page.getByRole('button', { name: 'c.csv' }).click()
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    expect(await answer).toEqual([join(folder, 'inner/c.csv')])
  })

  it('asks twice before a file is replaced, and adds the ending to a name that has none', async () => {
    const { page, answer } = await ask({ kind: 'save', buttons: ['Save'], defaultPath: join(folder, 'missing', 'suggested.csv') })
    const name = page.getByRole('textbox', { name: 'Name' })
    await expect.poll(() => name.inputValue()).toBe('suggested.csv')
    await name.fill('a')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('A file of this name is there already').waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    expect(await answer).toEqual([join(folder, 'a.csv')])
  })

  it('gives a folder, a new one too', async () => {
    const { page, answer } = await ask({ properties: ['openDirectory', 'createDirectory'] })
    await page.getByRole('textbox', { name: 'Name' }).fill('new')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('#folder').textContent()).toBe(join(folder, 'new'))
    await page.getByRole('button', { name: 'Choose this folder' }).click()
    expect(await answer).toEqual([join(folder, 'new')])
  })

  it('gives the number of a button, and nothing when it is closed or called off', async () => {
    const message = await ask({ kind: 'message', message: 'Close now?', buttons: ['No', 'Yes'] })
    await message.page.getByRole('button', { name: 'Yes' }).click()
    expect(await message.answer).toBe(1)
    const escaped = await ask({})
    await escaped.page.keyboard.press('Escape').catch(() => undefined)
    expect(await escaped.answer).toBeNull()
    const closed = await ask({})
    await closed.page.close()
    expect(await closed.answer).toBeNull()
  })
})
