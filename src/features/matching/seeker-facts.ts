import type { MatchingSeeker } from '#contract/matching.ts'
import { areaWords, placementWords } from '#domain/placement.ts'
import { CHILD_VIEW } from '#domain/referral-words.ts'
import { capital, spokenDate } from '#domain/spoken.ts'
import { FAMILY_CONTACT } from '#domain/vocabulary.ts'

/** What is known of the young person for whom a visitor is sought; null is not known. */
export function seekerFacts(seeker: MatchingSeeker): readonly { readonly id: string; readonly name: string; readonly value: string | null }[] {
  const home = [seeker.placementType === null ? null : placementWords(seeker.placementType), areaWords(seeker.outOfArea)?.toLowerCase(), seeker.district].filter((part) => part !== null && part !== undefined)
  const list = (words: readonly string[]): string | null => (words.length === 0 ? null : capital(words.join(', ')))
  return [
    { id: 'view', name: 'A visitor', value: CHILD_VIEW[seeker.view] },
    { id: 'asked', name: 'Asked for', value: seeker.asked.length === 0 ? 'Nothing special' : seeker.asked.join(', ') },
    { id: 'likes', name: 'Likes', value: list(seeker.interests) },
    { id: 'speaks', name: 'Speaks', value: list(seeker.languages) },
    { id: 'home', name: 'Lives in', value: home.length === 0 ? null : home.join(', ') },
    { id: 'family', name: 'Family', value: seeker.familyContact === null ? null : seeker.familyContact === 'none' ? 'No contact' : `${FAMILY_CONTACT[seeker.familyContact]} contact` },
    { id: 'social-worker', name: 'Social worker', value: seeker.socialWorker },
    { id: 'reviewing-officer', name: 'Reviewing officer', value: seeker.reviewingOfficer },
    { id: 'referred', name: 'Referred', value: spokenDate(seeker.receivedOn) },
    ...(seeker.firstReferredOn === null ? [] : [{ id: 'first', name: 'First referred', value: spokenDate(seeker.firstReferredOn) }]),
    { id: 'risk', name: 'Risk', value: seeker.riskReceivedOn === null ? 'Not assessed yet' : seeker.riskNotAssessed === null ? `Assessed ${spokenDate(seeker.riskReceivedOn)}` : `No assessment ${seeker.riskNotAssessed}` },
    { id: 'next', name: 'Next', value: seeker.nextStep === null ? null : `${seeker.nextStep}${seeker.nextStepOn === null ? '' : `, ${spokenDate(seeker.nextStepOn)}`}` },
  ]
}
