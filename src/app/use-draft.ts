import type { Ref } from 'vue'
import { onScopeDispose, ref, watch } from 'vue'
import { api } from './client.ts'

/** A form as a draft sees it. */
export interface DraftForm<Value> {
  /** What stands in it, as plain data. */
  readonly read: () => Value
  /** Puts what was kept back into it. */
  readonly write: (value: Value) => void
  /** Whether it stands as it stood before anybody typed; without it, as it stood when it opened. */
  readonly isUntouched?: () => boolean
  /** Brings it to how it stood before anybody typed; without it, to how it stood when it opened. */
  readonly reset?: () => void
}

export interface Draft {
  /** What is in the form was typed earlier and brought back. */
  readonly broughtBack: Readonly<Ref<boolean>>
  /** Forgets it, and the form stands as before anybody typed. */
  readonly startAfresh: () => void
  /** It was saved: nothing is left to bring back. */
  readonly saved: () => void
}

const AFTER_MS = 300
/* Who types without a pause has this much unkept at most. */
const AT_MOST_MS = 2000

/* What is waiting to be kept, so that locking can keep it first. */
const waiting = new Set<() => Promise<void>>()

/** Keeps at once what was typed in the last moment; before the file is locked. */
export async function keepDraftsNow(): Promise<void> {
  await Promise.all([...waiting].map((keep) => keep()))
}

/**
 * Keeps what is typed into a form in the encrypted file, a moment after each change, and brings it back when the form is next opened: after
 * locking, after a crash, after it was left by mistake. `formKey` names the form and its record; null while it is closed.
 */
export function useDraft<Value>(formKey: () => string | null, form: DraftForm<Value>): Draft {
  const broughtBack = ref(false)
  let key: string | null = null
  let lastKey: string | null = null
  let asOpened = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  let keptBy = 0
  let isKept = false
  // One after the other, so that a drop does not overtake the keeping before it.
  let last: Promise<unknown> = Promise.resolve()

  const now = (): string => JSON.stringify(form.read())
  const isUntouched = (): boolean => form.isUntouched?.() ?? now() === asOpened
  const inTurn = (work: () => Promise<unknown>): Promise<unknown> => (last = last.then(work).catch(() => undefined))
  const drop = (dropped: string): void => void inTurn(() => api.drafts.drop({ formKey: dropped }))

  async function keep(): Promise<void> {
    clearTimeout(timer)
    waiting.delete(keep)
    const kept = key
    if (kept === null) return
    if (isUntouched()) {
      if (isKept) drop(kept)
      isKept = false
      broughtBack.value = false
    } else {
      const value = now()
      isKept = true
      void inTurn(() => api.drafts.keep({ formKey: kept, value }))
    }
    await last
  }
  function leave(): void {
    if (waiting.has(keep)) void keep()
    key = null
  }
  async function open(next: string | null): Promise<void> {
    broughtBack.value = false
    isKept = false
    if (next === null) return
    asOpened = now()
    // From now on what is typed is kept, after the answer: inTurn.
    key = next
    const found = await inTurn(() => api.drafts.find({ formKey: next })) as { value: string } | null | undefined
    if (key !== next || !found) return
    isKept = true
    // Who was quicker than the answer goes on with what they are typing.
    if (!isUntouched()) return
    const value = parsed<Value>(found.value)
    if (value !== undefined) form.write(value)
    broughtBack.value = !isUntouched()
  }

  // After the form's own watchers, which fill it when it opens.
  watch(formKey, (next) => {
    lastKey = next ?? lastKey
    leave()
    void open(next)
  }, { immediate: true, flush: 'post' })
  watch(now, () => {
    if (key === null) return
    clearTimeout(timer)
    if (!waiting.has(keep)) keptBy = Date.now() + AT_MOST_MS
    waiting.add(keep)
    timer = setTimeout(() => void keep(), Math.min(AFTER_MS, keptBy - Date.now()))
  })
  onScopeDispose(leave)

  return {
    broughtBack,
    startAfresh: () => {
      if (form.reset) form.reset()
      else form.write(JSON.parse(asOpened) as Value)
      broughtBack.value = false
    },
    saved: () => {
      clearTimeout(timer)
      waiting.delete(keep)
      broughtBack.value = false
      isKept = false
      if (lastKey !== null) drop(lastKey)
    },
  }
}

function parsed<Value>(text: string): Value | undefined {
  try {
    return JSON.parse(text) as Value
  } catch {
    return undefined
  }
}
