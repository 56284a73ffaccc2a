import type { policiesContract } from '#contract/policies.ts'
import type { HandlersOf } from '../router.ts'

export const policiesService: HandlersOf<typeof policiesContract> = {
  read: async (_, { policies }) => policies,
}
