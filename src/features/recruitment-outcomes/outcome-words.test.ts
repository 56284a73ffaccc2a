import { expect, it } from 'vitest'
import { approvedSentence, inDays, sinceDay } from './outcome-words.ts'

it.each([['year', '2025-11-22'], ['two-years', '2024-11-22'], ['ever', null]] as const)('%s is since %s', (span, since) => expect(sinceDay(span, '2026-11-22')).toBe(since))
it.each([[null, '–'], [1, '1 day'], [12.5, '12½ days']])('%j is said %s', (days, words) => expect(inDays(days)).toBe(words))
it.each([
  [{ count: 0, medianDays: null, longestDays: null }, 'Nobody whose enquiry has a day was approved in this time.'], [{ count: 1, medianDays: 90, longestDays: 90 }, 'One person was approved, 90 days after the enquiry.'],
  [{ count: 44, medianDays: 86.5, longestDays: 190 }, '44 people were approved: half of them within 87 days of the enquiry, the last after 190 days.'],
  [{ count: 43, medianDays: 118, longestDays: 190 }, '43 people were approved: half of them within 118 days of the enquiry, the last after 190 days.'],
])('%j: %s', (approved, words) => expect(approvedSentence(approved)).toBe(words))
