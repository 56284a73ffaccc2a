import type { ComputedRef, Ref } from 'vue'
import { computed, ref } from 'vue'
import type { MileageRate } from '#contract/service.ts'
import { spokenDate } from '#domain/spoken.ts'
import { api, wordsOf } from '#app/client.ts'
import { useLiveQuery } from '#app/live-query.ts'
import { useToasts } from '#ui/toasts.ts'

export type KeptRate = MileageRate & { readonly id: number }

export interface Rates {
  readonly rates: ComputedRef<readonly KeptRate[] | undefined>
  readonly today: ComputedRef<string | null>
  readonly refusal: Ref<string | null>
  /** Why they are not there, and asking for them once more. */
  readonly notRead: Readonly<Ref<string | null>>
  readonly again: () => unknown
  /** Words if it was refused, nothing when it is kept. */
  readonly save: (rate: MileageRate, instead: KeptRate | null) => Promise<string | null>
  readonly remove: (rate: KeptRate) => Promise<void>
}

/** What a mile is paid by date, changed with a way back. */
export function useRates(): Rates {
  const { say } = useToasts()
  const { answer, refusal: notRead, again } = useLiveQuery(null, async () => ({ rates: await api.service.rates(null), today: (await api.service.read(null)).today }))
  const refusal = ref<string | null>(null)

  async function tried(work: () => Promise<unknown>): Promise<string | null> {
    try {
      await work()
      return null
    } catch (problem) {
      return wordsOf(problem)
    }
  }
  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    refusal.value = await tried(work)
    return refusal.value === null
  }
  /** Brings the rates back to those: what is new goes, what was there is kept again. */
  async function restore(before: readonly KeptRate[]): Promise<void> {
    for (const rate of await api.service.rates(null)) {
      if (!before.some((each) => each.fromOn === rate.fromOn)) await api.service.removeRate({ id: rate.id })
    }
    for (const { fromOn, pencePerMile } of before) await api.service.saveRate({ fromOn, pencePerMile })
  }

  return {
    rates: computed(() => answer.value?.rates),
    today: computed(() => answer.value?.today ?? null),
    refusal, notRead, again,
    save: async (rate, instead) => {
      const before = answer.value?.rates ?? []
      const words = await tried(async () => {
        await api.service.saveRate(rate)
        if (instead && instead.fromOn !== rate.fromOn) await api.service.removeRate({ id: instead.id })
      })
      if (words === null) say(`Rate from ${spokenDate(rate.fromOn)} saved`, { undo: () => void attempt(() => restore(before)) })
      return words
    },
    remove: async (rate) => {
      const before = answer.value?.rates ?? []
      if (await attempt(() => api.service.removeRate({ id: rate.id }))) say(`Rate from ${spokenDate(rate.fromOn)} removed`, { undo: () => void attempt(() => restore(before)) })
    },
  }
}
