import { z } from 'zod'
import { backupFound } from './backup-found.ts'
import { filePath } from './file-path.ts'
import { task } from './procedure.ts'
import { secondPlace } from './second-place.ts'

/* The service file: making, opening, locking, keys, backups. All are tasks, since they touch files and take time.
   Passphrases cross as bytes and are overwritten when they were used. */

const path = filePath
const passphrase = z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 4096, 'Enter at most 1,000 characters.')
const word = z.string().max(64)
const twelve = z.array(word).length(12, 'Enter all twelve words.')
const instant = z.iso.datetime()

const place = z.strictObject({
  path,
  fileName: z.string(),
  folder: z.string(),
  verdict: z.enum(['good', 'warned', 'refused']),
  reason: z.enum(['network', 'no-folder', 'not-a-file', 'synchronised', 'shared']).nullable(),
  /** Which program synchronises the folder. */
  service: z.string().nullable(),
  exists: z.boolean(),
})

const strength = z.strictObject({
  /** 0 to 4. */
  score: z.int(),
  words: z.int(),
  characters: z.int(),
  good: z.boolean(),
  reason: z.enum(['short', 'guessable', 'long']).nullable(),
})

/** The recovery sheet: shown once, printed by the page, kept nowhere. */
const sheet = z.strictObject({ words: z.array(z.string()), tag: z.string(), fileName: z.string(), printedOn: z.string() })

const backupMade = z.strictObject({ path, fileName: z.string(), bytes: z.int(), rows: z.int(), verifiedAt: instant, /** Where it was copied to as well, or why not; null where no second place was chosen, or it was made elsewhere. */ second: secondPlace.nullable() })

/** The first entry of the history that is not as it was sealed; looked for once a week. */
const brokenAt = z.int().nullable()

const unlocked = z.strictObject({
  /** The words were never proved to be written down: ask for three of them now. */
  wordsConfirmed: z.boolean(),
  /** Copies of the key file that were missing or changed, and are right again. */
  mendedKeys: z.int(),
  /** Copies of it that could not be written and still hold other slots: an earlier passphrase may open them. */
  staleKeys: z.int(),
  /** Somebody without the key had changed a copy of the key file. */
  tampered: z.boolean(),
  /** The last session did not end by locking; the file was checked and is whole. */
  endedUncleanly: z.boolean(),
  /**
   * Changes acknowledged on this computer that the file does not hold: the end of a damaged log, or an older copy of the file. How many (null where that
   * cannot be told), and when the last change was made that it does hold.
   */
  missing: z.strictObject({ entries: z.int().nullable(), after: instant.nullable() }).nullable(),
  brokenAt,
})

/** What became of bringing backups to the passphrase of now: how many were, how many had it already, which are under another key, and which could not be. */
const broughtBackups = z.strictObject({ changed: z.int(), current: z.int(), otherKey: z.array(z.string()), failed: z.array(z.strictObject({ fileName: z.string(), why: z.string() })) })

export type VaultPlaceFound = z.output<typeof place>
export type PassphraseStrength = z.output<typeof strength>
export type Sheet = z.output<typeof sheet>
export type BroughtBackups = z.output<typeof broughtBackups>

