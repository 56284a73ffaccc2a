import type { MatchingPairing } from '#contract/matching.ts'
import type { PairingDeed } from './pairing-plans.ts'

/** What can be done next in a pairing. */
export type NextDeed = { readonly do: PairingDeed; readonly words: string } | { readonly do: 'answer'; readonly volunteerId: number | null; readonly words: string } | { readonly do: 'start'; readonly words: string }

/** What is to do next, the most likely first: the first of them is the page's one primary button. */
export function nextDeeds(pairing: MatchingPairing, firstName: string): readonly NextDeed[] {
  const [first, second] = pairing.volunteers
  // Nobody is introduced before all have said yes.
  const allSaidYes = pairing.volunteerAnswer === 'yes' && (second === undefined || pairing.secondAnswer === 'yes') && pairing.youngPersonAnswer === 'yes'
  const deeds: (NextDeed | null)[] = [
    pairing.profilesPreparedOn === null ? { do: 'profiles', words: 'Profiles prepared' } : null,
    pairing.riskReceivedOn === null ? (pairing.riskAskedOn === null ? { do: 'askForRisk', words: 'Risk assessment asked for' } : { do: 'receiveRisk', words: 'Risk assessment received' }) : null,
    pairing.volunteerAskedOn === null ? { do: 'askVolunteer', words: `Ask ${first?.firstName ?? ''}` } : null,
    pairing.volunteerAskedOn !== null && pairing.volunteerAnswer === null && first !== undefined ? { do: 'answer', volunteerId: first.id, words: `Record ${first.firstName}’s answer` } : null,
    pairing.volunteerAskedOn !== null && pairing.secondAnswer === null && second !== undefined ? { do: 'answer', volunteerId: second.id, words: `Record ${second.firstName}’s answer` } : null,
    pairing.youngPersonAskedOn === null ? { do: 'askYoungPerson', words: `Ask ${firstName}` } : null,
    pairing.youngPersonAskedOn !== null && pairing.youngPersonAnswer === null ? { do: 'answer', volunteerId: null, words: `Record ${firstName}’s answer` } : null,
    allSaidYes ? { do: 'introduction', words: pairing.introducedOn === null ? 'Plan introduction' : 'Change introduction' } : null,
    { do: 'start', words: 'Start match' },
  ]
  const open = deeds.filter((deed) => deed !== null)
  const answer = open.findIndex((deed) => deed.do === 'answer')
  const ready = allSaidYes && pairing.introducedOn !== null
  const front = ready ? open.findIndex((deed) => deed.do === 'start') : answer
  return front > 0 ? [open[front]!, ...open.filter((_, index) => index !== front)] : open
}
