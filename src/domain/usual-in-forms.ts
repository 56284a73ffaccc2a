import { formatPounds } from './money.ts'
import { counted } from './spoken.ts'
import type { Usual, UsualDay, UsualNumber } from './usual-value.ts'

/* What is usual in each form, by field: of a day how long ago or how far ahead, and what it hardly comes before; of a number how much. What is refused is not said again here. */

/** Of something that belongs to an application: not before somebody enquired. */
const applied = (ago: number, more: Partial<UsualDay> = {}): UsualDay => ({ ago, since: ['enquiry'], ...more })
/** Of something in a young person's life. */
const lived = (ago: number, more: Partial<UsualDay> = {}): UsualDay => ({ ago, since: ['birth'], ...more })
/** Of something that was done lately. */
const lately = (ago: number, more: Partial<UsualDay> = {}): UsualDay => ({ ago, ...more })
/** Of something that is to come. */
const toCome = (ahead: number, more: Partial<UsualDay> = {}): UsualDay => ({ ago: null, ahead, ...more })
/** Of a day that may have been or may be to come. */
const around = (ago: number, ahead: number, more: Partial<UsualDay> = {}): UsualDay => ({ ago, ahead, ...more })
/** Of a sum of money. */
const pence = (most: number, forWhat: string): UsualNumber => ({ most, words: (sum) => `${formatPounds(sum)} is much for ${forWhat}` })
/** Of something that is counted. */
const most = (number: number, words: string, one: string, many = `${one}s`): UsualNumber => ({ most: number, words: (count) => `${counted(count, one, many)} ${words}` })

/** A certificate is renewed after three years (domain.md R3.3): an older one is hardly looked at now. */
const CERTIFICATE_MONTHS = 36
/** No identity document is valid for longer: ten years, and nine months carried over. */
const DOCUMENT_MONTHS = 129
/** Who lived or was somewhere may say so of their whole life. */
const A_LIFE_MONTHS = 80 * 12
const A_CHILDHOOD_MONTHS = 18 * 12

const agreement = { youngPersonAnsweredOn: lately(12), volunteersAgreedOn: lately(12) }
const rhythm = { rhythmDays: { least: 7, most: 90, words: () => 'Most meet every three or four weeks' } }
const bought = pence(15_000_00, 'a year of one match')

