import { shallowRef } from 'vue'
import type { Policies } from '#contract/policies.ts'
import { api } from './client.ts'

const policies = shallowRef<Policies | null>(null)

/** What the council's IT service has set for this computer; null until it was read. The same for every part of the page, and it stays while Mainstay runs. */
export function usePolicies() {
  return {
    policies,
    read: async (): Promise<void> => { policies.value = await api.policies.read(null) },
  }
}
