import { closeSync, existsSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Instant } from '#domain/civil-date.ts'
import { civilDateOf } from '#domain/civil-date.ts'
import { Refusal } from '#contract/refusal.ts'
import { handleOf } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import type { Argon2Cost } from './argon2.ts'
import { calibratedCost } from './argon2.ts'
import { syncFolder } from './durable-file.ts'
import { openEncrypted } from './encrypted-database.ts'
import { insistOnGoodPlace } from './file-place.ts'
import type { OpenVault } from './open-vault.ts'
import { openWithRoot } from './open-with-root.ts'
import { insistOnGoodPassphrase } from './passphrase-strength.ts'
import { vaultTag, wordsOf } from './recovery-words.ts'
import { deriveKey, newRoot, newVaultId } from './root-key.ts'
import type { SlotFile } from './slot-file.ts'
import { sealSlotFile, SLOT_FILE_MAGIC } from './slot-file.ts'
import { findSlots, healHomes } from './slot-homes.ts'
import { makePassphraseSlot } from './slots.ts'
import { inWordsLater } from './storage-errors.ts'
import { openNewest } from './unlock.ts'
import { readVaultId, sideFilesOf } from './vault-file.ts'
import { readMark, writeMark } from './vault-state.ts'

/** What a new file is made with. `cost` is measured on this computer unless given. */
export interface NewVaultPlan {
  readonly path: string
  readonly userData: string
  readonly now: () => Instant
  readonly passphrase: Uint8Array
  readonly cost?: Argon2Cost
}

/** A file that is new or has new keys: open, with the twelve words that must now be written down, and the tag that ties them to it. */
export interface NewKeys {
  readonly vault: OpenVault
  readonly words: readonly string[]
  readonly tag: string
}

/**
 * Makes a new, empty service file and opens it. Refuses a weak passphrase, an unfit folder and a name that is taken. The file appears
 * under its name only when it is complete and its key file has been written, read back and opened with the passphrase.
 */
export async function createVault({ path, userData, now, passphrase, cost }: NewVaultPlan): Promise<NewKeys> {
  insistOnGoodPlace(path)
  insistOnFreeName(path)
  await insistOnGoodPassphrase(passphrase)
  const root = newRoot()
  const vaultId = newVaultId()
  const homes = { path, userData }
  const making = `${path}.making`
  try {
    return await inWordsLater(async () => {
      makeDatabase(making, root, vaultId, now)
      const slots = await firstSlotFile({ root, vaultId, epoch: 1, gen: 1, passphrase, cost: cost ?? (await calibratedCost()), now })
      healHomes(homes, slots, root)
      await insistOnTrial(homes, vaultId, passphrase, root)
      takeName(path)
      renameSync(making, path)
      syncFolder(dirname(path))
      const { vault } = await openWithRoot({ homes, root, vaultId, now, copies: [slots] })
      return { vault, words: wordsOf(root), tag: vaultTag(vaultId) }
    })
  } catch (problem) {
    for (const leftOver of [making, ...sideFilesOf(making)]) rmSync(leftOver, { force: true })
    throw problem
  } finally {
    root.fill(0)
  }
}

/** Refuses a name under which there is a file, or a log of an older one that SQLite would read into the new file. */
export function insistOnFreeName(path: string): void {
  if (existsSync(path)) throw new Refusal('file-already-exists')
  if (sideFilesOf(path).some((side) => existsSync(side))) throw new Refusal('parts-of-another-file')
}

/** A slot file with one passphrase slot. */
export async function firstSlotFile(plan: {
  readonly root: Uint8Array
  readonly vaultId: string
  readonly epoch: number
  readonly gen: number
  readonly passphrase: Uint8Array
  readonly cost: Argon2Cost
  readonly now: () => Instant
}): Promise<SlotFile> {
  const slot = await makePassphraseSlot(plan.root, plan.passphrase, { vault: plan.vaultId, epoch: plan.epoch }, { cost: plan.cost, created: civilDateOf(plan.now()) })
  return sealSlotFile({ magic: SLOT_FILE_MAGIC, v: 1, vault: plan.vaultId, epoch: plan.epoch, gen: plan.gen, cipher: 'chacha20', slots: [slot] }, plan.root)
}

/** Reads the key file back from the disk and opens it with the passphrase, as the next unlocking will. */
export async function insistOnTrial(homes: { readonly path: string; readonly userData: string }, vaultId: string, passphrase: Uint8Array, root: Uint8Array): Promise<void> {
  const [newest] = findSlots(homes, vaultId).copies
  const opened = newest === undefined ? null : await openNewest([newest.file], passphrase)
  const same = opened !== null && opened.root.equals(root)
  opened?.root.fill(0)
  if (!same) throw Object.assign(new Error('the key file does not open what it was written for'), { code: 'EIO' })
}

/* Made closed, so that its first bytes can be looked at: without its key SQLite would write it in clear and say nothing (A6.1). */
function makeDatabase(path: string, root: Uint8Array, vaultId: string, now: () => Instant): void {
  for (const leftOver of [path, ...sideFilesOf(path)]) rmSync(leftOver, { force: true })
  const pageKey = deriveKey(root, vaultId, 'page')
  const db = openEncrypted({ path, vaultId, pageKey }, { create: true })
  try {
    writeMark(db, 'closed', 'cleanly')
    writeMark(db, 'wordsConfirmed', 'no')
    migrate(db, { now })
    if (readMark(db, 'closed') !== 'cleanly') throw new Error('the new file does not keep what is written to it')
  } finally {
    handleOf(db).close()
    pageKey.fill(0)
  }
  if (readVaultId(path) !== vaultId) throw new Error('the new file is not encrypted with its key')
}

/* Of two programs that make a file of one name, the second finds the name taken. */
function takeName(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600))
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'EEXIST') throw new Refusal('file-already-exists')
    throw problem
  }
}
