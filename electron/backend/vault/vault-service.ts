import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { Refusal } from '#contract/refusal.ts'
import type { Sheet, vaultContract } from '#contract/vault.ts'
import type { TaskContext } from '../context.ts'
import { recordEvent } from '../database/audit.ts'
import { handleOf } from '../database/database.ts'
import { insistOnScore } from '../policies/refuse-by-policy.ts'
import type { HandlersOf } from '../router.ts'
import { BACKUP_STEPS, backingUp } from './back-up.ts'
import { backupName } from './backup-name.ts'
import { bringBackups } from './bring-backups.ts'
import { changePassphrase, rootByPassphrase } from './change-passphrase.ts'
import { confirmWords, positionsToConfirm } from './confirm-words.ts'
import { createVault } from './create-vault.ts'
import { isBackupDue } from './daily-backup.ts'
import { backupsFolderOf } from './file-place.ts'
import { backingUpBeside, inspectBackup, listBackups, listWithRotation, newestRegular } from './found-backups.ts'
import { forgetOldFile, renewVaultKey } from './new-vault-key.ts'
import { forgetLookingAround, insistOnOwnFile, isLookingAround } from './looking-around.ts'
import { removeLeftOvers } from './left-overs.ts'
import { lock, openAs, openOne, openRestored, orLetGo, paceOf, record, recordBroken, take, unlockedFrom, whenFree, whenOpened } from './opening.ts'
import { realPathOf } from './open-files.ts'
import type { OpenVault } from './open-vault.ts'
import { andForget } from './passphrase.ts'
import { judgePassphrase, suggestPassphrase } from './passphrase-strength.ts'
import { readPreferences } from './preferences.ts'
import { checkWords, vaultTag, wordsFit, wordsOf } from './recovery-words.ts'
import { recover } from './recover.ts'
import type { BackupSecret } from './restore.ts'
import { restore, verifyBackup } from './restore.ts'
import { copyToSecondPlace, SECOND_STEPS, secondPlaceOf } from './second-place.ts'
import { stepByStep } from './steps.ts'
import { unlock } from './unlock.ts'
import { BACKUP_EXTENSION, VAULT_EXTENSION } from './vault-file.ts'
import { placeAt, statusOf, suggestedPlace } from './vault-status.ts'

const SERVICE_FILE = { name: 'Mainstay service file', extensions: [VAULT_EXTENSION.slice(1)] } as const
const BACKUP_FILE = { name: 'Mainstay backup', extensions: [BACKUP_EXTENSION.slice(1)] } as const

