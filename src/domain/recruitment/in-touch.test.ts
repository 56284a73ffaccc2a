import { describe, expect, it } from 'vitest'
import { statuses } from '../due/records-for-tests.ts'
import { inTouchWith, inTouchWords } from './in-touch.ts'

const TODAY = '2026-11-22'
const APPLICANT = statuses(['applicant', '2026-08-21'])

describe('whether somebody was in touch', () => {
  it.each<[string, string | null, string | null, string | null, number | null, boolean, string]>([
    ['with an enquiry of today', null, TODAY, null, 0, false, 'Nobody has been in touch yet'],
    ['with one of last week, nobody', null, '2026-11-16', null, 6, false, 'Nobody has been in touch for 6 days'],
    ['with one that nobody answered for a week', null, '2026-11-15', null, 7, true, 'Nobody has been in touch for 7 days'],
    ['today', TODAY, '2026-08-21', TODAY, 0, false, 'Last contact today'],
    ['yesterday', '2026-11-21', '2026-08-21', '2026-11-21', 1, false, 'Last contact yesterday'],
    ['three days ago', '2026-11-19', '2026-08-21', '2026-11-19', 3, false, 'Last contact 3 days ago'],
    ['the day before it is long', '2026-10-26', '2026-08-21', '2026-10-26', 27, false, 'Last contact 27 days ago'],
    ['so long ago that it is long', '2026-10-25', '2026-08-21', '2026-10-25', 28, true, 'Last contact 28 days ago'],
    ['on the day they applied', '2026-11-20', '2026-11-20', '2026-11-20', 2, false, 'Last contact 2 days ago'],
    ['before they applied again, which is of another application', '2026-08-20', '2026-11-20', null, 2, false, 'Nobody has been in touch for 2 days'],
    ['who applied on a day nobody knows', null, null, null, null, false, 'Nobody has been in touch yet'],
    ['of whom only the contact is known', '2026-11-19', null, '2026-11-19', 3, false, 'Last contact 3 days ago'],
    ['only tomorrow', '2026-11-23', '2026-08-21', null, 93, true, 'Nobody has been in touch for 93 days'],
    ['who applies only tomorrow', null, '2026-11-23', null, null, false, 'Nobody has been in touch yet'],
  ])('%s', (_what, lastContactOn, appliedOn, lastOn, days, isSilent, words) => {
    const inTouch = inTouchWith(lastContactOn, appliedOn, APPLICANT, 28, TODAY)
    expect(inTouch).toEqual({ lastOn, days, isSilent })
    expect(inTouchWords(inTouch)).toBe(words)
  })

  describe('with an application that was on hold', () => {
    const held = [...statuses(['applicant', '2026-08-21']), { ...statuses(['applicant', '2026-10-01'])[0]!, isOnHold: true }, ...statuses(['applicant', '2026-11-10'])]
    it.each<[string, string | null, number, boolean, string]>([
      ['says how long ago the last contact was, and counts no days on hold as silence', '2026-09-20', 63, false, 'Last contact 63 days ago'],
      ['finds it long by the other days', '2026-09-10', 73, true, 'Last contact 73 days ago'],
      ['counts no days on hold where nobody was in touch', null, 53, true, 'Nobody has been in touch for 53 days'],
    ])('%s', (_what, lastContactOn, days, isSilent, words) => {
      const inTouch = inTouchWith(lastContactOn, '2026-08-21', held, 28, TODAY)
      expect(inTouch).toEqual({ lastOn: lastContactOn, days, isSilent })
      expect(inTouchWords(inTouch)).toBe(words)
    })
  })
})
