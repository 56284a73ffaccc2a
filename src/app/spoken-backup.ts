/** When the file was last backed up, said so that a long time ago cannot be overlooked. */
export function spokenBackup(lastBackupAt: string | null, now: Date): string {
  if (lastBackupAt === null) return 'Not backed up yet'
  const at = new Date(lastBackupAt)
  const days = Math.round((midnight(now) - midnight(at)) / 86_400_000)
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  if (days <= 0) return `Backed up today ${time}`
  return days === 1 ? `Backed up yesterday ${time}` : `Backed up ${days} days ago`
}

/** So long without a backup is too long. */
export const BACKUP_WARNING_DAYS = 14

/** Whether the last backup is so old, or there is none, that it should be said. */
export function isBackupOld(lastBackupAt: string | null, now: Date): boolean {
  return lastBackupAt === null || midnight(now) - midnight(new Date(lastBackupAt)) > BACKUP_WARNING_DAYS * 86_400_000
}

function midnight(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime()
}
