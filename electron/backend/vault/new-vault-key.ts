import { renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Instant } from '#domain/civil-date.ts'
import { Refusal } from '#contract/refusal.ts'
import { handleOf } from '../database/database.ts'
import type { Argon2Cost } from './argon2.ts'
import { BACKUP_STEPS, copyingVerified, insistOnCopy } from './back-up.ts'
import { beforeName } from './backup-name.ts'
import { rootByPassphrase } from './change-passphrase.ts'
import { areWordsConfirmed } from './confirm-words.ts'
import type { NewKeys } from './create-vault.ts'
import { firstSlotFile } from './create-vault.ts'
import { alsoName, readAtMost, syncFolder, writeDurably } from './durable-file.ts'
import { openEncrypted, rekeyCopy } from './encrypted-database.ts'
import { entryNotePathOf } from './last-entry.ts'
import type { OpenVault } from './open-vault.ts'
import type { Opened } from './open-with-root.ts'
import { openWithRoot } from './open-with-root.ts'
import { vaultTag, wordsOf } from './recovery-words.ts'
import { deriveKey, newRoot, newVaultId } from './root-key.ts'
import type { SlotFile } from './slot-file.ts'
import { LARGEST_SLOT_FILE, readSlotFile, writeSlotFile } from './slot-file.ts'
import { healHomes, keyringPathOf, slotPathOf } from './slot-homes.ts'
import type { Pace, Steps } from './steps.ts'
import { atOnce, stepByStep, UNSTOPPED } from './steps.ts'
import { inWordsLater } from './storage-errors.ts'
import { sideFilesOf } from './vault-file.ts'
import { secretsOf } from './vault-secrets.ts'
import { readMark, writeInnerSlots, writeMark } from './vault-state.ts'

/** What is done for a new key, in its order; the last is not stopped any more. */
const RENEWAL_STEPS = ['Checking your passphrase', BACKUP_STEPS[0], BACKUP_STEPS[1], 'Encrypting the copy under the new key', 'Putting it in place'] as const

/**
 * Encrypts everything under a new root, for when words or passphrase may be known to somebody: a copy is rekeyed, verified and put in place,
 * and the old file stays beside until `forgetOldFile`. Closes the vault given once the copy is complete, and says so just before (`closing`); gives the new one, open, with its new words.
 * Backups made before still open with the old words. The passphrase stays the same. Where the week's check of the history was due it is made on the new file, and what it found is given.
 */
export async function renewVaultKey(vault: OpenVault, { passphrase, now, cost, pace = UNSTOPPED, closing = () => undefined }: { readonly passphrase: Uint8Array; readonly now: () => Instant; readonly cost?: Argon2Cost; readonly pace?: Pace; readonly closing?: () => void }): Promise<NewKeys & Pick<Opened, 'brokenAt'>> {
  pace.progress({ done: 0, total: RENEWAL_STEPS.length, what: RENEWAL_STEPS[0] })
  const { root: oldRoot, slot } = await rootByPassphrase(vault, passphrase, now)
  const { homes, slots: oldSlots } = secretsOf(vault)
  const root = newRoot()
  const vaultId = newVaultId()
  const making = `${vault.path}.making`
  const before = beforeName(vault.path, now())
  try {
    return await inWordsLater(async () => {
      const slots = await firstSlotFile({ root, vaultId, epoch: oldSlots.epoch + 1, gen: oldSlots.gen + 1, passphrase, cost: cost ?? slot.kdf, now })
      const next = { root, vaultId, slots, oldFile: basename(before) }
      const held = await stepByStep(rekeying(vault, making, next), RENEWAL_STEPS, pace)
      // What was written meanwhile, half a sentence or a visit, is not in the copy: it is made once more, and nobody is heard in between.
      if (changesIn(vault) !== held) atOnce(rekeying(vault, making, next))
      pace.progress({ done: RENEWAL_STEPS.length - 1, total: RENEWAL_STEPS.length, what: RENEWAL_STEPS[4] })
      // The old keys get their place beside the old file, the new ones theirs, while the old file still has its name: whenever this stops, each file has its keys.
      writeDurably(slotPathOf(before), writeSlotFile(oldSlots))
      healHomes(homes, slots, root)
      // A log that cannot be emptied still belongs to the old file under its old name: then nothing is done, and the file stays open.
      handleOf(vault.db).pragma('wal_checkpoint(truncate)')
      closing()
      vault.close()
      if (sideFilesOf(vault.path).some((side) => (statSync(side, { throwIfNoEntry: false })?.size ?? 0) > 0)) throw new Refusal('disk-failed')
      swap(vault.path, before, making)
      const opened = await openWithRoot({ homes, root, vaultId, now, copies: [slots] }).catch((problem: unknown) => {
        swap(vault.path, making, before)
        healHomes(homes, oldSlots, oldRoot)
        throw problem
      })
      return { vault: opened.vault, words: wordsOf(root), tag: vaultTag(vaultId), brokenAt: opened.brokenAt }
    })
  } finally {
    oldRoot.fill(0)
    root.fill(0)
    for (const leftOver of [making, ...sideFilesOf(making)]) rmSync(leftOver, { force: true })
  }
}

