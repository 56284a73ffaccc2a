import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { OutputOf } from '#contract/procedure.ts'
import type { Contract } from '#contract/contract.ts'
import { api } from './client.ts'
import { keepDraftsNow } from './use-draft.ts'

export type VaultStatus = OutputOf<Contract['vault']['status']>

/** The form that names a new service, by its draft. */
export const NAMING_FORM = 'service.name'

const DRAFTS_WITHIN_MS = 1000

/** Which file there is and whether it is open: what every part of the page stands on. */
export const useSession = defineStore('session', () => {
  const status = ref<VaultStatus | null>(null)
  /** First start goes on at the door after the file is made: words to confirm, the service to name. */
  const settingUp = ref(false)
  /** The file opened with words that were never proved to be written down: they are asked for at the door. A key renewed inside asks for its own words there. */
  const unproved = ref(false)
  /** The service was being named when its file was locked: first start goes on there. */
  const naming = ref(false)
  const { promise: looked, resolve: tellLooked } = Promise.withResolvers<void>()
  const isInside = computed(() => status.value?.state === 'open' && !unproved.value && !settingUp.value && !naming.value)

  /** Asks again how things stand. */
  async function look(): Promise<void> {
    const now = await api.vault.status(null)
    unproved.value = now.wordsConfirmed === false && !isInside.value
    if (status.value?.state !== 'open' && now.state === 'open' && now.serviceName === null && !unproved.value) naming.value = (await api.drafts.find({ formKey: NAMING_FORM })) !== null
    status.value = now
    tellLooked()
  }

  /**
   * Writes everything down, also what is half typed, and ends the process that holds the keys; the page is loaded anew by the main process. Where the disk does not take what is half typed
   * within a second, it is locked all the same: a session that stays open is worse than a sentence typed again.
   */
  async function lock(because: 'asked' | 'idle'): Promise<void> {
    await Promise.race([keepDraftsNow(), new Promise((resolve) => setTimeout(resolve, DRAFTS_WITHIN_MS))])
    await api.vault.lock({ because })
  }

  return { status, settingUp, naming, isInside, looked, look, lock }
})
