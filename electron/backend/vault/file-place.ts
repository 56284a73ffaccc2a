import { existsSync, realpathSync, statfsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Refusal } from '#contract/refusal.ts'

/* Where a service file may live (A5). Over a network SQLite's locks and syncs are promises nobody keeps; a folder that is
   synchronised copies half-written files. The first is refused, the second warned of. */

/** Whether a folder is good for a service file, and if not why; `service` names the program that synchronises it. */
export interface PlaceVerdict {
  readonly verdict: 'good' | 'warned' | 'refused'
  readonly reason: 'network' | 'no-folder' | 'not-a-file' | 'synchronised' | 'shared' | null
  readonly service: string | null
}

/** What the verdict is made from; only tests give their own. */
export interface PlaceFacts {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where the folder really is: on Windows a mapped drive shows its `\\server\share` here. */
  readonly realPath: (folder: string) => string
  /** Linux: the number of the folder's file system. */
  readonly fileSystem: (folder: string) => number
}

const NETWORK_FILE_SYSTEMS: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB 2
  0x564c, // NCP
  0x5346414f, // AFS
  0x6b414653, // kAFS
  0x73757245, // Coda
  0x00c36400, // Ceph
  0x0bd00bd0, // Lustre
  0x19830326, // BeeGFS
  0x47504653, // GPFS
])

/* A file system made by a program, or lent by the host of a virtual machine: often fine, sometimes a network. */
const UNSURE_FILE_SYSTEMS: ReadonlySet<number> = new Set([0x65735546, 0x01021997])

const SYNCHRONISERS: readonly (readonly [RegExp, string])[] = [
  [/^onedrive( - .+)?$/i, 'OneDrive'],
  [/^dropbox( \(.+\))?$/i, 'Dropbox'],
  [/^(iclouddrive|icloud drive|mobile documents|com~apple~clouddocs)$/i, 'iCloud'],
  [/^(google ?drive|my drive|drivefs|googledrive-.+)$/i, 'Google Drive'],
  [/^box( sync)?$/i, 'Box'],
  [/^(nextcloud|owncloud|pclouddrive|pcloud drive|mega|megasync|syncthing|sharepoint)$/i, 'a synchronising program'],
]

/** The verdict on the folder that the file is, or would be, in. Touches nothing. */
export function judgePlace(path: string, facts: PlaceFacts = factsHere()): PlaceVerdict {
  const folder = facts.platform === process.platform ? dirname(resolve(path)) : path
  if (isNetworkPath(path, facts.platform)) return refused('network')
  let real: string
  try {
    real = facts.realPath(folder)
  } catch {
    return refused('no-folder')
  }
  if (isNetworkPath(real, facts.platform)) return refused('network')
  const fileSystem = facts.platform === 'linux' ? facts.fileSystem(folder) >>> 0 : 0
  if (NETWORK_FILE_SYSTEMS.has(fileSystem)) return refused('network')
  const service = synchroniserOf(folder, facts) ?? synchroniserOf(real, facts)
  if (service !== null) return { verdict: 'warned', reason: 'synchronised', service }
  return UNSURE_FILE_SYSTEMS.has(fileSystem) ? { verdict: 'warned', reason: 'shared', service: null } : { verdict: 'good', reason: null, service: null }
}

/** Refuses a place that a service file must not be in; gives the verdict otherwise. */
export function insistOnGoodPlace(path: string): PlaceVerdict {
  const place = judgePlace(path)
  if (place.verdict === 'refused') throw new Refusal('folder-refused', { reason: place.reason })
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) throw new Refusal('folder-refused', { reason: 'not-a-file' })
  return place
}

/** The folder for a file's automatic backups. */
export function backupsFolderOf(path: string): string {
  return join(dirname(path), 'Backups')
}

function factsHere(): PlaceFacts {
  return {
    platform: process.platform,
    env: process.env,
    realPath: (folder) => (existsSync(folder) ? realpathSync.native(folder) : fail()),
    fileSystem: (folder) => statfsSync(folder).type,
  }
}

function fail(): never {
  throw new Error('no such folder')
}

function refused(reason: 'network' | 'no-folder'): PlaceVerdict {
  return { verdict: 'refused', reason, service: null }
}

function isNetworkPath(path: string, platform: NodeJS.Platform): boolean {
  if (platform !== 'win32') return false
  const slashes = path.replaceAll('/', '\\')
  // \\?\C:\… is a local path in long form; \\?\UNC\… and \\server\… are not.
  return /^\\\\\?\\UNC\\/i.test(slashes) || (slashes.startsWith('\\\\') && !/^\\\\[?.]\\[a-z]:/i.test(slashes))
}

function synchroniserOf(path: string, { env, platform }: PlaceFacts): string | null {
  const plain = (text: string): string => text.replaceAll('\\', '/').replace(/\/+$/, '').toLowerCase()
  for (const [name, value] of Object.entries(env)) {
    if (platform !== 'win32' || !/^onedrive/i.test(name) || value === undefined || value === '') continue
    if (`${plain(path)}/`.startsWith(`${plain(value)}/`)) return 'OneDrive'
  }
  for (const part of path.split(/[\\/]/)) {
    const known = SYNCHRONISERS.find(([pattern]) => pattern.test(part))
    if (known !== undefined) return known[1]
  }
  return null
}
