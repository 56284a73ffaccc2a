import { done } from '#app/client.ts'
import type { DayPlan } from '#app/day-plan.ts'
import type { MatchingPairing } from '#contract/matching.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import { together } from '#domain/spoken.ts'

/* What is asked and said at each step of a pairing that is recorded with its day. */

interface Step {
  readonly pairing: MatchingPairing
  readonly firstName: string
  readonly today: CivilDate
}

type Plan = (step: Step) => DayPlan

const plan = ({ pairing, today }: Step, name: string, rest: Omit<DayPlan, 'key' | 'today'>): DayPlan => ({ key: `matching.${name} ${pairing.id}`, today, ...rest })

export const PAIRING_PLANS = {
  profiles: (step) => plan(step, 'profiles', {
    title: 'Profiles prepared', dayLabel: 'Ready on', startOn: step.pairing.profilesPreparedOn, save: 'Save', said: 'Profiles prepared', send: ({ on }) => done.matching.prepareProfiles({ pairingId: step.pairing.id, on }),
  }),
  askForRisk: (step) => plan(step, 'askForRisk', {
    title: 'Risk assessment asked for', dayLabel: 'Asked for on', startOn: step.pairing.riskAskedOn, save: 'Save', said: 'Risk assessment asked for', send: ({ on }) => done.matching.askForRisk({ pairingId: step.pairing.id, on }),
  }),
  receiveRisk: (step) => plan(step, 'receiveRisk', {
    title: 'Risk assessment received', description: 'Mainstay keeps its day, not the assessment.', dayLabel: 'Received on', startOn: step.pairing.riskReceivedOn, save: 'Save', said: 'Risk assessment received',
    send: ({ on }) => done.matching.receiveRisk({ pairingId: step.pairing.id, on }),
  }),
  askVolunteer: (step) => plan(step, 'askVolunteer', {
    title: `Ask ${together(step.pairing.volunteers.map((volunteer) => volunteer.firstName))}`, dayLabel: 'Asked on', startOn: step.pairing.volunteerAskedOn, save: 'Save', said: 'Asked', send: ({ on }) => done.matching.askVolunteer({ pairingId: step.pairing.id, on }),
  }),
  askYoungPerson: (step) => plan(step, 'askYoungPerson', {
    title: `Ask ${step.firstName}`, dayLabel: 'Asked on', startOn: step.pairing.youngPersonAskedOn, save: 'Save', said: `${step.firstName} was asked`, send: ({ on }) => done.matching.askYoungPerson({ pairingId: step.pairing.id, on }),
  }),
  introduction: (step) => plan(step, 'introduction', {
    title: 'Introduction', dayLabel: 'Day', startOn: step.pairing.introducedOn, mayLieAhead: true, words: { label: 'Place', hint: 'Somewhere neutral, such as a park or a café', start: step.pairing.introductionPlace },
    who: { label: 'Who comes with them', start: step.pairing.introductionWith }, save: 'Save introduction', said: 'Introduction saved', send: ({ on, words, who }) => done.matching.planIntroduction({ pairingId: step.pairing.id, on, place: words, who }),
  }),
  stall: (step) => plan(step, 'stall', {
    title: 'Held up', dayLabel: 'Since', words: { label: 'Reason', hint: 'The social worker cannot be reached, a move, something in somebody’s life', isRequired: true },
    again: { label: 'Chase again on', hint: 'Becomes the next step, in place of one that is planned' }, save: 'Save', said: 'Held up',
    send: ({ on, words, again }) => done.matching.stall({ pairingId: step.pairing.id, on, reason: words ?? '', chaseAgainOn: again }),
  }),
  chase: (step) => plan(step, 'chase', {
    title: 'Chase', dayLabel: 'Day', words: { label: 'What was done', isRequired: true }, who: { label: 'Who was chased' }, save: 'Log chase', said: 'Chase logged',
    send: ({ on, words, who }) => done.matching.chase({ pairingId: step.pairing.id, on, what: words ?? '', who }),
  }),
  stop: (step) => plan(step, 'stop', {
    title: 'Stop this pairing', description: `${step.firstName} goes on waiting for a visitor. What was recorded stays.`, dayLabel: 'Stopped on', words: { label: 'Reason', isRequired: true }, save: 'Stop pairing', keep: 'Keep pairing', danger: true, said: 'Pairing stopped',
    send: ({ on, words }) => done.matching.stop({ pairingId: step.pairing.id, on, reason: words ?? '' }),
  }),
} as const satisfies Readonly<Record<string, Plan>>

export type PairingDeed = keyof typeof PAIRING_PLANS
