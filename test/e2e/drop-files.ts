import type { Page } from 'playwright-core'

/** Drops files from the disk onto an element as a person does from a folder window: through the browser, with their real paths. */
export async function dropFiles(page: Page, selector: string, paths: readonly string[]): Promise<void> {
  const target = page.locator(selector)
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (!box) throw new Error(`Nothing to drop onto at ${selector}`)
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const cdp = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await cdp.send('Input.dispatchDragEvent', { type, ...place, data: { items: [], files: [...paths], dragOperationsMask: 1 } })
  }
  await cdp.detach()
}

/** Drops an address onto an element, as a person does who drags a link out of a browser. */
export async function dropLink(page: Page, selector: string, url: string): Promise<void> {
  const box = await page.locator(selector).boundingBox()
  if (!box) throw new Error(`Nothing to drop onto at ${selector}`)
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const cdp = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await cdp.send('Input.dispatchDragEvent', { type, ...place, data: { items: [{ mimeType: 'text/uri-list', data: url }], dragOperationsMask: 4 } })
  }
  await cdp.detach()
}
