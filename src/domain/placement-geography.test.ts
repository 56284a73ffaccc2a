import { describe, expect, it } from 'vitest'
import { geographyOf, isOutOfArea } from './placement-geography.ts'

const ADJOINING = ['Gateshead', 'Sunderland City Council', 'Hartlepool', 'Northumberland', 'Darlington Borough Council']
const of = (placed: string | null, responsible: string | null = 'County Durham', adjoining = ADJOINING) => geographyOf({ responsible, placed, adjoining })

describe('where a placement lies (R2.9)', () => {
  it.each([
    ['Durham County Council', 'within_area'], ['durham', 'within_area'],
    ['Gateshead', 'out_of_area'], ['Gateshead Metropolitan Borough Council', 'out_of_area'], ['Sunderland', 'out_of_area'], ['darlington', 'out_of_area'],
    ['Leeds', 'at_a_distance'], ['London Borough of Harrow', 'at_a_distance'],
    ['Wales', 'outside_england'], ['City of Edinburgh Council', 'outside_england'], ['The Highland Council', 'outside_england'], ['Scottish Borders', 'outside_england'], ['Vale of Glamorgan', 'outside_england'],
    ['', null],
  ])('of a child of County Durham in %s: %s', (placed, geography) => {
    expect(of(placed)).toBe(geography)
  })

  it.each([
    ['nothing known of the home', of(null), null],
    ['the responsible council not known', of('Leeds', null), null],
    ['in Wales even so', of('Powys', null), 'outside_england'],
    ['no list of those adjoining', of('Leeds', 'Durham', []), 'out_of_area'],
    ['the City of London is not every London borough', of('City of London', 'London Borough of Croydon', []), 'out_of_area'],
  ])('with %s', (_what, got, geography) => {
    expect(got).toBe(geography)
  })

  it.each([
    ['Durham', true, false], ['Leeds', false, true], ['Leeds', null, true], [null, true, true], [null, false, false], [null, null, null],
  ])('in %s and said to be out of area: %s, is out of area: %s', (placed, said, out) => {
    expect(isOutOfArea({ responsible: 'County Durham', placed, adjoining: ADJOINING }, said)).toBe(out)
  })
})
