import { together } from '#domain/spoken.ts'
import type { TimelineEntry } from '#contract/matches.ts'
import type { MatchBeginning } from '#contract/match-life.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { PairingRow } from '../matching/pairings-repository.ts'
import { listPairingsOfMatch, volunteersOf } from '../matching/pairings-repository.ts'

/* How a match began: the pairing that led to it, as it was recorded step by step. A match that was brought in has none. */

/** Who was asked when and what they said, the introduction, and why it started all the same; null where no pairing is recorded. */
export function beginningOf(db: ReadableDatabase, matchId: number): MatchBeginning | null {
  const pairing = listPairingsOfMatch(db, matchId)[0]
  if (pairing === undefined) return null
  const { id: pairingId, profilesPreparedOn, riskReceivedOn, youngPersonAskedOn, youngPersonAnsweredOn, youngPersonWords, introducedOn, introductionPlace, introductionWith, despite } = pairing
  return { pairingId, profilesPreparedOn, riskReceivedOn, volunteers: answersOf(pairing), youngPersonAskedOn, youngPersonAnsweredOn, youngPersonWords, introducedOn, introductionPlace, introductionWith, despite }
}

/** The same for the timeline of the match; the start and the introduction stand there already. */
export function beginningMoments(db: ReadableDatabase, matchId: number): TimelineEntry[] {
  const told = (on: string | null, title: string, detail: string | null = null): TimelineEntry[] => (on === null ? [] : [{ on, kind: 'pairing', title, detail }])
  return listPairingsOfMatch(db, matchId).flatMap((pairing) => [
    ...told(pairing.profilesPreparedOn, 'Profiles prepared'),
    ...answersOf(pairing).flatMap(({ name, askedOn, yesOn, words }) => [...told(yesOn, `${name} said yes`, words), ...told(askedOn, `${name} was asked`)]),
    ...told(pairing.youngPersonAnsweredOn, 'The young person said yes', pairing.youngPersonWords),
    ...told(pairing.youngPersonAskedOn, 'The young person was asked', together(volunteersOf(pairing).map(({ name }) => name))),
  ])
}

function answersOf(pairing: PairingRow): MatchBeginning['volunteers'] {
  const { volunteerAskedOn, volunteerAnsweredOn, volunteerWords, secondAnsweredOn, secondWords } = pairing
  return volunteersOf(pairing).map(({ name }, index) => ({ name, askedOn: volunteerAskedOn, ...(index === 0 ? { yesOn: volunteerAnsweredOn, words: volunteerWords } : { yesOn: secondAnsweredOn, words: secondWords }) }))
}