export const vaultContract = {
  /** Which file there is and whether it is open; what the locked page shows. */
  status: task(
    z.null(),
    z.strictObject({
      state: z.enum(['none', 'locked', 'open']),
      /** Who is at the computer, by the name of their account. */
      who: z.string(),
      path: path.nullable(),
      fileName: z.string().nullable(),
      folder: z.string().nullable(),
      /** False when the file that was last open is not where it was. */
      isThere: z.boolean(),
      tag: z.string().nullable(),
      /** It is an invented service, to look around in: it ends when it is locked. */
      isInvented: z.boolean(),
      serviceName: z.string().nullable(),
      localAuthority: z.string().nullable(),
      lockedAt: instant.nullable(),
      lockedBecause: z.enum(['asked', 'idle', 'system']).nullable(),
      /** Seconds until another passphrase may be tried. */
      waitSeconds: z.int(),
      /** Null while locked. */
      wordsConfirmed: z.boolean().nullable(),
      lastBackupAt: instant.nullable(),
      /** Where each backup is copied to; null while locked, and where none was chosen. */
      secondPlace: secondPlace.nullable(),
      /** Whether the file that this one was restored from had a second place, and none was chosen or declined here yet. */
      wantsSecondPlace: z.boolean(),
      /** The file from before the vault key was renewed, kept until it is let go. */
      oldFileName: z.string().nullable(),
    }),
  ),
  /** Four words drawn by chance. */
  suggestPassphrase: task(z.null(), z.string()),
  judgePassphrase: task(z.strictObject({ passphrase }), strength),
  /** A name and folder on this computer for a new file, that are free and good. */
  suggestFile: task(z.null(), place),
  /** Asks where to put a new file; null when the person changed their mind. */
  chooseNewFile: task(z.strictObject({ suggested: path.nullable() }), place.nullable()),
  /** Asks for an existing file. */
  chooseExisting: task(z.null(), place.nullable()),
  /** Makes a new file and opens it. Its words must be written down, then repeated with confirmWords. */
  create: task(z.strictObject({ path, passphrase }), sheet),
  /** Which three of the twelve words to ask back; the same ones until they are given right. Empty when they were confirmed. */
  wordsToConfirm: task(z.null(), z.strictObject({ positions: z.array(z.int().min(1).max(12)) })),
  confirmWords: task(z.strictObject({ answers: z.array(z.strictObject({ position: z.int().min(1).max(12), word })).length(3) }), z.null()),
  /** Opens the file that was last open, or another. */
  unlock: task(z.strictObject({ path: path.optional(), passphrase }), unlocked),
  /** Opens the file with its words and sets a new passphrase. */
  unlockWithWords: task(z.strictObject({ path: path.optional(), words: twelve, newPassphrase: passphrase }), unlocked),
  /** Each word by itself, with "did you mean", and whether all twelve belong together. */
  checkWords: task(
    z.strictObject({ words: z.array(word).max(24) }),
    z.strictObject({ words: z.array(z.strictObject({ word: z.string(), known: z.boolean(), suggestion: z.string().nullable() })), fit: z.boolean() }),
  ),
  lock: task(z.strictObject({ because: z.enum(['asked', 'idle', 'system']) }), z.null()),
  /** The recovery sheet again; the passphrase must be entered again first. Recorded. */
  showWords: task(z.strictObject({ passphrase }), sheet),
  changePassphrase: task(z.strictObject({ current: passphrase, next: passphrase }), z.strictObject({ oldCopies: z.int() })),
  /** Encrypts everything under a new key: new words, the old file kept until forgetOldKey. Recorded. */
  renewKey: task(z.strictObject({ passphrase }), sheet.extend({ brokenAt })),
  /** Removes the file from before the renewal; refused until the new words were confirmed. */
  forgetOldKey: task(z.null(), z.null()),
  /** Asks where to put a backup; null when the person changed their mind. */
  choosePlaceForBackup: task(z.null(), path.nullable()),
  /** Backs up and verifies; without a path into the folder Backups beside the file. */
  backUp: task(z.strictObject({ path: path.optional() }), backupMade),
  /** The backup of the day, which is made without being asked for: like `backUp` without a path, and where the newest is not yet in the second place it is copied there; null where there was nothing to do, or the service is invented. Not recorded, since nothing leaves the folder of the file. */
  backUpToday: task(z.null(), backupMade.nullable()),
  /** The backups in the folder Backups beside the file, newest first. */
  listBackups: task(z.null(), z.array(backupFound)),
  /** Brings the backups beside the file, or in a folder that is asked for, to the passphrase of now; each is replaced whole or left as it was. Null when the person changed their mind. Recorded. */
  bringBackups: task(z.strictObject({ elsewhere: z.boolean() }), broughtBackups.nullable()),
  /** Asks for a backup; null when the person changed their mind. */
  chooseBackup: task(z.null(), backupFound.nullable()),
  inspectBackup: task(z.strictObject({ path }), backupFound),
  /** Checks a backup fully: opens it in a temporary encrypted copy, checks pages and references, counts the rows. */
  verifyBackup: task(z.strictObject({ path, passphrase: passphrase.optional(), words: twelve.optional() }), backupFound),
  /** Makes a service file from a backup and opens it; with words also sets a new passphrase when one is given. */
  restore: task(
    z.strictObject({ backupPath: path, toPath: path, passphrase: passphrase.optional(), words: twelve.optional(), newPassphrase: passphrase.optional(), replace: z.boolean() }),
    unlocked,
  ),
}
