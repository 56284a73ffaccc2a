import type { CivilDate, Instant } from '#domain/civil-date.ts'
import { civilDateOf } from '#domain/civil-date.ts'
import { verifyAudit } from '../database/audit.ts'
import { forgetBefore } from '../database/before.ts'
import type { WritableDatabase } from '../database/database.ts'
import { handleOf } from '../database/database.ts'
import type { Migration } from '../database/migrate.ts'
import { migrate } from '../database/migrate.ts'
import { writeBackup } from './back-up.ts'
import { asidePathFor } from './backup-name.ts'
import { copyIdOf } from './copy-id.ts'
import { damageOrDisk } from './damage-or-disk.ts'
import { insistOnIntegrityOrMend, openEncrypted } from './encrypted-database.ts'
import type { MissingEntries } from './last-entry.ts'
import { findMissing, noteEntry, noteLastEntry } from './last-entry.ts'
import { hasLog, openWithLog } from './kept-log.ts'
import { forgetKeptHomes, keepHomes } from './kept-homes.ts'
import type { OpenVault } from './open-vault.ts'
import { deriveKey } from './root-key.ts'
import { forgetOpen, rememberOpen } from './open-files.ts'
import type { SlotFile } from './slot-file.ts'
import { isSealIntact, sealSlotFile } from './slot-file.ts'
import type { Homes } from './slot-homes.ts'
import { healHomes } from './slot-homes.ts'
import { inWords, storageRefusal } from './storage-errors.ts'
import type { VaultSecrets } from './vault-secrets.ts'
import { forgetRoot, forgetSecrets, keepSecrets } from './vault-secrets.ts'
import { readInnerSlots, readMark, writeInnerSlots, writeMark } from './vault-state.ts'

/** What opening needs once the root is known. */
export interface OpeningPlan {
  readonly homes: Homes
  readonly root: Buffer
  readonly vaultId: string
  /** The copies of the slot file that were found outside, whoever wrote them. */
  readonly copies: readonly SlotFile[]
  /** A slot file that shall hold from now on, instead of the newest genuine one. */
  readonly newSlots?: (newest: SlotFile | null) => Promise<SlotFile>
  /** Insists, once they are written and before anything else holds, that they open the file. */
  readonly trial?: () => Promise<void>
  readonly now: () => Instant
  /** The steps of the schema, where they are not this Mainstay's own. */
  readonly migrations?: readonly Migration[]
}

/** An opened file, and what was noticed and mended on the way. */
export interface Opened {
  readonly vault: OpenVault
  /** Homes of the slot file that were missing, old or changed, and now hold it again. */
  readonly mendedKeys: number
  /** Homes that could not be written and still hold other slots: an earlier passphrase may open them. */
  readonly staleKeys: number
  /** Some copy of the slot file had been changed by somebody who did not know the root. */
  readonly tampered: boolean
  /** The last session did not end by closing the file; its pages were checked, as they are once a week anyway. */
  readonly endedUncleanly: boolean
  /** What was acknowledged on this computer and is not in the file: the end of a damaged log, or an older copy of the file. */
  readonly missing: MissingEntries | null
  /** The first entry of the audit trail that is not as it was sealed, where the week's check was due and found one. */
  readonly brokenAt: number | null
  readonly migrated: number
}

/** Opens the file with its root: checks it, brings it to this Mainstay's schema, and puts every copy of the slot file in order. Refuses with nothing left open. */
export async function openWithRoot(plan: OpeningPlan): Promise<Opened> {
  const { homes, root, vaultId, now } = plan
  const { path } = homes
  const leftOver = hasLog(path)
  const pageKey = deriveKey(root, vaultId, 'page')
  const backupKey = deriveKey(root, vaultId, 'backup')
  const db = openWithLog(path, () => openEncrypted({ path, vaultId, pageKey }))
  try {
    const endedUncleanly = leftOver || readMark(db, 'closed') === 'open'
    const checkIsDue = isCheckDue(readMark(db, 'checkedAt'), now())
    if (endedUncleanly || checkIsDue) insistOnIntegrityOrMend(handleOf(db), checkIsDue ? 'full' : 'quick')
    const { newest, tampered } = newestGenuine([...plan.copies, readInnerSlots(db)], plan)
    const slots = plan.newSlots === undefined ? newest ?? resealed(plan) : await plan.newSlots(newest)
    const migrated = inWords(() => migrate(db, {
      now,
      ...(plan.migrations === undefined ? {} : { migrations: plan.migrations }),
      beforeMigrating: () => {
        insistOnIntegrityOrMend(handleOf(db), 'full')
        writeBackup({ db, copyId: copyIdOf(db), vaultId, pageKey, backupKey, slots }, { path: asidePathFor(path, 'update', now()), at: now() })
      },
    }))
    const kept = plan.newSlots === undefined ? null : inWords(() => keepHomes(homes, vaultId))
    try {
      const { mended, stale } = inWords(() => healHomes(homes, slots, root))
      await plan.trial?.()
      return inWords(() => {
        writeMark(db, 'closed', 'open')
        forgetWhatIsOld(db, civilDateOf(now()))
        const opened = vaultOf(db, { homes, slots, pageKey, backupKey, root: Buffer.from(root) }, vaultId)
        const brokenAt = checkIsDue ? verifyAudit(db, opened.vault.auditKey).brokenAt : null
        // Once all of it is done: what broke off is looked at again at the next opening.
        if (checkIsDue) writeMark(db, 'checkedAt', now())
        // Last, when nothing can be refused any more: a slot file inside that is newer than those outside would win over them.
        writeInnerSlots(db, slots)
        forgetKeptHomes(homes, vaultId)
        return { ...opened, mendedKeys: mended, staleKeys: stale, tampered, endedUncleanly, brokenAt, migrated }
      })
    } catch (problem) {
      kept?.putBack()
      throw problem
    }
  } catch (problem) {
    const meant = damageOrDisk(problem, handleOf(db))
    handleOf(db).close()
    forgetOpen(path)
    throw meant
  }
}

