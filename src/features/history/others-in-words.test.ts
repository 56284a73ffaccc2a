import { expect, it } from 'vitest'
import { othersInWords } from './others-in-words.ts'

it('names what is taken back with an entry by kind and count', () => {
  expect(othersInWords([{ table: 'youngPeople', count: 2 }, { table: 'referrals', count: 1 }, { table: 'matches', count: 1 }])).toBe('2 young people, 1 referral and 1 match')
})