export const USUAL = {
  day: { on: around(24, 12), again: toCome(12) },

  dbsCheck: { appliedOn: applied(24), issuedOn: lately(CERTIFICATE_MONTHS), seenOn: applied(24), decidedOn: applied(24) },
  dbsDecision: { decidedOn: applied(12) },
  subscription: { consentOn: lately(CERTIFICATE_MONTHS) },
  statusCheck: { consentOn: lately(CERTIFICATE_MONTHS), checkedOn: lately(12) },
  reference: { requestedOn: applied(12), receivedOn: applied(12), verifiedOn: applied(12) },
  interview: { plannedOn: around(12, 6, { since: ['enquiry'], onWorkingDay: true }), heldOn: applied(12) },
  identity: { checkedOn: applied(12) },
  identityDocument: { expiresOn: around(24, DOCUMENT_MONTHS) },
  training: { trainedOn: applied(24), hours: most(40, 'is long for one module', 'hour'), accreditedLevel: { most: 4, words: (level) => `Level ${level} is that of a degree` } },
  agreements: { signedOn: applied(24) },
  declaration: { declaredOn: applied(12) },
  simpleStage: { requestedOn: around(24, 6, { since: ['enquiry'] }), doneOn: applied(24) },
  address: { fromOn: lived(A_LIFE_MONTHS), toOn: around(A_LIFE_MONTHS, 6, { since: ['birth'] }) },
  overseasStay: { fromOn: lived(A_LIFE_MONTHS), toOn: around(A_LIFE_MONTHS, 6, { since: ['birth'] }), certificateOn: lately(60) },
  approval: { approvedOn: applied(12) },
  volunteerContact: { on: applied(12) },
  helpedDay: { on: lately(12) },
  induction: { doneOn: lately(24) },

  vehiclePapers: { licenceSeenOn: lately(24) },

  person: { inCareFrom: lately(A_CHILDHOOD_MONTHS) },
  care: { fromOn: lived(A_CHILDHOOD_MONTHS) },
  placement: { fromOn: lived(A_CHILDHOOD_MONTHS, { ahead: 6 }) },
  riskAssessment: { askedOn: lived(24), receivedOn: lived(24), reviewOn: toCome(24, { onWorkingDay: true }) },
  careReview: { reviewedOn: lived(12, { onWorkingDay: true }), officerFeedbackOn: lived(12) },
  wish: { saidOn: lived(12) },
  youngPersonContact: { fromOn: lived(A_CHILDHOOD_MONTHS) },
  explained: { confidentialityExplainedOn: lived(24), complaintsExplainedOn: lived(24), agreementSignedOn: lived(24) },
  offer: { foundOn: lived(12) },

  view: { viewOn: lately(12) },
  feedback: { givenOn: lately(12) },
  letter: { sentOn: lately(3) },
  referral: { offeredOn: lately(24), carePlanOn: lately(24) },
  newReferral: { riskAskedOn: lately(24), riskReceivedOn: lately(24), nextStepOn: { ago: null, onWorkingDay: true } },
  nextStep: { nextStepOn: { ago: null, onWorkingDay: true } },
  stepTaken: { takenOn: lately(12, { since: ['referral'] }) },
  blocker: { fromOn: lately(24) },
  decision: { decidedOn: lately(12), considerAgainOn: toCome(12) },
  closing: { closedOn: lately(12), considerAgainOn: toCome(12) },
  consideredAgain: { consideredOn: lately(12, { since: ['referral'] }), considerAgainOn: toCome(12) },

  asking: { askedOn: lately(6) },
  answer: { on: lately(6) },
  pairingSteps: {
    profilesPreparedOn: lately(24), riskAskedOn: lately(24), riskReceivedOn: lately(24), volunteerAskedOn: lately(24), volunteerAnsweredOn: lately(24), secondAnsweredOn: lately(24),
    youngPersonAskedOn: lately(24), youngPersonAnsweredOn: lately(24), introducedOn: around(24, 6),
  },

  match: { startedOn: around(60, 6), introducedOn: around(60, 6), firstMatchedOn: lately(A_CHILDHOOD_MONTHS), ...agreement, spotPencePerYear: bought, ...rhythm },
  matchStart: { on: lately(6, { ahead: 6 }), trialUntilOn: toCome(12), ...rhythm, spotPencePerYear: bought },
  matchCorrection: { startedOn: around(60, 6), introducedOn: around(60, 6), firstMatchedOn: lately(A_CHILDHOOD_MONTHS), endedOn: lately(60), endNoticeOn: lately(60) },
  endingPlan: { toldOn: lately(12) },
  matchEnd: { endedOn: lately(12), endNoticeOn: lately(12, { since: ['match'] }) },
  trial: { untilOn: toCome(12) },
  pause: { on: lately(6), expectedOn: toCome(12) },
  pauseCorrection: { fromOn: lately(60), toOn: around(60, 6), expectedOn: around(60, 12) },
  visitorChange: { on: lately(12), ...agreement },
  visitorChangeCorrection: { on: lately(60) },
  growingUp: { on: lately(12), untilOn: around(12, 84) },
  matchReview: { on: lately(12) },
  objective: { on: lately(12) },
  spotPurchase: { pencePerYear: bought },

  concern: { raisedOn: lately(12) },
  concernTold: { on: lately(12) },
  newConcern: { socialWorkerOn: lately(12), meanwhileOn: lately(12) },

  cohort: { startsOn: around(24, 12), endsOn: around(24, 18) },
  campaign: { startedOn: around(24, 12), endedOn: around(24, 24), costPence: pence(10_000_00, 'one campaign') },
  trainingModule: { hours: most(40, 'is long for one module', 'hour'), refreshMonths: { least: 6, most: 60, words: (months) => `${counted(months, 'month')} is unusual: most are done again after one to three years` } },
  pathStage: { hours: most(60, 'is much to ask for', 'hour') },
  staffPost: { fromOn: around(30 * 12, 6), toOn: around(30 * 12, 24), fte: { most: 1, words: () => 'One person all week is 1' } },
  mileageRate: { fromOn: around(24, 12) },
  endOfPost: { toOn: around(12, 12) },
  year: {
    childrenInCare: most(5000, 'is much for one council', 'child', 'children'), fundedMatches: most(300, 'is much for one service', 'match', 'matches'), targetReferrals: most(500, 'is much for one year', 'referral'),
    targetMatches: most(300, 'is much for one year', 'match', 'matches'), budgetPence: pence(1_000_000_00, 'one year'), staffFte: { most: 15, words: () => 'That is much for one service. One person all week is 1' },
  },
  agreed: { fromOn: around(24, 24) },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Usual>>>>
