import { beforeEach, describe, expect, it } from 'vitest'
import type { HandMade } from './hand-made-for-tests.ts'
import { handMade } from './hand-made-for-tests.ts'

describe('recruitment', () => {
  let made: HandMade
  beforeEach(() => {
    made = handMade()
  })

  const trained = (taken: string): number => {
    const id = made.volunteer({ enquiredOn: '2023-01-01' })
    made.put('stages', { volunteerId: id, stage: 'training', state: 'complete', completedOn: '2023-02-01' })
    made.status(id, taken, '2023-03-01')
    return id
  }

  it('says what became of those trained, second volunteers as matched', () => {
    made.match({ volunteerId: trained('active') })
    made.match({ secondVolunteerId: trained('active') })
    made.put('matchPauses', { matchId: made.match({ volunteerId: trained('active') }), fromOn: '2023-03-01', toOn: null })
    trained('applicant')
    for (const gone of ['withdrawn', 'rejected', 'left', 'deselected']) trained(gone)
    const now = ['trained', 'trained_now_matched', 'trained_now_waiting', 'trained_now_interviewing', 'trained_now_gone'].map((id) => made.at(`recruitment.${id}`, '2023-06-30'))
    expect(now).toEqual([8, 2, 1, 1, 4])
  })

  it('counts training only when it is complete, on its day', () => {
    made.put('stages', { volunteerId: made.volunteer(), stage: 'training', state: 'requested', completedOn: '2023-02-01' })
    trained('active')
    expect(made.figure('recruitment.trained', '2023-02-01', '2023-02-01')).toBe(1)
    expect(made.figure('recruitment.trained', '2023-02-02', '2023-12-31')).toBe(0)
  })

  it('takes the middle of the days to approval; half a day where it lies between two; nothing of nobody', () => {
    expect(made.at('recruitment.days_to_approval_median', '2023-12-31')).toBeNull()
    for (const enquiredOn of ['2023-01-31', '2023-01-30', '2023-01-20', null]) made.status(made.volunteer({ enquiredOn }), 'active', '2023-03-01')
    expect(made.at('recruitment.days_to_approval_median', '2023-12-31')).toBe(30)
    made.status(made.volunteer({ enquiredOn: '2023-02-28' }), 'active', '2023-03-01')
    expect(made.at('recruitment.days_to_approval_median', '2023-12-31')).toBe(29.5)
  })

  it('counts the days of a DBS check in the period in which it is completed', () => {
    for (const requestedOn of ['2023-02-01', '2023-02-10', '2022-12-01', null]) made.put('stages', { volunteerId: made.volunteer(), stage: 'dbs', state: 'complete', requestedOn, completedOn: '2023-03-01' })
    expect([made.at('recruitment.dbs_days_median', '2023-12-31'), made.at('recruitment.dbs_days_max', '2023-12-31')]).toEqual([28, 90])
    expect(made.figure('recruitment.dbs_days_max', '2023-03-02', '2023-12-31')).toBeNull()
  })
})
