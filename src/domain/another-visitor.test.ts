import { describe, expect, it } from 'vitest'
import { type LastSaid, whyNobodyIsSought } from './another-visitor.ts'

const SILENT: LastSaid = { childView: null, childAgrees: null, understanding: null, viewReasons: null, viewOn: null }
const why = (said: Partial<LastSaid> | null, objectedOn: string | null = null): string | null => whyNobodyIsSought(said === null ? undefined : { ...SILENT, ...said }, 'Ben', objectedOn)
const ENDED = '2026-07-31'
const ENDS = 'The match ends because Ben objects to it going on. Record what Ben says to another visitor on that day or later'

describe('another visitor after a match (R2.2)', () => {
  it.each<[string, Partial<LastSaid> | null, string | null, string | null]>([
    ['wants one', { childView: 'wants' }, null, null],
    ['is not sure', { childView: 'unsure' }, null, null],
    ['cannot say', { childView: 'unable_to_express' }, null, null],
    ['was never asked', null, null, null],
    ['objects and understands', { childView: 'objects', understanding: 'yes', viewOn: '2026-07-15' }, null, 'Ben does not want a visitor and understands what that means (15 Jul 2026), so nobody else is looked for. If Ben would like another one, record that first'],
    ['objects, not known whether they understand', { childView: 'objects', understanding: 'not_assessed' }, null, 'Ben does not want a visitor. Record whether Ben understands what that means before anybody else is looked for'],
    ['objects by a workbook', { childAgrees: false }, null, 'Ben does not want a visitor. Record whether Ben understands what that means before anybody else is looked for'],
    ['objects without understanding, with no reasons', { childView: 'objects', understanding: 'no', viewReasons: ' ' }, null, 'Ben does not want a visitor. Record why one is looked for all the same'],
    ['objects without understanding, with reasons', { childView: 'objects', understanding: 'no', viewReasons: 'Has nobody else' }, null, null],
    ['objected to the last one, and was not asked since', { childView: 'wants', viewOn: '2026-07-30' }, ENDED, ENDS],
    ['objected to the last one, and was never asked', null, ENDED, ENDS],
    ['objected to the last one, and said yes without a day', { childAgrees: true }, ENDED, ENDS],
    ['objected to the last one, and of whom nobody has written down more since', { childView: 'not_ascertained', viewOn: ENDED }, ENDED, ENDS],
    ['objected to the last one, and wants another', { childView: 'wants', viewOn: ENDED }, ENDED, null],
  ])('for somebody who %s', (_who, said, objectedOn, words) => expect(why(said, objectedOn)).toBe(words))
})
