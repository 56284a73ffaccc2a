import { describe, expect, it } from 'vitest'
import type { ShownGateReason } from '#contract/volunteers.ts'
import { USUAL_PATH } from '#domain/recruitment/rules-for-tests.ts'
import type { StageState, VolunteerStatus } from '#domain/vocabulary.ts'
import type { SentencePart } from './volunteer-sentence.ts'
import { volunteerSentence } from './volunteer-sentence.ts'

type Match = SentencePart['matches'][number]

const open = (stage: string, state: StageState | null = null): ShownGateReason => {
  const { name, kind } = USUAL_PATH.find((each) => each.stage === stage)!
  return { reason: state === null ? 'stage_not_recorded' : 'stage_incomplete', stage, name, kind, state, sinceOn: null, words: '' }
}
const reason = (which: ShownGateReason['reason'], sinceOn: string | null = null, words = ''): ShownGateReason => ({ reason: which, stage: null, name: null, kind: null, state: null, sinceOn, words })
const match = (youngPerson: string, more: Partial<Match> = {}): Match => ({ youngPerson, state: 'active', startedOn: '2021-07-10', isPutOff: false, endedOn: null, pausedFrom: null, visits: 14, ...more })

function person(firstName: string, status: VolunteerStatus | null, more: Partial<SentencePart> = {}, row: Partial<SentencePart['volunteer']> = {}, gender: string | null = 'female'): SentencePart {
  return {
    today: '2023-10-31', statusReason: null, firstActiveOn: null, referenceChaseDays: 14, gateReasons: [], stages: [], matches: [], pairings: [], person: { firstName, gender },
    volunteer: { status, statusSinceOn: '2023-05-01', isOnHold: false, supervisionDueOn: null, path: null, ...row }, ...more,
  }
}

const farah = [open('reference_2', 'requested'), open('dbs', 'requested'), open('interview_2', 'not_started'), open('shadowing'), reason('never_approved')]
const asked = (stage: string, requestedOn: string): SentencePart['stages'][number] => ({ stage, state: 'requested', requestedOn, completedOn: null })

