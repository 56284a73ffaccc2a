import type { CareFact } from './care-fact.ts'
import { careOn } from './care-fact.ts'
import type { CivilDate } from './civil-date.ts'
import { overlap } from './match-correction.ts'
import type { Side } from './merging.ts'
import { NOT_WITH_ERASED, sameOrHeld } from './merging.ts'
import { spokenDate } from './spoken.ts'

/* Two records of one young person made one: two halves of a story that would be read as two children. Everything that hangs on the one that goes moves to the one that stays; where both say something of which there can be only one, somebody chooses. */

/** The fields of which one is chosen, in the order in which they are shown. Equalities are chosen together, unseen; the notes of both stay, one after the other. */
export const MERGED_PERSON_FIELDS = [
  'firstName', 'lastName', 'caseNumber', 'bornOn', 'languages', 'interests', 'familyContact', 'asylumSeeking', 'disability', 'isParent', 'socialWorker', 'reviewingOfficer', 'confidentialityExplainedOn', 'complaintsExplainedOn', 'agreementSignedOn',
] as const
export type MergedPersonField = (typeof MERGED_PERSON_FIELDS)[number]

/** What is usual of a history that both have: the one that says anything, and both where both do, in the order of their days. */
export function usualHistory(kept: number, other: number): Side | 'both' {
  return other === 0 ? 'kept' : kept === 0 ? 'other' : 'both'
}

interface Dated {
  readonly fromOn: CivilDate | null
}

/** Both histories as one: of two that begin on one day that of the record that stays. Two without a day are one only where they say the same. */
export function historyOfBoth<Fact extends Dated>(kept: readonly Fact[], other: readonly Fact[], which: Side | 'both', saysSame: (one: Fact, another: Fact) => boolean = () => false): { readonly stay: readonly Fact[]; readonly go: readonly Fact[] } {
  if (which === 'kept') return { stay: kept, go: other }
  if (which === 'other') return { stay: other, go: kept }
  const isTaken = (fact: Fact): boolean => kept.some((each) => each.fromOn === fact.fromOn && (fact.fromOn !== null || saysSame(each, fact)))
  return { stay: [...kept, ...other.filter((each) => !isTaken(each))], go: other.filter(isTaken) }
}

/** Why the homes of both cannot stay, as a sentence; null where they can. Of two homes of now, the later is where they live: without the day of each nobody can say which that is. Both in order, oldest first. */
export function whyNotBothHomes<Home extends Dated>(kept: readonly Home[], other: readonly Home[], saysSame: (one: Home, another: Home) => boolean): string | null {
  const [here, there] = [kept.at(-1), other.at(-1)]
  if (here === undefined || there === undefined || (here.fromOn !== null && there.fromOn !== null) || saysSame(here, there)) return null
  return 'The two say different homes now, and not of both since when. Choose the homes of one of them; or enter first, on each record, since when they live there, and both stay'
}

interface MatchSpan {
  /** Who visits, in words. */
  readonly visitors: string
  readonly startedOn: CivilDate
  readonly endedOn: CivilDate | null
}

/** What of the two is looked at before they are made one. */
export interface MergingPeople {
  readonly areSame: boolean
  readonly isErased: boolean
  readonly heldBecause: readonly string[]
  readonly kept: { readonly matches: readonly MatchSpan[] }
  readonly other: { readonly matches: readonly MatchSpan[] }
  /** Whether both wait, and a visitor is sought under both referrals. */
  readonly bothPaired: boolean
  /** Whether both wait, and a match is to begin under one. */
  readonly oneIsToBegin: boolean
  /** What they said last on either record, where it forbids a visitor, as a sentence; null where it does not. */
  readonly objection: string | null
  /** Whether anything is planned: a referral that waits, a pairing, a match to come. */
  readonly isPlanned: boolean
}

/** Why the two cannot be merged; empty where they can. Nobody is in two matches at once, and nothing is planned against what they said last (domain.md R2.2). */
export function objectionsToMergingPeople({ areSame, isErased, heldBecause, kept, other, bothPaired, oneIsToBegin, objection, isPlanned }: MergingPeople): readonly string[] {
  const same = sameOrHeld({ areSame, heldBecause })
  if (areSame) return same
  const twice = kept.matches.flatMap((one) => other.matches.filter((another) => overlap(one, another)).map((another) => `The match with ${spanWords(one)} and the match with ${spanWords(another)} go on at the same time. Correct the days of one, or call it off, first`))
  return [
    ...(isErased ? [NOT_WITH_ERASED] : []),
    ...same,
    ...twice.slice(0, 1),
    ...(bothPaired ? ['Both wait, and a visitor is being matched under each of the two referrals. Stop one of the two first'] : []),
    ...(oneIsToBegin ? ['A visitor is to begin under one of the two referrals, and the other waits. Call the match off, or let it begin first'] : []),
    ...(objection !== null && isPlanned ? [`${objection.replace(/\.$/, '')}. Close what is planned for them on the other record first`] : []),
  ]
}

function spanWords({ visitors, startedOn, endedOn }: MatchSpan): string {
  return `${visitors} (${spokenDate(startedOn)} to ${endedOn === null ? 'now' : spokenDate(endedOn)})`
}

/** The first day of a match on which nothing would say any more that they were looked after, where something did before; null where there is none. */
export function careLost(matches: readonly { readonly startedOn: CivilDate; readonly before: readonly CareFact[] }[], after: readonly CareFact[]): CivilDate | null {
  const isLookedAfter = (facts: readonly CareFact[], on: CivilDate): boolean => careOn(facts, on)?.care === 'looked_after'
  return matches.find(({ startedOn, before }) => isLookedAfter(before, startedOn) && !isLookedAfter(after, startedOn))?.startedOn ?? null
}
