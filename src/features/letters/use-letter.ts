import type { ComputedRef, Ref } from 'vue'
import { computed, ref, shallowRef, watch } from 'vue'
import { api } from '#app/client.ts'
import { useCopy } from '#app/use-copy.ts'
import { useLiveQuery } from '#app/live-query.ts'
import { type Task, useTask } from '#app/use-task.ts'
import type { WhichLetter } from '#contract/letters.ts'
import type { LetterChoice } from './letter-choices.ts'

export type HowSent = 'email' | 'post' | 'by_hand'

interface PreparedLetter { readonly subject: string; readonly body: string; readonly missing: readonly string[]; readonly hasDocument: boolean }
interface SavedFile { readonly path: string; readonly fileName: string }

export interface WritingLetter {
  readonly which: ComputedRef<WhichLetter | null>
  readonly prepared: Readonly<Ref<PreparedLetter | null | undefined>>
  readonly refusal: Readonly<Ref<string | null>>
  readonly saving: Task<WhichLetter, SavedFile | null>
  readonly saved: Readonly<Ref<SavedFile | null>>
  readonly copied: Readonly<Ref<boolean>>
  readonly copy: () => Promise<void>
  readonly save: () => Promise<void>
}

/** The letter that is chosen, to or for a volunteer: as it would be sent, and taken along as e-mail text or Word. */
export function useLetter(volunteerId: () => number, chosen: () => LetterChoice | undefined): WritingLetter {
  const { copy } = useCopy()
  const saved = shallowRef<SavedFile | null>(null)
  const copied = ref(false)

  const which = computed<WhichLetter | null>(() => {
    const choice = chosen()
    return choice === undefined ? null : { letter: choice.letter, volunteerId: volunteerId(), stage: choice.stage, youngPersonId: choice.youngPersonId }
  })
  watch(() => chosen()?.value, () => {
    saved.value = null
    copied.value = false
  })
  const { current: prepared, refusal } = useLiveQuery(which, async (asked) => (asked === null ? null : api.letters.prepare(asked)))
  const saving = useTask((input: WhichLetter, ticket) => api.letters.write(input, ticket))

  return {
    which, prepared, refusal, saving, saved, copied,
    copy: async () => {
      if (prepared.value) copied.value = await copy(`${prepared.value.subject}\n\n${prepared.value.body}`, 'Letter')
    },
    save: async () => {
      if (which.value !== null) saved.value = (await saving.run(which.value)) ?? null
    },
  }
}
