import { readMachinePolicies } from '#backend/policies/machine-policies.ts'
import type { Policies } from '#contract/policies.ts'
import type { Given } from './command.ts'

/** What the council's IT service has set for this computer. What of it is not in force is said, as Settings, Security says it in the window. */
export function policiesHere({ say }: Pick<Given, 'say'>): Policies {
  const policies = readMachinePolicies()
  if (policies.leftOut.length > 0) say(`Policies of this computer that could not be read or understood, and so are not in force: ${policies.leftOut.join(', ')}.`)
  return policies
}
