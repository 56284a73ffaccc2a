import { existsSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { Instant } from '#domain/civil-date.ts'
import { backupsFolderOf } from './file-place.ts'
import { BACKUP_EXTENSION } from './vault-file.ts'

/** Why a backup was made without being asked for. */
export type AsideReason = 'update' | 'import' | 'erase' | 'restore'

const REASON = { update: 'before update', import: 'before import', erase: 'before erasing', restore: 'before restoring' } as const satisfies Record<AsideReason, string>

/** `Mainstay 2026-11-22 1705.mainstay-backup`, by this computer's clock: what the person finds in the folder is the time they remember. */
export function backupName(at: Instant, reason?: AsideReason): string {
  return `Mainstay ${stampOf(at)}${reason === undefined ? '' : ` ${REASON[reason]}`}${BACKUP_EXTENSION}`
}

/** Whether a backup has the name that Mainstay gives one that is not made before something: what somebody renamed is theirs. */
export function isRegularName(fileName: string): boolean {
  return /^Mainstay \d{4}-\d\d-\d\d \d{4}( \(\d+\))?\.mainstay-backup$/.test(fileName)
}

/** Before what a backup was made, by the name that Mainstay gave it; null for every other name. */
export function asideReasonOf(fileName: string): AsideReason | null {
  const words = /^Mainstay \d{4}-\d\d-\d\d \d{4} (?<words>before [a-z]+)( \(\d+\))?\.mainstay-backup$/.exec(fileName)?.groups?.['words']
  return (Object.keys(REASON) as AsideReason[]).find((reason) => REASON[reason] === words) ?? null
}

/** A free path for an automatic backup, in the folder Backups beside the file. */
export function asidePathFor(path: string, reason: AsideReason, at: Instant): string {
  return freePath(join(backupsFolderOf(path), backupName(at, reason)))
}

/** The path, or with ' (2)', ' (3)' … the first that is free. */
export function freePath(path: string): string {
  for (let number = 1; ; number += 1) {
    const candidate = numberedPath(path, number)
    if (!existsSync(candidate)) return candidate
  }
}

/** The path itself for one, and for every further number that one in brackets. */
export function numberedPath(path: string, number: number): string {
  const ending = extname(path)
  return number === 1 ? path : `${path.slice(0, path.length - ending.length)} (${number})${ending}`
}

/** A name beside the file for what is being replaced: `records before 2026-11-22 1705.mainstay`. */
export function beforeName(path: string, at: Instant): string {
  const ending = extname(path)
  return freePath(join(path, '..', `${basename(path, ending)} before ${stampOf(at)}${ending}`))
}

/** `2026-11-22 1705` in this computer's time. */
function stampOf(at: Instant): string {
  const date = new Date(at)
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}${two(date.getMinutes())}`
}
