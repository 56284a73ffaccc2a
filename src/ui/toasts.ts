import { reactive, readonly } from 'vue'
import type { Tone } from './tone.ts'

/** What just happened, in a sentence, with a way back where there is one. */
export type Toast = {
  readonly id: number
  readonly text: string
  readonly tone: Exclude<Tone, 'quiet'>
  readonly undo?: (() => void) | undefined
  /** Stays until it is closed: what somebody must act on is not gone while they look away. */
  readonly stays?: boolean | undefined
}

const shown = reactive<Toast[]>([])
let last = 0

/** Says a sentence for six seconds, longer while it has the focus or the pointer, or until it is closed where it `stays`. The newest stands lowest; four at most. */
export function useToasts(): {
  readonly toasts: readonly Toast[]
  readonly say: (text: string, more?: { readonly tone?: Toast['tone']; readonly undo?: () => void; readonly stays?: boolean }) => number
  readonly close: (id: number) => void
} {
  function close(id: number): void {
    const index = shown.findIndex((toast) => toast.id === id)
    if (index >= 0) shown.splice(index, 1)
  }

  function say(text: string, more: { readonly tone?: Toast['tone']; readonly undo?: () => void; readonly stays?: boolean } = {}): number {
    last += 1
    shown.push({ id: last, text, tone: more.tone ?? 'done', undo: more.undo, stays: more.stays })
    while (shown.length > 4) shown.shift()
    return last
  }

  return { toasts: readonly(shown) as readonly Toast[], say, close }
}
