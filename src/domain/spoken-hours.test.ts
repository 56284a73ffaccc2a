import { describe, expect, it } from 'vitest'
import { hoursInQuarters, spokenHours } from './spoken-hours.ts'

describe('hours', () => {
  it.each([[150, '2½ hours'], [60, '1 hour'], [120, '2 hours'], [45, '45 min'], [30, '½ hour'], [80, '1 h 20 min'], [0, '0 hours']])('%i minutes are %s', (minutes, words) => expect(spokenHours(minutes)).toBe(words))
  it.each([[150, '2½'], [0, '0'], [15, '¼'], [70, '1¼'], [172, '2¾'], [173, '3'], [72_030, '1,200½']])('%i minutes stand in a column as %s', (minutes, words) => expect(hoursInQuarters(minutes)).toBe(words))
})