export const vaultService: HandlersOf<typeof vaultContract> = {
  status: async (_, context) => {
    if (!isLookingAround(context.session.vault, context.userData)) forgetLookingAround(context.userData)
    return statusOf(context)
  },
  suggestPassphrase: async () => suggestPassphrase(),
  judgePassphrase: async ({ passphrase }, { policies }) => andForget([passphrase], async () => {
    const verdict = await judgePassphrase(passphrase)
    return verdict.good && verdict.score < (policies.leastPassphraseScore ?? 0) ? { ...verdict, good: false, reason: 'guessable' } : verdict
  }),
  suggestFile: async (_, context) => suggestedPlace(context),
  chooseNewFile: async ({ suggested }, { shell }) => {
    const path = await shell.choosePlaceToSave({ title: 'Where to keep the service file', suggested: basename(suggested ?? `Service records${VAULT_EXTENSION}`), kind: SERVICE_FILE })
    return path === null ? null : placeAt(path.endsWith(VAULT_EXTENSION) ? path : path + VAULT_EXTENSION)
  },
  chooseExisting: async (_, { shell }) => {
    const path = await shell.chooseFile({ title: 'Open a service file', kinds: [SERVICE_FILE] })
    return path === null ? null : placeAt(path)
  },
  create: async ({ path, passphrase }, context) =>
    andForget([passphrase], async () => {
      await insistOnScore(context.policies, passphrase)
      const made = await openAs(context, () => createVault({ path, passphrase, userData: context.userData, now: context.now }))
      return sheetOf(made, path, context)
    }),
  wordsToConfirm: async (_, context) => ({ positions: [...positionsToConfirm(openOne(context))] }),
  confirmWords: async ({ answers }, context) => {
    confirmWords(openOne(context), answers)
    return null
  },
  unlock: async ({ path, passphrase }, context) =>
    andForget([passphrase], async () => {
      const place = { path: path ?? lastFile(context), userData: context.userData, now: context.now }
      return unlockedFrom(await openAs(context, () => unlock(place, passphrase)), context)
    }),
  unlockWithWords: async ({ path, words, newPassphrase }, context) =>
    andForget([newPassphrase], async () => {
      await insistOnScore(context.policies, newPassphrase)
      const place = { path: path ?? lastFile(context), userData: context.userData, now: context.now }
      const opened = await openAs(context, () => recover(place, words, newPassphrase))
      orLetGo(opened.vault, context, () => record(context, { event: 'opened-with-recovery-words' }))
      return unlockedFrom(opened, context)
    }),
  checkWords: async ({ words }) => ({ words: checkWords(words), fit: wordsFit(words) }),
  lock: async ({ because }, context) => {
    await whenOpened(context)
    lock(context, because)
    return null
  },
  showWords: async ({ passphrase }, context) =>
    andForget([passphrase], async () => {
      const vault = ownOne(context)
      const { root } = await rootByPassphrase(vault, passphrase, context.now)
      record(context, { event: 'recovery-words-shown' })
      const words = wordsOf(root)
      root.fill(0)
      return sheetOf({ words, tag: vaultTag(vault.vaultId) }, vault.path, context)
    }),
  changePassphrase: async ({ current, next }, context) =>
    andForget([current, next], async () => {
      await insistOnScore(context.policies, next)
      const commit = (keep: () => void): void => context.transaction((db) => {
        keep()
        recordEvent(db, { event: 'passphrase-changed' })
      })
      return whenFree(context, () => changePassphrase(ownOne(context), { current, next, now: context.now, commit }))
    }),
  renewKey: async ({ passphrase }, context) =>
    andForget([passphrase], () =>
      whenFree(context, async () => {
        const before = ownOne(context)
        try {
          const renewed = await renewVaultKey(before, { passphrase, now: context.now, pace: paceOf(context, before), closing: () => context.session.closed() })
          take(renewed.vault, context)
          orLetGo(renewed.vault, context, () => {
            record(context, { event: 'vault-key-renewed' })
            recordBroken(renewed.brokenAt, context)
          })
          return { ...sheetOf(renewed, renewed.vault.path, context), brokenAt: renewed.brokenAt }
        } catch (problem) {
          if (!handleOf(before.db).open) context.session.closed()
          throw problem
        }
      }),
    ),
  forgetOldKey: async (_, context) => {
    forgetOldFile(openOne(context))
    record(context, { event: 'old-file-removed' })
    return null
  },
  choosePlaceForBackup: async (_, context) => context.shell.choosePlaceToSave({ title: 'Where to keep the backup', suggested: backupName(context.now()), kind: BACKUP_FILE }),
  backUp: async ({ path }, context) => {
    ownOne(context)
    return whenFree(context, async () => {
      const vault = ownOne(context)
      const steps = path === undefined ? backingUpBeside(vault, context.now) : backingUp(vault, path.endsWith(BACKUP_EXTENSION) ? path : path + BACKUP_EXTENSION, context.now)
      const made = await stepByStep(steps, stepsOf(vault, path), paceOf(context, vault))
      record(context, { event: 'backed-up', facts: { rows: made.rows } })
      return { ...made, fileName: basename(made.path), vault }
    }).then(async ({ vault, ...made }) => ({ ...made, second: path === undefined ? (await copyToSecondPlace(vault, context.session, context, { steps: stepsOf(vault, path) }))?.place ?? null : null }))
  },
  backUpToday: async (_, context) => {
    if (isLookingAround(openOne(context), context.userData)) return null
    const made = await whenFree(context, async () => {
      const vault = openOne(context)
      return isBackupDue(vault.db, context.now()) ? stepByStep(backingUpBeside(vault, context.now), BACKUP_STEPS, paceOf(context, vault)) : null
    })
    const second = await copyToSecondPlace(openOne(context), context.session, context)
    if (made !== null) return { ...made, fileName: basename(made.path), second: second?.place ?? null }
    // The stick was not there in the morning, and is now.
    const newest = second?.copied === true ? newestRegular(openOne(context)) : null
    if (newest === null) return null
    const { path, fileName, bytes, rows, madeAt } = inspectBackup(newest.path, { thorough: false })
    return { path, fileName, bytes, rows, verifiedAt: madeAt, second: second?.place ?? null }
  },
  listBackups: async (_, context) => {
    if (context.session.vault !== null) return listWithRotation(context.session.vault)
    const path = readPreferences(context.userData).lastFile
    return path === null ? [] : listBackups(path)
  },
  bringBackups: async ({ elsewhere }, context) => {
    const vault = ownOne(context)
    const folder = elsewhere ? await context.shell.chooseFolder({ title: 'Which folder holds the backups' }) : backupsFolderOf(vault.path)
    if (folder === null) return null
    const brought = await whenFree(context, () => bringBackups(vault, folder, context))
    if (brought.changed > 0 || brought.failed.length > 0) record(context, { event: 'backups-brought-to-passphrase', facts: { backups: brought.changed, failed: brought.failed.length } })
    return brought
  },
  chooseBackup: async (_, { shell }) => {
    const path = await shell.chooseFile({ title: 'Choose a backup', kinds: [BACKUP_FILE] })
    return path === null ? null : inspectBackup(path)
  },
  inspectBackup: async ({ path }) => inspectBackup(path),
  verifyBackup: async ({ path, passphrase, words }, context) =>
    andForget([passphrase], async () => {
      removeLeftOvers(context.userData)
      await verifyBackup({ backupPath: path, secret: secretFrom({ passphrase, words }), userData: context.userData, now: context.now, scratch: join(context.userData, `verifying-${randomUUID()}`), pace: context })
      return inspectBackup(path)
    }),
  restore: async ({ backupPath, toPath: named, passphrase, words, newPassphrase, replace }, context) =>
    andForget([passphrase, newPassphrase], async () => {
      await insistOnScore(context.policies, newPassphrase)
      const toPath = realPathOf(named)
      const secret = secretFrom({ passphrase, words, newPassphrase })
      const plan = { backupPath, toPath, secret, replace, userData: context.userData, now: context.now, pace: context }
      if (context.session.vault?.path === toPath && !replace) throw new Refusal('file-already-exists')
      const check = () => verifyBackup({ ...plan, scratch: join(dirname(toPath), `verifying-${randomUUID()}`) })
      const opened = await openRestored(context, toPath, check, (how) => restore({ ...plan, ...how }))
      orLetGo(opened.vault, context, () => record(context, { event: 'restored-from-backup', facts: { replaced: replace } }))
      return unlockedFrom(opened, context)
    }),
}

