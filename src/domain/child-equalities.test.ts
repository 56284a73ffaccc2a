import { describe, expect, it } from 'vitest'
import { categoryOf } from './categories.ts'
import { ethnicCodeIn, sexChoices, unlikelyCode } from './child-equalities.ts'
import { codeWords, ETHNIC_CODE } from './looked-after-codes.ts'

describe('a young person’s sex and ethnicity as the children looked after return has them (R6.5, R6.6)', () => {
  it.each<[string | null, readonly string[]]>([
    [null, ['female', 'male', 'U']], ['female', ['female', 'male', 'U']], ['F', ['F', 'male', 'U']], [' m ', ['female', ' m ', 'U']], ['u', ['female', 'male', 'u']],
    ['non_binary', ['female', 'male', 'U', 'non_binary']], ['prefer_not_to_say', ['female', 'male', 'U', 'prefer_not_to_say']],
  ])('of one who is kept as %s the choices are %j', (kept, values) => expect(sexChoices(kept).map(({ value }) => value)).toEqual(values))

  it('has the twenty ethnic codes, each told with its code and counted in a group', () => {
    expect(Object.keys(ETHNIC_CODE)).toHaveLength(20)
    expect(Object.keys(ETHNIC_CODE).filter((code) => categoryOf('ethnicity', code) === null)).toEqual([])
    expect([codeWords(ETHNIC_CODE, 'chne'), codeWords(ETHNIC_CODE, 'WROM')]).toEqual(['Chinese (CHNE)', 'Gypsy or Roma (WROM)'])
  })

  it.each([['WBRI', 'WBRI'], [' chne ', 'CHNE'], ['white_british', null], [null, null], ['toString', null]])('the code in %s is %s', (given, code) => expect(ethnicCodeIn(given)).toBe(code))

  it.each<[string | null, string | null, string | undefined]>([
    ['white_roma', 'WROM', undefined], ['asian_chinese', 'CHNE', undefined], ['other_arab', 'OOTH', undefined], ['white_british', 'CHNE', 'This code is of the group Asian, the ethnicity of White'],
    ['white_british', 'REFU', undefined], ['prefer_not_to_say', 'WBRI', undefined], [null, 'WBRI', undefined], ['white_british', null, undefined],
  ])('%s with %s is unlikely: %s', (ethnicity, code, words) => expect(unlikelyCode(ethnicity, code)).toBe(words))
})
