import { counted } from './spoken.ts'

/* How many matches were agreed for one time, and how many places are taken: a contract that is full may mean that no further match is to be made (requirement N10). What is bought one by one is on top of it (N09). */

export interface Capacity {
  /** As the contract says or, where it says nothing, as many as the year's budget pays for; null where neither is recorded. */
  readonly agreed: number | null
  /** Matches that go on, are paused or are planned, without those that are bought. */
  readonly taken: number
}

/* Whether one match more would be beyond what was agreed. */
function isFull({ agreed, taken }: Capacity): boolean {
  return agreed !== null && taken >= agreed
}

/** How far beyond a further match would be, where it would: `All 60 agreed matches are taken`; null while there is room, or where nothing is known yet. */
export function fullWords(capacity: Capacity | null | undefined): string | null {
  return capacity == null || !isFull(capacity) ? null : capacityWords(capacity)
}

/** How far it is used: `59 of 60 agreed matches are taken`; null where nothing was agreed. */
export function capacityWords({ agreed, taken }: Capacity): string | null {
  if (agreed === null) return null
  const number = (count: number): string => count.toLocaleString('en-GB')
  if (taken > agreed) return `${counted(taken, 'match is', 'matches are')} taken, ${number(taken - agreed)} more than the ${number(agreed)} agreed`
  return taken === agreed ? `All ${counted(agreed, 'agreed match is', 'agreed matches are')} taken` : `${number(taken)} of ${counted(agreed, 'agreed match is', 'agreed matches are')} taken`
}
