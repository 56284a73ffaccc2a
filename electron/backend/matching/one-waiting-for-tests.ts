import type { CommandContext } from '../context.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { matchingService } from './matching-service.ts'

export const TODAY = '2023-10-31'

/** A service in which Ben waits for a visitor, and two volunteers could be asked: Nathan, who would suit him, and Ola. */
export interface OneWaiting {
  readonly made: HandMade
  readonly context: CommandContext
  readonly ben: number
  readonly referral: number
  readonly nathan: number
  readonly ola: number
  /** Another active volunteer. */
  readonly volunteer: (firstName: string, values?: Readonly<Record<string, string | number | null>>) => number
  readonly open: () => ReturnType<typeof matchingService.open>
  /** Nathan is asked a week before; gives the pairing. */
  readonly begin: (more?: object) => number
  /** Gives the match. */
  readonly start: (pairingId: number, more?: object) => number
  readonly bothSayYes: (pairingId: number) => void
}

export function oneWaiting(): OneWaiting {
  const made = handMade()
  const context: CommandContext = { db: made.db, who: 'k.lowes', today: TODAY, now: () => `${TODAY}T10:00:00.000Z` }
  const volunteer: OneWaiting['volunteer'] = (firstName, values = {}) => {
    const id = made.volunteer({ firstName, lastName: 'Hall', ...values })
    made.status(id, 'active', '2022-01-01')
    return id
  }
  const ben = made.youngPerson({ firstName: 'Ben', lastName: 'Nixon', bornOn: '2015-03-01', interests: 'films; animals' })
  made.put('placements', { youngPersonId: ben, fromOn: '2022-01-01', placementType: 'residential', postcode: 'DH1 4GN', outOfArea: 0, provider: 'Harbour Homes' })
  const referral = made.referral({ youngPersonId: ben, receivedOn: '2023-05-03', childAgrees: 1, childView: 'wants', riskAssessmentOn: '2023-05-09', prefersGender: 'male', genderStrength: 'wish' })
  const nathan = volunteer('Nathan', { gender: 'male', interests: 'films', postcode: 'DH1 2GL' })
  const ola = volunteer('Ola', { gender: 'female' })
  return {
    made, context, ben, referral, nathan, ola, volunteer,
    open: () => matchingService.open({ referralId: referral }, context),
    begin: (more = {}) => matchingService.begin({ referralId: referral, volunteerId: nathan, secondVolunteerId: null, type: 'standard', on: TODAY, askedOn: '2023-10-24', ...more }, context).pairingId,
    start: (pairingId, more = {}) => matchingService.start({ pairingId, on: TODAY, rhythmDays: null, trialUntilOn: null, despite: null, spotProvider: null, spotPencePerYear: null, spotReason: null, ...more }, context).matchId,
    bothSayYes: (pairingId) => {
      matchingService.recordVolunteerAnswer({ pairingId, volunteerId: nathan, answer: 'yes', words: 'I would love to', on: '2023-10-26' }, context)
      matchingService.recordYoungPersonAnswer({ pairingId, answer: 'yes', words: 'He likes dogs', on: '2023-10-28' }, context)
    },
  }
}
