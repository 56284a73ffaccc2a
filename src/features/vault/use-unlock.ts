import type { ComputedRef, Ref } from 'vue'
import { computed, ref } from 'vue'
import { wordsFor } from '#contract/refusal-words.ts'
import { api, wordsOf } from '#app/client.ts'
import { useSession } from '#app/session-store.ts'
import { useTask } from '#app/use-task.ts'
import { type PassphraseBytes, withPassphrase } from './passphrase-bytes.ts'
import { sayWhatWasFound } from './say-what-was-found.ts'
import { useBackOff } from './use-back-off.ts'

export interface Unlock {
  readonly passphrase: Ref<string>
  /** What is wrong with the passphrase itself, beside the field. */
  readonly fieldError: ComputedRef<string | undefined>
  /** Everything else that keeps the file closed. */
  readonly refusal: ComputedRef<string | null>
  /** Whether the recovery words would open what the passphrase cannot. */
  readonly opensWithWords: ComputedRef<boolean>
  readonly waitReason: ComputedRef<string | undefined>
  readonly running: ComputedRef<boolean>
  /** Whether the file is open now. */
  readonly unlock: (path: string | undefined) => Promise<boolean>
}

/** The passphrase being tried, with the wait after wrong ones. */
export function useUnlock(): Unlock {
  const session = useSession()
  const passphrase = ref('')
  const empty = ref(false)
  const afterwards = ref<string | null>(null)
  const backOff = useBackOff()
  const unlocking = useTask((input: { path?: string; passphrase: PassphraseBytes }, ticket) => api.vault.unlock(input, ticket))
  backOff.wait(session.status?.waitSeconds ?? 0)

  const code = computed(() => unlocking.refused.value?.code ?? null)
  return {
    passphrase,
    fieldError: computed(() => (empty.value ? 'Enter the passphrase' : code.value === 'wrong-passphrase' ? wordsFor('wrong-passphrase') : undefined)),
    refusal: computed(() => afterwards.value ?? (code.value === 'wrong-passphrase' || code.value === 'too-many-tries' ? null : unlocking.refusal.value)),
    opensWithWords: computed(() => code.value === 'keys-missing' || code.value === 'keys-damaged'),
    waitReason: backOff.reason,
    running: unlocking.running,
    unlock: async (path) => {
      afterwards.value = null
      empty.value = passphrase.value === ''
      if (empty.value || backOff.secondsLeft.value > 0 || unlocking.running.value) return false
      const found = await withPassphrase(passphrase, (bytes) => unlocking.run({ passphrase: bytes, ...(path === undefined ? {} : { path }) }))
      const waitSeconds = Number(unlocking.refused.value?.details['waitSeconds'] ?? 0)
      if (waitSeconds > 0) backOff.wait(waitSeconds)
      if (found === undefined) return false
      sayWhatWasFound(found)
      try {
        await session.look()
      } catch (problem) {
        afterwards.value = wordsOf(problem)
      }
      return true
    },
  }
}
