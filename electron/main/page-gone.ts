import type { WebContents } from 'electron'

/* A page whose process ends by itself, by a fault of the engine or for want of memory, would leave an empty window behind, with the file open. */

const MINUTE_MS = 60_000
/** More often within a minute, and drawing it anew helps nobody. */
const MOST_IN_A_MINUTE = 3

interface Plan {
  /** Locks the service, after which the page is drawn anew at the door: what was being typed is in the file. */
  readonly lock: () => void
  /** The page cannot be shown on this computer. */
  readonly giveUp: () => void
  /** In milliseconds. */
  readonly now?: () => number
}

/** Locks the service whenever the page's process has ended by itself, and gives up where it ends again and again. */
export function whenPageIsGone(contents: Pick<WebContents, 'on'>, { lock, giveUp, now = Date.now }: Plan): void {
  let gone: readonly number[] = []
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    gone = [...gone.filter((at) => now() - at < MINUTE_MS), now()]
    if (gone.length > MOST_IN_A_MINUTE) giveUp()
    else lock()
  })
}
