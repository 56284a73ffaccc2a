import type { Instant } from '#domain/civil-date.ts'
import { Refusal } from '#contract/refusal.ts'
import { tryPassphrase } from './back-off.ts'
import { canonicalJson } from './canonical-json.ts'
import { insistOnGoodPlace } from './file-place.ts'
import { realPathOf } from './open-files.ts'
import type { Opened } from './open-with-root.ts'
import { openWithRoot } from './open-with-root.ts'
import type { SlotFile } from './slot-file.ts'
import { findSlots } from './slot-homes.ts'
import { openPassphraseSlot } from './slots.ts'
import { inWords } from './storage-errors.ts'
import { readVaultId } from './vault-file.ts'

/** Where the file and this user's folder are, and the clock. */
export interface VaultPlace {
  readonly path: string
  readonly userData: string
  readonly now: () => Instant
}

/**
 * Opens a service file with its passphrase (UTF-8 bytes, which stay as they were). Refuses, each in its own words: no such file, another kind of file,
 * a wrong passphrase, too many of them, a damaged file, one that is open elsewhere, one from a newer Mainstay. Nothing is changed by a refusal.
 */
export async function unlock(place: VaultPlace, passphrase: Uint8Array): Promise<Opened> {
  const { userData, now } = place
  const { path, root, vaultId, copies } = await rootOfFile(place, passphrase)
  try {
    return await openWithRoot({ homes: { path, userData }, root, vaultId, now, copies })
  } finally {
    root.fill(0)
  }
}

/** The root of a closed file by its passphrase, where it really lies, and the copies of its key file, the one that opened first. Refuses as unlocking does. The caller overwrites the root. */
export async function rootOfFile({ path: named, userData, now }: VaultPlace, passphrase: Uint8Array): Promise<{ readonly path: string; readonly root: Buffer; readonly vaultId: string; readonly copies: readonly SlotFile[] }> {
  const path = realPathOf(named)
  const vaultId = inWords(() => readVaultId(path))
  insistOnGoodPlace(path)
  const { copies, damaged, unread } = findSlots({ path, userData }, vaultId)
  if (copies.length === 0) throw new Refusal(unread.length > 0 ? 'disk-failed' : damaged.length > 0 ? 'keys-damaged' : 'keys-missing')
  const files = copies.map((copy) => copy.file)
  const { root, file } = await tryPassphrase({ userData, vaultId, now }, () => openNewest(files, passphrase))
  return { path, root, vaultId, copies: [file, ...files.filter((other) => other !== file)] }
}

/**
 * The root from the newest copy that the passphrase opens. Older copies are asked too: the newest may be one that somebody spoiled.
 * Null when it opens none. A slot that stands in several copies is tried once.
 */
export async function openNewest(files: readonly SlotFile[], passphrase: Uint8Array): Promise<{ readonly root: Buffer; readonly file: SlotFile } | null> {
  const tried = new Set<string>()
  let damage: unknown = null
  for (const file of files) {
    for (const slot of file.slots) {
      const same = `${file.epoch}|${canonicalJson(slot)}`
      if (slot.type !== 'passphrase' || tried.has(same)) continue
      tried.add(same)
      try {
        const root = await openPassphraseSlot(slot, passphrase, file)
        if (root !== null) return { root, file }
      } catch (problem) {
        damage ??= problem
      }
    }
  }
  // The passphrase was right and what it wraps was changed.
  if (damage !== null) throw damage
  return null
}