describe('the one sentence about a volunteer', () => {
  it.each<[string, SentencePart, string]>([
    ['an applicant on hold', person('Farah', 'applicant', { gateReasons: farah, statusReason: 'Exams until June.' }, { isOnHold: true, path: { done: 4, required: 12, stage: 'First interview', daysSinceApplied: 71, daysInStage: 12, lastContactOn: null } }), 'Farah’s application is on hold: Exams until June. 4 of 12 stages are done.'],
    ['an applicant, four to go', person('Farah', 'applicant', { gateReasons: farah, stages: [asked('reference_2', '2023-10-17'), asked('dbs', '2023-09-26')] }),
      'Four things stand between Farah and a match: her second reference (unanswered for 14 days), her DBS result, her second interview and shadowing.'],
    ['a reference asked for lately', person('Ali', 'applicant', { gateReasons: [open('reference_2', 'requested'), reason('never_approved')], stages: [asked('reference_2', '2023-10-18')] }, {}, 'male'),
      'One thing stands between Ali and a match: his second reference.'],
    ['a check that failed and one received', person('Kit', 'applicant', { gateReasons: [open('identity', 'failed'), open('dbs', 'received')] }, {}, null),
      'Two things stand between Kit and a match: their identity check (failed) and their DBS result (received, not yet complete).'],
    ['everything still to do', person('Bryony', 'applicant', { gateReasons: [...(['application', 'identity', 'interview_1', 'reference_1', 'reference_2', 'dbs', 'training', 'interview_2', 'shadowing'] as const).map((stage) => open(stage)), reason('never_approved')] }),
      'Nine things stand between Bryony and a match: her application, her identity check, her first interview and six more.'],
    ['a stage that nobody signed', person('Kit', 'applicant', { gateReasons: [{ ...open('independence'), reason: 'stage_not_signed' }] }, {}, null),
      'One thing stands between Kit and a match: their independence declaration (not signed off).'],
    ['several that nobody signed, as a workbook brings them', person('Kit', 'applicant', { gateReasons: [{ ...open('application'), reason: 'stage_not_signed' }, { ...open('identity'), reason: 'stage_not_signed' }, open('shadowing')] }, {}, null),
      'Two things stand between Kit and a match: shadowing and signatures for 2 stages.'],
    ['only approval', person('Leszek', 'applicant', { gateReasons: [reason('never_approved')], stages: [{ stage: 'shadowing', state: 'complete', requestedOn: null, completedOn: '2023-10-25' }] }),
      'Only approval stands between Leszek and a match: the last stage was complete on 25 Oct 2023.'],
    ['an applicant for the second time', person('Mo', 'applicant', { gateReasons: [reason('status', '2023-09-01', 'An applicant again since 1 Sep 2023')] }),
      'One thing stands between Mo and a match: a new approval (an applicant again since 1 Sep 2023).'],
    ['ready for the first time', person('Cy', 'active'), 'Cy is ready for a match: every stage is complete, active since 1 May 2023.'],
    ['ready again', person('Cy', 'active', { matches: [match('Zoë', { state: 'ended', endedOn: '2023-07-01' })] }), 'Cy is ready for another match: the last one ended on 1 Jul 2023.'],
    ['being matched', person('Cy', 'active', { pairings: [{ youngPerson: 'Zoë Hall', standing: 'Waiting for Cy’s answer' }] }), 'Cy is being matched with Zoë Hall: waiting for Cy’s answer.'],
    ['whose start is put off', person('Cy', 'active', { matches: [match('Zoë', { state: 'planned', isPutOff: true, startedOn: '2023-11-05', visits: 0 })] }), 'Cy was to meet Zoë: the start is put off until somebody chooses its day.'],
    ['about to start', person('Cy', 'active', { matches: [match('Zoë', { state: 'planned', startedOn: '2023-11-05', visits: 0 })] }), 'Cy is about to meet Zoë: they start on 5 Nov 2023, in 5 days.'],
    ['lapsed without a match', person('Beth', 'active', { gateReasons: [reason('dbs_lapsed', '2023-09-30')] }), 'One thing stands between Beth and a match: her DBS recheck (due since 30 Sep 2023).'],
    ['lapsed after a match', person('Beth', 'active', { gateReasons: [reason('dbs_lapsed', '2023-09-30'), reason('allegation_open', '2023-10-02')], matches: [match('Zoë', { state: 'ended', endedOn: '2023-07-01' })] }),
      'Two things stand between Beth and another match: her DBS recheck (due since 30 Sep 2023) and an allegation of 2 Oct 2023 that is open.'],
    ['lapsed while visiting', person('Beth', 'active', { gateReasons: [{ ...reason('training_lapsed', '2023-09-30'), name: 'Boundaries' }], matches: [match('Rhys Abbott')] }),
      'Beth visits Rhys Abbott and is not cleared: her boundaries training (due again since 30 Sep 2023).'],
    ['visiting', person('Alan', 'active', { matches: [match('Rhys Abbott')] }, { supervisionDueOn: '2023-12-08' }), 'Alan visits Rhys Abbott, 14 visits in 27 months; next supervision 8 Dec 2023.'],
    ['visiting two, supervision today', person('Alan', 'active', { matches: [match('Rhys Abbott', { startedOn: '2020-01-10' }), match('Zoë', { visits: 2 })] }, { supervisionDueOn: '2023-10-31' }),
      'Alan visits Rhys Abbott and Zoë, 16 visits in 3 years and 9 months; next supervision today.'],
    ['supervision overdue', person('Alan', 'active', { matches: [match('Rhys Abbott', { visits: 1, startedOn: '2023-10-10' })] }, { supervisionDueOn: '2023-10-19' }),
      'Alan visits Rhys Abbott, 1 visit in under a month; supervision is 12 days overdue.'],
    ['matched and not met', person('Alan', 'active', { matches: [match('Rhys Abbott', { visits: 0, startedOn: '2023-10-10' })] }, { supervisionDueOn: '2023-12-08' }),
      'Alan visits Rhys Abbott, matched on 10 Oct 2023 and not met yet; next supervision 8 Dec 2023.'],
    ['paused', person('Alan', 'active', { matches: [match('Rhys Abbott', { state: 'paused', pausedFrom: '2023-10-20' })] }, { supervisionDueOn: '2023-12-08' }),
      'Alan is matched with Rhys Abbott, paused since 20 Oct 2023, 14 visits in 27 months; next supervision 8 Dec 2023.'],
    ['taking a break', person('Gus', 'inactive', { statusReason: 'New baby.' }), 'Gus has been taking a break since 1 May 2023: New baby.'],
    ['taking a break, still matched', person('Gus', 'inactive', { matches: [match('Zoë')] }), 'Gus has been taking a break since 1 May 2023. Still matched with Zoë.'],
    ['taking a break while suspended', person('Hal', 'inactive', { gateReasons: [reason('status', '2023-04-01')], statusReason: 'New baby.' }), 'Hal has been suspended since 1 Apr 2023 and taking a break since 1 May 2023: New baby.'],
    ['suspended', person('Hal', 'suspended', { gateReasons: [reason('status', '2023-05-01')], matches: [match('Zoë')] }), 'Hal has been suspended since 1 May 2023. Still matched with Zoë.'],
    ['left', person('Ivy', 'left', { firstActiveOn: '2021-11-27', statusReason: 'personal', matches: [match('Zoë', { state: 'ended' })] }), 'Ivy left on 1 May 2023 after 1 year and 5 months as a volunteer: personal. 1 match, 14 visits.'],
    ['withdrew', person('Ida', 'withdrawn'), 'Ida withdrew on 1 May 2023.'],
    ['not accepted', person('Ida', 'rejected', { statusReason: 'references' }), 'Ida was not accepted on 1 May 2023: references.'],
    ['no status at all', person('Jo', null), 'No status is recorded for Jo.'],
  ])('%s', (_case, opened, said) => {
    const { lead, rest } = volunteerSentence(opened)
    expect([lead, rest].filter((part) => part !== '').join(' ')).toBe(said)
  })

  it.each<[SentencePart, string, boolean]>([
    [person('Farah', 'applicant', { gateReasons: farah }), 'closed', true],
    [person('Cy', 'active'), 'ready', false],
    [person('Alan', 'active', { matches: [match('Rhys')] }, { supervisionDueOn: '2023-10-30' }), 'visiting', true],
    [person('Gus', 'inactive'), 'resting', false],
    [person('Hal', 'suspended'), 'closed', true],
    [person('Ivy', 'left'), 'gone', false],
  ])('%# stands %s %s', (opened, stand, isLate) => expect(volunteerSentence(opened)).toMatchObject({ stand, isLate }))
})
