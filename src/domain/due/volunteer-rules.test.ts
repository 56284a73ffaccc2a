import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../civil-date.ts'
import { commitmentsEnding } from './commitment.ts'
import { dueList } from './due-list.ts'
import type { VolunteerRecord } from './records.ts'
import { records, volunteer } from './records-for-tests.ts'
import { dbsRechecks, trainingExpiries } from './renewal.ts'
import { supervisionsDue } from './supervision.ts'

const FAR = '9999-12-31'
const activeSince = (on: CivilDate): VolunteerRecord['standing'] => ({ status: 'active', sinceOn: on, firstActiveOn: on })
const kindsOn = (known: VolunteerRecord, today: CivilDate): string[] => dueList(records({ volunteers: [known] }), today).map((line) => line.kind)

describe('supervision', () => {
  it.each([
    ['held Fri 2 Oct 2026: Christmas Day, Christmas Eve suggested (R7.2)', { lastSupervisedOn: '2026-10-02' }, '2026-12-25', '2026-12-24'],
    ['held 9 Jan 2026: Good Friday, the Thursday suggested (R7.2)', { lastSupervisedOn: '2026-01-09' }, '2026-04-03', '2026-04-02'],
    ['never held, active since 1 Sep 2026 (R7.2)', { standing: activeSince('2026-09-01') }, '2026-11-24', null],
    ['due on a Saturday: the Friday suggested', { lastSupervisedOn: '2026-10-03' }, '2026-12-26', '2026-12-24'],
    ['due on an ordinary Monday', { lastSupervisedOn: '2026-08-31' }, '2026-11-23', null],
  ])('%s', (_name, known, dueOn, suggestedOn) => {
    expect(supervisionsDue([volunteer(known)], 12, '2026-01-10', FAR)).toMatchObject([{ dueOn, suggestedOn }])
  })

  it('suggests no day that has passed', () => {
    expect(supervisionsDue([volunteer({ lastSupervisedOn: '2026-10-02' })], 12, '2026-12-25', FAR)).toMatchObject([{ dueOn: '2026-12-25', suggestedOn: null }])
  })

  it('goes by the service’s own weeks', () => {
    expect(supervisionsDue([volunteer({ lastSupervisedOn: '2026-10-02' })], 4, '2026-10-03', FAR)).toMatchObject([{ dueOn: '2026-10-30' }])
  })

  it('counts a returning volunteer from the first active day while none was held', () => {
    const standing = { status: 'active', sinceOn: '2026-06-01', firstActiveOn: '2024-01-01' } as const
    expect(supervisionsDue([volunteer({ standing })], 12, '2026-10-03', FAR)).toMatchObject([{ dueOn: '2024-03-25' }])
  })

  it.each(['applicant', 'inactive', 'suspended', 'left', null] as const)('is not for somebody whose status is %s', (status) => {
    expect(supervisionsDue([volunteer({ standing: { status, sinceOn: null, firstActiveOn: '2024-01-01' } })], 12, '2026-10-03', FAR)).toEqual([])
  })

  it('says when the last was and whom they visit, in the words of the list', () => {
    const [first] = supervisionsDue([volunteer({ lastSupervisedOn: '2023-06-07', visits: ['Rhys Abbott'] })], 12, '2023-10-31', FAR)
    expect(first).toMatchObject({ key: 'V1', who: 'Alan Young', what: 'Supervision with Alan Young', detail: 'Last held 7 Jun 2023, visits Rhys Abbott', people: [{ role: 'volunteer', id: 1, name: 'Alan Young' }] })
    const [none] = supervisionsDue([volunteer({ standing: activeSince('2026-09-01'), visits: ['Rhys Abbott', 'Owen Carr'] })], 12, '2026-10-31', FAR)
    expect(none?.detail).toBe('None held yet, active since 1 Sep 2026, visits Rhys Abbott and Owen Carr')
  })

  it.each([['2026-11-26', []], ['2026-11-27', ['supervision']]])('appears 28 days ahead, not 29: due 25 Dec 2026, on %s', (today, kinds) => {
    expect(kindsOn(volunteer({ lastSupervisedOn: '2026-10-02' }), today)).toEqual(kinds)
  })
})

describe('DBS recheck', () => {
  it.each([['2026-11-29', []], ['2026-11-30', ['dbs_recheck']]])('first appears 90 days ahead: issued 29 Feb 2024, on %s (R3.4)', (today, kinds) => {
    const known = volunteer({ dbsCertificateOn: '2024-02-29', dbsRecheckDueOn: '2027-02-28', lastSupervisedOn: today })
    expect(kindsOn(known, today)).toEqual(kinds)
  })

  it('issued 14 Nov 2023 is 8 days overdue on 22 Nov 2026 (R3.4)', () => {
    const lines = dueList(records({ volunteers: [volunteer({ dbsCertificateOn: '2023-11-14', dbsRecheckDueOn: '2026-11-14', lastSupervisedOn: '2026-11-20' })] }), '2026-11-22')
    expect(lines).toMatchObject([{ kind: 'dbs_recheck', daysOverdue: 8, group: 'overdue', what: 'DBS recheck for Alan Young', detail: 'Certificate of 14 Nov 2023' }])
  })

  it('is not for somebody inactive, nor where no date is known', () => {
    expect(dbsRechecks([volunteer({ dbsCertificateOn: '2020-01-01', dbsRecheckDueOn: '2023-01-01', standing: { status: 'inactive', sinceOn: '2026-01-01', firstActiveOn: '2020-02-01' } }), volunteer()])).toEqual([])
  })
})

describe('safeguarding training', () => {
  const training = { name: 'Safeguarding', trainedOn: '2024-02-29', dueOn: '2027-02-28' }

  it('is told of by what runs out first (R3.8)', () => {
    expect(trainingExpiries([volunteer({ training })])).toMatchObject([{ kind: 'training_expiry', dueOn: '2027-02-28', what: 'Safeguarding training again for Alan Young', detail: 'Trained 29 Feb 2024' }])
  })

  it.each([['2026-11-29', []], ['2026-11-30', ['training_expiry']]])('appears 90 days ahead, on %s', (today, kinds) => {
    expect(kindsOn(volunteer({ training, lastSupervisedOn: today }), today)).toEqual(kinds)
  })
})

describe('a commitment', () => {
  const since = { standing: activeSince('2025-11-22') }

  it('ends twelve months after the first active day', () => {
    expect(commitmentsEnding([volunteer(since)], 12, '2026-11-01')).toMatchObject([{ dueOn: '2026-11-22', what: 'Commitment of Alan Young ends' }])
  })

  it.each([
    ['2026-10-24', []],
    ['2026-10-25', ['commitment_ending']],
    ['2026-12-20', ['commitment_ending']],
    ['2026-12-21', []],
  ])('appears 28 days ahead and leaves by itself after 28 days: on %s', (today, kinds) => {
    expect(kindsOn(volunteer({ ...since, lastSupervisedOn: today }), today)).toEqual(kinds)
  })

  it('gives way to a longer one once that is recorded', () => {
    expect(commitmentsEnding([volunteer({ ...since, committedUntilOn: '2027-11-22' })], 12, '2026-11-22')).toMatchObject([{ dueOn: '2027-11-22' }])
    expect(commitmentsEnding([volunteer({ ...since, committedUntilOn: '2026-01-01' })], 12, '2026-11-22')).toMatchObject([{ dueOn: '2026-11-22' }])
  })
})
