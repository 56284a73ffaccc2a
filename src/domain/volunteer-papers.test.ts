import { describe, expect, it } from 'vitest'
import { unlikelyInCommitment, wrongInCommitment } from './commitment.ts'
import type { VehiclePapers } from './vehicle-papers.ts'
import { papersTrouble, unlikelyInPapers, wrongInPapers } from './vehicle-papers.ts'

const TODAY = '2026-11-22'
const NONE: VehiclePapers = { licenceSeenOn: null, coversVolunteering: null, insuredUntilOn: null, motUntilOn: null, taxedUntilOn: null }
const said = (words: object): Record<string, string> => Object.fromEntries(Object.entries(words).filter((pair): pair is [string, string] => typeof pair[1] === 'string'))

describe('vehicle papers', () => {
  it.each<[Partial<VehiclePapers>, readonly string[]]>([
    [{}, []],
    [{ insuredUntilOn: '2026-11-21' }, ['late: Insurance ended 21 Nov 2026']],
    [{ insuredUntilOn: '2026-11-22', motUntilOn: '2026-12-22', taxedUntilOn: '2026-12-23' }, ['soon: Insurance ends 22 Nov 2026', 'soon: MOT ends 22 Dec 2026']],
    [{ coversVolunteering: false, taxedUntilOn: '2026-01-01' }, ['late: The insurance does not cover voluntary driving', 'late: Tax ended 1 Jan 2026']],
    [{ coversVolunteering: true }, []],
  ])('%j: %j', (papers, words) => expect(papersTrouble({ ...NONE, ...papers }, TODAY).map((trouble) => `${trouble.isLate ? 'late' : 'soon'}: ${trouble.words}`)).toEqual(words))

  it.each<[Partial<VehiclePapers>, Record<string, string>, Record<string, string>]>([
    [{ licenceSeenOn: TODAY, insuredUntilOn: '2027-12-22' }, {}, {}],
    [{ licenceSeenOn: '2026-11-23' }, { licenceSeenOn: 'The day the licence was seen must be today or in the past' }, {}],
    [{ motUntilOn: '2026-11-21', taxedUntilOn: '2027-12-23', coversVolunteering: false }, {}, { motUntilOn: 'That day has passed', taxedUntilOn: 'More than a year from now. Check the year', coversVolunteering: 'Without that they cannot drive a young person' }],
  ])('of %j, wrong is %j and unlikely %j', (papers, wrong, unlikely) => expect([said(wrongInPapers({ ...NONE, ...papers }, TODAY)), said(unlikelyInPapers({ ...NONE, ...papers }, TODAY))]).toEqual([wrong, unlikely]))
})

describe('a commitment', () => {
  it.each<[string | null, string | null, Record<string, string>]>([
    ['2026-11-22', '2027-11-22', {}],
    [null, null, { agreedOn: 'Enter the day on which it was agreed', untilOn: 'Enter the day until which they commit' }],
    ['2026-11-23', '2027-11-23', { agreedOn: 'The day it was agreed must be today or in the past' }],
    ['2026-11-22', '2026-11-22', { untilOn: 'It was agreed on 22 Nov 2026. Enter a later day' }],
  ])('agreed %s until %s: %j', (agreedOn, untilOn, words) => expect(said(wrongInCommitment({ agreedOn, untilOn }, TODAY))).toEqual(words))

  it.each<[string, boolean, Record<string, string>]>([
    ['2027-11-22', true, {}],
    ['2027-11-21', true, { untilOn: 'The service asks for 12 months: until 22 Nov 2027' }],
    ['2027-03-01', false, {}],
    ['2031-11-23', true, { untilOn: 'More than five years. Check the year' }],
  ])('until %s, the first %s: %j', (untilOn, isFirst, words) => expect(said(unlikelyInCommitment({ agreedOn: '2026-11-22', untilOn }, { months: 12, isFirst }))).toEqual(words))
})
