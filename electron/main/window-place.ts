import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BrowserWindow, Rectangle } from 'electron'

/* Where the window stood, in a small file of this computer's user. */

/** Where a window stands, or would if it did not fill its screen. */
export interface WindowPlace {
  readonly bounds: Partial<Rectangle>
  readonly isMaximized: boolean
}

const FIRST: WindowPlace = { bounds: { width: 1366, height: 768 }, isMaximized: false }
/** So much of a window must be seen, in pixels, that its bar can be taken hold of. */
const HOLD = 80

/** Where to open the window: where it was, if a screen still shows that place, else as large as most council laptops. One that filled its screen fills one again. `workAreaAt` gives what is free of the screen nearest to a place. */
export function placeFor(userData: string, workAreaAt: (place: Rectangle) => Rectangle): WindowPlace {
  const was = readPlace(userData)
  if (was === null) return FIRST
  const { bounds, isMaximized } = was
  return { bounds: isSeen(bounds, workAreaAt(bounds)) ? bounds : FIRST.bounds, isMaximized }
}

/** Remembers the window's place when it closes. */
export function keepPlace(window: Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized'> & { on(event: 'close', listener: () => void): unknown }, userData: string): void {
  window.on('close', () => {
    try {
      mkdirSync(dirname(fileOf(userData)), { recursive: true })
      writeFileSync(fileOf(userData), JSON.stringify({ ...window.getNormalBounds(), isMaximized: window.isMaximized() }))
    } catch {
      // A window that forgets its place is no reason to stop anybody.
    }
  })
}

function isSeen(place: Rectangle, screen: Rectangle): boolean {
  const isBeside = place.x >= screen.x + screen.width - HOLD || place.x + place.width <= screen.x + HOLD
  return !isBeside && place.y >= screen.y - 8 && place.y < screen.y + screen.height - HOLD
}

function readPlace(userData: string): { readonly bounds: Rectangle; readonly isMaximized: boolean } | null {
  try {
    const kept = JSON.parse(readFileSync(fileOf(userData), 'utf8')) as Partial<Rectangle & { isMaximized: unknown }> | null
    const { x, y, width, height } = kept ?? {}
    if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height) || width < 320 || height < 200) return null
    return { bounds: { x, y, width, height }, isMaximized: kept?.isMaximized === true }
  } catch {
    return null
  }
}

function isWhole(side: unknown): side is number {
  return Number.isInteger(side)
}

function fileOf(userData: string): string {
  return join(userData, 'window.json')
}
