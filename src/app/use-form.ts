import type { ComputedRef, Ref } from 'vue'
import { computed, reactive, ref, useId, watch } from 'vue'
import { nothingRefused } from '#ui/pressed.ts'
import { useToasts } from '#ui/toasts.ts'
import type { Done } from './client.ts'
import { wordsOf } from './client.ts'
import type { Draft } from './use-draft.ts'
import { useDraft } from './use-draft.ts'
import { undoing } from './use-deed.ts'

/* A form, once for all of them: what is typed, what is wrong beside the field and at the top, what is unlikely, its draft across locking and
   crashes, and the command at its end with the way back. A form is its plan and a template of fields. */

/** Words for some of the fields. */
export type FieldWordsOf<Values> = { readonly [Name in keyof Values]?: string | undefined }

export interface FormPlan<Values extends object, Answer> {
  /** Names the form and its record, for its draft; null while it is closed. */
  readonly key: () => string | null
  /** What stands in it when it opens. */
  readonly start: () => Values
  /** What is wrong, and what would be right. Texts come trimmed; an empty one is null. */
  readonly wrong?: (values: Values) => FieldWordsOf<Values>
  /** What is unlikely; said, never refused. */
  readonly unlikely?: (values: Values) => FieldWordsOf<Values>
  /** Whether nothing was typed that a draft should keep, where that is not the same as standing as it stood when it opened: what was only looked at is nothing to bring back. */
  readonly isUntouched?: (values: Values) => boolean
  readonly send: (values: Values) => Promise<Done<Answer>>
  /** What is said when it is saved, with the way back. */
  readonly said: (values: Values) => string
  readonly sent?: (answer: Answer) => void
}

/** Text that cannot be read: why, and what it is, so that its draft keeps what is half typed. */
interface Unread {
  readonly problem: string | undefined
  readonly 'onUpdate:problem': (words: string | undefined) => void
  readonly unreadable: string | undefined
  readonly 'onUpdate:unreadable': (text: string | undefined) => void
}
interface Bound {
  readonly id: string
  readonly error: string | undefined
  readonly warning: string | undefined
}
type Names<Values, Kind> = { [Name in keyof Values]: [Values[Name]] extends [Kind] ? Name : never }[keyof Values] & string

export interface Form<Values extends object> {
  readonly id: string
  readonly values: Values
  readonly errors: ComputedRef<readonly { readonly id: string; readonly message: string }[]>
  readonly refusal: Ref<string | null>
  readonly busy: Readonly<Ref<boolean>>
  readonly draft: Draft
  /** For a text field: `<TextField v-bind="form.text('phone')" label="Phone" />`. */
  readonly text: (name: Names<Values, string | null>) => Bound & { readonly modelValue: string; readonly 'onUpdate:modelValue': (text: string) => void }
  /** For a date, a number or money, which may hold text that cannot be read. */
  readonly typed: <Name extends Names<Values, string | number | null>>(name: Name) => Bound & Unread & { readonly modelValue: Values[Name]; readonly 'onUpdate:modelValue': (value: Values[Name]) => void }
  /** For a choice of a closed list, where none chosen is null. */
  readonly choice: <Name extends Names<Values, string | null>>(name: Name) => Bound & { readonly modelValue: NonNullable<Values[Name]> | ''; readonly 'onUpdate:modelValue': (value: NonNullable<Values[Name]> | '') => void }
  /** For anything that is what it is: yes or no or not known, several choices. */
  readonly plain: <Name extends keyof Values & string>(name: Name) => Bound & { readonly modelValue: Values[Name]; readonly 'onUpdate:modelValue': (value: Values[Name]) => void }
  /** For a part of an item of a list that may hold text that cannot be read: what it is, beside the value that the list holds. */
  readonly inList: (name: keyof Values & string, at: number, part: string) => Omit<Bound, 'warning'> & Unread
  readonly submit: () => Promise<void>
  /** Counts the tries that found something wrong, so that the summary takes the focus each time. */
  readonly failures: Readonly<Ref<number>>
}

