import type { Instant } from '#domain/civil-date.ts'
import { Refusal } from '#contract/refusal.ts'
import { readPreferences, savePreferences } from './preferences.ts'

/* After five wrong passphrases each further one must wait, longer every time. Nothing is ever erased. The count is kept in the user's
   folder as well as in memory, so that neither a restart nor a folder that cannot be written starts it afresh. */

export const FREE_TRIES = 5
const FIRST_WAIT = 5
const LONGEST_WAIT = 15 * 60

interface WrongTries {
  readonly count: number
  readonly lastAt: Instant
}

const inMemory = new Map<string, WrongTries>()

/** Seconds that must pass after so many wrong tries: none up to the fourth, then 5, 10, 20 … up to 15 minutes. */
export function waitAfter(wrongTries: number): number {
  return wrongTries < FREE_TRIES ? 0 : Math.min(FIRST_WAIT * 2 ** Math.min(wrongTries - FREE_TRIES, 20), LONGEST_WAIT)
}

/** Whole seconds still to wait. A clock put back does not shorten the wait and cannot lengthen it beyond its whole, counted from when that was noticed. */
export function secondsLeft({ count, lastAt }: WrongTries, now: Instant): number {
  const wait = waitAfter(count)
  const passed = (Date.parse(now) - Date.parse(lastAt)) / 1000
  return Math.ceil(Math.min(wait, Math.max(0, wait - passed)))
}

/**
 * Runs one try at a passphrase; `null` from it means wrong. Refuses 'too-many-tries' while the wait lasts and 'wrong-passphrase' for a wrong one.
 * The try is counted before it is made, so that ending the program in its middle wins nothing.
 */
export async function tryPassphrase<Result>(who: { readonly userData: string; readonly vaultId: string; readonly now: () => Instant }, attempt: () => Promise<Result | null>): Promise<Result> {
  const before = triesOf(who)
  const left = before === null ? 0 : secondsLeft(before, who.now())
  if (left > 0) throw new Refusal('too-many-tries', { waitSeconds: left })
  const tried = { count: (before?.count ?? 0) + 1, lastAt: who.now() }
  keep(who.userData, who.vaultId, tried)
  let result: Result | null
  try {
    result = await attempt()
  } catch (problem) {
    keep(who.userData, who.vaultId, before)
    throw problem
  }
  if (result === null) {
    keep(who.userData, who.vaultId, { ...tried, lastAt: who.now() })
    throw new Refusal('wrong-passphrase', { wrongTries: tried.count, waitSeconds: waitAfter(tried.count) })
  }
  keep(who.userData, who.vaultId, null)
  return result
}

/** Seconds until another passphrase may be tried; 0 when at once. */
export function secondsToWait(who: { readonly userData: string; readonly vaultId: string; readonly now: () => Instant }): number {
  const tries = triesOf(who)
  return tries === null ? 0 : secondsLeft(tries, who.now())
}

/* A clock that was ahead when the last try was made, and was put right since, would have the wait begin only when that day comes: it begins now. */
function triesOf({ userData, vaultId, now }: { readonly userData: string; readonly vaultId: string; readonly now: () => Instant }): WrongTries | null {
  const kept = readPreferences(userData).wrongTries[vaultId] ?? null
  const known = inMemory.get(`${userData}\n${vaultId}`) ?? null
  const tries = known === null || (kept !== null && kept.count > known.count) ? kept : known
  const at = now()
  if (tries === null || Date.parse(tries.lastAt) <= Date.parse(at)) return tries
  const fromNow = { ...tries, lastAt: at }
  keep(userData, vaultId, fromNow)
  return fromNow
}

function keep(userData: string, vaultId: string, tries: WrongTries | null): void {
  const { [vaultId]: _, ...others } = readPreferences(userData).wrongTries
  if (tries === null) inMemory.delete(`${userData}\n${vaultId}`)
  else inMemory.set(`${userData}\n${vaultId}`, tries)
  savePreferences(userData, { wrongTries: tries === null ? others : { ...others, [vaultId]: tries } })
}
