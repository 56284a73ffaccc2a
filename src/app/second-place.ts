import type { SecondPlace, SecondPlaceTrouble } from '#contract/second-place.ts'

/** So many days the second place may be behind the backups beside the file: a stick that is plugged in once a week. */
export const SECOND_BEHIND_DAYS = 7

/** Whether a backup was made so long after the newest that lies in the second place, or none lies there. Where nothing was backed up since, it is not behind, however old. */
export function isSecondBehind(place: SecondPlace | null, lastBackupAt: string | null): boolean {
  if (place === null || lastBackupAt === null) return false
  return place.copiedAt === null || Date.parse(lastBackupAt) - Date.parse(place.copiedAt) > SECOND_BEHIND_DAYS * 86_400_000
}

/** Why the newest backup is not there, and what would bring it there. */
export const SECOND_TROUBLE: Readonly<Record<SecondPlaceTrouble, string>> = {
  'not-there': 'The folder was not there. Plug the stick in, or connect to the network: the newest backup is copied within the hour, or when you press “Copy now”.',
  'full': 'The disk there is full. Make room on it, or choose another place.',
  'not-written': 'The folder takes no files from you. Choose another, or ask your IT service for leave to write there.',
  'not-whole': 'What arrived there was not what was sent, so it was removed again. That stick or drive may be wearing out: choose another.',
  'stopped': 'The copying was stopped. The newest backup is copied with the next, or when you press “Copy now”.',
  'same': 'That folder is where your file and its backups lie anyway. Choose one on another disk; where your council set this one, ask your IT service for another.',
}
