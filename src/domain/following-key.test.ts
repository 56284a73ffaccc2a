import { describe, expect, it } from 'vitest'
import { followingKey, followsKey } from './following-key.ts'

describe('the key of a referral that follows another', () => {
  it.each([
    ['R0012', 'R0012~2'],
    ['R0012~2', 'R0012~3'],
    ['R0012~9', 'R0012~10'],
    ['a~b', 'a~b~2'],
    ['R~1', 'R~1~2'],
    ['R~02', 'R~02~2'],
  ])('after %s is %s', (key, next) => expect(followingKey(key)).toBe(next))

  it.each([
    ['R0012', []],
    ['R0012~2', ['R0012']],
    ['R0012~4', ['R0012~3', 'R0012~2', 'R0012']],
    ['R~1', []],
    ['~2', []],
  ])('%s follows one of %j', (key, before) => expect(followsKey(key)).toEqual(before))
})
