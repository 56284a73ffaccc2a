import { expect, it } from 'vitest'
import type { CommandContext } from '../context.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { all, run, sql } from '../database/sql.ts'
import { recordRiskAssessment } from '../young-people/wishes-and-risk.ts'
import { correctSteps, readSteps } from './correct-steps.ts'
import { matchingService } from './matching-service.ts'

const TODAY = '2023-10-31'

it.each<[string, string, string | null, string]>([
  ['that was to be reviewed by now', '2023-05-09', '2023-10-01', 'holds any more: it was to be reviewed by 1 Oct 2023'],
  ['from before the referral', '2016-03-01', null, 'has been received since the referral: the last is of 1 Mar 2016'],
])('a risk assessment %s is not received for a pairing: the step stays to be done, and only a reason goes past it', (_what, receivedOn, reviewOn, why) => {
  const made = handMade()
  const context: CommandContext = { db: made.db, who: 'k.lowes', today: TODAY, now: () => `${TODAY}T10:00:00.000Z` }
  const ben = made.youngPerson({ firstName: 'Ben' })
  const referralId = made.referral({ youngPersonId: ben, receivedOn: '2023-05-03', childAgrees: 1, childView: 'wants', riskAssessmentOn: receivedOn })
  made.put('riskAssessments', { youngPersonId: ben, receivedOn, reviewOn })
  const volunteerId = made.activeVolunteer('2022-01-01')
  const open = (): ReturnType<typeof matchingService.open> => matchingService.open({ referralId }, context)
  const { pairingId } = matchingService.begin({ referralId, volunteerId, secondVolunteerId: null, type: 'standard', on: TODAY, askedOn: TODAY }, context)
  matchingService.recordVolunteerAnswer({ pairingId, volunteerId, answer: 'yes', words: null, on: TODAY }, context)
  matchingService.recordYoungPersonAnswer({ pairingId, answer: 'yes', words: null, on: TODAY }, context)
  const start = (): unknown => matchingService.start({ pairingId, on: TODAY, rhythmDays: null, trialUntilOn: null, despite: null, spotProvider: null, spotPencePerYear: null, spotReason: null }, context)
  expect([open().pairing?.riskReceivedOn, open().seeker.riskNotAssessed, open().obstacles]).toEqual([null, why, [{ words: `No risk assessment of Ben ${why}.`, mayDespite: true, isStep: false }]])
  expect(start).toThrow(`No risk assessment of Ben ${why}. Write down why`)
  matchingService.receiveRisk({ pairingId, on: TODAY }, context)
  expect(open().obstacles).toEqual([])
  expect(start).not.toThrow()
})

const NEWER = '2023-09-01'
const OLDER = '2023-06-01'
it.each<[string, (work: { readonly pairingId: number; readonly youngPersonId: number; readonly context: CommandContext }) => unknown]>([
  ['received for a pairing', ({ pairingId, context }) => matchingService.receiveRisk({ pairingId, on: OLDER }, context)],
  ['entered among the steps of a pairing', ({ pairingId, context }) => correctSteps(context.db, pairingId, { ...readSteps(context.db, pairingId, TODAY).steps, riskReceivedOn: OLDER }, TODAY)],
  ['recorded of the young person', ({ youngPersonId, context }) => recordRiskAssessment(context.db, { youngPersonId, askedOn: null, receivedOn: OLDER, reviewOn: null, author: null, coversChild: null }, TODAY)],
])('an older risk assessment, %s, does not take the place of the newer one of which only the referral told', (_how, work) => {
  const made = handMade()
  const context: CommandContext = { db: made.db, who: 'k.lowes', today: TODAY, now: () => `${TODAY}T10:00:00.000Z` }
  const youngPersonId = made.youngPerson({ firstName: 'Ben' })
  const referralId = made.referral({ youngPersonId, receivedOn: '2023-05-03', childAgrees: 1, childView: 'wants', riskAssessmentOn: NEWER })
  const { pairingId } = matchingService.begin({ referralId, volunteerId: made.activeVolunteer('2022-01-01'), secondVolunteerId: null, type: 'standard', on: TODAY, askedOn: TODAY }, context)
  run(made.db, sql`update pairings set riskReceivedOn = null, riskAskedOn = null`)
  work({ pairingId, youngPersonId, context })
  expect(all(made.db, sql`select riskAssessmentOn from referrals`)).toEqual([{ riskAssessmentOn: NEWER }])
  expect(all(made.db, sql`select receivedOn from riskAssessments order by receivedOn`)).toEqual([{ receivedOn: OLDER }, { receivedOn: NEWER }])
})
