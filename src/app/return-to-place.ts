import { type Ref, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { api } from './client.ts'

const FORM_KEY = 'place'
const HOURS = 12

/**
 * Leads back to where somebody was when the window locked itself, within the day: what they were typing is there. The address may hold words
 * they looked for, so it is kept in the encrypted file and not in the window. Until it is known nothing is shown, so that no page comes and goes;
 * what is given turns true then.
 */
export function useReturnToPlace(): Readonly<Ref<boolean>> {
  const route = useRoute()
  const router = useRouter()
  const settled = ref(false)

  async function goBack(): Promise<void> {
    // The first page may still be fetched; before it is there the address says nothing, and its coming is not somebody’s going elsewhere.
    await router.isReady()
    const start = route.fullPath
    const kept = await api.drafts.find({ formKey: FORM_KEY })
    if (kept === null || Date.now() - Date.parse(kept.savedAt) > HOURS * 3_600_000) return
    if (route.fullPath === start && kept.value.startsWith('/') && kept.value !== start) await router.replace(kept.value)
  }
  void goBack().catch(() => undefined).finally(() => {
    settled.value = true
    watch(() => route.fullPath, (path) => void api.drafts.keep({ formKey: FORM_KEY, value: path }).catch(() => undefined), { immediate: true })
  })
  return settled
}
