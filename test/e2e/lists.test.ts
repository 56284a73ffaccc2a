import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { flaws, goTo } from './coordinator.ts'
import { escapeFrom } from './keyboard.ts'
import { withService } from './with-service.ts'

/* Every list is the same list: kept in its address, found in, saved as a spreadsheet. Told by keyboard over the invented service. */

const TODAY = '2026-11-22'
const service = withService({ demo: true }, TODAY)

const LISTS = [
  ['Volunteers', '/volunteers?show=all'], ['Young people', '/young-people?show=all'], ['Waiting list', '/waiting-list'], ['Matches', '/matches?show=all'], ['Claims', '/money?show=all'],
] as const

describe.each(LISTS)('%s', (name, address) => {
  it('goes out as a spreadsheet, after it was said about how many people it tells', async () => {
    const { page } = service.running
    await goTo(page, address)
    await page.getByRole('table', { name }).getByRole('row').nth(2).waitFor()
    await page.getByRole('button', { name: 'Save as a spreadsheet' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Save as a spreadsheet' })
    await dialog.getByText(/It tells of \d+ people, readable by anyone who has it/).waitFor()
    expect(await flaws(page)).toEqual([])
    // Said once, it stands there the next time.
    if (name === 'Volunteers') await dialog.getByLabel('What for (optional)').selectOption('For my manager')
    else expect(await dialog.getByLabel('What for (optional)').inputValue()).toBe('For my manager')
    const place = join(service.folder, `${name}.xlsx`)
    service.running.answerDialog(place)
    await dialog.getByRole('button', { name: 'Choose where to save it' }).press('Enter')
    await dialog.getByText(`${name}.xlsx`).waitFor()
    expect(readFileSync(place).subarray(0, 2).toString()).toBe('PK')
    await escapeFrom(dialog)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Save as a spreadsheet')
  })
})

describe('a list', () => {
  it('is kept in its address: choice, order, columns and what is typed', async () => {
    const { page } = service.running
    await goTo(page, '/matches')
    await page.getByRole('table', { name: 'Matches' }).waitFor()
    await page.getByRole('radio', { name: /^Active/ }).focus()
    await page.keyboard.press('End')
    await page.getByRole('radio', { name: /^All/ }).press('Space')
    await page.getByRole('button', { name: 'Visits', exact: true }).press('Enter')
    await page.getByRole('button', { name: 'Choose columns' }).press('Enter')
    await page.getByRole('menuitemcheckbox', { name: 'Age', exact: true }).press('Enter')
    await page.keyboard.press('Escape')
    // The menu gives the focus back when it has gone.
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Choose columns')
    await page.keyboard.press('/')
    await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement && document.activeElement.type === 'search')
    await page.keyboard.type('a')
    await page.waitForURL((url) => url.hash.includes('find=a'))
    expect(new URL(page.url()).hash).toBe('#/matches?show=all&sort=visits&hide=age-at-match,days-to-match,first-matched,type,on-file,to-end,ended,age&find=a')
    const first = await page.getByRole('table', { name: 'Matches' }).getByRole('row').nth(1).innerText()
    await goTo(page, '/today')
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await page.goBack()
    await page.getByRole('table', { name: 'Matches' }).waitFor()
    expect(await page.getByRole('table', { name: 'Matches' }).getByRole('row').nth(1).innerText()).toBe(first)
    expect(await page.getByRole('columnheader', { name: 'Age' }).count()).toBe(0)
  })

  it('that cannot be written says why and what would be right, and saved ones stand in the history', async () => {
    const { page } = service.running
    await goTo(page, '/volunteers')
    await page.getByRole('button', { name: 'Save as a spreadsheet' }).press('Enter')
    const gone = join(service.folder, 'gone', 'Volunteers.xlsx')
    service.running.answerDialog(gone)
    await page.getByRole('button', { name: 'Choose where to save it' }).press('Enter')
    await page.getByRole('alert').getByText('The spreadsheet could not be written: its folder is not there. Choose another place.').waitFor()
    expect(existsSync(gone)).toBe(false)
    await page.keyboard.press('Escape')
    await goTo(page, '/settings/history')
    await page.getByText(/^Claims saved as a spreadsheet, \d+ rows about \d+ people: .+What for: For my manager$/).first().waitFor()
  })

  it('opened from Today counts what Today counts', async () => {
    const { page } = service.running
    await goTo(page, '/today')
    const tile = page.getByRole('link', { name: /Volunteers without a match/ })
    const count = /(\d+)/.exec(await tile.innerText())?.[1] ?? ''
    await tile.press('Enter')
    await page.getByRole('status').filter({ hasText: new RegExp(`^${count} of \\d+ volunteers$`) }).waitFor()
    expect(await page.getByRole('radio', { name: `No match ${count}` }).isChecked()).toBe(true)
  })
})

describe('Today', () => {
  it.each([['Active matches', '/matches', 'Matches'], ['Young people waiting', '/waiting-list', 'Waiting list'], ['Money left', '/money', 'Money']])('opens from “%s” what it counts', async (tile, address, heading) => {
    const { page } = service.running
    await goTo(page, '/today')
    await page.getByRole('region', { name: 'Key figures' }).getByRole('link', { name: new RegExp(`^${tile}`) }).press('Enter')
    await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor()
    expect(new URL(page.url()).hash).toBe(`#${address}`)
  })

  it('leads from every line to its record, and from every name to that person', async () => {
    const { page } = service.running
    await goTo(page, '/today')
    const todo = page.getByRole('region', { name: 'To do' })
    await todo.getByRole('listitem').first().waitFor()
    expect(await todo.getByRole('listitem').evaluateAll((items) => items.filter((item) => item.querySelector('.deed :is(a, button)') === null).length)).toBe(0)
    const lines = await todo.getByRole('listitem').evaluateAll((items) => items.flatMap((item) => [...item.querySelectorAll('a')].map((link) => ({ to: link.hash.slice(1), name: link.classList.contains('strong') ? link.textContent.trim() : null }))))
    // One line of each sort: which page it is, and which part.
    const sorts = new Map(lines.map((line) => [`${line.to.replaceAll(/=[^&]*?\d[^&]*|find=[^&]*|\d+/g, '')} ${line.name !== null}`, line]))
    expect(sorts.size).toBeGreaterThan(8)
    for (const { to, name } of sorts.values()) {
      await goTo(page, to)
      await page.waitForURL((url) => url.hash === `#${to}`)
      if (name === null) await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).not.toBe('Today')
      else await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
      const part = /part=(\w+)/.exec(to)?.[1]
      if (part !== undefined) await expect.poll(() => page.getByRole('tab', { selected: true }).getAttribute('id')).toContain(part)
      await goTo(page, '/today')
      await todo.getByRole('listitem').first().waitFor()
    }
  })
})

describe('all the while', () => {
  it('nothing left the page, and nothing broke its policy', () => {
    expect(service.running.requests).toEqual([])
    expect(service.running.violations).toEqual([])
  })
})
