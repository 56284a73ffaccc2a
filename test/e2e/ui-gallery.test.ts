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

describe.each(['light', 'dark'] as const)('every primitive in %s', (theme) => {
  it('has nothing for axe to find, closed or open', async () => {
    await walk({ theme }, async (page) => {
      expect(await findings(page)).toEqual([])
      await page.getByRole('button', { name: 'What else' }).click()
      await page.getByRole('menu').waitFor()
      expect(await findings(page, '.menu')).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Choose date of visit from a month' }).click()
      await page.getByRole('dialog').waitFor()
      expect(await findings(page, '.popover')).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Save with two errors' }).click()
      await page.getByRole('button', { name: 'Save supervision' }).click()
      await page.locator('.toast').waitFor()
      expect(await findings(page, '.error-summary, .toasts')).toEqual([])
      await page.locator('.toast').getByRole('button', { name: 'Close' }).click()
      await page.locator('section:has(#floating-told)').getByRole('button', { name: 'Add a volunteer' }).click()
      await page.getByRole('dialog').waitFor()
      await page.waitForTimeout(250)
      expect(await findings(page, '.dialog')).toEqual([])
    })
  })
})

describe('narrow windows and large text', () => {
  it.each([
    ['1366 wide at 200 %', { size: { width: 683, height: 384 } }, '100%'],
    ['text at 200 %', { size: { width: 1024, height: 700 } }, '200%'],
  ])('scrolls only downwards with %s, and cuts no words', async (_, view, fontSize) => {
    await walk(view, async (page) => {
      await page.evaluate((size) => { document.documentElement.style.fontSize = size }, fontSize)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(wide).toBe(0)
      const cut = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.button, .tag, .tab, .when, .segmented label, .figure')]
        .filter((each) => each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1).map((each) => each.innerText))
      expect(cut).toEqual([])
    })
  })

  it('shows choices that do not fit into one line as a list, with the same choice and the focus where it was', async () => {
    await walk({ size: { width: 1024, height: 700 } }, async (page) => {
      const [line, list] = [page.getByRole('radiogroup', { name: 'Which matches' }), page.getByRole('combobox', { name: 'Which matches' })]
      await line.getByRole('radio', { name: 'Ended 148' }).check()
      expect(await list.count()).toBe(0)
      await page.setViewportSize({ width: 420, height: 700 })
      await list.waitFor()
      expect([await line.count(), await list.inputValue(), await list.evaluate((element) => element === document.activeElement)]).toEqual([0, 'ended', true])
      await list.selectOption('Paused 3')
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
      await page.setViewportSize({ width: 1024, height: 700 })
      await list.waitFor({ state: 'detached' })
      expect(await line.getByRole('radio', { name: 'Paused 3' }).evaluate((radio) => (radio as HTMLInputElement).checked && radio === document.activeElement)).toBe(true)
    })
  })

  it('moves nothing for those who ask for less motion', async () => {
    await walk({}, async (page) => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.getByRole('button', { name: 'What else' }).click()
      expect(await page.getByRole('menu').evaluate((menu) => getComputedStyle(menu).animationDuration)).toBe('0s')
    })
  })
})

describe('a dialog', () => {
  it('takes the focus, keeps it, and gives it back', async () => {
    await walk({}, async (page) => {
      const opener = page.locator('section:has(#floating-told)').getByRole('button', { name: 'Add a volunteer' })
      await opener.press('Enter')
      const dialog = page.getByRole('dialog', { name: 'Add a volunteer' })
      await dialog.waitFor()
      await expect.poll(() => dialog.getByRole('textbox', { name: 'Full name' }).evaluate((box) => box === document.activeElement)).toBe(true)
      for (let tab = 0; tab < 6; tab += 1) {
        expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)
        await page.keyboard.press('Tab')
      }
      await page.mouse.click(4, 4)
      expect(await dialog.isVisible()).toBe(true)
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })
      await expect.poll(() => focused(page)).toBe('Add a volunteer')
    })
  })

  it('that asks first stands on the way out, and is reached from a menu by keys', async () => {
    await walk({}, async (page) => {
      await page.getByRole('button', { name: 'What else' }).press('Enter')
      await page.getByRole('menuitem', { name: 'Pause match' }).waitFor()
      await page.keyboard.press('End')
      await expect.poll(() => focused(page)).toBe('End match')
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('alertdialog', { name: 'End this match?' })
      await dialog.waitFor()
      await expect.poll(() => focused(page)).toBe('Keep match')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await dialog.waitFor({ state: 'hidden' })
      expect(await page.locator('#floating-told').innerText()).toBe('ended')
    })
  })
})

describe('what is awaited', () => {
  it('is refused with a way to ask once more, says when it is still so, and keeps the focus in the page', async () => {
    await walk({}, async (page) => {
      const part = page.locator('#awaited')
      await part.getByRole('status').getByText('Looking up the match').waitFor()
      await part.getByRole('button', { name: 'Try again' }).press('Enter')
      await part.getByRole('alert').getByText('It is still so.').waitFor()
      expect(await focused(page)).toBe('Try again')
      await page.keyboard.press('Enter')
      await part.getByText('Farah Nixon has been looked up.').waitFor()
      expect(await part.getByRole('alert').count()).toBe(0)
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
    })
  })
})

