import { describe, expect, it } from 'vitest'
import type { StatusPeriod } from './due/standing.ts'
import { fileKeptBecause, keptUntil } from './retention.ts'
import { USUAL_TERMS } from './service-term.ts'
import type { VolunteerStatus } from './vocabulary.ts'

const TODAY = '2026-11-22'
const history = (...steps: readonly (readonly [VolunteerStatus, string])[]): StatusPeriod[] => steps.map(([status, fromOn], id) => ({ id, status, fromOn }))

describe('what is known of somebody is kept (domain.md R5.3)', () => {
  it.each([
    ['of an applicant who was not accepted, for six months', history(['applicant', '2026-02-01'], ['rejected', '2026-05-22']), { what: 'applicant', dueOn: '2026-11-22' }],
    ['of one who withdrew at the end of a month, until the end of one', history(['applicant', '2026-02-01'], ['withdrawn', '2026-08-31']), { what: 'applicant', dueOn: '2027-02-28' }],
    ['from the day on which they withdrew first, where it was written down twice', history(['withdrawn', '2026-05-01'], ['withdrawn', '2026-06-01']), { what: 'applicant', dueOn: '2026-11-01' }],
    ['of a volunteer who left, for six years', history(['active', '2020-01-01'], ['left', '2026-06-30']), { what: 'leaver', dueOn: '2032-06-30' }],
    ['of one who was deselected, as long', history(['active', '2020-01-01'], ['suspended', '2026-06-01'], ['deselected', '2026-06-30']), { what: 'leaver', dueOn: '2032-06-30' }],
    ['of one who left, applied again and withdrew, as of somebody who left', history(['active', '2018-01-01'], ['left', '2019-01-01'], ['applicant', '2020-01-01'], ['withdrawn', '2020-03-01']), { what: 'leaver', dueOn: '2026-03-01' }],
    ['without a day while they apply', history(['withdrawn', '2020-01-01'], ['applicant', '2026-01-01']), null],
    ['without a day while they visit', history(['active', '2010-01-01']), null],
    ['without a day while the end is to come', history(['active', '2010-01-01'], ['left', '2026-12-01']), null],
    ['without a day where no status is recorded', history(), null],
  ] as const)('%s', (_which, statuses, wanted) => expect(keptUntil(statuses, null, TODAY, USUAL_TERMS)).toEqual(wanted))

  it.each([
    ['a match that ended before they went', '2020-05-01', { what: 'leaver', dueOn: '2026-06-01' }],
    ['a match that ended after', '2021-05-01', { what: 'leaver', dueOn: '2027-05-01' }],
    ['none', null, { what: 'applicant', dueOn: '2020-12-01' }],
  ] as const)('of one who was never written down as active and was in %s', (_which, lastInMatchOn, wanted) => expect(keptUntil(history(['applicant', '2018-01-01'], ['withdrawn', '2020-06-01']), lastInMatchOn, TODAY, USUAL_TERMS)).toEqual(wanted))

  it('for as long as the service says instead', () => {
    expect(keptUntil(history(['rejected', '2026-05-22']), null, TODAY, { ...USUAL_TERMS, applicantMonths: 12, leaverYears: 1 })).toEqual({ what: 'applicant', dueOn: '2027-05-22' })
    expect(keptUntil(history(['active', '2024-01-01'], ['left', '2024-02-29']), null, TODAY, { ...USUAL_TERMS, applicantMonths: 12, leaverYears: 1 })).toEqual({ what: 'leaver', dueOn: '2025-02-28' })
  })

  const ENQUIRED = { enquiredOn: '2026-03-10', hasApplied: false, lastHeardOn: null }
  it.each([
    ['for six months after the enquiry', history(['applicant', '2026-03-10']), {}, { what: 'enquiry', dueOn: '2026-09-10' }],
    ['for six months after they were last written to', history(['applicant', '2026-03-10']), { lastHeardOn: '2026-08-31' }, { what: 'enquiry', dueOn: '2027-02-28' }],
    ['by the day of the enquiry where no status was written down', history(), {}, { what: 'enquiry', dueOn: '2026-09-10' }],
    ['by their status where no day of the enquiry is known', history(['applicant', '2026-05-22']), { enquiredOn: null }, { what: 'enquiry', dueOn: '2026-11-22' }],
    ['not as an enquiry once they applied', history(['applicant', '2026-03-10']), { hasApplied: true }, null],
    ['not while the application is on hold', [{ id: 1, status: 'applicant', fromOn: '2026-03-10', isOnHold: true }], {}, null],
    ['as an applicant’s once they withdrew', history(['applicant', '2026-03-10'], ['withdrawn', '2026-04-01']), {}, { what: 'applicant', dueOn: '2026-10-01' }],
    ['as a leaver’s who asks again', history(['active', '2018-01-01'], ['left', '2019-01-01'], ['applicant', '2026-03-10']), {}, null],
    ['without a day where none is known', history(), { enquiredOn: null }, null],
  ] as const)('of whoever asked and never applied, %s', (_which, statuses, more, wanted) => expect(keptUntil(statuses, null, TODAY, USUAL_TERMS, { ...ENQUIRED, ...more })).toEqual(wanted))

  it('of whoever asked, for as long as the service says instead, and not of whoever was in a match', () => {
    expect(keptUntil(history(['applicant', '2026-03-10']), null, TODAY, { ...USUAL_TERMS, enquiryMonths: 3 }, ENQUIRED)).toEqual({ what: 'enquiry', dueOn: '2026-06-10' })
    expect(keptUntil(history(['applicant', '2026-03-10']), '2026-04-01', TODAY, USUAL_TERMS, ENQUIRED)).toBeNull()
  })

  const NOTHING = { allegationsOn: [], theirsHeldOn: [], concernsOn: [], unpaidClaims: 0, openMatches: 0 }
  it.each([
    [{}, []], [{ allegationsOn: ['2019-01-02'] }, ['An allegation of 2 Jan 2019 is on record']], [{ concernsOn: ['2026-10-02'] }, ['A concern of 2 Oct 2026 is open']],
    [{ theirsHeldOn: ['2026-11-01'] }, ['Records of a young person that name them are held since 1 Nov 2026']],
    [{ unpaidClaims: 2 }, ['A claim of theirs is not paid']], [{ openMatches: 1 }, ['A match of theirs is open']],
  ])('with %j because of %j', (open, because) => expect(fileKeptBecause({ ...NOTHING, ...open })).toEqual(because))
})
