/* The page locks itself when it is left, after a warning. This is for a page that does not: it hangs, or it was taken over. By the computer's own idle time, which nothing in the page can change. */

const LOOK_EVERY_MS = 15_000
/* The page goes first: it warns, and it keeps what is half typed. */
const PAGE_FIRST_SECONDS = 20

interface Plan {
  /** Seconds since somebody last touched this computer. */
  readonly idleSeconds: () => number
  /** After how many minutes the window locks itself; null where the part that knows does not answer. */
  readonly idleMinutes: () => Promise<number | null>
  /** Whether a file is open; null where the part that knows does not answer. */
  readonly isOpen: () => Promise<boolean | null>
  readonly lock: () => void
  /** The most that can be chosen. */
  readonly mostMinutes: number
}

/** Locks what is still open a little after it should have locked itself; gives the way to stop. What does not answer is locked as well, once for each time that the computer is left. */
export function watchIdle({ idleSeconds, idleMinutes, isOpen, lock, mostMinutes }: Plan): () => void {
  let isDone = false
  const look = async (): Promise<void> => {
    const idle = idleSeconds()
    if (idle < 60) isDone = false
    if (isDone || idle < 60) return
    const minutes = (await idleMinutes()) ?? mostMinutes
    if (idle < minutes * 60 + PAGE_FIRST_SECONDS || isDone) return
    isDone = true
    if ((await isOpen()) !== false) lock()
  }
  const timer = setInterval(() => void look(), LOOK_EVERY_MS)
  return () => clearInterval(timer)
}
