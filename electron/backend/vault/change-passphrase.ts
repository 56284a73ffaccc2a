import type { Instant } from '#domain/civil-date.ts'
import { civilDateOf } from '#domain/civil-date.ts'
import type { Argon2Cost } from './argon2.ts'
import { tryPassphrase } from './back-off.ts'
import { insistOnTrial } from './create-vault.ts'
import { keepHomes } from './kept-homes.ts'
import type { OpenVault } from './open-vault.ts'
import { insistOnGoodPassphrase } from './passphrase-strength.ts'
import type { PassphraseSlot, SlotFile } from './slot-file.ts'
import { sealSlotFile } from './slot-file.ts'
import { healHomes } from './slot-homes.ts'
import { makePassphraseSlot, openPassphraseSlot } from './slots.ts'
import { inWordsLater } from './storage-errors.ts'
import { secretsOf } from './vault-secrets.ts'
import { writeInnerSlots } from './vault-state.ts'

/** The root of the open file, and the slot that the passphrase opened; wrong ones count towards the wait. The caller overwrites the root. */
export function rootByPassphrase(vault: OpenVault, passphrase: Uint8Array, now: () => Instant): Promise<{ readonly root: Buffer; readonly slot: PassphraseSlot }> {
  const { homes, slots } = secretsOf(vault)
  return tryPassphrase({ userData: homes.userData, vaultId: vault.vaultId, now }, async () => {
    for (const slot of slots.slots) {
      const root = slot.type === 'passphrase' ? await openPassphraseSlot(slot, passphrase, slots) : null
      if (root !== null && slot.type === 'passphrase') return { root, slot }
    }
    return null
  })
}

/**
 * Changes the passphrase of the open file: one slot is rewritten, in every home. Backups made before, and copies of the key file elsewhere,
 * still open with the old one; the page says so. The new slot costs what the old one did unless told. Gives how many copies of the key file could not be written and still
 * open with the old one. After a refusal only the old one opens: `commit` is the last
 * step, so that what must be kept with it (the entry in the history) is kept together with it or refuses it.
 */
export async function changePassphrase(vault: OpenVault, { current, next, now, cost, commit = (keep) => keep() }: { readonly current: Uint8Array; readonly next: Uint8Array; readonly now: () => Instant; readonly cost?: Argon2Cost; readonly commit?: (keep: () => void) => void }): Promise<{ readonly oldCopies: number }> {
  await insistOnGoodPassphrase(next)
  const { root, slot } = await rootByPassphrase(vault, current, now)
  try {
    const secrets = secretsOf(vault)
    const { mac: _, ...before } = secrets.slots
    const renewed = await makePassphraseSlot(root, next, { vault: vault.vaultId, epoch: before.epoch }, { cost: cost ?? slot.kdf, created: civilDateOf(now()), label: slot.label })
    const file: SlotFile = sealSlotFile({ ...before, gen: before.gen + 1, slots: before.slots.map((kept) => (kept.id === slot.id ? renewed : kept)) }, root)
    const stale = await inWordsLater(async () => {
      const kept = keepHomes(secrets.homes, vault.vaultId)
      try {
        // Outside first: should it end here, the newer key file outside wins over the older one inside.
        const healed = healHomes(secrets.homes, file, root)
        await insistOnTrial(secrets.homes, vault.vaultId, next, root)
        commit(() => writeInnerSlots(vault.db, file))
        kept.letGo()
        return healed.stale
      } catch (problem) {
        kept.putBack()
        throw problem
      }
    })
    secrets.slots = file
    return { oldCopies: stale }
  } finally {
    root.fill(0)
  }
}
