import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { calendarContract } from '#contract/calendar.ts'
import type { QueryContext } from '../context.ts'
import type { WritableDatabase } from '../database/database.ts'
import { handleOf } from '../database/database.ts'
import { emptyService, put, putWorkbook } from '../due/workbook-for-tests.ts'
import { calendarService } from './calendar-service.ts'
import { sentenceOf, serviceOfThree } from './items-for-tests.ts'

let db: WritableDatabase
let context: QueryContext

beforeEach(() => {
  db = serviceOfThree()
  context = { db, today: '2023-10-31', now: () => '2023-10-31T10:00:00.000Z' }
})

function told(from: string, to: string, kinds?: Parameters<typeof calendarService.between>[0]['kinds']): string[] {
  return calendarService.between({ from, to, kinds }, context).items.map(sentenceOf)
}

describe('what a calendar tells of the past', () => {
  it('of visits: those held and those that were not', () => {
    put(db, 'visits', { matchId: 1, visitedOn: '2023-10-10', outcome: 'held', activity: 'climbing wall' })
    put(db, 'visits', { matchId: 1, visitedOn: '2023-10-12', outcome: 'no_show' })
    put(db, 'visits', { matchId: 1, visitedOn: '2023-09-30', outcome: 'held' })
    expect(told('2023-10-01', '2023-10-31', ['visit'])).toEqual([
      '2023-10-10 past Visit: Rhys Abbott, Alan Young and Beth Young (Climbing wall) → match 1',
      '2023-10-12 missed Visit: did not happen: Rhys Abbott, Alan Young and Beth Young → match 1',
    ])
  })

  it('of supervisions: held late, and not held', () => {
    put(db, 'supervisions', { volunteerId: 1, dueOn: '2023-10-05', heldOn: '2023-10-09' })
    put(db, 'supervisions', { volunteerId: 1, dueOn: '2023-10-20', heldOn: null })
    expect(told('2023-10-01', '2023-10-31', ['supervision'])).toEqual([
      '2023-10-09 past Supervision: Alan Young (Was due 5 Oct 2023) → volunteer 1',
      '2023-10-20 missed Supervision not held: Alan Young → volunteer 1',
    ])
  })

  it('not of a supervision whose kept day is still to come as if it had been missed', () => {
    put(db, 'supervisions', { volunteerId: 1, dueOn: '2023-10-31', heldOn: null })
    put(db, 'supervisions', { volunteerId: 1, dueOn: '2023-11-20', heldOn: null })
    expect(told('2023-10-31', '2023-11-30', ['supervision'])).toEqual([])
  })

  it('once of a supervision that is overdue since the day that was kept for it', () => {
    put(db, 'supervisions', { volunteerId: 1, dueOn: null, heldOn: '2023-07-20' })
    put(db, 'supervisions', { volunteerId: 1, dueOn: '2023-10-12', heldOn: null })
    expect(told('2023-10-01', '2023-10-31', ['supervision'])).toEqual(['2023-10-12 overdue Supervision due: Alan Young (Last held 20 Jul 2023, visits Rhys Abbott) → volunteer 1'])
  })

  it('of a match: introduced, started, paused, going on and ended', () => {
    put(db, 'matches', { id: 2, key: 'M2', youngPersonId: 1, volunteerId: 2, introducedOn: '2023-10-02', startedOn: '2023-10-04', endedOn: '2023-10-25', endReason: 'moved_away' })
    put(db, 'matchPauses', { matchId: 2, fromOn: '2023-10-10', toOn: '2023-10-15' })
    expect(told('2023-10-01', '2023-10-31', ['match']).filter((line) => line.includes('match 2'))).toEqual([
      '2023-10-02 past Introduction: Rhys Abbott and Beth Young → match 2',
      '2023-10-04 past Match starts: Rhys Abbott and Beth Young → match 2',
      '2023-10-10 past Match paused: Rhys Abbott and Beth Young → match 2',
      '2023-10-15 past Match goes on: Rhys Abbott and Beth Young → match 2',
      '2023-10-25 past Match ends: Rhys Abbott and Beth Young (Moved away) → match 2',
    ])
  })

  it('of recruitment: what was asked for and done, and who became what', () => {
    put(db, 'stages', { volunteerId: 3, stage: 'interview_1', state: 'complete', requestedOn: '2023-10-05', completedOn: '2023-10-09' })
    put(db, 'stages', { volunteerId: 3, stage: 'dbs', state: 'failed', completedOn: '2023-10-11' })
    expect(told('2023-10-01', '2023-10-31', ['recruitment'])).toEqual([
      '2023-10-03 past Volunteer: applicant: Farah Young → volunteer 3',
      '2023-10-05 past First interview: asked for: Farah Young → volunteer 3',
      '2023-10-09 past First interview: complete: Farah Young → volunteer 3',
      '2023-10-11 past DBS check: failed: Farah Young → volunteer 3',
    ])
  })

  it('of referrals, reviews, feedback and commitments', () => {
    put(db, 'careReviews', { youngPersonId: 1, reviewedOn: '2023-10-06', attendedBy: 'both' })
    put(db, 'careReviews', { youngPersonId: 1, reviewedOn: '2022-11-06' })
    put(db, 'feedback', { matchId: 1, givenOn: '2023-10-07', givenBy: 'young_person', occasion: 'quarterly_check_in' })
    put(db, 'commitments', { volunteerId: 1, agreedOn: '2023-10-08', untilOn: '2024-10-08' })
    expect(told('2023-10-01', '2023-10-31', ['care_review', 'feedback', 'waiting', 'renewal'])).toEqual([
      '2023-10-02 past Referral received: Rhys Abbott (From social worker) → young_person 1',
      '2023-10-06 past Care review: Rhys Abbott (Attended by coordinator and visitor) → match 1',
      '2023-10-07 past Feedback: quarterly check-in: Rhys Abbott, Alan Young and Beth Young (From the young person) → match 1',
      '2023-10-08 past Commitment made: Alan Young (Until 8 Oct 2024) → volunteer 1',
      '2023-10-20 past Referral closed: matched: Rhys Abbott → young_person 1',
    ])
    expect(told('2022-11-01', '2022-11-30', ['care_review'])).toEqual(['2022-11-06 past Care review: Rhys Abbott → young_person 1'])
    put(db, 'matches', { key: 'M2', youngPersonId: 1, volunteerId: 2, startedOn: '2022-01-10', endedOn: '2022-05-31' })
    expect(told('2022-11-01', '2022-11-30', ['care_review'])).toEqual(['2022-11-06 past Care review: Rhys Abbott → young_person 1'])
  })

  it('of concerns without what was said', () => {
    put(db, 'concerns', { kind: 'safeguarding', raisedOn: '2023-10-03', matchId: 1, summary: 'Not sleeping.', referredTo: 'social worker', resolvedOn: '2023-10-06' })
    put(db, 'concerns', { kind: 'complaint', raisedOn: '2023-10-04', summary: 'The line was engaged.' })
    expect(told('2023-10-01', '2023-10-31', ['concern'])).toEqual([
      '2023-10-03 past Safeguarding concern raised: Rhys Abbott, Alan Young and Beth Young (Referred to social worker) → concern 1',
      '2023-10-04 past Complaint raised:  → concern 2',
      '2023-10-06 past Safeguarding concern resolved: Rhys Abbott, Alan Young and Beth Young → concern 1',
      '2023-10-18 overdue Concern to act on: The service (Raised 4 Oct 2023) → concern 2',
    ])
  })
})

