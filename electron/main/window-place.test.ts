import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { keepPlace, placeFor } from './window-place.ts'

const folder = mkdtempSync(join(tmpdir(), 'mainstay-window-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const FIRST = { width: 1366, height: 768 }
const laptop = { x: 0, y: 0, width: 1920, height: 1040 }
const left = { x: -1280, y: 0, width: 1280, height: 984 }
const place = { x: 100, y: 80, width: 1400, height: 900 }
const opened = (kept: string, screen = laptop) => {
  writeFileSync(join(folder, 'window.json'), kept)
  return placeFor(folder, () => screen)
}

it.each([
  ['where it was', place, laptop, place],
  ['partly off the screen, with enough to take hold of', { ...place, x: 1839 }, laptop, { ...place, x: 1839 }],
  ['as at first, where too little of it is left on the right', { ...place, x: 1840 }, laptop, FIRST],
  ['as at first, where too little of it is left on the left', { ...place, x: -1320 }, laptop, FIRST],
  ['as at first, where it is below the screen', { ...place, y: 960 }, laptop, FIRST],
  ['as at first, where its bar is above the screen', { ...place, y: -9 }, laptop, FIRST],
  ['on the screen beside, while that is there', { ...place, x: -1200 }, left, { ...place, x: -1200 }],
  ['as at first, once the screen beside is gone', { ...place, x: -1500, width: 1280 }, laptop, FIRST],
])('opens %s', (_where, kept, screen, bounds) => expect(opened(JSON.stringify(kept), screen)).toEqual({ bounds, isMaximized: false }))

it.each([
  ['filled its screen', { ...place, isMaximized: true }, { bounds: place, isMaximized: true }],
  ['filled a screen that is gone', { ...place, x: 5000, isMaximized: true }, { bounds: FIRST, isMaximized: true }],
  ['did not', { ...place, isMaximized: false }, { bounds: place, isMaximized: false }],
  ['was kept by an earlier version', place, { bounds: place, isMaximized: false }],
])('a window that %s', (_what, kept, there) => expect(opened(JSON.stringify(kept))).toEqual(there))

it.each(['', 'null', '[]', '{"x":1}', '{"x":0,"y":0,"width":10,"height":10}', '{"x":"0","y":0,"width":800,"height":600}', '{"x":0.5,"y":0,"width":800,"height":600}'])('what is no place opens as at first: %s', (kept) => {
  expect(opened(kept)).toEqual({ bounds: FIRST, isMaximized: false })
})

it('keeps where it stood, and that it filled its screen, when it closes', () => {
  let close = (): void => undefined
  keepPlace({ getNormalBounds: () => place, isMaximized: () => true, on: (_event, listener) => (close = listener) }, folder)
  close()
  expect(JSON.parse(readFileSync(join(folder, 'window.json'), 'utf8'))).toEqual({ ...place, isMaximized: true })
  expect(placeFor(folder, () => laptop)).toEqual({ bounds: place, isMaximized: true })
})

it('a folder that cannot be written stops nobody from closing', () => {
  let close = (): void => undefined
  keepPlace({ getNormalBounds: () => place, isMaximized: () => true, on: (_event, listener) => (close = listener) }, join(folder, 'window.json', 'below a file'))
  expect(() => close()).not.toThrow()
})
