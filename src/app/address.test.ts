import { expect, it } from 'vitest'
import { changed } from './address.ts'

it.each([
  [{}, { state: 'paused' }, { state: 'paused' }],
  [{ state: 'paused', find: 'abb' }, { state: 'ended' }, { state: 'ended', find: 'abb' }],
  [{ state: 'paused', find: 'abb' }, { find: '' }, { state: 'paused' }],
  [{ state: 'paused', find: 'abb' }, { state: null, sort: 'since' }, { find: 'abb', sort: 'since' }],
])('an address of %j changed by %j says %j', (words, changes, after) => expect(changed(words, changes)).toEqual(after))
