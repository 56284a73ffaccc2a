import { ref } from 'vue'
import { useRouter } from 'vue-router'
import { done } from '#app/client.ts'
import type { ChosenPerson } from '#app/person-field.ts'
import type { FieldWordsOf, Form } from '#app/use-form.ts'
import { useForm } from '#app/use-form.ts'
import { unlikelyInReferral, wrongInNextStep, wrongInReferral, wrongInView } from '#domain/referral-form.ts'
import { USUAL } from '#domain/usual-in-forms.ts'
import { unlikelyIn } from '#domain/usual-value.ts'
import type { WaitingReason } from '#domain/vocabulary.ts'
import { unlikelyInPerson, wrongInPerson } from '#domain/young-person-form.ts'
import type { NewPersonValues } from '#features/young-people/young-person-values.ts'
import { emptyPerson, newPersonOf } from '#features/young-people/young-person-values.ts'
import type { AskedValues, ViewValues } from './referral-values.ts'
import { askedOf, emptyAsked, emptyView, viewOf } from './referral-values.ts'

export interface NewReferralValues extends NewPersonValues, AskedValues, ViewValues {
  whose: 'new' | 'known'
  person: ChosenPerson | null
  riskAskedOn: string | null
  riskReceivedOn: string | null
  waitingReason: WaitingReason | null
  owner: string | null
  nextStep: string | null
  nextStepOn: string | null
}

/** A referral as a form, of somebody new or known; when it is received, the waiting list shows it, or the young person's page where nobody is appointed. */
export function useNewReferral(today: string, known: ChosenPerson | null): Form<NewReferralValues> {
  const router = useRouter()
  const isOpen = ref(true)
  const form: Form<NewReferralValues> = useForm<NewReferralValues, { readonly id: number; readonly youngPersonId: number; readonly isClosed: boolean }>({
    key: () => (isOpen.value ? `referral of ${known?.id ?? 'somebody'}` : null),
    start: () => ({
      whose: known === null ? 'new' : 'known', person: known, ...emptyPerson(), ...emptyAsked(today), ...emptyView(), riskAskedOn: null, riskReceivedOn: null, waitingReason: 'seeking_visitor', owner: null, nextStep: null, nextStepOn: null,
    }),
    wrong: (values) => wrongInNewReferral(values, today),
    unlikely: (values) => ({
      ...(values.whose === 'new' ? { ...unlikelyInPerson(values, today), ...unlikelyIn(USUAL.person, values, today) } : {}),
      ...unlikelyInReferral(values, today), ...unlikelyIn(USUAL.referral, values, today), ...unlikelyIn(USUAL.view, values, today), ...unlikelyIn(USUAL.newReferral, values, today),
    }),
    send: (values) => {
      const { riskAskedOn, riskReceivedOn, owner, nextStep, nextStepOn } = values
      const youngPerson = values.whose === 'new' ? { add: newPersonOf(values) } : { id: values.person?.id ?? 0 }
      return done.referrals.receive({ youngPerson, ...askedOf(values), ...viewOf(values), riskAskedOn, riskReceivedOn, waitingReason: values.waitingReason ?? 'seeking_visitor', owner, nextStep, nextStepOn })
    },
    said: () => 'Referral received',
    sent: ({ id, youngPersonId, isClosed }) => {
      isOpen.value = false
      void router.push(isClosed ? `/young-people/${youngPersonId}` : `/waiting-list?who=${id}`)
    },
  })
  return form
}

/** What is wrong with all of it. */
export function wrongInNewReferral(values: NewReferralValues, today: string): FieldWordsOf<NewReferralValues> {
  const isNew = values.whose === 'new'
  return {
    ...(isNew ? wrongInPerson(values, today) : {}),
    person: !isNew && values.person === null ? 'Choose the young person' : undefined,
    ...wrongInReferral(values, today), ...wrongInView(values, today), ...wrongInNextStep(values, today),
  }
}
