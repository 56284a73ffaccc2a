import type { BackendEvent } from '#contract/bridge.ts'

/* What is typed is kept a moment after each pause. Who closes the window within that moment would lose their last words: the page is asked to keep them first. */

/** A page that does not answer keeps no window open and no file unlocked. */
export const MOST_WAITED_MS = 1000

export interface PutBy {
  /** Asks the page to keep what is being typed; settles once it has, or after `MOST_WAITED_MS`. */
  readonly ask: () => Promise<void>
  /** The page has. */
  readonly done: () => void
}

/** The way from the window to the page and back. */
export function createPutBy(send: (event: BackendEvent) => void): PutBy {
  const waiting = new Set<() => void>()
  return {
    ask: () => new Promise((resolve) => {
      const settle = (): void => {
        clearTimeout(late)
        waiting.delete(settle)
        resolve()
      }
      const late = setTimeout(settle, MOST_WAITED_MS)
      waiting.add(settle)
      try {
        send({ type: 'put-by' })
      } catch {
        // A page that is gone cannot be asked: whoever waits goes on, so that no window stays open and no file unlocked.
        settle()
      }
    }),
    done: () => {
      for (const settle of waiting) settle()
    },
  }
}

interface Closing {
  on(event: 'close', listener: (event: { preventDefault(): void }) => void): unknown
  destroy(): void
}

/** Closes a window only after the page was asked, however often somebody presses its cross meanwhile. With the window goes the program (`window-all-closed`), also where quitting was what was asked for. */
export function closeOncePutBy(window: Closing, { ask }: Pick<PutBy, 'ask'>): void {
  let isAsked = false
  window.on('close', (event) => {
    event.preventDefault()
    if (isAsked) return
    isAsked = true
    void ask().then(() => window.destroy())
  })
}
