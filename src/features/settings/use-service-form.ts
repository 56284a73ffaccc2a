import type { ComputedRef, Ref } from 'vue'
import { computed, reactive, ref, watch } from 'vue'
import type { CivilDate } from '#domain/civil-date.ts'
import type { PastValue, ServiceSettings } from '#domain/setting.ts'
import { USUAL } from '#domain/usual-in-forms.ts'
import { unlikelyDay } from '#domain/usual-value.ts'
import { api, wordsOf } from '#app/client.ts'
import { type Draft, useDraft } from '#app/use-draft.ts'
import { useLiveQuery } from '#app/live-query.ts'
import { useToasts } from '#ui/toasts.ts'
import { changedFields, needsDay, type SettingField, savesFor, savesToUndo, type SettingsSave } from './setting-changes.ts'

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }
type Problems = { [Field in SettingField | 'fromOn']?: string | undefined }

/** Fields that must not be left empty, with the sentence for it. */
const REQUIRED: Partial<Record<SettingField, string>> = {
  serviceName: 'Enter the name of the service',
  supervisionWeeks: 'Enter how many weeks lie between supervisions, 1 to 52',
  visitsPerYear: 'Enter how many visits a year are expected, 1 to 104',
  upperAge: 'Enter the upper age, 18 to 25',
}

export interface ServiceForm {
  /** What is typed; null until the settings are there. */
  readonly draft: Ref<Writable<ServiceSettings> | null>
  readonly today: ComputedRef<CivilDate | null>
  readonly history: ComputedRef<readonly PastValue[]>
  /** What the fields themselves cannot read. */
  readonly unread: Problems
  readonly errors: ComputedRef<readonly { readonly id: SettingField | 'fromOn'; readonly message: string }[]>
  readonly errorOf: (field: SettingField | 'fromOn') => string | undefined
  readonly changed: ComputedRef<readonly SettingField[]>
  readonly asksForDay: ComputedRef<boolean>
  readonly holds: Ref<'from' | 'correct'>
  readonly fromOn: Ref<CivilDate | null>
  /** What is unlikely about the day from which changes hold. */
  readonly dayWarning: ComputedRef<string | undefined>
  readonly refusal: Ref<string | null>
  /** Why the settings are not there, and asking for them once more. */
  readonly notRead: Readonly<Ref<string | null>>
  readonly again: () => unknown
  readonly saving: Ref<boolean>
  readonly save: () => Promise<void>
  readonly reset: () => void
  /** What is typed and not saved, kept across locking. */
  readonly kept: Draft
}

/** The service's settings as a form: what is wrong beside the field and at the top, dated where an interval changes, with the way back. `formKey` names its draft. */
export function useServiceForm(formKey: string): ServiceForm {
  const { say } = useToasts()
  const { answer, refusal: notRead, again } = useLiveQuery(null, async () => ({ ...(await api.service.read(null)), history: await api.service.history(null) }))
  const draft = ref<Writable<ServiceSettings> | null>(null)
  const unread = reactive<Problems>({})
  const tried = ref(false)
  const holds = ref<'from' | 'correct'>('from')
  const fromOn = ref<CivilDate | null>(null)
  const refusal = ref<string | null>(null)
  const saving = ref(false)

  const saved = computed(() => answer.value?.settings ?? null)
  const changed = computed(() => (saved.value && draft.value ? changedFields(saved.value, tidied(draft.value)) : []))
  const asksForDay = computed(() => needsDay(changed.value))

  function reset(): void {
    draft.value = saved.value ? { ...saved.value } : null
    fromOn.value = answer.value?.today ?? null
    holds.value = 'from'
    tried.value = false
    for (const field of Object.keys(unread) as SettingField[]) delete unread[field]
  }
  watch(saved, (now, before) => {
    // What is being typed is not taken away by a change from elsewhere.
    if (now && (draft.value === null || before === null || changedFields(before, tidied(draft.value)).length === 0 || changedFields(now, tidied(draft.value)).length === 0)) reset()
  })

  // Only what was changed is kept, so that what changed elsewhere meanwhile is not taken back.
  const kept = useDraft(() => (saved.value === null || draft.value === null ? null : formKey), {
    read: () => ({ changes: Object.fromEntries(changed.value.map((field) => [field, draft.value?.[field] ?? null])) as Partial<ServiceSettings>, holds: holds.value, fromOn: fromOn.value }),
    write: ({ changes, ...when }) => {
      if (saved.value === null) return
      draft.value = { ...saved.value, ...changes }
      holds.value = when.holds
      fromOn.value = when.fromOn
    },
    isUntouched: () => changed.value.length === 0,
    reset,
  })

  const wrong = computed(() => {
    const found: { id: SettingField | 'fromOn'; message: string }[] = []
    const now = draft.value
    if (now === null) return found
    for (const field of Object.keys(now) as SettingField[]) {
      const missing = REQUIRED[field]
      const message = unread[field] ?? (missing !== undefined && (now[field] === null || String(now[field]).trim() === '') ? missing : undefined)
      if (message !== undefined) found.push({ id: field, message })
    }
    if (asksForDay.value && holds.value === 'from' && (unread.fromOn !== undefined || fromOn.value === null)) found.push({ id: 'fromOn', message: unread.fromOn ?? 'Enter the day from which the changes hold' })
    return found
  })
  const errors = computed(() => (tried.value ? wrong.value : []))
  // As in every form: a summary that came back while somebody types would take the focus.
  watch(() => errors.value.length, (count) => { if (count === 0) tried.value = false })

  async function run(saves: readonly SettingsSave[]): Promise<boolean> {
    saving.value = true
    refusal.value = null
    try {
      for (const each of saves) await api.service.save(each)
      return true
    } catch (problem) {
      refusal.value = wordsOf(problem)
      return false
    } finally {
      saving.value = false
    }
  }

  async function save(): Promise<void> {
    const before = answer.value
    if (before === undefined || draft.value === null || saving.value) return
    tried.value = wrong.value.length > 0
    if (tried.value) return
    if (changed.value.length === 0) {
      say('Nothing was changed', { tone: 'info' })
      return
    }
    const saves = savesFor(before.settings, tidied(draft.value), before.history, before.today, holds.value === 'from' ? fromOn.value : null)
    if (!(await run(saves))) return
    kept.saved()
    say('Settings saved', { undo: () => void run(savesToUndo(saves, before.history)) })
  }

  return {
    dayWarning: computed(() => (holds.value === 'from' && fromOn.value !== null && answer.value !== undefined ? unlikelyDay(fromOn.value, USUAL.agreed.fromOn, answer.value.today) : undefined)),
    draft, unread, errors, changed, asksForDay, holds, fromOn, refusal, notRead, again, saving, save, reset, kept,
    today: computed(() => answer.value?.today ?? null),
    history: computed(() => answer.value?.history ?? []),
    errorOf: (field) => errors.value.find((error) => error.id === field)?.message,
  }
}

/** Names without spaces around them; none is not known. */
function tidied(draft: ServiceSettings): ServiceSettings {
  const name = (text: string | null): string | null => text?.trim() || null
  return { ...draft, serviceName: name(draft.serviceName), localAuthority: name(draft.localAuthority), provider: name(draft.provider) }
}
