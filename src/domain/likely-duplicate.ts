import type { CivilDate } from './civil-date.ts'
import { plainPhone, plainText } from './plain-text.ts'

/* Whether two records may be one person. It is only pointed out: two people may share a name, and a couple a telephone. */

/** What may tell somebody again. */
export interface Traits {
  readonly firstName: string | null
  readonly lastName: string | null
  readonly bornOn: CivilDate | null
  readonly phone: string | null
  readonly email: string | null
}

export const LIKENESS = { same_phone: 'same phone', same_email: 'same e-mail', same_name: 'same name', similar_name: 'similar name', same_birth: 'same date of birth' } as const
export type Likeness = keyof typeof LIKENESS

/** What each of them says for itself: a birth date alone is shared by many. */
const WEIGHT: Readonly<Record<Likeness, number>> = { same_phone: 3, same_email: 4, same_name: 3, similar_name: 1, same_birth: 2 }
const ENOUGH = 3

/** What the two have in common, strongest first; empty where it is not enough to ask. */
export function likenessOf(one: Traits, other: Traits): readonly Likeness[] {
  const found: Likeness[] = []
  if (isSame(plainText(one.email), plainText(other.email))) found.push('same_email')
  if (isSame(plainPhone(one.phone), plainPhone(other.phone))) found.push('same_phone')
  const name = likeNames(one, other)
  if (name !== null) found.push(name)
  if (one.bornOn !== null && one.bornOn === other.bornOn) found.push('same_birth')
  return found.reduce((sum, each) => sum + WEIGHT[each], 0) >= ENOUGH ? found : []
}

/** How much the likeness says, for the order in which several are shown. */
export function weightOf(likeness: readonly Likeness[]): number {
  return likeness.reduce((sum, each) => sum + WEIGHT[each], 0)
}

/* The same first and last name in either order; or one letter apart, or one of the two the same. */
function likeNames(one: Traits, other: Traits): 'same_name' | 'similar_name' | null {
  const [first, last] = [plainText(one.firstName), plainText(one.lastName)]
  const [otherFirst, otherLast] = [plainText(other.firstName), plainText(other.lastName)]
  if (first === '' || last === '' || otherFirst === '' || otherLast === '') return null
  if ((first === otherFirst && last === otherLast) || (first === otherLast && last === otherFirst)) return 'same_name'
  if (first === otherFirst || last === otherLast) return 'similar_name'
  return isOneLetterApart(`${first} ${last}`, `${otherFirst} ${otherLast}`) ? 'similar_name' : null
}

function isSame(one: string, other: string): boolean {
  return one !== '' && one === other
}

/* One letter more, less or other. */
function isOneLetterApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start += 1
  let end = 0
  while (end < Math.min(one.length, other.length) - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1
  return Math.max(one.length, other.length) - start - end <= 1
}