/** The name of the file from before the key was renewed, or before a backup took its place, while it is kept. */
export function oldFileOf(vault: OpenVault): string | null {
  return readMark(vault.db, 'oldFile')
}

/** Removes the file from before the renewal or the restoring, with its keys. Refused until the new words were confirmed: until then the old ones may be the only ones anybody has. */
export function forgetOldFile(vault: OpenVault): void {
  const name = oldFileOf(vault)
  if (name === null) return
  if (!areWordsConfirmed(vault)) throw new Refusal('words-not-confirmed')
  const path = join(dirname(vault.path), name)
  const keys = readAtMost(slotPathOf(path), LARGEST_SLOT_FILE + 1)
  const oldId = keys === null ? null : idIn(keys)
  for (const part of [path, ...sideFilesOf(path), slotPathOf(path), `${slotPathOf(path)}.bak`]) rmSync(part, { force: true })
  const { userData } = secretsOf(vault).homes
  if (oldId !== null && oldId !== vault.vaultId) for (const kept of [keyringPathOf(userData, oldId), entryNotePathOf(userData, oldId)]) rmSync(kept, { force: true })
  writeMark(vault.db, 'oldFile', null)
}

/* Gives how much had been written in the open file when it was copied. */
function* rekeying(vault: OpenVault, making: string, next: { readonly root: Buffer; readonly vaultId: string; readonly slots: SlotFile; readonly oldFile: string }): Steps<number> {
  const { pageKey: oldKey } = secretsOf(vault)
  const pageKey = deriveKey(next.root, next.vaultId, 'page')
  try {
    for (const leftOver of [making, ...sideFilesOf(making)]) rmSync(leftOver, { force: true })
    yield RENEWAL_STEPS[1]
    const held = changesIn(vault)
    const rows = yield* copyingVerified({ db: vault.db, vaultId: vault.vaultId, pageKey: oldKey }, making)
    yield RENEWAL_STEPS[3]
    rekeyCopy({ path: making, vaultId: vault.vaultId, pageKey: oldKey }, { vaultId: next.vaultId, pageKey })
    yield null
    insistOnCopy({ path: making, vaultId: next.vaultId, pageKey }, rows)
    const db = openEncrypted({ path: making, vaultId: next.vaultId, pageKey })
    try {
      writeInnerSlots(db, next.slots)
      writeMark(db, 'closed', 'cleanly')
      writeMark(db, 'wordsConfirmed', 'no')
      writeMark(db, 'oldFile', next.oldFile)
      // No backup opens with the new key yet, neither beside the file nor in a second place: the next is due at once.
      for (const mark of ['lastBackupAt', 'lastBackupEntry', 'secondAt', 'secondTrouble'] as const) writeMark(db, mark, null)
      // The chain of the audit trail goes on under the key that it began with.
      writeMark(db, 'auditKey', Buffer.from(vault.auditKey).toString('hex'))
    } finally {
      handleOf(db).close()
    }
    return held
  } catch (problem) {
    if (problem instanceof Refusal && ['file-damaged', 'backup-not-verified'].includes(problem.code)) throw new Refusal('new-key-not-verified', problem.details)
    throw problem
  } finally {
    pageKey.fill(0)
  }
}

/* Every row that this connection has written, drafts and marks among them. */
function changesIn(vault: OpenVault): number {
  return handleOf(vault.db).prepare('select total_changes()').pluck().get() as number
}

/* What has the name gets another, and what shall have it takes it in one step, so that whenever this stops a whole file has the name. Both are closed and have no log. */
function swap(path: string, aside: string, incoming: string): void {
  const linked = alsoName(path, aside)
  if (!linked) renameSync(path, aside)
  try {
    renameSync(incoming, path)
  } catch (problem) {
    if (linked) rmSync(aside)
    else renameSync(aside, path)
    throw problem
  }
  syncFolder(dirname(path))
}

function idIn(keys: Uint8Array): string | null {
  try {
    return readSlotFile(keys).vault
  } catch {
    return null
  }
}
