import type { ComputedRef, Ref } from 'vue'
import { computed, onMounted, shallowRef, watch } from 'vue'
import type { Contract } from '#contract/contract.ts'
import type { OutputOf } from '#contract/procedure.ts'
import type { SecondPlace } from '#contract/second-place.ts'
import { api } from '#app/client.ts'
import { useSession } from '#app/session-store.ts'
import type { TaskProgress } from '#app/use-task.ts'
import { useTask } from '#app/use-task.ts'

export interface SecondPlaceChoice {
  /** Null where none was chosen. */
  readonly place: ComputedRef<SecondPlace | null>
  /** What lies there; null until it is known, and where none was chosen. */
  readonly seen: Readonly<Ref<OutputOf<Contract['secondPlace']['look']>>>
  readonly busy: ComputedRef<boolean>
  readonly progress: ComputedRef<TaskProgress | null>
  readonly refusal: ComputedRef<string | null>
  readonly choose: () => Promise<void>
  readonly copyNow: () => Promise<void>
  readonly forget: () => Promise<boolean>
  readonly cancel: () => void
}

/** The second place for backups, and what is done with it. */
export function useSecondPlace(): SecondPlaceChoice {
  const session = useSession()
  const seen = shallowRef<OutputOf<Contract['secondPlace']['look']>>(null)
  const choosing = useTask((input: null, ticket) => api.secondPlace.choose(input, ticket))
  const copying = useTask((input: null, ticket) => api.secondPlace.copyNow(input, ticket))
  const forgetting = useTask((input: null, ticket) => api.secondPlace.forget(input, ticket))
  const looking = useTask((input: null, ticket) => api.secondPlace.look(input, ticket))
  const place = computed(() => session.status?.secondPlace ?? null)

  async function look(): Promise<void> {
    seen.value = (await looking.run(null)) ?? null
  }
  async function after(asked: Promise<unknown>): Promise<void> {
    await asked
    await session.look().catch(() => undefined)
    await look()
  }
  onMounted(look)
  // A backup was made, here or by itself.
  watch(() => place.value?.copiedAt, () => void look())

  return {
    place, seen,
    busy: computed(() => choosing.running.value || copying.running.value || forgetting.running.value),
    progress: computed(() => choosing.progress.value ?? copying.progress.value),
    refusal: computed(() => choosing.refusal.value ?? copying.refusal.value ?? forgetting.refusal.value ?? looking.refusal.value),
    choose: () => after(choosing.run(null)),
    copyNow: () => after(copying.run(null)),
    forget: async () => {
      await after(forgetting.run(null))
      return forgetting.refusal.value === null
    },
    cancel: () => {
      choosing.cancel()
      copying.cancel()
    },
  }
}
