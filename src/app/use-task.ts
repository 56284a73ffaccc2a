import { computed, onScopeDispose, ref } from 'vue'
import type { ComputedRef, Ref } from 'vue'
import { api, onBackendEvent, Refused, wordsOf } from './client.ts'

export interface TaskProgress {
  readonly done: number
  readonly total: number
  readonly what: string
}

export interface Task<Input, Answer> {
  /** Runs it; the answer, or undefined when it was refused or cancelled (then `refusal` says so). */
  readonly run: (input: Input) => Promise<Answer | undefined>
  readonly cancel: () => void
  readonly running: ComputedRef<boolean>
  readonly progress: Readonly<Ref<TaskProgress | null>>
  readonly refusal: Ref<string | null>
  readonly refused: Readonly<Ref<Refused | null>>
}

/** One long thing at a time: how far it is, a way to stop it, and the words if it was refused. */
export function useTask<Input, Answer>(ask: (input: Input, ticket?: string) => Promise<Answer>): Task<Input, Answer> {
  const ticket = ref<string | null>(null)
  const progress = ref<TaskProgress | null>(null)
  const refusal = ref<string | null>(null)
  const refused = ref<Refused | null>(null)

  onScopeDispose(onBackendEvent((event) => {
    if (event.type === 'progress' && event.ticket === ticket.value) progress.value = { done: event.done, total: event.total, what: event.what }
  }))

  return {
    run: async (input) => {
      if (ticket.value !== null) return undefined
      ticket.value = crypto.randomUUID()
      refusal.value = null
      refused.value = null
      progress.value = null
      try {
        return await ask(input, ticket.value)
      } catch (problem) {
        refusal.value = wordsOf(problem)
        refused.value = problem instanceof Refused ? problem : null
        return undefined
      } finally {
        ticket.value = null
        progress.value = null
      }
    },
    cancel: () => {
      if (ticket.value !== null) void api.tasks.cancel({ ticket: ticket.value })
    },
    running: computed(() => ticket.value !== null),
    progress,
    refusal,
    refused,
  }
}
