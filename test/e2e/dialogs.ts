import type { Page } from 'playwright-core'
import type { DialogPlace, Tell } from './dialog-place.ts'
import { COUNT_DIALOGS } from './count-dialogs.ts'
import { MATCH_DIALOGS } from './match-dialogs.ts'
import { SETTINGS_DIALOGS } from './settings-dialogs.ts'

/* Every dialog of Mainstay, and where somebody opens it. dialogs.test.ts opens each by keyboard; test/every-dialog.test.ts holds that none is left out. */

interface Volunteer { readonly id: number; readonly status: string; readonly gateIsOpen: boolean; readonly matches: readonly unknown[]; readonly path: { readonly stage: string | null } | null }
interface Match { readonly id: number; readonly state: string; readonly age: number | null }
interface Waiting { readonly id: number; readonly youngPerson: { readonly id: number }; readonly pairing: unknown }

async function found<Row extends { readonly id: number }>(tell: Tell, procedure: string, fits: (row: Row) => boolean): Promise<Row> {
  const row = (await tell<{ rows: readonly Row[] }>(procedure)).rows.find(fits)
  if (row === undefined) throw new Error(`The invented service has nobody like this in ${procedure}.`)
  return row
}
const volunteer = (tell: Tell, fits: (row: Volunteer) => boolean): Promise<Volunteer> => found(tell, 'volunteers.list', fits)
const waiting = (tell: Tell, fits: (row: Waiting) => boolean): Promise<Waiting> => found(tell, 'referrals.listWaiting', fits)
const TODAY = '2026-11-22'

const CERTIFICATE = {
  id: null, appliedOn: '2026-10-01', level: 'enhanced', workforce: 'child', levelRationale: null, certificateNumber: '001234567890', issuedOn: '2026-10-20', nameOnCertificate: 'Ada Lund', position: 'Independent visitor', seenOn: '2026-11-02', seenBy: 'Ada Lund', obtainedBy: null, disclosure: 'to_assess', decision: null, note: null,
}