describe('what a calendar tells of what is to come', () => {
  it('looks past the weeks of the to-do list', () => {
    put(db, 'supervisions', { volunteerId: 1, heldOn: '2023-10-30' })
    expect(told('2024-01-01', '2024-01-31', ['supervision'])).toEqual(['2024-01-22 coming Supervision due: Alan Young (Last held 30 Oct 2023, visits Rhys Abbott) → volunteer 1'])
    expect(told('2024-01-01', '2024-01-31', ['growing_up'])).toEqual(['2024-01-05 coming Turns 18: Rhys Abbott, Alan Young and Beth Young (Decide by 5 Jan 2024 whether the match with Alan Young and Beth Young goes on) → match 1'])
  })

  it('suggests a working day for a supervision due at Christmas', () => {
    put(db, 'supervisions', { volunteerId: 1, heldOn: '2023-10-02' })
    expect(calendarService.between({ from: '2023-12-25', to: '2023-12-25', kinds: ['supervision'] }, context).items).toMatchObject([{ on: '2023-12-25', suggestedOn: '2023-12-22' }])
  })

  it('calls no gap between visits a gap before it is one', () => {
    put(db, 'visits', { matchId: 1, visitedOn: '2023-09-20', outcome: 'held' })
    expect(told('2023-11-01', '2023-11-30', ['visit'])).toEqual([])
    context = { ...context, today: '2023-11-02' }
    expect(told('2023-11-01', '2023-11-30', ['visit'])).toMatchObject([expect.stringMatching(/^2023-11-01 overdue No visit for too long: Rhys Abbott/)])
  })

  it('says of what is snoozed that it is', () => {
    put(db, 'snoozes', { kind: 'annual_visit', key: 'M1', dueOn: '2023-11-07', untilOn: '2023-11-20', reason: 'Away' })
    expect(told('2023-11-01', '2023-11-30', ['feedback'])).toEqual(['2023-11-07 coming Visit after a year due: Rhys Abbott, Alan Young and Beth Young (With Alan Young and Beth Young since 7 Nov 2022. Snoozed until 20 Nov 2023) → match 1'])
  })

  it('tells nothing where no kind is asked for', () => expect(told('2023-10-01', '2023-10-31', [])).toEqual([]))
})

