import { MATCHING_WORDS } from './record-words-matching.ts'
import { RECRUITMENT_WORDS } from './record-words-recruitment.ts'

/* What each table's rows and fields are called where a change of them is told. */

/** What one row of a table is called, and its fields; those that only join it to another record have no word. */
export interface RecordWords {
  readonly one: string
  readonly many: string
  readonly fields: Readonly<Record<string, string>>
}

const ABOUT_A_PERSON = {
  key: 'workbook key', firstName: 'first name', lastName: 'last name', bornOn: 'date of birth', gender: 'gender', ethnicity: 'ethnicity', ethnicCode: 'ethnic code', religion: 'religion', nationality: 'nationality', disability: 'disability',
  languages: 'languages', interests: 'interests', notes: 'notes',
} as const

export const RECORD_WORDS = {
  volunteers: {
    one: 'volunteer', many: 'volunteers',
    fields: {
      ...ABOUT_A_PERSON, email: 'e-mail', phone: 'phone', address: 'address', postcode: 'postcode', enquiredOn: 'day of the enquiry', source: 'how they heard of us', cohort: 'cohort', drives: 'drives', maxMiles: 'miles they would travel',
      prefersAgeFrom: 'youngest age they would like', prefersAgeTo: 'oldest age they would like', availability: 'when they are free', travels: 'where they would travel', campaignId: 'campaign', erasedOn: 'day it was erased',
    },
  },
  statusPeriods: { one: 'status', many: 'statuses', fields: { status: 'status', fromOn: 'first day', reason: 'reason', backOn: 'day they come back', isOnHold: 'on hold' } },
  commitments: { one: 'commitment', many: 'commitments', fields: { agreedOn: 'day it was agreed', untilOn: 'last day' } },
  stages: {
    one: 'recruitment stage', many: 'recruitment stages',
    fields: {
      stage: 'stage', state: 'state', requestedOn: 'day it was asked for', completedOn: 'day it was done', outcome: 'outcome', reference: 'reference', hours: 'hours', safeAction: 'safe action', notes: 'notes', signedOffBy: 'who signed', signedOffOn: 'day it was signed',
    },
  },
  youngPeople: {
    one: 'young person', many: 'young people',
    fields: {
      ...ABOUT_A_PERSON, caseNumber: 'case number', legalStatus: 'legal status', inCareFrom: 'first day in care', inCareTo: 'last day in care', familyContact: 'contact with family', socialWorker: 'social worker',
      socialWorkerEmail: 'social worker’s e-mail', reviewingOfficer: 'reviewing officer', asylumSeeking: 'asylum seeking',
      erasedOn: 'day it was erased', confidentialityExplainedOn: 'day confidentiality was explained', complaintsExplainedOn: 'day complaints were explained', agreementSignedOn: 'day the agreement was signed', isParent: 'whether they are a parent',
    },
  },
  placements: { one: 'placement', many: 'placements', fields: { fromOn: 'first day', placementType: 'kind of placement', postcode: 'postcode', outOfArea: 'out of area', provider: 'who runs the home', area: 'council' } },
  referrals: {
    one: 'referral', many: 'referrals',
    fields: {
      key: 'workbook key', receivedOn: 'day it was received', referredBy: 'who referred', criterion: 'reason for the referral', childAgrees: 'whether the young person agrees', riskAssessmentOn: 'day of the risk assessment', state: 'state', closedOn: 'day it was closed',
      waitingReason: 'reason for waiting', notes: 'notes',
      reopensId: 'referral it opens again', duplicateOfId: 'referral it was received twice of', followsMatchId: 'match it follows', decision: 'decision', decidedOn: 'day of the decision', decidedBy: 'who decided', notAppointedReason: 'reason why nobody is appointed', considerAgainOn: 'day it is considered again',
      childView: 'what the young person says', understanding: 'whether they understand', viewOn: 'day they were asked', viewTakenBy: 'who asked them', viewReasons: 'reasons', offeredOn: 'day a visitor was offered', factors: 'what speaks for a visitor',
      isUrgent: 'urgency', isInCarePlan: 'part of the care plan', carePlanOn: 'day it came into the care plan', prefersGender: 'gender asked for', genderStrength: 'how much the gender matters', prefersBackground: 'background asked for', backgroundStrength: 'how much the background matters', preferenceOf: 'whose preference it is',
      owner: 'who acts next', nextStep: 'next step', nextStepOn: 'day of the next step',
    },
  },
  matches: {
    one: 'match', many: 'matches',
    fields: {
      key: 'workbook key', type: 'type', introducedOn: 'day of the introduction', startedOn: 'first day', plannedFor: 'day for which it was planned', putOffTo: 'day to which its start was put off', endedOn: 'last day', endReason: 'reason for the end', friendshipContinues: 'whether they stay friends', fundedAfter18: 'whether it goes on after 18', rhythmDays: 'agreed rhythm',
      youngPersonId: 'young person', referralId: 'referral', volunteerId: 'visitor', secondVolunteerId: 'second visitor',
      trialUntilOn: 'last day of the trial', trialOutcome: 'outcome of the trial', endDecidedBy: 'whose choice the end was', endBasis: 'basis of the end', endNoticeOn: 'day of the notice', endPlan: 'ending plan', remains: 'what remains',
      rematchesId: 'match it follows', recordedOnFileOn: 'day it was recorded on the young person’s file', previousProvider: 'provider before', firstMatchedOn: 'first day with the provider before', spotProvider: 'provider', spotPencePerYear: 'price a year', spotReason: 'reason for a spot purchase',
    },
  },
  matchPauses: { one: 'pause', many: 'pauses', fields: { fromOn: 'first day', toOn: 'last day', reason: 'reason', expectedOn: 'day they expect to go on' } },
  visits: { one: 'visit', many: 'visits', fields: { visitedOn: 'day', minutes: 'length', isOvernight: 'whether it went on over night', mode: 'how they met', outcome: 'outcome', activity: 'activity', costPence: 'cost', miles: 'miles', notes: 'notes' } },
  supervisions: { one: 'supervision', many: 'supervisions', fields: { dueOn: 'day it was due', heldOn: 'day it was held', mode: 'how they met', impact: 'whether they see an impact', enjoying: 'whether they enjoy it', childSafe: 'whether the young person is safe', notes: 'notes', nextOn: 'day agreed for the next' } },
  careReviews: { one: 'care review', many: 'care reviews', fields: { reviewedOn: 'day', attendedBy: 'who attended', feedback: 'feedback', notes: 'notes', visitorConsidered: 'whether a visitor was considered', visitorDecision: 'what was decided about a visitor', officerFeedbackOn: 'day the reviewing officer said it', officerFeedback: 'what the reviewing officer said' } },
  feedback: { one: 'piece of feedback', many: 'pieces of feedback', fields: { givenOn: 'day', givenBy: 'who gave it', occasion: 'occasion', rating: 'rating', quote: 'quote', mayQuote: 'whether it may be quoted' } },
  concerns: {
    one: 'concern', many: 'concerns',
    fields: { kind: 'kind', raisedOn: 'day it was raised', raisedBy: 'who raised it', summary: 'summary', action: 'action', referredTo: 'whom it was referred to', resolvedOn: 'day it was resolved', outcome: 'outcome' },
  },
  concernTellings: { one: 'word passed on', many: 'words passed on', fields: { whom: 'who was told', toldOn: 'day' } },
  claims: { one: 'claim', many: 'claims', fields: { key: 'workbook key', claimedOn: 'day', kind: 'kind', amountPence: 'amount', miles: 'miles', approvedOn: 'day it was approved', paidOn: 'day it was paid' } },
  staffPosts: { one: 'staff post', many: 'staff posts', fields: { role: 'kind of post', title: 'title', fte: 'share of a week', fromOn: 'first day', toOn: 'last day', cover: 'what it covers', coverNote: 'what it covers, in words' } },
  ...RECRUITMENT_WORDS,
  ...MATCHING_WORDS,
} as const satisfies Readonly<Record<string, RecordWords>>

export type RecordTable = keyof typeof RECORD_WORDS