/** A form by its plan. */
export function useForm<Values extends object, Answer>(plan: FormPlan<Values, Answer>): Form<Values> {
  const id = useId()
  const { say } = useToasts()
  const values = reactive({ ...plan.start() }) as Values
  const unread = reactive<Record<string, string | undefined>>({})
  const unreadable = reactive<Record<string, string | undefined>>({})
  const tried = ref(false)
  const failures = ref(0)
  const busy = ref(false)
  const refusal = ref<string | null>(null)
  const idOf = (name: string): string => `${id}-${name}`

  function fill({ unreadable: texts = {}, ...given }: Values & { readonly unreadable?: Record<string, string> }): void {
    Object.assign(values, given)
    for (const name of Object.keys(unreadable)) delete unreadable[name]
    Object.assign(unreadable, texts)
  }
  function restart(): void {
    fill(plan.start())
    for (const name of Object.keys(unread)) delete unread[name]
    tried.value = false
    refusal.value = null
  }
  watch(plan.key, (key) => { if (key !== null) restart() })
  const draft = useDraft<Values>(plan.key, { read: () => JSON.parse(JSON.stringify({ ...values, unreadable })) as Values, write: fill, ...(plan.isUntouched && { isUntouched: () => Object.values(unreadable).every((text) => text === undefined) && plan.isUntouched!(tidied(values)) }) })

  const wrong = computed<FieldWordsOf<Values>>(() => ({ ...plan.wrong?.(tidied(values)), ...(Object.fromEntries(Object.entries(unread).filter(([, words]) => words !== undefined)) as FieldWordsOf<Values>) }))
  /* Of the items that are there: what stood in one that was taken away is not wrong any more. */
  const unreadIn = (name: keyof Values & string): { id: string; message: string }[] => {
    const list: unknown = values[name]
    return Array.isArray(list) ? list.flatMap((_, at) => Object.entries(unread).flatMap(([key, words]) => (words !== undefined && key.startsWith(`${name}.${at}.`) ? [{ id: idOf(key), message: words }] : []))) : []
  }
  const errors = computed(() => (tried.value ? (Object.keys(values) as (keyof Values & string)[]).flatMap((name) => [...(wrong.value[name] === undefined ? [] : [{ id: idOf(name), message: wrong.value[name] }]), ...unreadIn(name)]) : []))
  /* Once all is mended nothing is judged before the next try: a summary that came back while somebody types would take the focus away from what they type. */
  watch(() => errors.value.length, (count) => { if (count === 0) tried.value = false })
  const unlikely = computed<FieldWordsOf<Values>>(() => plan.unlikely?.(tidied(values)) ?? {})

  const bound = (name: keyof Values & string): Bound => ({ id: idOf(name), error: tried.value ? wrong.value[name] : undefined, warning: unlikely.value[name] })
  const half = (name: string): Unread => ({ problem: unread[name], 'onUpdate:problem': (words) => { unread[name] = words }, unreadable: unreadable[name], 'onUpdate:unreadable': (text) => { unreadable[name] = text } })
  const set = (name: keyof Values, value: unknown): void => void Object.assign(values, { [name]: value })

  async function submit(): Promise<void> {
    if (busy.value) return
    tried.value = true
    if (errors.value.length > 0) {
      failures.value += 1
      return
    }
    // Nothing was wrong: where it is refused, or stays open, what is typed next is judged at the next try alone.
    tried.value = false
    busy.value = true
    refusal.value = null
    const sent = tidied(values)
    try {
      const { value, undo } = await plan.send(sent)
      draft.saved()
      nothingRefused()
      const said = plan.said(sent)
      say(said, undoing(said, undo))
      plan.sent?.(value)
    } catch (problem) {
      refusal.value = wordsOf(problem)
    } finally {
      busy.value = false
    }
  }

  return {
    id, values, errors, refusal, busy, draft, submit, failures,
    text: (name) => ({ ...bound(name), modelValue: (values[name] as string | null) ?? '', 'onUpdate:modelValue': (text) => set(name, text) }),
    typed: (name) => ({ ...bound(name), modelValue: values[name], 'onUpdate:modelValue': (value) => set(name, value), ...half(name) }),
    inList: (name, at, part) => {
      const key = `${name}.${at}.${part}`
      return { id: idOf(key), error: tried.value ? unread[key] : undefined, ...half(key) }
    },
    choice: (name) => ({ ...bound(name), modelValue: (values[name] as never) ?? '', 'onUpdate:modelValue': (value) => set(name, value === '' ? null : value) }),
    plain: (name) => ({ ...bound(name), modelValue: values[name], 'onUpdate:modelValue': (value) => set(name, value) }),
  }
}

/** The same form as one of some of its fields, for a component that shows only those. */
export function partOf<Part extends object, Whole extends Part>(form: Form<Whole>): Form<Part> {
  return form as unknown as Form<Part>
}

/** Texts without spaces around them; an empty one is not known. */
export function tidied<Values extends object>(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value.trim() || null : value])) as Values
}
