import { backgroundRemark, genderRemark } from './asked-for.ts'
import { ageRemark, interestsRemark, languageRemark } from './in-common.ts'
import type { Candidate, Seeker } from './people.ts'
import { availabilityRemark, travelRemark, travelsRemark } from './reaching.ts'
import type { Remark } from './remark.ts'
import { trainedRemark } from './trained-in.ts'
import { askedElsewhereRemark, earlierMatchRemark, exclusionRemark, gateRemark, homeRemark, loadRemark } from './standing-in-the-way.ts'

/* The order in which volunteers stand for a young person. It is said in words beside the list, weighs nothing secretly and decides nothing. */

/** How the order comes about, as the page tells it. The comparison below follows it line for line. */
export const HOW_RANKED: readonly string[] = [
  'First those whom nothing rules out: an open gate, no exclusion, no link to this home, and every must met.',
  'Then those who meet what was asked for as a must, then what was wished for.',
  'Then by how many reasons agree.',
  'Then who has been without a match longest; who visits somebody already comes after.',
  'Where all of that is equal, by name.',
]

/** A volunteer with everything that speaks for and against a match with the young person. */
export interface Ranked<Person extends Candidate = Candidate> {
  readonly candidate: Person
  readonly remarks: readonly Remark[]
}

/** Everything that is to be said of these two: what rules out first, then what agrees, what speaks against, and what only tells. */
export function remarksOn(seeker: Seeker, candidate: Candidate): readonly Remark[] {
  const remarks = [
    interestsRemark(seeker, candidate), genderRemark(seeker, candidate), backgroundRemark(seeker, candidate), languageRemark(seeker, candidate), ageRemark(seeker, candidate), travelRemark(seeker, candidate), loadRemark(candidate),
    earlierMatchRemark(seeker, candidate), exclusionRemark(seeker, candidate), homeRemark(seeker, candidate), gateRemark(candidate), askedElsewhereRemark(candidate), trainedRemark(candidate), travelsRemark(candidate), availabilityRemark(candidate),
  ].filter((remark) => remark !== null)
  const order: readonly Remark['tone'][] = ['forbids', 'agrees', 'objects', 'tells']
  return order.flatMap((tone) => remarks.filter((remark) => remark.tone === tone))
}

/** Every volunteer in their order for the young person, with the reasons. */
export function ranked<Person extends Candidate>(seeker: Seeker, candidates: readonly Person[]): Ranked<Person>[] {
  return candidates
    .map((candidate) => {
      const remarks = remarksOn(seeker, candidate)
      const count = (fits: (remark: Remark) => boolean): number => remarks.filter(fits).length
      return { candidate, remarks, isOut: count((remark) => remark.tone === 'forbids') > 0, musts: count((remark) => remark.meets === 'must'), wishes: count((remark) => remark.meets === 'wish'), agrees: count((remark) => remark.tone === 'agrees') }
    })
    .sort((one, other) =>
      Number(one.isOut) - Number(other.isOut)
      || other.musts - one.musts
      || other.wishes - one.wishes
      || other.agrees - one.agrees
      || byFreedom(one.candidate, other.candidate)
      || one.candidate.name.localeCompare(other.candidate.name, 'en-GB')
      || one.candidate.id - other.candidate.id)
    .map(({ candidate, remarks }) => ({ candidate, remarks }))
}

/** Whether nothing rules the volunteer out. */
export function mayBeAsked(remarks: readonly Remark[]): boolean {
  return !remarks.some((remark) => remark.tone === 'forbids')
}

function byFreedom(one: Candidate, other: Candidate): number {
  const [first, second] = [one.freeSinceOn ?? '9999', other.freeSinceOn ?? '9999']
  return first < second ? -1 : first > second ? 1 : 0
}
