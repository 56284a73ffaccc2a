import type { CivilDate } from '../civil-date.ts'
import { capital } from '../spoken.ts'

/** What is wrong with the day of something that has happened; nothing where none is given. */
export function wrongPastDay(on: CivilDate | null, today: CivilDate, what: string): string | undefined {
  return on !== null && on > today ? `${capital(what)} is still to come. Enter today or an earlier day` : undefined
}
