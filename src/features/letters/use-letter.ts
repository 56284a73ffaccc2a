import type { ComputedRef, Ref } from 'vue'
import { computed, ref, shallowRef, watch } from 'vue'
import { api, done } from '#app/client.ts'
import { useCopy } from '#app/use-copy.ts'
import { useDeed } from '#app/use-deed.ts'
import { useLiveQuery } from '#app/live-query.ts'
import { type Task, useTask } from '#app/use-task.ts'
import type { LettersOfVolunteer, WhichLetter } from '#contract/letters.ts'
import type { Letter } from '#domain/letters/letter.ts'
import { LETTERS } from '#domain/letters/letter.ts'
import type { LetterChoice } from './letter-choices.ts'
import { lettersFor } from './letter-choices.ts'

export type HowSent = 'email' | 'post' | 'by_hand'

interface PreparedLetter { readonly subject: string; readonly body: string; readonly missing: readonly string[]; readonly hasDocument: boolean }
interface SavedFile { readonly path: string; readonly fileName: string }

export interface WritingLetter {
  readonly choices: ComputedRef<readonly LetterChoice[]>
  readonly chosen: Ref<string>
  readonly prepared: Readonly<Ref<PreparedLetter | null | undefined>>
  readonly refusal: Readonly<Ref<string | null>>
  readonly saving: Task<WhichLetter, SavedFile | null>
  readonly saved: Readonly<Ref<SavedFile | null>>
  readonly copied: Readonly<Ref<boolean>>
  readonly copy: () => Promise<void>
  readonly save: () => Promise<void>
  readonly log: (sentOn: string, how: HowSent, note: string | null) => Promise<boolean>
}

/** One letter to or for a volunteer: chosen, read, taken along as e-mail text or Word, and logged once it was sent. `first` is the letter that the page asked for. */
export function useLetter(volunteerId: () => number, known: () => LettersOfVolunteer | undefined, first: () => Letter | undefined): WritingLetter {
  const { copy } = useCopy()
  const { does } = useDeed()
  const choices = computed(() => lettersFor(known()))
  const chosen = ref('')
  const saved = shallowRef<SavedFile | null>(null)
  const copied = ref(false)

  watch([choices, first], () => {
    if (choices.value.some((choice) => choice.value === chosen.value)) return
    chosen.value = (choices.value.find((choice) => choice.letter === first()) ?? choices.value[0])?.value ?? ''
  }, { immediate: true })
  watch(chosen, () => {
    saved.value = null
    copied.value = false
  })

  const which = computed<WhichLetter | null>(() => {
    const choice = choices.value.find((each) => each.value === chosen.value)
    return choice === undefined ? null : { letter: choice.letter, volunteerId: volunteerId(), stage: choice.stage, youngPersonId: choice.youngPersonId }
  })
  const { current: prepared, refusal } = useLiveQuery(which, async (asked) => (asked === null ? null : api.letters.prepare(asked)))
  const saving = useTask((input: WhichLetter, ticket) => api.letters.write(input, ticket))

  return {
    choices, chosen, prepared, refusal, saving, saved, copied,
    copy: async () => {
      if (prepared.value) copied.value = await copy(`${prepared.value.subject}\n\n${prepared.value.body}`, 'Letter')
    },
    save: async () => {
      if (which.value !== null) saved.value = (await saving.run(which.value)) ?? null
    },
    log: async (sentOn, how, note) => {
      const asked = which.value
      if (asked === null) return false
      return (await does(`${LETTERS[asked.letter].name} logged as sent`, () => done.letters.logSent({ ...asked, sentOn, how, note }))) !== undefined
    },
  }
}
