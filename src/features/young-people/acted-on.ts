import type { OpenedYoungPerson } from './young-person-sentence.ts'

type Referral = Pick<OpenedYoungPerson['referrals'][number], 'id' | 'isDuplicate' | 'isWaiting'>

/** Whether a referral has its buttons, of all that somebody has, newest first: each that waits, and the newest; one that was received twice is the other one, and has none. */
export function isActedOn(newestFirst: readonly Referral[], { id, isDuplicate, isWaiting }: Referral): boolean {
  return !isDuplicate && (isWaiting || newestFirst.find((each) => !each.isDuplicate)?.id === id)
}
