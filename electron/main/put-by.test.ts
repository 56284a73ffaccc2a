import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BackendEvent } from '#contract/bridge.ts'
import { closeOncePutBy, createPutBy, MOST_WAITED_MS } from './put-by.ts'

let sent: BackendEvent[]
let prevented: number
let destroyed: number
let window: EventEmitter & { destroy(): void }
let putBy: ReturnType<typeof createPutBy>

beforeEach(() => {
  vi.useFakeTimers()
  sent = []
  prevented = destroyed = 0
  window = Object.assign(new EventEmitter(), { destroy: () => void (destroyed += 1) })
  putBy = createPutBy((event) => sent.push(event))
  closeOncePutBy(window, putBy)
})
afterEach(() => vi.useRealTimers())

const close = (): void => void window.emit('close', { preventDefault: () => (prevented += 1) })

describe('a window that is closed', () => {
  it('goes once the page has kept what was typed, and not before', async () => {
    close()
    await vi.advanceTimersByTimeAsync(MOST_WAITED_MS - 1)
    expect([sent, prevented, destroyed]).toEqual([[{ type: 'put-by' }], 1, 0])
    putBy.done()
    await vi.advanceTimersByTimeAsync(0)
    expect(destroyed).toBe(1)
    await vi.advanceTimersByTimeAsync(MOST_WAITED_MS)
    expect(destroyed).toBe(1)
  })

  it('goes all the same where the page does not answer', async () => {
    close()
    await vi.advanceTimersByTimeAsync(MOST_WAITED_MS)
    expect(destroyed).toBe(1)
  })

  it('goes at once where the page cannot be asked', async () => {
    const gone = Object.assign(new EventEmitter(), { destroy: () => void (destroyed += 1) })
    closeOncePutBy(gone, createPutBy(() => { throw new Error('the page is gone') }))
    gone.emit('close', { preventDefault: () => undefined })
    await vi.advanceTimersByTimeAsync(0)
    expect(destroyed).toBe(1)
  })

  it('asks the page once, however often somebody presses', async () => {
    close()
    close()
    expect([sent.length, prevented, destroyed]).toEqual([1, 2, 0])
    putBy.done()
    await vi.advanceTimersByTimeAsync(0)
    expect(destroyed).toBe(1)
  })

  it('takes no answer for one that was not asked for', async () => {
    putBy.done()
    close()
    await vi.advanceTimersByTimeAsync(MOST_WAITED_MS - 1)
    expect(destroyed).toBe(0)
  })
})
