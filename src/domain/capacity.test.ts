import { expect, it } from 'vitest'
import { capacityWords, fullWords } from './capacity.ts'

it.each([
  [null, 12, false, null],
  [60, 59, false, '59 of 60 agreed matches are taken'],
  [60, 60, true, 'All 60 agreed matches are taken'],
  [60, 62, true, '62 matches are taken, 2 more than the 60 agreed'],
  [0, 0, true, 'All 0 agreed matches are taken'],
  [1, 0, false, '0 of 1 agreed match is taken'],
])('of %s agreed %s are taken: full %s', (agreed, taken, full, words) => {
  expect([fullWords({ agreed, taken }), capacityWords({ agreed, taken })]).toEqual([full ? words : null, words])
})
