import { describe, expect, it } from 'vitest'
import { categoryOf } from './categories.ts'
import { codeChoices, codeWords, LEGAL_STATUS_CODE, PLACEMENT_CODE } from './looked-after-codes.ts'

describe('the codes of the children looked after return', () => {
  it.each([[LEGAL_STATUS_CODE, 'C2', 'Full care order (C2)'], [LEGAL_STATUS_CODE, ' v2 ', 'Section 20, a single period (V2)'], [PLACEMENT_CODE, 'k3', 'Supported accommodation (K3)'], [PLACEMENT_CODE, 'H5', 'Semi-independent living (H5)'], [PLACEMENT_CODE, 'foster', null], [LEGAL_STATUS_CODE, 'toString', null]])('%# %s is told as %s', (codes, given, words) => expect(codeWords(codes, given)).toBe(words))

  it('are each counted under a category', () => {
    expect(Object.keys(LEGAL_STATUS_CODE).filter((code) => categoryOf('legal_status', code) === null)).toEqual([])
    expect(Object.keys(PLACEMENT_CODE).filter((code) => categoryOf('placement_type', code) === null)).toEqual([])
  })

  it('are not offered once withdrawn, but stay where one is there already (domain.md trap 13)', () => {
    const offered = (given: string): string[] => codeChoices(PLACEMENT_CODE, given).map(({ value }) => value)
    expect(['H5', 'P2', 'Z1'].filter((code) => offered('').includes(code))).toEqual([])
    expect(offered('')).toEqual(expect.arrayContaining(['K3', 'Z11', 'Z14']))
    expect(offered('h5')).toContain('h5')
  })
})
