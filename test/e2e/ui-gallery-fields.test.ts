import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GalleryView } from '../fixtures/ui-gallery/open-gallery.ts'
import { findings, focused, type OpenedGallery, startGallery, walk as walkIn } from '../fixtures/ui-gallery/walk-gallery.ts'

let gallery: OpenedGallery

beforeAll(async () => {
  gallery = await startGallery()
})
afterAll(() => gallery.browser.close())

const walk = (view: GalleryView, steps: (page: Page) => Promise<void>): Promise<void> => walkIn(gallery, view, steps)
const told = async (page: Page): Promise<Record<string, unknown>> => JSON.parse(await page.locator('#told').innerText()) as Record<string, unknown>

describe('fields', () => {
  it('read a date that is typed, and say what is wrong with one that is none', async () => {
    await walk({}, async (page) => {
      const box = page.getByRole('textbox', { name: 'Date of visit' })
      await box.fill('31.10.2023')
      expect((await told(page))['visitOn']).toBe('2023-10-31')
      await page.keyboard.press('Tab')
      expect(await box.inputValue()).toBe('31 Oct 2023')
      await box.fill('31/2/2027')
      expect(await box.getAttribute('aria-invalid')).toBeNull()
      await page.keyboard.press('Tab')
      expect(await told(page)).toMatchObject({ visitOn: null, visitProblem: 'Date of visit must be a real date' })
      expect(await box.getAttribute('aria-invalid')).toBe('true')
      const error = await box.evaluate((element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent)
      expect(error).toContain('Date of visit must be a real date')
    })
  })

  it('offer a month to those who would rather point, by keys too', async () => {
    await walk({}, async (page) => {
      await page.getByRole('button', { name: 'Choose date of visit from a month' }).press('Enter')
      await expect.poll(() => focused(page)).toBe('Monday, 16 October 2023')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowLeft')
      await expect.poll(() => focused(page)).toBe('Sunday, 22 October 2023')
      await page.keyboard.press('Enter')
      expect((await told(page))['visitOn']).toBe('2023-10-22')
      await expect.poll(() => focused(page)).toBe('Choose date of visit from a month')
    })
  })

  it('read pounds as whole pence and numbers with halves', async () => {
    await walk({}, async (page) => {
      await page.getByRole('textbox', { name: 'Spend' }).fill('£1,224.48')
      await page.getByRole('textbox', { name: 'Hours' }).fill('2½')
      expect(await told(page)).toMatchObject({ spend: 122_448, hours: 2.5 })
      await page.getByRole('textbox', { name: 'Spend' }).fill('-5')
      await page.keyboard.press('Tab')
      expect((await told(page))['spend']).toBeNull()
      expect(await page.getByText('Spend must be £0 or more').isVisible()).toBe(true)
    })
  })

  it('find one of many as one types, by keys: down chooses, Enter takes, Escape leaves what was chosen', async () => {
    await walk({}, async (page) => {
      const box = page.getByRole('combobox', { name: 'Visitor' })
      await box.focus()
      await page.keyboard.type('nath')
      expect(await page.getByRole('listbox', { name: 'Visitor' }).getByRole('option').allInnerTexts()).toEqual(['Nathan Ullah\nVolunteer, active', 'Nathan Hall\nApplicant'])
      expect(await findings(page)).toEqual([])
      const active = (): Promise<string> => box.evaluate((element) => document.getElementById(element.getAttribute('aria-activedescendant') ?? '')?.textContent ?? '')
      expect(await active()).toContain('Ullah')
      await page.keyboard.press('ArrowDown')
      expect(await active()).toContain('Hall')
      await page.keyboard.press('Enter')
      expect((await told(page))['visitor']).toBe('Nathan Hall')
      expect(await box.getAttribute('aria-expanded')).toBe('false')
      await page.keyboard.type('zz')
      await page.getByText('No volunteer found').last().waitFor()
      await page.keyboard.press('Escape')
      expect(await box.inputValue()).toBe('Nathan Hall')
      await box.fill('')
      expect((await told(page))['visitor']).toBeNull()
    })
  })

  it('take what the pointer chooses, and stand under their field', async () => {
    await walk({}, async (page) => {
      const box = page.getByRole('combobox', { name: 'Visitor' })
      await box.fill('olivia')
      const [field, list] = [await box.boundingBox(), await page.getByRole('listbox', { name: 'Visitor' }).boundingBox()]
      expect(Math.abs(list!.x - field!.x)).toBeLessThan(12)
      expect(list!.y >= field!.y + field!.height || list!.y + list!.height <= field!.y).toBe(true)
      await page.getByRole('option', { name: 'Olivia Kaur' }).click()
      expect((await told(page))['visitor']).toBe('Olivia Kaur')
    })
  })

  it('choose from a list by its first letter', async () => {
    await walk({}, async (page) => {
      await page.getByRole('combobox', { name: 'Placement' }).focus()
      await page.keyboard.press('c')
      await expect.poll(() => told(page)).toMatchObject({ placement: 'home' })
      await page.keyboard.press('ArrowUp')
      await expect.poll(() => told(page)).toMatchObject({ placement: 'foster' })
    })
  })

  it('show a passphrase when asked, and take one that is pasted', async () => {
    await walk({}, async (page) => {
      const box = page.locator('input[autocapitalize="none"]')
      expect(await box.getAttribute('type')).toBe('password')
      await page.getByRole('button', { name: 'Show passphrase' }).press('Enter')
      expect(await box.getAttribute('type')).toBe('text')
      expect(await page.getByRole('button', { name: 'Hide passphrase' }).count()).toBe(1)
      await box.fill('')
      await box.evaluate((element) => {
        (element as HTMLElement).focus()
        document.execCommand('insertText', false, 'pasted words')
      })
      expect(await box.inputValue()).toBe('pasted words')
    })
  })

  it('are led to from the summary of what is wrong, which takes the focus', async () => {
    await walk({}, async (page) => {
      await page.getByRole('button', { name: 'Save with two errors' }).press('Enter')
      await expect.poll(() => focused(page)).toContain('There is a problem')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      expect(await page.getByRole('textbox', { name: 'Ended on' }).evaluate((box) => box === document.activeElement)).toBe(true)
      expect(page.url()).not.toContain('#')
    })
  })

  it('take a file by the button as by dropping it', async () => {
    await walk({}, async (page) => {
      const choosing = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'Choose a file' }).press('Enter')
      await (await choosing).setFiles({ name: 'durham.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b') })
      expect((await told(page))['files']).toBe('durham.csv')
      await page.locator('.drop-zone').evaluate((zone) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File(['x'], 'dropped.xlsx'))
        zone.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
      })
      await expect.poll(() => told(page)).toMatchObject({ files: 'dropped.xlsx' })
    })
  })
})

