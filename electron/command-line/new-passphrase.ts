import { insistOnScore } from '#backend/policies/refuse-by-policy.ts'
import type { Given } from './command.ts'
import { readPassphrase } from './passphrase.ts'
import { policiesHere } from './policies.ts'

/** A passphrase that is to open a file from now on. Refuses one that is easier to guess than the council's IT service has it; that it is a good one at all, whoever takes it insists. */
export async function readNewPassphrase(given: Given): Promise<Uint8Array> {
  const passphrase = await readPassphrase(given, 'New passphrase: ')
  try {
    await insistOnScore(policiesHere(given), passphrase)
  } catch (problem) {
    passphrase.fill(0)
    throw problem
  }
  return passphrase
}