export const DIALOG_PLACES: readonly DialogPlace[] = [
  {
    where: 'today', at: () => '/today',
    dialogs: [
      { of: 'features/today/SnoozeDialog', press: 'Snooze', name: 'Snooze until a day' },
      { of: 'features/today/SnoozedDialog', press: /^\d+ snoozed$/, name: 'Snoozed' },
      { of: 'app/KeysDialog', press: { key: '?' }, name: 'Keys' },
      { of: 'ui/Palette', press: { key: 'Control+k' }, name: 'Find or do anything' },
    ],
  },
  { where: 'a list', at: () => '/volunteers', dialogs: [{ of: 'app/list-page/SaveListDialog', press: 'Save as a spreadsheet', name: 'Save as a spreadsheet' }] },
  {
    where: 'a visitor’s details', at: async (tell) => `/volunteers/${(await volunteer(tell, (row) => row.status === 'active' && row.matches.length > 0)).id}?part=details`,
    dialogs: [
      { of: 'features/volunteers/EditVolunteerDialog', press: 'Edit', name: /^Edit / },
      { of: 'features/volunteers/StatusDialog', press: ['More about this volunteer', 'Suspend'], name: /^Suspend: / },
      { of: 'features/volunteers/StatusDialog', press: /^Correct ?: active/, name: /^Correct: / },
      { of: 'features/volunteers/ContactMadeDialog', press: ['More about this volunteer', 'Write down a contact'], name: /^Contact with / },
      { of: 'features/volunteers/HelpedDayDialog', press: ['More about this volunteer', 'A day with young people'], name: /^A day of .+ with young people$/ },
      { of: 'features/volunteers/DeleteVolunteerDialog', press: ['More about this volunteer', 'Delete'], name: /^Delete / },
      { of: 'features/volunteers/CommitmentDialog', press: 'Agree a commitment', name: 'Commitment agreed' },
      { of: 'features/volunteers/VehiclePapersDialog', press: 'Record papers', name: 'Vehicle papers' },
      { of: 'features/volunteers/EqualitiesFormDialog', press: 'Record answers', name: 'Equalities answers' },
      { of: 'features/letters/LetterDialog', press: 'Write a letter', name: 'Write a letter' },
    ],
  },
  {
    // A concern is written down and they are suspended at once: taken back from their history, the concern would go too.
    where: 'a visitor’s history',
    at: async (tell) => {
      const { id } = await volunteer(tell, (row) => row.status === 'active' && row.matches.length === 0)
      await tell('concerns.record', { kind: 'complaint', raisedOn: TODAY, raisedBy: null, youngPersonId: null, volunteerId: id, matchId: null, summary: 'Came late three times', action: null, told: [], suspends: true, pauses: false, meanwhileOn: TODAY })
      return `/volunteers/${id}?part=history`
    },
    dialogs: [
      { of: 'features/legal-holds/LegalHoldsPanel', press: 'Hold records', name: 'Hold these records' },
      { of: 'features/history/HistoryPanel', press: /^Take back/, name: 'Take back all of it?' },
    ],
  },
  {
    where: 'a visitor’s supervision', at: async (tell) => `/volunteers/${(await volunteer(tell, (row) => row.status === 'active' && row.matches.length > 0)).id}?part=supervision`,
    dialogs: [
      { of: 'features/supervisions/SupervisionDialog', press: 'Record supervision', name: /^Supervision with / },
      { of: 'features/supervisions/SupervisionDialog', press: /^Correct the supervision of /, name: 'Correct this supervision' },
    ],
  },
  {
    where: 'a visitor’s recruitment', at: async (tell) => `/volunteers/${(await volunteer(tell, (row) => row.status === 'inactive' && row.gateIsOpen)).id}?part=recruitment`,
    dialogs: [{ of: 'features/volunteers/RecruitmentPanel', press: 'Sign off what was brought in', name: /^Sign off what was brought in of / }],
  },
  {
    where: 'an applicant’s path', at: async (tell) => `/volunteers/${(await volunteer(tell, (row) => row.path?.stage === 'Application')).id}?part=recruitment`,
    dialogs: [
      { of: 'features/recruitment/IdentityDialog', press: 'Record: Identity', name: 'Identity' },
      { of: 'features/recruitment/InterviewDialog', press: 'Record: First interview', name: 'First interview' },
      { of: 'features/recruitment/ReferenceDialog', press: 'Record: First reference', name: 'First reference' },
      { of: 'features/recruitment/StageDialog', press: 'Record: Shadowing', name: 'Shadowing' },
      { of: 'features/recruitment/WaiveDialog', press: ['More about Shadowing', 'Waive'], name: 'Waive: Shadowing' },
      { of: 'features/recruitment/RecruitmentDialog', press: ['More about Shadowing', 'Failed'], name: 'Failed: Shadowing' },
    ],
  },
  {
    where: 'training and checks',
    at: async (tell) => {
      const { id } = await volunteer(tell, (row) => row.path?.stage === 'Identity')
      const { stages } = await tell<{ stages: readonly { stage: string; kind: string }[] }>('recruitment.open', { volunteerId: id })
      await tell('recruitment.recordDbs', { ...CERTIFICATE, volunteerId: id })
      await tell('recruitment.recordIdentity', { volunteerId: id, stage: stages.find((stage) => stage.kind === 'identity')?.stage, checkedOn: '2024-01-15', route: 1, viewing: 'in_person', rationale: null, documents: [{ kind: 'passport', lastFour: '4321', expiresOn: null }] })
      await tell('recruitment.recordAddress', { volunteerId: id, id: null, address: '1 Mill Lane', postcode: null, fromOn: '2020-01-01', toOn: null })
      await tell('recruitment.recordOverseasStay', { volunteerId: id, id: null, country: 'Spain', fromOn: '2018-01-01', toOn: '2018-12-31', certificateOn: null, instead: null })
      return `/volunteers/${id}?part=training`
    },
    dialogs: [
      { of: 'features/recruitment/AddressesPanel', press: ['More about 1 Mill Lane', 'Remove'], name: 'Remove this address?' },
      { of: 'features/recruitment/OverseasPanel', press: ['More about the stay in Spain', 'Remove'], name: 'Remove this stay abroad?' },
      { of: 'features/recruitment/DbsDialog', press: 'Record certificate', name: 'DBS check' },
      { of: 'features/recruitment/DecideDbsDialog', press: 'Decide', name: 'Decide on the DBS certificate' },
      { of: 'features/recruitment/StatusCheckDialog', press: 'Record status check', name: 'Status check in the Update Service' },
      { of: 'features/recruitment/TrainingDialog', press: 'Record training', name: 'Training' },
      { of: 'features/recruitment/IndependenceDialog', press: 'Record declaration', name: 'Independence declaration' },
      { of: 'features/recruitment/KeptTooLongCallout', press: 'Destroy', name: 'Destroy the details of these documents' },
      { of: 'features/recruitment/SubscriptionDialog', press: 'Update Service', name: 'Update Service' },
      { of: 'features/recruitment/AddressDialog', press: 'Add an address', name: 'Where they lived' },
      { of: 'features/history/TakeOffDialog', press: [/^More about check of identity/, 'Take off the record'], name: /^Take off: Check of identity/ },
      { of: 'features/recruitment/OverseasStayDialog', press: 'Add a stay', name: 'Stay abroad' },
      { of: 'features/induction/InductionDialog', press: 'Record induction', name: /^Induction of / },
      { of: 'features/recruitment/AgreementsDialog', press: 'Record agreements', name: 'Agreements' },
    ],
  },
  {
    where: 'a volunteer who is often with young people',
    at: async (tell) => {
      const { id } = await volunteer(tell, (row) => row.status === 'active')
      await tell('volunteers.recordHelpedDay', { id, on: '2026-11-14', what: 'Group weekend', isOvernight: true })
      return `/volunteers/${id}`
    },
    dialogs: [{ of: 'features/recruitment/RegulatedActivityCallout', press: /^Record that the level of /, name: /^The level of .+ check fits$/ }],
  },
  {
    where: 'a match',
    at: async (tell) => {
      const { id } = await found<Match>(tell, 'matches.list', (row) => row.state === 'active' && row.age !== null && row.age >= 16 && row.age < 18)
      await tell('matches.setTrial', { matchId: id, untilOn: '2026-12-31' })
      await tell('matches.pause', { matchId: id, on: '2026-11-10', reason: 'Exams', expectedOn: null }).then(() => tell('matches.resume', { matchId: id, on: '2026-11-12' }))
      await tell('matches.planEnding', { matchId: id, expectedOn: '2027-01-31', endReason: 'moved_away', teller: null, tellOn: '2026-12-05', toldOn: null, lastVisitOn: null, goodbye: null, remains: null })
      return `/matches/${id}`
    },
    dialogs: [
      { of: 'features/matches/PauseDialog', press: 'Pause', name: 'Pause this match' },
      { of: 'features/matches/CorrectPauseDialog', press: /^Correct: pause from/, name: 'Correct this pause' },
      { of: 'features/matches/EndMatchDialog', press: 'End match', name: 'End this match' },
      { of: 'features/matches/RhythmDialog', press: ['More', 'Their rhythm'], name: 'Their rhythm' },
      { of: 'features/matches/ChangeVisitorDialog', press: ['More', 'Change who visits'], name: 'Change who visits' },
      { of: 'features/matches/TrialDialog', press: ['More', 'How the trial came out'], name: 'How the trial came out' },
      { of: 'features/matches/ViewInMatchDialog', press: ['More', /^What .+ says$/], name: /^What .+ says to their visitor$/ },
      { of: 'features/matches/SpotPurchaseDialog', press: ['More', 'Bought from a provider'], name: 'Bought from a provider' },
      { of: 'features/matches/EndingPlanDialog', press: ['More', 'Change the plan of the ending'], name: 'Plan the ending' },
      { of: 'features/matches/EndingPlanPanel', press: 'Withdraw the plan', name: 'Withdraw this plan' },
      { of: 'features/matches/CorrectMatchDialog', press: ['More', 'Correct'], name: 'Correct this match' },
      { of: 'features/matches/ChronologyDialog', press: ['More', 'Chronology for the child’s file'], name: 'Chronology for the child’s file' },
      { of: 'features/matches/ObjectiveDialog', press: 'Set an objective', name: 'Set an objective' },
      { of: 'features/matches/MatchReviewDialog', press: 'Record a review', name: 'Review this match' },
      { of: 'features/visits/VisitDialog', press: 'Log a visit', name: 'Log a visit' },
      { of: 'features/visits/VisitDialog', press: /^Correct the visit of /, name: 'Correct this visit' },
      { of: 'features/matches/MatchPage', press: 'They were told', name: / was told$/ },
      { of: 'features/matches/GrowingUpDialog', press: /^(Record|Correct): /, name: /./ },
    ],
  },
  {
    where: 'a young person who waits',
    at: async (tell) => {
      const { id: referral, youngPerson: { id } } = await waiting(tell, () => true)
      await tell('referrals.recordView', { id: referral, childView: 'unsure', understanding: null, viewOn: '2026-11-20', viewTakenBy: 'Social worker', viewReasons: null })
      return tell('youngPeople.changeContact', { youngPersonId: id, role: 'key_worker', name: 'Key Worker', organisation: null, email: null, phone: null, fromOn: '2026-01-01', replaces: null }).then(() => `/young-people/${id}`)
    },
    dialogs: [
      { of: 'features/young-people/ContactsPanel', press: ['Change Key Worker', 'Left'], name: 'Key Worker left' },
      { of: 'features/young-people/EditYoungPersonDialog', press: 'Edit', name: /^Edit / },
      { of: 'features/young-people/EqualitiesDialog', press: ['More about this young person', 'Equalities answers'], name: 'Equalities' },
      { of: 'features/young-people/WishDialog', press: 'Record a wish', name: /^What .+ wishes$/ },
      { of: 'features/history/TakeOffDialog', press: [/^More about the home /, 'Take off the record'], name: /^Take off: Home / },
      { of: 'features/young-people/PlacementDialog', press: 'Move to another home', name: / moves$/ },
      { of: 'features/young-people/ContactDialog', press: 'Add somebody around them', name: 'Somebody around them' },
      { of: 'features/young-people/CareDialog', press: 'Change of care', name: 'Care changes' },
      { of: 'features/young-people/ExplainedDialog', press: 'Days of what was explained and signed', name: 'Explained and signed' },
      { of: 'features/young-people/OfferDialog', press: 'Record whether a visitor was offered', name: 'Offered a visitor' },
      { of: 'features/young-people/RiskDialog', press: 'Add a risk assessment', name: 'Risk assessment' },
      { of: 'features/referrals/CorrectViewDialog', press: [/^More about the view of a visitor/, 'Correct'], name: 'Correct what was said to a visitor' },
      { of: 'features/referrals/ViewDialog', press: 'Record their view', name: /^What .+ says to a visitor$/ },
      { of: 'features/referrals/DecideDialog', press: 'Decide', name: /^Decide on the referral of / },
      { of: 'features/referrals/CorrectReferralDialog', press: 'Correct', name: /^Correct the referral of / },
      { of: 'features/referrals/CloseReferralDialog', press: 'Close', name: /^Close the referral of / },
    ],
  },
  {
    where: 'two records of a young person',
    at: async (tell) => {
      const { id } = await tell<{ id: number }>('youngPeople.add', {
        firstName: 'Robin', lastName: 'Lark', caseNumber: null, bornOn: '2012-06-15', languages: null, interests: null, familyContact: null, asylumSeeking: null, disability: null, isParent: null, notes: null, placementType: null, area: null, district: null,
        outOfArea: null, provider: null, inCareFrom: null, legalStatus: null, socialWorker: null, socialWorkerEmail: null, socialWorkerPhone: null, reviewingOfficer: null,
      })
      return `/young-people/${(await waiting(tell, () => true)).youngPerson.id}/merge?with=${id}`
    },
    dialogs: [{ of: 'app/MergePanel', press: 'Merge', name: /^Make one record of / }],
  },
  {
    where: 'what was said of a match',
    at: async (tell) => {
      const { id, youngPerson } = await found<Match & { readonly youngPerson: { readonly id: number } }>(tell, 'matches.list', (row) => row.state === 'active')
      await tell('feedback.record', { matchId: id, givenOn: TODAY, givenBy: 'young_person', occasion: 'other', rating: 4, quote: 'We laugh.', mayQuote: true })
      return `/young-people/${youngPerson.id}?part=feedback`
    },
    dialogs: [{ of: 'features/feedback/FeedbackDialog', press: 'Record feedback', name: 'Record feedback' }, { of: 'features/feedback/FeedbackDialog', press: /^Correct the feedback of /, name: 'Correct this feedback' }],
  },
  {
    where: 'a young person’s care reviews', at: async (tell) => `/young-people/${(await waiting(tell, () => true)).youngPerson.id}?part=reviews`,
    dialogs: [{ of: 'features/young-people/CareReviewDialog', press: 'Record a review', name: 'A care review' }],
  },
  {
    where: 'a young person who was not appointed a visitor',
    at: async (tell) => {
      const { id, youngPerson } = await waiting(tell, (row) => row.pairing === null)
      await tell('referrals.decide', { id, decision: 'not_appointed', decidedOn: TODAY, reason: 'good_with_carers', considerAgainOn: '2027-03-01', note: null })
      return `/young-people/${youngPerson.id}`
    },
    dialogs: [{ of: 'features/referrals/ConsiderAgainDialog', press: 'Considered again', name: 'Considered again: nobody is appointed' }, { of: 'features/referrals/ReferralActions', press: 'Open again', name: /^Open the referral of .+ again$/ }],
  },
  {
    where: 'a young person who went home',
    at: async (tell) => {
      const { id } = await found<{ id: number; isNeverOffered: boolean }>(tell, 'youngPeople.list', (row) => row.isNeverOffered)
      await tell('youngPeople.recordCare', { youngPersonId: id, fromOn: '2026-09-01', care: 'returned_home', legalStatus: null })
      return `/young-people/${id}`
    },
    dialogs: [{ of: 'features/young-people/CarePanel', press: /^Looked at again/, name: 'Looked at again after the return home' }],
  },
  {
    where: 'the waiting list', at: () => '/waiting-list',
    dialogs: [
      { of: 'features/referrals/NextStepDialog', press: 'Plan next step', name: /^Next step for / },
      { of: 'features/referrals/StepTakenDialog', press: 'Write down a step', name: /^Done for / },
      { of: 'features/referrals/BlockerDialog', press: 'Change what they wait for', name: /^What .+ waits for$/ },
    ],
  },
  {
    where: 'finding a visitor', at: async (tell) => `/waiting-list/${(await waiting(tell, (row) => row.pairing === null)).id}`,
    dialogs: [
      { of: 'features/matching/AskDialog', press: /^Ask /, name: /^Ask / },
      { of: 'features/matching/DistanceDialog', press: [/^More for /, 'How far apart they live'], name: /^How far .+ lives from / },
      { of: 'features/matching/CandidatesPanel', press: [/^More for /, 'Keep these two apart'], name: /^Keep .+ apart$/ },
    ],
  },
  {
    where: 'two who are kept apart',
    at: async (tell) => {
      const { youngPerson } = await waiting(tell, (row) => row.pairing === null)
      await tell('matching.exclude', { youngPersonId: youngPerson.id, volunteerId: (await volunteer(tell, (row) => row.status === 'active' && row.gateIsOpen && row.matches.length === 0)).id, reason: 'Neighbours', on: TODAY })
      return `/young-people/${youngPerson.id}`
    },
    dialogs: [{ of: 'features/matching/KeptApartPanel', press: /^Lift/, name: /^No longer keep .+ apart$/ }],
  },
  {
    where: 'a pairing under way', at: async (tell) => `/waiting-list/${(await waiting(tell, (row) => row.pairing !== null)).id}`,
    dialogs: [
      { of: 'features/matching/PairingPanel', press: 'Chase', name: 'Chase' },
      { of: 'features/matching/CorrectStepsDialog', press: 'Correct steps', name: /^Correct the steps with / },
      { of: 'features/matching/AnswerDialog', press: /^Record .+ answer$/, name: / answer$/ },
      { of: 'features/matching/StartDialog', press: 'Start match', name: /^Start the match of / },
    ],
  },
  {
    where: 'a concern', at: async (tell) => `/concerns/${(await found<{ id: number; resolvedOn: string | null }>(tell, 'concerns.list', (row) => row.resolvedOn === null)).id}`,
    dialogs: [
      { of: 'features/concerns/TellDialog', press: 'Somebody was told', name: 'Who was told' },
      { of: 'features/concerns/CorrectConcernDialog', press: 'Correct', name: 'Correct this concern' },
      { of: 'features/concerns/ConcernPage', press: 'Close', name: /^Close this / },
    ],
  },
  {
    where: 'the calendar', at: () => '/calendar',
    dialogs: [
      { of: 'features/calendar/DayDialog', press: /^Sunday 22 November, today/, name: 'Sunday 22 November 2026' },
      { of: 'features/calendar/SaveForOutlookDialog', press: 'Save for Outlook', name: 'Save for Outlook' },
    ],
  },
  ...COUNT_DIALOGS, ...MATCH_DIALOGS, ...SETTINGS_DIALOGS,
]

