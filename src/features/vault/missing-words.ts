import { counted, spokenDate } from '#domain/spoken.ts'
import { dayOf } from './spoken-lock.ts'

/** Acknowledged changes that the file does not hold: how many (null where that cannot be told), and when the last one that it holds was made. */
export interface Missing {
  readonly entries: number | null
  readonly after: string | null
}

/** What to say where the file is behind what this computer knew of it: after a session that broke off it is the end of the log, otherwise an older copy of the file. */
export function missingWords({ entries, after }: Missing, endedUncleanly: boolean): string {
  const changes = entries === null ? 'Some changes' : `The last ${entries === 1 ? 'change' : counted(entries, 'change')}`
  const look = after === null ? 'Look at what was entered' : `Look at what was entered after ${momentOf(after)}`
  if (endedUncleanly) return `${changes} made before Mainstay ended did not survive on this disk. ${look}, and enter again what is missing.`
  return `${changes} made on this computer ${entries === 1 ? 'is' : 'are'} not in this file, which may be an older copy. ${look}, or open the newer file.`
}

function momentOf(after: string): string {
  const at = new Date(after)
  return `${spokenDate(dayOf(at))}, ${at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`
}
