import type { ComputedRef } from 'vue'
import { computed, watch } from 'vue'
import type { Done } from '#app/client.ts'
import { type FieldWordsOf, type Form, useForm } from '#app/use-form.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import type { PastValue } from '#domain/setting.ts'
import { USUAL } from '#domain/usual-in-forms.ts'
import { unlikelyDay } from '#domain/usual-value.ts'
import { pastOfSetting } from './past-of-setting.ts'

/* What a service agrees for a time: numbers, each with its past, and the day from which a change holds. */

/** One agreed number. Without a usual value it may be left empty. */
export interface DatedNumber {
  readonly label: string
  readonly hint?: string | undefined
  readonly least: number
  readonly most: number
  readonly usual: number | null
  /** The name it is kept under, by which its past is found. */
  readonly keptAs: string
}

export interface WhenItHolds { holds: 'from' | 'correct' | ''; fromOn: CivilDate | null }
type Typed<Name extends string, Rest> = { -readonly [Each in Name]: number | null } & Rest & WhenItHolds
type Agreed<Name extends string, Rest, Amount> = Readonly<Record<Name, Amount>> & Rest

export interface DatedPlan<Name extends string, Rest extends object, Amount extends number | null> {
  /** Names the form, for its draft. */
  readonly key: string
  readonly numbers: () => Readonly<Record<Name, DatedNumber>>
  /** What holds today: the numbers, and whatever else is agreed with them. */
  readonly agreed: () => Agreed<Name, Rest, Amount>
  readonly history: () => readonly PastValue[]
  readonly today: () => CivilDate
  /** Saves it from the day given, or as a correction of what is in force. */
  readonly send: (change: Agreed<Name, Rest, Amount> & { readonly fromOn: CivilDate | null }) => Promise<Done<null>>
  readonly said: string
}

export interface DatedForm<Name extends string, Rest extends object, Amount extends number | null> {
  readonly form: Form<Typed<Name, Rest>>
  /** Each number bound to its field. */
  readonly fields: ComputedRef<readonly { readonly id: string; readonly label: string; readonly hint: string | undefined; readonly min: number; readonly max: number }[]>
  readonly isChanged: ComputedRef<boolean>
  /** What would be saved; null where nothing is changed or something is wrong. */
  readonly change: ComputedRef<(Agreed<Name, Rest, Amount> & { readonly fromOn: CivilDate | null }) | null>
  readonly reset: () => void
}

/** A dated form by its plan; drawn by `DatedFormBody`. */
export function useDatedForm<Name extends string, Rest extends object, Amount extends number | null>(plan: DatedPlan<Name, Rest, Amount>): DatedForm<Name, Rest, Amount> {
  type Values = Typed<Name, Rest>
  const names = (): Name[] => Object.keys(plan.numbers()) as Name[]
  const start = (): Values => ({ ...plan.agreed(), holds: 'from', fromOn: plan.today() }) as Values

  function wrong(values: Values): FieldWordsOf<Values> {
    const missing = names().flatMap((name) => {
      const { label, usual, least, most } = plan.numbers()[name]
      return values[name] === null && usual !== null ? [[name, `${label}: enter ${least} to ${most}`]] : []
    })
    return { ...Object.fromEntries(missing), ...(values.holds === 'from' && values.fromOn === null ? { fromOn: 'Enter the day from which the changes hold' } : {}) } as FieldWordsOf<Values>
  }
  const unlikely = ({ holds, fromOn }: Values): FieldWordsOf<Values> =>
    ({ fromOn: holds === 'from' && fromOn !== null ? unlikelyDay(fromOn, USUAL.agreed.fromOn, plan.today()) : undefined }) as FieldWordsOf<Values>
  const changeOf = (values: Values): Agreed<Name, Rest, Amount> & { readonly fromOn: CivilDate | null } => {
    const { holds, fromOn, ...agreed } = values
    return { ...agreed, fromOn: holds === 'from' ? fromOn : null } as unknown as Agreed<Name, Rest, Amount> & { readonly fromOn: CivilDate | null }
  }

  const form = useForm<Values, null>({ key: () => plan.key, start, wrong, unlikely, send: (values) => plan.send(changeOf(values)), said: () => plan.said })
  const reset = (): void => void Object.assign(form.values, start())
  // What was saved or taken back stands in the form; what is not saved is not touched by anything else.
  watch(() => JSON.stringify([plan.agreed(), plan.history()]), reset)

  const isChanged = computed(() => Object.entries(plan.agreed()).some(([name, value]) => form.values[name as keyof Values] !== value))
  return {
    form, isChanged, reset,
    change: computed(() => (isChanged.value && Object.keys(wrong(form.values)).length === 0 ? changeOf(form.values) : null)),
    fields: computed(() => names().map((name) => {
      const { label, hint, least, most, usual, keptAs } = plan.numbers()[name]
      const past = pastOfSetting(plan.history(), keptAs, usual === null ? 'not agreed' : String(usual), plan.today())
      return { ...form.typed(name as never), label, min: least, max: most, hint: [hint, past].filter((words) => words !== undefined).join('. ') || undefined }
    })),
  }
}