describe('a table', () => {
  it('is sorted, chosen from, opened, copied and stripped of columns by keys alone', async () => {
    await walk({}, async (page) => {
      const names = (): Promise<string[]> => page.locator('tbody th').allInnerTexts()
      await page.getByRole('button', { name: 'Visits' }).press('Enter')
      expect(await names()).toEqual(['Tess Nixon', 'Daniel Shaw', 'Alan Young'])
      expect(await page.getByRole('columnheader', { name: 'Visits' }).getAttribute('aria-sort')).toBe('ascending')
      await page.getByRole('button', { name: 'Supervision', exact: true }).press('Enter')
      await page.getByRole('button', { name: 'Supervision', exact: true }).press('Enter')
      expect(await names()).toEqual(['Alan Young', 'Daniel Shaw', 'Tess Nixon'])

      await page.locator('tbody tr[tabindex="0"]').focus()
      await page.keyboard.press('End')
      await expect.poll(() => focused(page)).toContain('Tess Nixon')
      expect(await page.locator('tbody tr[tabindex="0"]').count()).toBe(1)
      await page.keyboard.press('Enter')
      expect(await page.locator('#table-told').textContent()).toBe('Opened Tess Nixon')
      await page.keyboard.press('Space')
      expect(await page.locator('.count').last().innerText()).toBe('3 of 75, 2 chosen')

      await page.getByRole('button', { name: 'Choose columns' }).press('Enter')
      await page.getByRole('menuitemcheckbox', { name: 'Note' }).press('Enter')
      await page.getByRole('menuitemcheckbox', { name: 'Supervision', exact: true }).press('Enter')
      await page.keyboard.press('Escape')
      expect(await page.getByRole('columnheader').allInnerTexts()).toEqual([expect.any(String), 'Volunteer', 'Status', 'Visits', 'Note'])
      await page.locator('tbody tr[tabindex="0"]').focus()
      await page.keyboard.press('Control+c')
      expect(await page.locator('#table-told').textContent()).toBe("Volunteer\tStatus\tVisits\tNote\nDaniel Shaw\tMatched\t6\t\nTess Nixon\tReady\t0\t'=1+1")
    })
  })

  it('of 10,000 rows keeps 600 elements at most in the page, and counts for those who hear it', async () => {
    await walk({ rows: 10_000 }, async (page) => {
      const elements = (): Promise<number> => page.locator('.data-table').evaluate((table) => table.querySelectorAll('*').length)
      const overlap = (): Promise<number> => page.evaluate(() => {
        const row = document.activeElement?.getBoundingClientRect()
        const head = document.querySelector('thead th')?.getBoundingClientRect()
        const box = document.querySelector('.table-wrap')?.getBoundingClientRect()
        if (!row || !head || !box) return Number.NaN
        return Math.max(head.bottom - row.top, row.bottom - box.bottom, 0)
      })
      expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe('10001')
      expect(await elements()).toBeLessThanOrEqual(600)
      await page.locator('tbody tr[tabindex="0"]').focus()
      await page.keyboard.press('End')
      await expect.poll(() => focused(page)).toContain('Volunteer 10000')
      expect(await page.locator('tbody tr[tabindex="0"]').getAttribute('aria-rowindex')).toBe('10001')
      expect(await elements()).toBeLessThanOrEqual(600)
      for (let up = 0; up < 20; up += 1) await page.keyboard.press('ArrowUp')
      await expect.poll(() => focused(page)).toContain('Volunteer 9980')
      await expect.poll(overlap).toBeLessThanOrEqual(1)
      await page.locator('.table-wrap').evaluate((box) => { box.scrollTop = 90_000 })
      await page.waitForTimeout(300)
      expect(await focused(page)).toContain('Volunteer 9980')
      expect(await page.locator('tbody tr:not(.spacer)').count()).toBeGreaterThan(10)
      expect(await elements()).toBeLessThanOrEqual(600)
      await page.keyboard.press('Home')
      await expect.poll(() => focused(page)).toContain('Volunteer 1Ready')
      await expect.poll(overlap).toBeLessThanOrEqual(1)
      expect(await findings(page)).toEqual([])
    })
  })
})
