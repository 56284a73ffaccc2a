import { Refusal } from '#contract/refusal.ts'
import type { Argon2Cost } from './argon2.ts'
import { calibratedCost } from './argon2.ts'
import { firstSlotFile, insistOnTrial } from './create-vault.ts'
import { insistOnGoodPlace } from './file-place.ts'
import { realPathOf } from './open-files.ts'
import type { Opened } from './open-with-root.ts'
import { openWithRoot } from './open-with-root.ts'
import { insistOnGoodPassphrase } from './passphrase-strength.ts'
import { rootOf, vaultTag } from './recovery-words.ts'
import { isSealIntact } from './slot-file.ts'
import type { SlotCopy } from './slot-homes.ts'
import { findSlots } from './slot-homes.ts'
import { inWords, inWordsLater } from './storage-errors.ts'
import type { VaultPlace } from './unlock.ts'
import { readVaultId } from './vault-file.ts'

/**
 * Opens a service file with its twelve words alone, whatever else was lost, and sets a new passphrase: the old one opens no copy of the key
 * file on this computer any more; after a refusal it still does, and the new one does not. Refuses words that do not open it, and says when they are certainly another file's.
 */
export async function recover({ path: named, userData, now }: VaultPlace, words: readonly string[], newPassphrase: Uint8Array, cost?: Argon2Cost): Promise<Opened> {
  const path = realPathOf(named)
  const vaultId = inWords(() => readVaultId(path))
  insistOnGoodPlace(path)
  const root = rootOf(words)
  const homes = { path, userData }
  const { copies } = findSlots(homes, vaultId)
  try {
    await insistOnGoodPassphrase(newPassphrase)
    return await openWithRoot({
      homes,
      root,
      vaultId,
      now,
      copies: copies.map((copy) => copy.file),
      newSlots: async (newest) => {
        const gen = Math.max(0, newest?.gen ?? 0, ...copies.map((copy) => copy.file.gen)) + 1
        return firstSlotFile({ root, vaultId, epoch: newest?.epoch ?? 1, gen, passphrase: newPassphrase, cost: cost ?? (await calibratedCost()), now })
      },
      trial: () => inWordsLater(() => insistOnTrial(homes, vaultId, newPassphrase, root)),
    })
  } catch (problem) {
    throw problem instanceof Refusal && problem.code === 'file-damaged' ? whatIsWrong(problem, copies, root, vaultId) : problem
  } finally {
    root.fill(0)
  }
}

/* To SQLite a wrong key and a damaged file are the same. A copy of the key file can tell: its seal was made with the right root. */
function whatIsWrong(damage: Refusal, copies: readonly SlotCopy[], root: Uint8Array, vaultId: string): Refusal {
  if (copies.some((copy) => isSealIntact(copy.file, root))) return damage
  return new Refusal('wrong-recovery-words', { reason: copies.length > 0 ? 'other-file' : 'unsure', tag: vaultTag(vaultId) })
}
