import type { CivilDate } from './civil-date.ts'
import { birthday } from './civil-date.ts'

/** Whether care had ended by the day: on a day recorded or with the eighteenth birthday, beyond which nobody is looked after whatever is recorded; whichever came first (domain.md R2.8, figures.md). */
export function careHasEnded({ inCareTo, bornOn }: { readonly inCareTo: CivilDate | null; readonly bornOn: CivilDate | null }, on: CivilDate): boolean {
  return (inCareTo !== null && inCareTo <= on) || (bornOn !== null && birthday(bornOn, 18) <= on)
}

/** Where a young person stands with the service: with a visitor, before one, or with none. Whether care has ended is said apart from it. */
export type YoungPersonStanding = 'matched' | 'paused' | 'planned' | 'waiting' | 'none'

const BEST_FIRST = ['matched', 'paused', 'planned'] as const

/** Where somebody stands by their matches that have not ended, and whether a referral waits. A visitor who comes now says most; one promised says less than waiting. */
export function standingOfYoungPerson(matches: readonly ('matched' | 'paused' | 'planned')[], isWaiting: boolean): YoungPersonStanding {
  const best = BEST_FIRST.find((standing) => matches.includes(standing))
  return isWaiting && (best === undefined || best === 'planned') ? 'waiting' : (best ?? 'none')
}
