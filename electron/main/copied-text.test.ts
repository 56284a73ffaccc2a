import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ClipboardPlace } from './copied-text.ts'
import { createCopiedText } from './copied-text.ts'

/* The clipboard stands for the system's, which every other program shares. */

let there = ''
let formats: readonly string[] = []
let isHeld = false
const heldOr = async <Value>(value: () => Value): Promise<Value> => {
  if (isHeld) throw new Error('the clipboard is held by another program')
  return value()
}
const place: ClipboardPlace = {
  itemOf: (parts) => parts as never,
  clipboard: {
    write: ([item]) => heldOr(() => {
      there = (item as unknown as Record<string, string>)['text/plain']!
      formats = Object.keys(item!)
    }),
    readText: () => heldOr(() => there),
    clear: () => { there = '' },
  },
}

beforeEach(() => {
  vi.useFakeTimers()
  there = 'what another program has copied'
  isHeld = false
})
afterEach(() => vi.useRealTimers())

const after = (seconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(seconds * 1000)

describe('what was copied', () => {
  it('is there for half a minute, and that is said', async () => {
    expect(await createCopiedText(place).put('01632 960417')).toBe(30)
    await after(29.9)
    expect(there).toBe('01632 960417')
    await after(0.1)
    expect(there).toBe('')
  })

  it.each([
    ['another program has copied over it', 'somebody’s own words', 'somebody’s own words'],
    ['nobody has, but the system ends lines in its own way', 'A\r\nB', ''],
    ['all but the last letter is as it was', 'A\n', 'A\n'],
  ])('is looked at first: where %s', async (_, found, left) => {
    await createCopiedText(place).put('A\nB')
    there = found
    await after(30)
    expect(there).toBe(left)
  })

  it('is cleared at once by locking and by quitting, and never again', async () => {
    const copied = createCopiedText(place)
    await copied.put('01632 960417')
    await copied.clear()
    expect(there).toBe('')
    there = '01632 960417'
    await copied.clear()
    await after(60)
    expect(there).toBe('01632 960417')
  })

  it('has its half minute from the second time, where something was copied twice', async () => {
    const copied = createCopiedText(place)
    await copied.put('first')
    await after(20)
    await copied.put('second')
    await after(20)
    expect(there).toBe('second')
    await after(10)
    expect(there).toBe('')
  })

  it('is left where another program holds the clipboard just then', async () => {
    await createCopiedText(place).put('01632 960417')
    isHeld = true
    await after(30)
    expect(there).toBe('01632 960417')
  })

  it('is refused where it cannot be copied, and nothing is cleared later', async () => {
    const copied = createCopiedText(place)
    isHeld = true
    await expect(copied.put('01632 960417')).rejects.toThrow()
    isHeld = false
    await after(30)
    expect(there).toBe('what another program has copied')
  })

  it.each([['win32', true], ['linux', false]] as const)('is kept out of the history of the clipboard on %s: %s', async (platform, isKeptOut) => {
    await createCopiedText(place, platform).put('01632 960417')
    expect(formats.includes('electron application/osclipboard;format="ExcludeClipboardContentFromMonitorProcessing"')).toBe(isKeptOut)
  })
})
