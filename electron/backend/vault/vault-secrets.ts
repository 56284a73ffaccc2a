import type { OpenVault } from './open-vault.ts'
import type { SlotFile } from './slot-file.ts'
import type { Homes } from './slot-homes.ts'

/* What only the vault's own functions need of an open file. It is kept apart from OpenVault, so that no feature can reach a key by accident. */

export interface VaultSecrets {
  readonly homes: Homes
  /** The newest slot file; changes with the passphrase. */
  slots: SlotFile
  /** Opens a copy of the file, to verify it. */
  readonly pageKey: Buffer
  /** Seals the headers of backups. */
  readonly backupKey: Buffer
  /** Kept only until the words have been repeated, to compare with; null otherwise. */
  root: Buffer | null
}

const secrets = new WeakMap<OpenVault, VaultSecrets>()

export function keepSecrets(vault: OpenVault, kept: VaultSecrets): void {
  secrets.set(vault, kept)
}

/** The secrets of an open file; a fault for one that was closed. */
export function secretsOf(vault: OpenVault): VaultSecrets {
  const kept = secrets.get(vault)
  if (kept === undefined) throw new Error('this file is no longer open')
  return kept
}

/** Overwrites the keys and forgets them. */
export function forgetSecrets(vault: OpenVault): void {
  const kept = secrets.get(vault)
  kept?.pageKey.fill(0)
  kept?.backupKey.fill(0)
  kept?.root?.fill(0)
  secrets.delete(vault)
}

/** Overwrites the root, once the words are known to be written down. */
export function forgetRoot(vault: OpenVault): void {
  const kept = secrets.get(vault)
  kept?.root?.fill(0)
  if (kept !== undefined) kept.root = null
}
