import type { Ref } from 'vue'
import { onMounted, shallowRef } from 'vue'
import type { Policies } from '#contract/policies.ts'
import { api } from '#app/client.ts'

/** What the council's IT service has set for this computer; null until it is known. It stays while Mainstay runs. */
export function usePolicies(): Readonly<Ref<Policies | null>> {
  const policies = shallowRef<Policies | null>(null)
  onMounted(async () => {
    policies.value = await api.policies.read(null).catch(() => null)
  })
  return policies
}
