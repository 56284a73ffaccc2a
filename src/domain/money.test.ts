import { expect, it } from 'vitest'
import { formatPounds, formatWholePounds, mileagePence, percentOf, roundHalfUp } from './money.ts'

it.each([[50, 45, 2250], [50, 55, 2750], [50, 48, 2400], [0.5, 45, 23], [10, 55.5, 555]])('%d miles at %dp is %d pence', (miles, rate, pence) => expect(mileagePence(miles, rate)).toBe(pence))

it.each([[299, 325, 92], [59, 1200, 4.9], [88, 687, 12.8], [1, 3, 33.3], [2, 3, 66.7], [1, 2000, 0.1], [5, 0, null]])('%d of %d is %s per cent', (part, whole, percent) => expect(percentOf(part, whole)).toBe(percent))

it('rounds half up, away from nothing', () => expect([roundHalfUp(0.5), roundHalfUp(-0.5), roundHalfUp(100.5), roundHalfUp(1.005 * 100)]).toEqual([1, -1, 101, 101]))

it.each([[64800, '£648'], [7468, '£74.68'], [3888000, '£38,880'], [-50, '–£0.50'], [0, '£0']])('%d pence is written %s', (pence, text) => expect(formatPounds(pence)).toBe(text))

it.each([[1797988, '£17,980'], [2090012, '£20,900'], [50, '£1'], [-50, '–£1'], [0, '£0']])('%d pence where pence are in the way are %s', (pence, text) => expect(formatWholePounds(pence)).toBe(text))