describe('a menu', () => {
  it('opens, moves by arrows and letters, and gives the focus back on Escape', async () => {
    await walk({}, async (page) => {
      await page.getByRole('button', { name: 'What else' }).press('ArrowDown')
      await expect.poll(() => focused(page)).toContain('Pause match')
      await page.keyboard.press('ArrowDown')
      await expect.poll(() => focused(page)).toBe('Print profile')
      await page.keyboard.press('e')
      await expect.poll(() => focused(page)).toBe('End match')
      await page.keyboard.press('Escape')
      await expect.poll(() => focused(page)).toBe('What else')
      await page.getByRole('button', { name: 'More about Alan' }).press('Enter')
      await page.keyboard.press('Enter')
      expect(await page.locator('#floating-told').innerText()).toBe('pause')
    })
  })
})

describe('tabs', () => {
  it('follow the arrow keys', async () => {
    await walk({}, async (page) => {
      await page.getByRole('tab', { name: 'Recruitment' }).focus()
      await page.keyboard.press('ArrowRight')
      expect(await page.getByRole('tabpanel').innerText()).toBe('No matches yet.')
      await page.keyboard.press('End')
      expect(await page.getByRole('tab', { name: 'History' }).getAttribute('aria-selected')).toBe('true')
      await page.keyboard.press('Tab')
      expect(await page.getByRole('tabpanel').evaluate((panel) => panel === document.activeElement)).toBe(true)
    })
  })
})

describe('an icon button', () => {
  it('shows its name to those who see and says it once to those who hear', async () => {
    await walk({}, async (page) => {
      const snooze = page.getByRole('button', { name: 'Snooze' })
      await page.getByRole('button', { name: 'Record', exact: true }).focus()
      await page.keyboard.press('Tab')
      await expect.poll(() => page.locator('.tooltip').innerText()).toContain('Snooze')
      expect(await snooze.getAttribute('aria-describedby')).toBeNull()
      expect(await snooze.evaluate((button) => button === document.activeElement)).toBe(true)
      await page.keyboard.press('Escape')
      await page.locator('.tooltip').waitFor({ state: 'hidden' })
    })
  })
})

describe('a press that is refused', () => {
  const WHY = 'The match is paused since 1 Nov 2026. Let it go on first.'
  it.each([
    ['a button', 'Goes on', ['Enter']], ['an icon', 'Take it away', ['Enter']], ['a line of a menu', 'More about the match', ['Enter', 'Enter']],
  ])('of %s: why stands beside it, is heard, describes it, and the focus stays', async (_, name, keys) => {
    await walk({}, async (page) => {
      const button = page.getByRole('button', { name, exact: true })
      await button.focus()
      for (const [place, key] of keys.entries()) {
        if (place > 0) await page.getByRole('menuitem').first().and(page.locator(':focus')).waitFor()
        await page.keyboard.press(key)
      }
      const alert = page.getByRole('alert').filter({ hasText: WHY })
      await alert.waitFor()
      await expect.poll(() => button.evaluate((each) => document.activeElement === each)).toBe(true)
      expect(await button.evaluate((each) => each.nextElementSibling?.getAttribute('role'))).toBe('alert')
      if (name !== 'More about the match') expect(await button.evaluate((each) => document.getElementById(each.getAttribute('aria-describedby') ?? '')?.innerText)).toBe(WHY)
      expect(await findings(page)).toEqual([])
      await page.getByRole('button', { name: 'Edit', exact: true }).first().press('Enter')
      await alert.waitFor({ state: 'detached' })
    })
  })
})

describe('a button with reasons against it', () => {
  it('stays in the tab order, says them and does nothing; without them it works and has kept the focus', async () => {
    await walk({}, async (page) => {
      const gate = page.getByRole('button', { name: 'Open the gate' })
      await gate.press('Enter')
      expect(await page.locator('#opened').innerText()).toBe('Opened 0')
      const because = await gate.evaluate((button) => document.getElementById(button.getAttribute('aria-describedby') ?? '')?.innerText ?? '')
      expect(because).toContain('Second reference not received')
      await page.getByRole('button', { name: 'Clear the reasons' }).evaluate((button) => (button as HTMLElement).click())
      expect(await focused(page)).toBe('Open the gate')
      await page.keyboard.press('Enter')
      expect(await page.locator('#opened').innerText()).toBe('Opened 1')
    })
  })
})

describe('a toast', () => {
  it('can be undone by keys, and stays while it has the focus', async () => {
    await walk({}, async (page) => {
      await page.clock.install()
      await page.getByRole('button', { name: 'Save supervision' }).press('Enter')
      await page.locator('.toast').waitFor()
      await page.keyboard.press('F8')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      await expect.poll(() => focused(page)).toBe('Undo')
      await page.clock.fastForward(20_000)
      expect(await page.locator('.toast').isVisible()).toBe(true)
      await page.keyboard.press('Enter')
      expect(await page.locator('#floating-told').innerText()).toBe('undone')
      await page.getByRole('button', { name: 'Save supervision' }).press('Enter')
      await page.locator('.toast').waitFor()
      await page.clock.fastForward(7000)
      await page.locator('.toast').waitFor({ state: 'hidden' })
    })
  })
})
