import type { ComputedRef, Ref } from 'vue'
import { computed, onMounted, shallowRef } from 'vue'
import type { Contract } from '#contract/contract.ts'
import type { OutputOf } from '#contract/procedure.ts'
import type { BackupFound } from '#contract/backup-found.ts'
import type { BroughtBackups } from '#contract/vault.ts'
import { api } from '#app/client.ts'
import { useSession } from '#app/session-store.ts'
import { type Task, useTask } from '#app/use-task.ts'

export type BackupMade = OutputOf<Contract['vault']['backUp']>

export interface Backups {
  /** Undefined until they are known. */
  readonly backups: Readonly<Ref<readonly BackupFound[] | undefined>>
  readonly made: Readonly<Ref<BackupMade | null>>
  readonly making: Task<{ path?: string }, BackupMade>
  /** How many of those beside the file an earlier passphrase opens. */
  readonly earlier: ComputedRef<number>
  readonly brought: Readonly<Ref<BroughtBackups | null>>
  readonly bringing: Task<{ elsewhere: boolean }, BroughtBackups | null>
  /** Brings those beside the file, or in a folder that is asked for, to the passphrase of now. */
  readonly bring: (elsewhere: boolean) => Promise<void>
  readonly busy: ComputedRef<boolean>
  readonly refusal: ComputedRef<string | null>
  /** Why they are not known, and looking for them once more. */
  readonly notListed: Readonly<Ref<string | null>>
  readonly list: () => Promise<void>
  readonly backUp: () => Promise<void>
  readonly backUpElsewhere: () => Promise<void>
}

/** The backups beside the file, and making another. */
export function useBackups(): Backups {
  const session = useSession()
  const backups = shallowRef<readonly BackupFound[]>()
  const made = shallowRef<BackupMade | null>(null)
  const listing = useTask((input: null) => api.vault.listBackups(input))
  const choosing = useTask((input: null) => api.vault.choosePlaceForBackup(input))
  const brought = shallowRef<BroughtBackups | null>(null)
  const bringing = useTask((input: { elsewhere: boolean }, ticket) => api.vault.bringBackups(input, ticket))
  const making = useTask((input: { path?: string }, ticket) => api.vault.backUp(input, ticket))

  async function list(): Promise<void> {
    backups.value = (await listing.run(null)) ?? backups.value
  }
  async function make(input: { path?: string }): Promise<void> {
    made.value = null
    made.value = (await making.run(input)) ?? null
    if (made.value === null) return
    await list()
    // The rail says when the last backup was made.
    await session.look().catch(() => undefined)
  }
  onMounted(list)

  return {
    backups, made, making, brought, bringing, list,
    notListed: listing.refusal,
    earlier: computed(() => backups.value?.filter((backup) => backup.passphrase === 'earlier').length ?? 0),
    bring: async (elsewhere) => {
      brought.value = null
      brought.value = (await bringing.run({ elsewhere })) ?? null
      await list()
    },
    busy: computed(() => making.running.value || choosing.running.value || bringing.running.value),
    refusal: computed(() => making.refusal.value ?? bringing.refusal.value ?? choosing.refusal.value),
    backUp: () => make({}),
    backUpElsewhere: async () => {
      const path = await choosing.run(null)
      if (path) await make({ path })
    },
  }
}
