import type { ComputedRef, Ref } from 'vue'
import { computed, onMounted, reactive, ref } from 'vue'
import type { Contract } from '#contract/contract.ts'
import type { OutputOf } from '#contract/procedure.ts'
import type { ServiceYear } from '#contract/service.ts'
import type { Delivery } from '#domain/vocabulary.ts'
import { api, wordsOf } from '#app/client.ts'
import { spokenYear, yearStartBefore } from '#features/settings/year-starts.ts'

export type YearAmount = Exclude<keyof ServiceYear, 'startOn' | 'staffFte'>
type ServiceNow = OutputOf<Contract['service']['read']>

export interface NameService {
  readonly draft: { serviceName: string; localAuthority: string; delivery: Delivery; yearStartMonth: string }
  readonly amounts: Record<YearAmount, number | null>
  /** What the fields themselves cannot read. */
  readonly unread: { [Field in YearAmount]?: string | undefined }
  readonly errors: ComputedRef<readonly { readonly id: string; readonly message: string }[]>
  /** `1 Apr 2026 to 31 Mar 2027`: the year that the amounts are for. */
  readonly year: ComputedRef<string | null>
  readonly refusal: Ref<string | null>
  readonly saving: Ref<boolean>
  /** Whether it was kept. */
  readonly save: () => Promise<boolean>
}

/** A new service's name and the year it is in. Only the name must be given; what is left empty stays not known. */
export function useNameService(): NameService {
  const now = ref<ServiceNow | null>(null)
  const draft = reactive({ serviceName: '', localAuthority: '', delivery: 'in_house' as Delivery, yearStartMonth: '4' })
  const amounts = reactive<Record<YearAmount, number | null>>({ childrenInCare: null, targetReferrals: null, targetMatches: null, fundedMatches: null, budgetPence: null })
  const unread = reactive<{ [Field in YearAmount]?: string | undefined }>({})
  const tried = ref(false)
  const refusal = ref<string | null>(null)
  const saving = ref(false)

  const yearStart = computed(() => (now.value ? yearStartBefore(now.value.today, Number(draft.yearStartMonth)) : null))
  const wrong = computed(() => [
    ...(draft.serviceName.trim() === '' ? [{ id: 'serviceName', message: 'Enter the name of the service' }] : []),
    ...Object.entries(unread).flatMap(([id, message]) => (message === undefined ? [] : [{ id, message }])),
  ])

  onMounted(async () => {
    try {
      const read = await api.service.read(null)
      now.value = read
      // What was typed while this was being read stays.
      const { serviceName, localAuthority, delivery, yearStartMonth } = read.settings
      if (draft.serviceName === '') draft.serviceName = serviceName ?? ''
      if (draft.localAuthority === '') draft.localAuthority = localAuthority ?? ''
      if (draft.delivery === 'in_house') draft.delivery = delivery
      if (draft.yearStartMonth === '4') draft.yearStartMonth = String(yearStartMonth)
    } catch (problem) {
      refusal.value = wordsOf(problem)
    }
  })

  return {
    draft, amounts, unread, refusal, saving,
    errors: computed(() => (tried.value ? wrong.value : [])),
    year: computed(() => (yearStart.value === null ? null : spokenYear(yearStart.value))),
    save: async () => {
      tried.value = true
      const read = now.value
      if (read === null || yearStart.value === null || wrong.value.length > 0 || saving.value) return false
      saving.value = true
      refusal.value = null
      try {
        const settings = { ...read.settings, serviceName: draft.serviceName.trim(), localAuthority: draft.localAuthority.trim() || null, delivery: draft.delivery, yearStartMonth: Number(draft.yearStartMonth) }
        await api.service.save({ settings, fromOn: null })
        if (Object.values(amounts).some((amount) => amount !== null)) await api.service.saveYear({ startOn: yearStart.value, ...amounts, staffFte: null })
        return true
      } catch (problem) {
        refusal.value = wordsOf(problem)
        return false
      } finally {
        saving.value = false
      }
    },
  }
}
