import { useToasts } from '#ui/toasts.ts'
import type { WayBack } from './client.ts'
import { wordsOf } from './client.ts'

/* What was recorded since the file was opened, and what of it was taken back: Ctrl Z and Ctrl Y go from one to the other, as the Undo beside each does.
   It is of this window alone and gone with it; the history keeps what can be taken back for a month. */

interface Step {
  readonly said: string
  readonly way: WayBack
}
const recorded: Step[] = []
const takenBack: Step[] = []
const MOST = 50

/** Remembers what was just recorded, in the words it was said by; gives the press that takes it back. What was taken back before it cannot be done again over it. */
export function remember(said: string, way: WayBack): () => void {
  const step: Step = { said, way }
  recorded.push(step)
  if (recorded.length > MOST) recorded.shift()
  takenBack.length = 0
  return () => void walk(step, recorded, takenBack, 'Taken back')
}

/** Ctrl Z: takes back the last thing recorded. */
export function takeBackLast(): Promise<void> {
  return walkLast(recorded, takenBack, 'Taken back', 'Nothing was recorded here that could be taken back')
}

/** Ctrl Y: does again what was taken back last. */
export function doAgain(): Promise<void> {
  return walkLast(takenBack, recorded, 'Done again', 'Nothing was taken back that could be done again')
}

async function walkLast(from: Step[], to: Step[], word: string, nothing: string): Promise<void> {
  const step = from.at(-1)
  if (step === undefined) useToasts().say(nothing, { tone: 'info' })
  else await walk(step, from, to, `${word}: ${step.said}`)
}

async function walk(step: Step, from: Step[], to: Step[], said: string): Promise<void> {
  const { say } = useToasts()
  const at = from.indexOf(step)
  // A second press while the first is under way finds it no longer there.
  if (at >= 0) from.splice(at, 1)
  try {
    const done = await step.way()
    if (done?.undo !== undefined) to.push({ said: step.said, way: done.undo })
    say(said)
  } catch (problem) {
    say(wordsOf(problem), { tone: 'late' })
  }
}