describe('what a calendar tells of what is planned, expected and runs out', () => {
  const farah = (rest: string): string => `${rest}: Farah Young → volunteer 3`
  const recruitment = (from: string, to: string): string[] => told(from, to, ['recruitment']).filter((line) => !line.includes('Recruitment stalled'))

  it.each<[string, string, Parameters<typeof put>[2], readonly string[]]>([
    ['an interview to come', 'interviews', { stage: 'interview_1', plannedOn: '2023-11-02', plannedAt: '14:30', place: 'Library' }, ['2023-11-02 coming First interview: planned: Farah Young (14:30, Library) → volunteer 3']],
    ['an interview today', 'interviews', { stage: 'interview_1', plannedOn: '2023-10-31' }, [farah('2023-10-31 coming First interview: planned')]],
    ['an interview whose day is past', 'interviews', { stage: 'interview_1', plannedOn: '2023-10-30' }, [farah('2023-10-30 missed First interview: planned')]],
    ['an interview that was held', 'interviews', { stage: 'interview_1', plannedOn: '2023-10-30', heldOn: '2023-10-30' }, []],
  ])('%s', (_what, table, row, lines) => {
    put(db, table, { volunteerId: 3, ...row })
    expect(recruitment('2023-10-30', '2023-11-30')).toEqual(lines)
  })

  it('no interview whose stage is done, nor of whoever has withdrawn', () => {
    put(db, 'interviews', { volunteerId: 3, stage: 'interview_1', plannedOn: '2023-11-02' })
    put(db, 'stages', { volunteerId: 3, stage: 'interview_1', state: 'complete', completedOn: '2023-09-20' })
    put(db, 'interviews', { volunteerId: 3, stage: 'interview_2', plannedOn: '2023-11-03' })
    expect(recruitment('2023-11-01', '2023-11-30')).toHaveLength(1)
    put(db, 'statusPeriods', { volunteerId: 3, status: 'withdrawn', fromOn: '2023-10-10' })
    expect(recruitment('2023-11-01', '2023-11-30')).toEqual([])
  })

  it('the first and last day of a training cycle, which opens by its name', () => {
    put(db, 'cohorts', { id: 5, name: 'Autumn 2023', startsOn: '2023-11-04', endsOn: '2023-11-25', place: 'Durham' })
    expect(recruitment('2023-11-01', '2023-11-30')).toEqual([
      '2023-11-04 coming Training cycle begins: Autumn 2023 (Durham) → cohort 5',
      '2023-11-25 coming Training cycle ends: Autumn 2023 (Durham) → cohort 5',
    ])
  })

  it.each([
    ['inactive', '2023-11-20', '2023-11-20 coming Expected back: Beth Young → volunteer 2'],
    ['inactive', '2023-10-31', '2023-10-31 coming Expected back: Beth Young → volunteer 2'],
    ['inactive', '2023-10-30', '2023-10-30 overdue Expected back: Beth Young → volunteer 2'],
    ['suspended', '2023-11-20', '2023-11-20 coming Suspension to be looked at again: Beth Young → volunteer 2'],
  ])('when somebody %s is expected back, %s', (status, backOn, line) => {
    put(db, 'statusPeriods', { volunteerId: 2, status, fromOn: '2023-09-01', backOn })
    expect(recruitment('2023-10-30', '2023-11-30')).toEqual([line])
    put(db, 'statusPeriods', { volunteerId: 2, status: 'active', fromOn: '2023-10-29' })
    expect(recruitment('2023-10-30', '2023-11-30')).toEqual([])
  })

  it('when an application on hold is to go on', () => {
    put(db, 'statusPeriods', { volunteerId: 3, status: 'applicant', isOnHold: 1, fromOn: '2023-10-05', reason: 'Exams', backOn: '2023-11-20' })
    expect(recruitment('2023-10-05', '2023-11-30')).toEqual(['2023-10-05 past Volunteer: on hold: Farah Young → volunteer 3', '2023-11-20 coming Application on hold to go on: Farah Young → volunteer 3'])
  })

  it.each([
    [{ expectedOn: '2023-11-20' }, ['2023-11-20 coming Match expected to go on: Rhys Abbott, Alan Young and Beth Young → match 1']],
    [{ expectedOn: '2023-10-30' }, ['2023-10-30 overdue Match expected to go on: Rhys Abbott, Alan Young and Beth Young → match 1']],
    [{ expectedOn: '2023-10-30', toOn: '2023-10-20' }, []],
  ])('when a paused match is expected to go on: %j', (pause, lines) => {
    put(db, 'matchPauses', { matchId: 1, fromOn: '2023-09-01', ...pause })
    expect(told('2023-10-30', '2023-11-30', ['match'])).toEqual(lines)
  })

  it('when the papers of whoever drives end, until they have left', () => {
    put(db, 'vehiclePapers', { volunteerId: 1, insuredUntilOn: '2023-11-02', motUntilOn: '2023-10-30', taxedUntilOn: '2024-01-31' })
    expect(told('2023-10-30', '2023-11-30', ['renewal'])).toEqual(['2023-10-30 overdue MOT ends: Alan Young → volunteer 1', '2023-11-02 coming Insurance ends: Alan Young → volunteer 1'])
    expect(told('2024-01-31', '2024-01-31', ['renewal'])).toEqual(['2024-01-31 coming Tax ends: Alan Young → volunteer 1'])
    put(db, 'statusPeriods', { volunteerId: 1, status: 'left', fromOn: '2023-10-01' })
    expect(told('2023-10-30', '2023-11-30', ['renewal'])).toEqual([])
  })

  it('when the Update Service is to be asked again, and independence declared, a year on and at the end of a short month', () => {
    const dbsCheckId = put(db, 'dbsChecks', { volunteerId: 1, level: 'enhanced', workforce: 'child', issuedOn: '2023-01-31', decision: 'accepted', updateService: 'yes' })
    put(db, 'updateServiceChecks', { dbsCheckId, checkedOn: '2023-02-28', checkedBy: 'C', result: 'blank_no_new' })
    put(db, 'independenceDeclarations', { volunteerId: 1, declaredOn: '2022-11-30', isCouncillor: 0, outcome: 'independent', decidedBy: 'C' })
    put(db, 'settings', { name: 'independence_months', value: '15', fromOn: '2023-01-01' })
    expect(told('2024-02-20', '2024-03-10', ['renewal'])).toEqual([
      '2024-02-28 coming Update Service to be asked again: Alan Young (Certificate of 31 Jan 2023) → volunteer 1',
      '2024-02-29 coming Independence to be declared again: Alan Young (Declared 30 Nov 2022) → volunteer 1',
    ])
    put(db, 'updateServiceChecks', { dbsCheckId, checkedOn: '2023-10-02', checkedBy: 'C', result: 'new_info' })
    put(db, 'independenceDeclarations', { volunteerId: 1, declaredOn: '2023-10-02', isCouncillor: 0, outcome: 'independent', decidedBy: 'C' })
    expect(told('2024-02-20', '2024-03-10', ['renewal'])).toEqual([])
  })

  it('until when the Update Service can be joined for a certificate that nobody has said yes or no of, and on Today four weeks ahead', () => {
    const certificate = { volunteerId: 1, level: 'enhanced', workforce: 'child', issuedOn: '2023-10-20' }
    const id = put(db, 'dbsChecks', certificate)
    expect(told('2023-11-01', '2023-11-30', ['renewal'])).toEqual(['2023-11-19 coming Last day to join the Update Service: Alan Young (Certificate of 20 Oct 2023) → volunteer 1'])
    for (const answer of ['yes', 'no']) {
      handleOf(db).exec(`update dbsChecks set updateService = '${answer}' where id = ${id}`)
      expect(told('2023-11-01', '2023-11-30', ['renewal'])).toEqual([])
    }
  })

  it('when the last risk assessment of whoever waits or is visited is to be reviewed', () => {
    put(db, 'riskAssessments', { youngPersonId: 1, receivedOn: '2022-11-03', reviewOn: '2023-11-03' })
    expect(told('2023-11-01', '2023-11-30', ['renewal'])).toEqual(['2023-11-03 coming Risk assessment to be reviewed: Rhys Abbott → young_person 1'])
    put(db, 'riskAssessments', { youngPersonId: 1, receivedOn: '2023-10-03', reviewOn: '2024-04-03', author: 'M Social' })
    expect(told('2023-11-01', '2023-11-30', ['renewal'])).toEqual([])
    expect(told('2024-04-01', '2024-04-30', ['renewal'])).toEqual(['2024-04-03 coming Risk assessment to be reviewed: Rhys Abbott (By M Social) → young_person 1'])
    put(db, 'youngPeople', { id: 2, key: 'Y2', firstName: 'Zoë', lastName: 'Nobody' })
    put(db, 'riskAssessments', { youngPersonId: 2, receivedOn: '2022-11-03', reviewOn: '2023-11-03' })
    expect(told('2023-11-01', '2023-11-30', ['renewal'])).toEqual([])
  })

  it('what was decided towards eighteen', () => {
    put(db, 'growingUpSteps', { matchId: 1, step: 'permission', decidedOn: '2023-10-09', outcome: 'yes', decidedBy: 'Panel' })
    expect(told('2023-10-01', '2023-10-31', ['growing_up'])).toEqual(['2023-10-09 past Permission to go on: yes: Rhys Abbott, Alan Young and Beth Young (By Panel) → match 1'])
  })
})

