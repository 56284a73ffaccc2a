import { counted, spokenDate } from '#domain/spoken.ts'
import type { BackupFound } from '#contract/backup-found.ts'
import { dayOf } from './spoken-lock.ts'

/** `22 Nov 2026 17:05`, by this computer's clock. */
export function spokenMoment(at: string): string {
  const date = new Date(at)
  return `${spokenDate(dayOf(date))} ${date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`
}

/** `12 MB`, `640 KB`: enough to tell an empty file from a full one. */
export function spokenSize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(Math.round(bytes / 1000), 1).toLocaleString('en-GB')} KB`
  return `${(bytes / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`
}

/** How long ago, in whole days: `today`, `yesterday`, `12 days ago`. */
export function spokenAge(at: string, now: Date): string {
  const midnight = (date: Date): number => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
  const days = Math.round((midnight(now) - midnight(new Date(at))) / 86_400_000)
  if (days <= 0) return 'today'
  return days === 1 ? 'yesterday' : `${counted(days, 'day')} ago`
}

/** Why a backup cannot be restored here; nothing when it can. */
export function backupTrouble({ whole, fromNewer }: Pick<BackupFound, 'whole' | 'fromNewer'>): string | null {
  if (fromNewer) return 'This backup was made by a newer Mainstay. Install that version to restore it; the backup is left as it is.'
  return whole ? null : 'This backup is damaged in part. It can be tried, and is refused if the records in it are not whole; an older backup may be the better choice.'
}
