import type { ComputedRef, Ref } from 'vue'
import { computed, onMounted, ref, shallowRef } from 'vue'
import type { BackupFound } from '#contract/backup-found.ts'
import type { VaultPlaceFound } from '#contract/vault.ts'
import type { Contract } from '#contract/contract.ts'
import type { OutputOf } from '#contract/procedure.ts'
import { wordsFor } from '#contract/refusal-words.ts'
import { api, wordsOf } from '#app/client.ts'
import { useSession } from '#app/session-store.ts'
import { type TaskProgress, useTask } from '#app/use-task.ts'
import { type PassphraseBytes, withPassphrase } from './passphrase-bytes.ts'
import { sayWhatWasFound } from './say-what-was-found.ts'
import { useBackOff } from './use-back-off.ts'
import { useWordEntry, type WordEntry } from './use-word-entry.ts'

export interface Restore {
  readonly backup: Readonly<Ref<BackupFound | null>>
  readonly place: Readonly<Ref<VaultPlaceFound | null>>
  readonly opensBy: Ref<'passphrase' | 'words'>
  readonly passphrase: Ref<string>
  readonly newPassphrase: Ref<string>
  readonly newIsGood: Ref<boolean>
  readonly entry: WordEntry
  readonly fieldError: ComputedRef<string | undefined>
  readonly refusal: ComputedRef<string | null>
  /** Why it cannot be restored yet. */
  readonly closed: ComputedRef<readonly string[]>
  readonly running: ComputedRef<boolean>
  readonly choosing: ComputedRef<boolean>
  readonly chooseBackup: () => Promise<void>
  readonly choosePlace: () => Promise<void>
  /** Whether a file of that name is there, which must be confirmed. */
  readonly replaces: ComputedRef<boolean>
  readonly restore: () => Promise<void>
  /** How far it is. */
  readonly progress: Readonly<Ref<TaskProgress | null>>
  readonly cancel: () => void
}

type Asked = { backupPath: string; toPath: string; replace: boolean; passphrase?: PassphraseBytes; words?: string[]; newPassphrase?: PassphraseBytes }

/** A backup on its way to being a service file: which one, what opens it, and where it goes. */
export function useRestore(): Restore {
  const session = useSession()
  const backup = shallowRef<BackupFound | null>(null)
  const place = shallowRef<VaultPlaceFound | null>(null)
  const opensBy = ref<'passphrase' | 'words'>('passphrase')
  const passphrase = ref('')
  const newPassphrase = ref('')
  const newIsGood = ref(false)
  const entry = useWordEntry()
  const backOff = useBackOff()
  const afterwards = ref<string | null>(null)
  const choosingBackup = useTask((input: null) => api.vault.chooseBackup(input))
  const choosingPlace = useTask((input: { suggested: string | null }) => api.vault.chooseNewFile(input))
  const suggesting = useTask((input: null) => api.vault.suggestFile(input))
  const restoring = useTask((input: Asked, ticket) => api.vault.restore(input, ticket))

  const code = computed(() => restoring.refused.value?.code ?? null)
  const closed = computed(() => {
    const reasons: string[] = []
    if (backOff.reason.value !== undefined) reasons.push(backOff.reason.value)
    if (backup.value?.fromNewer) reasons.push('The backup is from a newer Mainstay')
    if (opensBy.value === 'words' && entry.left.value !== '') reasons.push(entry.left.value)
    if (opensBy.value === 'words' && !newIsGood.value) reasons.push('Enter a passphrase that is hard to guess')
    if (opensBy.value === 'passphrase' && passphrase.value === '') reasons.push('Enter the passphrase')
    if (place.value === null) reasons.push('Choose where the file goes')
    else if (place.value.verdict === 'refused') reasons.push('Choose another folder')
    return restoring.running.value ? [] : reasons
  })

  async function ask(rest: Omit<Asked, 'backupPath' | 'toPath' | 'replace'>): Promise<OutputOf<Contract['vault']['restore']> | undefined> {
    if (backup.value === null || place.value === null) return undefined
    return restoring.run({ backupPath: backup.value.path, toPath: place.value.path, replace: place.value.exists, ...rest })
  }

  onMounted(async () => {
    place.value = (await suggesting.run(null)) ?? null
  })

  return {
    backup, place, opensBy, passphrase, newPassphrase, newIsGood, entry, closed,
    running: restoring.running,
    progress: restoring.progress,
    cancel: restoring.cancel,
    choosing: computed(() => choosingBackup.running.value || choosingPlace.running.value),
    replaces: computed(() => place.value?.exists === true),
    fieldError: computed(() => (code.value === 'wrong-passphrase' ? wordsFor('wrong-passphrase') : undefined)),
    refusal: computed(() => {
      if (afterwards.value !== null) return afterwards.value
      const own = code.value === 'wrong-passphrase' || code.value === 'too-many-tries' ? null : restoring.refusal.value
      return own ?? choosingBackup.refusal.value ?? choosingPlace.refusal.value
    }),
    chooseBackup: async () => {
      restoring.refusal.value = null
      backup.value = (await choosingBackup.run(null)) ?? backup.value
    },
    choosePlace: async () => {
      place.value = (await choosingPlace.run({ suggested: place.value?.path ?? null })) ?? place.value
    },
    restore: async () => {
      if (closed.value.length > 0 || restoring.running.value) return
      const kept = (found: unknown): boolean => found === undefined
      const found = opensBy.value === 'passphrase'
        ? await withPassphrase(passphrase, (bytes) => ask({ passphrase: bytes }), () => restoring.refused.value !== null && code.value !== 'wrong-passphrase')
        : await withPassphrase(newPassphrase, (bytes) => ask({ words: entry.taken(), newPassphrase: bytes }), kept)
      backOff.wait(Number(restoring.refused.value?.details['waitSeconds'] ?? 0))
      if (found === undefined) return
      entry.clear()
      // The key files of a restored file are new, which is no news.
      sayWhatWasFound({ ...found, mendedKeys: 0 })
      try {
        await session.look()
      } catch (problem) {
        afterwards.value = wordsOf(problem)
      }
    },
  }
}
