import { onScopeDispose, ref, type Ref } from 'vue'
import { useToasts } from '#ui/toasts.ts'
import { api, wordsOf } from './client.ts'

/* Once what stands on the first page is there, and then now and then, for a window that stays open over days. */
const FIRST_AFTER = 10_000
const LOOK_EVERY = 3_600_000

/** Has the open file backed up once on each day that it is open (vault-and-security.md A7.5); calls `made` when it was. Gives whether the last one could not be made, which is also said in its words. */
export function useDailyBackup(made: () => void): Readonly<Ref<boolean>> {
  const { say } = useToasts()
  const failed = ref(false)
  const look = async (): Promise<void> => {
    try {
      if ((await api.vault.backUpToday(null)) !== null) made()
      failed.value = false
    } catch (problem) {
      if (!failed.value) say(`Today’s backup could not be made. ${wordsOf(problem)}`, { tone: 'late' })
      failed.value = true
    }
  }
  const first = setTimeout(look, FIRST_AFTER)
  const timer = setInterval(look, LOOK_EVERY)
  onScopeDispose(() => {
    clearTimeout(first)
    clearInterval(timer)
  })
  return failed
}
