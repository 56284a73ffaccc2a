import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BrowserWindow, Rectangle } from 'electron'
import { screen } from 'electron'

/* Where the window stood, in a small file of this computer's user. */

const FIRST: Pick<Rectangle, 'width' | 'height'> = { width: 1366, height: 768 }

/** Where to open the window: where it was, if a screen still shows that place, else as large as most council laptops. */
export function placeFor(userData: string): Partial<Rectangle> {
  const was = readPlace(userData)
  if (was === null) return FIRST
  const { workArea } = screen.getDisplayMatching(was)
  const isSeen = was.x < workArea.x + workArea.width - 80 && was.x + was.width > workArea.x + 80 && was.y >= workArea.y - 8 && was.y < workArea.y + workArea.height - 80
  return isSeen ? was : FIRST
}

/** Remembers the window's place when it closes. */
export function keepPlace(window: BrowserWindow, userData: string): void {
  window.on('close', () => {
    try {
      mkdirSync(dirname(fileOf(userData)), { recursive: true })
      writeFileSync(fileOf(userData), JSON.stringify(window.getNormalBounds()))
    } catch {
      // A window that forgets its place is no reason to stop anybody.
    }
  })
}

function readPlace(userData: string): Rectangle | null {
  try {
    const place: unknown = JSON.parse(readFileSync(fileOf(userData), 'utf8'))
    return isRectangle(place) ? place : null
  } catch {
    return null
  }
}

function isRectangle(place: unknown): place is Rectangle {
  const known = place as Partial<Rectangle> | null
  return typeof known === 'object' && known !== null && [known.x, known.y, known.width, known.height].every((side) => Number.isInteger(side)) && known.width! >= 320 && known.height! >= 200
}

function fileOf(userData: string): string {
  return join(userData, 'window.json')
}