/* A month is over once two openings say so: at the first, the clock may be ahead, and what is emptied then cannot be taken back any more. */
function forgetWhatIsOld(db: WritableDatabase, today: CivilDate): void {
  const before = readMark(db, 'openedOn')
  if (before !== null) forgetBefore(db, before < today ? before : today)
  if (before !== today) writeMark(db, 'openedOn', today)
}

/* Every page, reference, index and entry of the audit trail is looked at once a week (A5), so that a disk that is wearing out, or somebody who changed the file past Mainstay, shows before the backups that are still good are gone. */
function isCheckDue(checkedAt: string | null, now: Instant): boolean {
  const days = checkedAt === null ? Infinity : (Date.parse(now) - Date.parse(checkedAt)) / 86_400_000
  return !(days >= 0 && days < 7)
}

/** The newest slot file whose seal holds, and whether any seal did not. */
function newestGenuine(files: readonly (SlotFile | null)[], { root, vaultId }: OpeningPlan): { readonly newest: SlotFile | null; readonly tampered: boolean } {
  const ours = files.filter((file) => file !== null && file.vault === vaultId) as SlotFile[]
  const genuine = ours.filter((file) => isSealIntact(file, root)).sort((left, right) => right.epoch - left.epoch || right.gen - left.gen)
  return { newest: genuine[0] ?? null, tampered: genuine.length < ours.length }
}

/* The passphrase opened a slot, but the file around it had been changed and no other copy is left: what opened it stays, sealed anew. */
function resealed({ copies, root, vaultId }: OpeningPlan): SlotFile {
  const changed = copies.find((file) => file.vault === vaultId)
  if (changed === undefined) throw new Error('a file was opened without any slot')
  const { mac: _, ...unsealed } = changed
  return sealSlotFile({ ...unsealed, gen: unsealed.gen + 1 }, root)
}

function vaultOf(db: WritableDatabase, secrets: VaultSecrets & { readonly root: Buffer }, vaultId: string): Pick<Opened, 'vault' | 'missing'> {
  const first = readMark(db, 'auditKey')
  const auditKey = first === null ? deriveKey(secrets.root, vaultId, 'audit') : Buffer.from(first, 'hex')
  const note = { userData: secrets.homes.userData, vaultId, auditKey }
  const missing = findMissing(db, note)
  // What is missing must be told before the note of it is written over.
  let isTold = missing === null
  const vault: OpenVault = {
    db,
    path: secrets.homes.path,
    vaultId,
    auditKey,
    acknowledge: (entry) => {
      if (isTold) noteEntry(note, entry)
    },
    missingWasTold: () => {
      isTold = true
      noteLastEntry(db, note)
    },
    close: () => {
      const handle = handleOf(db)
      try {
        if (handle.open) writeMark(db, 'closed', 'cleanly')
        if (handle.open) handle.pragma('wal_checkpoint(truncate)')
        if (handle.open && isTold) noteLastEntry(db, note, { forced: true })
      } catch (problem) {
        // On a full or failing disk the file closes all the same, and that is no failure: what was committed is in its log and comes back when it is opened.
        if (storageRefusal(problem) === null) throw problem
      } finally {
        handle.close()
        forgetOpen(vault.path)
        auditKey.fill(0)
        forgetSecrets(vault)
      }
    },
  }
  keepSecrets(vault, secrets)
  rememberOpen(vault.path)
  if (readMark(db, 'wordsConfirmed') === 'yes') forgetRoot(vault)
  if (isTold) noteLastEntry(db, note)
  return { vault, missing }
}
