/* The closed lists of a match's life: how it ends, how a trial came out, and the steps towards eighteen (domain.md R2.5, R3.3, requirements D13, N22). */

export const END_DECIDED_BY = { young_person: 'The young person', visitor: 'The visitor', both: 'Both of them', council: 'The council', service: 'The service' } as const
export type EndDecidedBy = keyof typeof END_DECIDED_BY

/** On what an appointment ends in law; anything else ends a match that no law ends. */
export const END_BASIS = {
  ceased_looked_after: 'The young person is no longer looked after', visitor_resigned: 'The visitor resigned in writing', authority_terminated: 'The council gave written notice', child_objects: 'The young person objects to it going on', other: 'Other',
} as const
export type EndBasis = keyof typeof END_BASIS

export const TRIAL_OUTCOME = { goes_on: 'Goes on', longer: 'Trial made longer', ended: 'Ended' } as const
export type TrialOutcome = keyof typeof TRIAL_OUTCOME

export const GROWING_UP_STEP = {
  wish: 'What the young person wishes', permission: 'Permission to go on', funding: 'Funding after 18', adult_dbs: 'DBS check reviewed for adults', training: 'Training on leaving care',
} as const
export type GrowingUpStepName = keyof typeof GROWING_UP_STEP

export const GROWING_UP_OUTCOME = { yes: 'Yes', no: 'No', not_needed: 'Not needed' } as const
export type GrowingUpOutcome = keyof typeof GROWING_UP_OUTCOME