describe('the supervisions of the coming quarter', () => {
  it('are counted by week, those late apart', () => {
    put(db, 'statusPeriods', { volunteerId: 2, status: 'active', fromOn: '2023-08-16' })
    put(db, 'supervisions', { volunteerId: 1, heldOn: '2023-07-01' })
    const { overdue, weeks } = calendarService.supervisionLoad(null, context)
    expect(overdue).toBe(1)
    expect(weeks).toHaveLength(13)
    expect(weeks.filter((week) => week.due > 0)).toEqual([{ weekOn: '2023-11-06', due: 1 }])
  })
})

it.each([
  ['45 days', '2023-10-01', '2023-11-14', true],
  ['46 days', '2023-10-01', '2023-11-15', false],
  ['an end before the start', '2023-10-02', '2023-10-01', false],
])('%s may be asked for: %s to %s, %s', (_name, from, to, allowed) => {
  expect(calendarContract.between.input.safeParse({ from, to }).success).toBe(allowed)
})

it('every answer of a Durham month fits the contract', () => {
  const durham = emptyService()
  putWorkbook(durham, join(import.meta.dirname, '../../../test/fixtures/durham'))
  const answer = calendarService.between({ from: '2023-09-25', to: '2023-11-05' }, { ...context, db: durham })
  expect(calendarContract.between.output.safeParse(answer).success).toBe(true)
  expect(answer.items.length).toBeGreaterThan(100)
  expect(answer.items.filter((item) => item.name === '' || item.label.includes(item.name))).toEqual([])
}, 60_000)