/** The open file, unless it is one that is only looked around in: nobody could open a backup of it, and it has no words to keep. */
function ownOne(context: TaskContext): ReturnType<typeof openOne> {
  insistOnOwnFile(context)
  return openOne(context)
}

/* What is done for a backup: beside the file, and in the second place too where one was chosen. */
function stepsOf(vault: OpenVault, path: string | undefined): readonly string[] {
  return path === undefined && secondPlaceOf(vault) !== null ? [...BACKUP_STEPS, ...SECOND_STEPS] : BACKUP_STEPS
}

function sheetOf({ words, tag }: { readonly words: readonly string[]; readonly tag: string }, path: string, context: TaskContext): Sheet {
  return { words: [...words], tag, fileName: basename(path), printedOn: context.today }
}

function lastFile({ userData }: TaskContext): string {
  const { lastFile: path } = readPreferences(userData)
  if (path === null) throw new Refusal('no-such-file')
  return path
}

function secretFrom({ passphrase, words, newPassphrase }: { readonly passphrase: Uint8Array | undefined; readonly words: readonly string[] | undefined; readonly newPassphrase?: Uint8Array | undefined }): BackupSecret {
  if (words !== undefined) return { words, newPassphrase }
  if (passphrase !== undefined) return { passphrase }
  throw new Refusal('bad-input', { where: 'passphrase', expected: 'Enter the passphrase or the recovery words.' })
}
