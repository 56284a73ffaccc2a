import { expect, it } from 'vitest'
import { postcodeDistrict } from './postcode.ts'

it.each([
  ['DH1 2GL', 'DH1'],
  ['dh12gl', 'DH1'],
  ['DH12 2GL', 'DH12'],
  ['DH122GL', 'DH12'],
  ['EC1A 1BB', 'EC1A'],
  ['W1A1HQ', 'W1A'],
  [' M1 1AE ', 'M1'],
  ['DH1', 'DH1'],
  ['', null],
  [null, null],
  ['80 Hedley Street', null],
])('the district of %j is %j', (postcode, district) => expect(postcodeDistrict(postcode)).toBe(district))
