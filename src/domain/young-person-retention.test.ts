import { describe, expect, it } from 'vitest'
import { USUAL_TERMS } from './service-term.ts'
import { councilFileUntil, workingRecordKeptBecause, workingRecordKeptUntil } from './young-person-retention.ts'

const OVER = { isServed: false, isUnderReview: false, lastServedOn: '2025-08-31', careEndedOn: null }

describe('the service’s own record of a young person is kept (domain.md R5.3)', () => {
  it.each([
    ['for twelve months after it had last to do with them', {}, '2026-08-31'],
    ['by what came last, not by the end of care', { careEndedOn: '2020-01-01' }, '2026-08-31'],
    ['after the end of care where they never were served', { lastServedOn: null, careEndedOn: '2024-02-29' }, '2025-02-28'],
    ['without a day while a match goes on or a referral waits', { isServed: true }, null],
    ['without a day while a decision not to appoint is under review', { isUnderReview: true }, null],
    ['without a day for whoever is looked after and was never served', { lastServedOn: null }, null],
  ] as const)('%s', (_which, more, wanted) => expect(workingRecordKeptUntil({ ...OVER, ...more }, USUAL_TERMS)).toBe(wanted))

  it('for as long as the service says instead', () => expect(workingRecordKeptUntil(OVER, { childMonths: 6 })).toBe('2026-02-28'))

  it.each([['2012-05-14', '2087-05-14'], ['2012-02-29', '2087-03-01']])('while the council keeps the file of a child born %s until %s', (bornOn, until) => expect(councilFileUntil(bornOn)).toBe(until))

  const NOTHING = { allegationsOn: [], concernsOn: [], visitorsHeldOn: [], notOnFile: [] }
  it.each([
    [{}, []], [{ allegationsOn: ['2019-01-02'] }, ['An allegation of 2 Jan 2019 is on record']], [{ concernsOn: ['2026-10-02'] }, ['A concern of 2 Oct 2026 is open']],
    [{ visitorsHeldOn: ['2026-11-01'] }, ['Records of a volunteer who visited them are held since 1 Nov 2026']],
    [{ notOnFile: ['2025-08-31'] }, ['That the match which ended on 31 Aug 2025 is on the child’s file at the council is not recorded on the match yet']],
  ])('with %j because of %j', (open, because) => expect(workingRecordKeptBecause({ ...NOTHING, ...open })).toEqual(because))
})
