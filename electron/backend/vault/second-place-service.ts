import type { secondPlaceContract } from '#contract/second-place.ts'
import { Refusal } from '#contract/refusal.ts'
import type { TaskContext } from '../context.ts'
import type { HandlersOf } from '../router.ts'
import { BACKUP_STEPS } from './back-up.ts'
import { backingUpBeside, newestRegular } from './found-backups.ts'
import { insistOnOwnFile } from './looking-around.ts'
import type { OpenVault } from './open-vault.ts'
import { openOne, paceOf, record, whenFree } from './opening.ts'
import { listThere } from './second-backups.ts'
import { isFolderThere, NotCopied } from './second-copy.ts'
import { chooseSecondPlace, copyToSecondPlace, forgetSecondPlace, insistOnOther, isOnDiskOf, SECOND_STEPS, secondPlaceOf, wantsSecondPlace } from './second-place.ts'
import { stepByStep } from './steps.ts'
import { storageRefusal } from './storage-errors.ts'

export const secondPlaceService: HandlersOf<typeof secondPlaceContract> = {
  choose: async (_, context) => {
    ownOne(context)
    const folder = await context.shell.chooseFolder({ title: 'Where else to keep each backup' })
    if (folder === null) return null
    await insistOnOther(ownOne(context), folder)
    const vault = ownOne(context)
    chooseSecondPlace(vault, folder)
    record(context, { event: 'second-place-chosen' })
    return (await copyNewest(vault, context))?.place ?? null
  },
  forget: async (_, context) => {
    const vault = ownOne(context)
    if (secondPlaceOf(vault) === null && !wantsSecondPlace(vault)) return null
    forgetSecondPlace(vault)
    record(context, { event: 'second-place-forgotten' })
    return null
  },
  copyNow: async (_, context) => {
    const vault = ownOne(context)
    const done = secondPlaceOf(vault) === null ? null : await copyNewest(vault, context, { looksAgain: true })
    if (done === null) throw new Refusal('no-second-place')
    return done.place
  },
  look: async (_, context) => {
    const vault = ownOne(context)
    const place = secondPlaceOf(vault)
    if (place === null) return null
    const absent = { isThere: false, isSameDisk: false, backups: [] }
    if (!(await isFolderThere(place.folder))) return absent
    try {
      const isSameDisk = await isOnDiskOf(vault, place.folder)
      return context.session.vault === vault ? { isThere: true, isSameDisk, backups: await listThere(place.folder, vault) } : absent
    } catch (problem) {
      // Pulled out, or silent, since it was asked.
      if (problem instanceof NotCopied || storageRefusal(problem) !== null) return absent
      throw problem
    }
  },
}

/* Copies the newest backup there, which is made first where there is none of this file under its key. */
async function copyNewest(vault: OpenVault, context: TaskContext, how: { readonly looksAgain?: boolean } = {}): ReturnType<typeof copyToSecondPlace> {
  const isFirst = newestRegular(vault) === null
  const steps = isFirst ? [...BACKUP_STEPS, ...SECOND_STEPS] : SECOND_STEPS
  if (isFirst) await whenFree(context, () => stepByStep(backingUpBeside(vault, context.now), steps, paceOf(context, vault)))
  return copyToSecondPlace(vault, context.session, context, { ...how, steps })
}

function ownOne(context: TaskContext): OpenVault {
  insistOnOwnFile(context)
  return openOne(context)
}
