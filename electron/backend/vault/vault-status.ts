import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { CivilDate } from '#domain/civil-date.ts'
import type { ServiceSettings } from '#domain/setting.ts'
import type { OutputOf } from '#contract/procedure.ts'
import type { vaultContract, VaultPlaceFound } from '#contract/vault.ts'
import type { TaskContext } from '../context.ts'
import { findSettings } from '../service/settings-repository.ts'
import { secondsToWait } from './back-off.ts'
import { freePath } from './backup-name.ts'
import { areWordsConfirmed } from './confirm-words.ts'
import { copyIdOf } from './copy-id.ts'
import { judgePlace } from './file-place.ts'
import { INVENTED_NAME, isLookingAround } from './looking-around.ts'
import { oldFileOf } from './new-vault-key.ts'
import type { OpenVault } from './open-vault.ts'
import { readPreferences, savePreferences } from './preferences.ts'
import { vaultTag } from './recovery-words.ts'
import { secondPlaceOf, wantsSecondPlace } from './second-place.ts'
import { readVaultId, VAULT_EXTENSION } from './vault-file.ts'
import { readMark } from './vault-state.ts'

type World = Pick<TaskContext, 'session' | 'userData' | 'now' | 'today'>

/** Which file there is, whether it is open, and what may be shown of it before it is. */
export function statusOf({ session, userData, now, today, who }: World & Pick<TaskContext, 'who'>): OutputOf<(typeof vaultContract)['status']> {
  const kept = readPreferences(userData)
  const { vault } = session
  const path = vault?.path ?? kept.lastFile
  const isInvented = isLookingAround(vault, userData)
  const vaultId = vault?.vaultId ?? (path === null ? null : idAt(path))
  const shown = {
    who,
    path,
    fileName: path === null ? null : basename(path),
    folder: path === null ? null : dirname(path),
    isThere: path !== null && existsSync(path),
    tag: vaultId === null ? null : vaultTag(vaultId),
    isInvented,
    ...(vault === null ? { serviceName: kept.serviceName, localAuthority: kept.localAuthority } : isInvented ? { serviceName: INVENTED_NAME, localAuthority: null } : namesIn(vault, today)),
    lockedAt: kept.lockedAt,
    lockedBecause: kept.lockedBecause,
    waitSeconds: vaultId === null ? 0 : secondsToWait({ userData, vaultId, now }),
  }
  if (vault === null) return { ...shown, state: path === null ? 'none' : 'locked', wordsConfirmed: null, lastBackupAt: null, oldFileName: null, secondPlace: null, wantsSecondPlace: false }
  return { ...shown, state: 'open', wordsConfirmed: areWordsConfirmed(vault), lastBackupAt: readMark(vault.db, 'lastBackupAt'), oldFileName: oldFileOf(vault), secondPlace: secondPlaceOf(vault), wantsSecondPlace: wantsSecondPlace(vault) }
}

/** Remembers which file was open, and the names that the locked page shows: the service's and the council's, nobody's else. An invented service is not remembered. */
export function rememberFile(vault: OpenVault, { userData, today }: World): void {
  if (isLookingAround(vault, userData)) return
  savePreferences(userData, { lastFile: vault.path, lastCopy: copyIdOf(vault.db), ...namesIn(vault, today) })
}

/* As the open file has them now: what the locked page remembers is of the last time it was closed. */
function namesIn({ db }: OpenVault, today: CivilDate): Pick<ServiceSettings, 'serviceName' | 'localAuthority'> {
  const { serviceName, localAuthority } = findSettings(db, today)
  return { serviceName, localAuthority }
}

/** A path with what the page needs to know of it. */
export function placeAt(path: string): VaultPlaceFound {
  return { path, fileName: basename(path), folder: dirname(path), ...judgePlace(path), exists: existsSync(path) }
}

/** A free name in the first folder that is good for a service file: the council's, where one is set, or this user's. */
export function suggestedPlace({ userData, policies }: Pick<TaskContext, 'userData' | 'policies'>): VaultPlaceFound {
  const folders = [...(policies.dataFolder === null ? [] : [policies.dataFolder]), join(homedir(), 'Documents'), homedir(), userData].filter((folder) => existsSync(folder))
  const places = folders.map((folder) => placeAt(freePath(join(folder, `Service records${VAULT_EXTENSION}`))))
  return places.find((place) => place.verdict === 'good') ?? places.find((place) => place.verdict === 'warned') ?? placeAt(join(homedir(), `Service records${VAULT_EXTENSION}`))
}

function idAt(path: string): string | null {
  try {
    return readVaultId(path)
  } catch {
    return null
  }
}
