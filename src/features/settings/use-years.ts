import type { ComputedRef, Ref } from 'vue'
import { computed, ref } from 'vue'
import type { ServiceYear } from '#contract/service.ts'
import { api, wordsOf } from '#app/client.ts'
import { useLiveQuery } from '#app/live-query.ts'
import { useToasts } from '#ui/toasts.ts'
import { spokenYear } from './year-starts.ts'

export type KeptYear = ServiceYear & { readonly id: number }

export interface Years {
  readonly years: ComputedRef<readonly KeptYear[] | undefined>
  readonly today: ComputedRef<string | null>
  readonly yearStartMonth: ComputedRef<number>
  readonly refusal: Ref<string | null>
  /** Why they are not there, and asking for them once more. */
  readonly notRead: Readonly<Ref<string | null>>
  readonly again: () => unknown
  /** Words if it was refused, nothing when it is kept. */
  readonly save: (year: ServiceYear) => Promise<string | null>
  readonly remove: (year: KeptYear) => Promise<void>
}

/** The financial years, changed with a way back. */
export function useYears(): Years {
  const { say } = useToasts()
  const { answer, refusal: notRead, again } = useLiveQuery(null, async () => ({ years: await api.service.years(null), ...(await api.service.read(null)) }))
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

  async function removeStart(startOn: string): Promise<void> {
    const kept = (await api.service.years(null)).find((year) => year.startOn === startOn)
    if (kept) await api.service.removeYear({ id: kept.id })
  }

  return {
    years: computed(() => answer.value?.years),
    today: computed(() => answer.value?.today ?? null),
    yearStartMonth: computed(() => answer.value?.settings.yearStartMonth ?? 4),
    refusal, notRead, again,
    save: async (year) => {
      const before = answer.value?.years.find((each) => each.startOn === year.startOn)
      const words = await tried(() => api.service.saveYear(year))
      if (words === null) say(`Year ${spokenYear(year.startOn)} saved`, { undo: () => void attempt(() => (before ? api.service.saveYear(withoutId(before)) : removeStart(year.startOn))) })
      return words
    },
    remove: async (year) => {
      const gone = await attempt(() => api.service.removeYear({ id: year.id }))
      if (gone) say(`Year ${spokenYear(year.startOn)} removed`, { undo: () => void attempt(() => api.service.saveYear(withoutId(year))) })
    },
  }
}

function withoutId({ id: _id, ...year }: KeptYear): ServiceYear {
  return year
}
