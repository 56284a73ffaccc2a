import { describe, expect, it } from 'vitest'
import { insistOnGoodPassphrase, judgePassphrase, suggestPassphrase } from './passphrase-strength.ts'

const judge = (text: string) => judgePassphrase(Buffer.from(text))

describe('a passphrase', () => {
  it.each([
    'copper lantern tide mosaic',
    'copper-lantern-tide-mosaic',
    'plum9Tarmac!wharf',
    'Môr a mynydd heno yfory',
    'тихая река лодка берег',
  ])('is good when long and surprising, without rules about signs: %s', async (text) => {
    expect(await judge(text)).toMatchObject({ good: true, reason: null })
  })

  it.each([
    ['', 'short'],
    ['Tr0ub4dor&3', 'short'],
    ['copper lantern', 'short'],
    ['aaaaaaaaaaaaaaaaaaaa', 'guessable'],
    ['a b c d e f g', 'short'],
    ['passwordpassword', 'guessable'],
    ['123456789012345', 'guessable'],
    ['one two three four', 'guessable'],
    ['monday tuesday wednesday thursday', 'guessable'],
    ['qwertyuiopasdfghjkl', 'guessable'],
    ['correct horse battery staple', 'guessable'],
    ['may the force be with you', 'guessable'],
    ['independent visitors', 'guessable'],
  ])('is refused: %j is %s', async (text, reason) => {
    expect(await judge(text)).toMatchObject({ good: false, reason })
    await expect(insistOnGoodPassphrase(Buffer.from(text))).rejects.toMatchObject({ code: 'weak-passphrase', details: { reason } })
  })

  it('is judged by what it is after NFKC, and its bytes are left alone', async () => {
    const bytes = Buffer.from('ｃｏｐｐｅｒ lantern tide mosaic')
    const before = Buffer.from(bytes)
    expect((await judgePassphrase(bytes)).words).toBe(4)
    expect(bytes).toEqual(before)
  })

  it('is refused when it is a book or no text at all', async () => {
    expect(await judge('lantern mosaic tide copper '.repeat(400))).toMatchObject({ good: false })
    expect(await judgePassphrase(Buffer.from([0xff, 0xfe, 0xff, 0xc0]))).toMatchObject({ good: false, score: 0 })
  })

  it('may be suggested: four words, never the same twice, always good', async () => {
    const suggested = Array.from({ length: 20 }, suggestPassphrase)
    expect(new Set(suggested).size).toBe(20)
    for (const text of suggested) expect(await judge(text)).toMatchObject({ good: true, words: 4 })
  })
})
