import { reactive, readonly } from 'vue'
import type { Tone } from './tone.ts'

/** What just happened, in a sentence, with a way back where there is one. */
export type Toast = {
  readonly id: number
  readonly text: string
  readonly tone: Exclude<Tone, 'quiet'>
  readonly undo?: (() => void) | undefined
}

const shown = reactive<Toast[]>([])
let last = 0

/** Says a sentence for six seconds, longer while it has the focus or the pointer; a `late` one, which says what did not happen, until it is closed. The newest stands lowest; four at most, and none twice. */
export function useToasts(): {
  readonly toasts: readonly Toast[]
  readonly say: (text: string, more?: { readonly tone?: Toast['tone']; readonly undo?: () => void }) => number
  readonly close: (id: number) => void
} {
  function close(id: number): void {
    const index = shown.findIndex((toast) => toast.id === id)
    if (index >= 0) shown.splice(index, 1)
  }

  function say(text: string, more: { readonly tone?: Toast['tone']; readonly undo?: () => void } = {}): number {
    last += 1
    const same = shown.find((toast) => toast.text === text && toast.tone === 'late')
    if (same !== undefined) close(same.id)
    shown.push({ id: last, text, tone: more.tone ?? 'done', undo: more.undo })
    while (shown.length > 4) shown.shift()
    return last
  }

  return { toasts: readonly(shown) as readonly Toast[], say, close }
}
