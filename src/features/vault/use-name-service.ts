import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { Contract } from '#contract/contract.ts'
import type { OutputOf } from '#contract/procedure.ts'
import type { ServiceYear } from '#contract/service.ts'
import { USUAL } from '#domain/usual-in-forms.ts'
import { unlikelyIn } from '#domain/usual-value.ts'
import type { Delivery } from '#domain/vocabulary.ts'
import { done } from '#app/client.ts'
import { NAMING_FORM } from '#app/session-store.ts'
import { type Form, useForm } from '#app/use-form.ts'
import { spokenYear, yearStartBefore } from '#features/settings/year-starts.ts'

type YearAmount = Exclude<keyof ServiceYear, 'startOn' | 'staffFte'>
export type ServiceNow = OutputOf<Contract['service']['read']>
export type NameServiceValues = { serviceName: string | null; localAuthority: string | null; delivery: Delivery; yearStartMonth: string } & Record<YearAmount, number | null>

/** A new service's name and the year it is in, from how the service stands. Only the name must be given; what is left empty stays not known. `year` is `1 Apr 2026 to 31 Mar 2027`. */
export function useNameService(now: ServiceNow, named: () => void): { readonly form: Form<NameServiceValues>; readonly year: ComputedRef<string> } {
  const { serviceName, localAuthority, delivery, yearStartMonth } = now.settings
  const yearStart = (values: NameServiceValues): string => yearStartBefore(now.today, Number(values.yearStartMonth))
  const form = useForm<NameServiceValues, null>({
    key: () => NAMING_FORM,
    start: () => ({ serviceName, localAuthority, delivery, yearStartMonth: String(yearStartMonth), childrenInCare: null, targetReferrals: null, targetMatches: null, fundedMatches: null, budgetPence: null }),
    wrong: (values) => ({ serviceName: values.serviceName === null ? 'Enter the name of the service' : undefined }),
    unlikely: (values) => unlikelyIn(USUAL.year, values, null),
    send: async (values) => {
      const { serviceName: name, localAuthority: council, delivery: delivered, yearStartMonth: month, ...amounts } = values
      await done.service.save({ settings: { ...now.settings, serviceName: name, localAuthority: council, delivery: delivered, yearStartMonth: Number(month) }, fromOn: null })
      if (Object.values(amounts).some((amount) => amount !== null)) await done.service.saveYear({ startOn: yearStart(values), ...amounts, staffFte: null })
      return { value: null, undo: undefined }
    },
    said: () => 'Service saved',
    sent: named,
  })
  return { form, year: computed(() => spokenYear(yearStart(form.values))) }
}