/** Dialogs that stand at the end of a longer way: the journey that opens each, and looks at it there in both themes. */
export const DIALOGS_ELSEWHERE: readonly { readonly of: string; readonly name: string; readonly journey: string; readonly why: string }[] = [
  { of: 'app/IdleLockDialog', name: 'Still there?', journey: 'dialogs.test.ts', why: 'opens by itself' },
  { of: 'features/recruitment/ApproveDialog', name: 'Open the gate for Farah', journey: 'recruitment.test.ts', why: 'asked for once every stage is signed' },
  { of: 'features/settings/KeysPanel', name: 'Remove the old file?', journey: 'first-service.test.ts', why: 'the old file is there only after a new vault key' },
  { of: 'features/vault/RestoreForm', name: 'Replace the file that is there?', journey: 'first-service.test.ts', why: 'asked only over a file that is there, while nothing is open' },
]

/** What the others are made of. */
export const MADE_OF: readonly string[] = ['ui/Dialog', 'ui/ConfirmDialog', 'app/FormDialog', 'app/DayDialog', 'app/TakeOutRow']

/** The bridge of the page, to ask with. */
export function tellOf(page: Page): Tell {
  return (procedure, input = null) => page.evaluate(async (question) => {
    const reply = await window.mainstay.call(question)
    if (!reply.ok) throw new Error(`${question.procedure}: ${reply.error.code}`)
    return reply.value as never
  }, { procedure, input, ticket: procedure })
}
