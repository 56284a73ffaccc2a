import type { ComputedRef, Ref } from 'vue'
import { computed, onMounted, onScopeDispose, shallowRef, watch } from 'vue'
import { api } from '#app/client.ts'
import { type SpokenStrength, spokenStrength } from './passphrase-words.ts'

const AFTER_MS = 200

/** Judges what is typed, a moment after the last key; null while there is nothing to say. `good` only ever speaks of what stands in the field now, and `judging` says that it is not known yet. */
export function usePassphraseStrength(typed: Ref<string>): { readonly strength: Readonly<Ref<SpokenStrength | null>>; readonly good: ComputedRef<boolean>; readonly judging: Readonly<Ref<boolean>> } {
  const strength = shallowRef<SpokenStrength | null>(null)
  const judgedGood = shallowRef(false)
  const judging = shallowRef(false)
  let latest = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function judge(asked: number): Promise<void> {
    const passphrase = new TextEncoder().encode(typed.value)
    const verdict = await api.vault.judgePassphrase({ passphrase }).catch(() => null)
    passphrase.fill(0)
    if (asked !== latest) return
    judging.value = false
    if (verdict === null) return
    strength.value = spokenStrength(verdict)
    judgedGood.value = verdict.good
  }

  watch(typed, (text) => {
    clearTimeout(timer)
    latest += 1
    judgedGood.value = false
    judging.value = text !== ''
    if (text === '') strength.value = null
    else timer = setTimeout(() => void judge(latest), AFTER_MS)
  })
  // The backend's word lists take a second to load the first time; by the time somebody has typed four words they are there.
  onMounted(() => void api.vault.judgePassphrase({ passphrase: new TextEncoder().encode('a') }).catch(() => undefined))
  onScopeDispose(() => clearTimeout(timer))
  return { strength, good: computed(() => judgedGood.value), judging }
}
