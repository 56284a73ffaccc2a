import { describe, expect, it } from 'vitest'
import type { Traits } from './likely-duplicate.ts'
import { likenessOf, weightOf } from './likely-duplicate.ts'
import { plainPhone, plainText } from './plain-text.ts'

const ann: Traits = { firstName: 'Ann', lastName: 'Bell', bornOn: '1990-02-14', phone: '01632 960417', email: 'ann.bell@example.org' }
const nobody: Traits = { firstName: null, lastName: null, bornOn: null, phone: null, email: null }

describe('somebody who may be Ann Bell', () => {
  it.each<[string, Partial<Traits>, readonly string[]]>([
    ['the same name', { firstName: 'ANN', lastName: ' bell' }, ['same_name']],
    ['the names the other way round', { firstName: 'Bell', lastName: 'Ann' }, ['same_name']],
    ['the same phone written otherwise', { phone: '+44 (0)1632 960417' }, ['same_phone']],
    ['the same e-mail in capitals', { email: 'Ann.Bell@Example.org ' }, ['same_email']],
    ['one letter more in the name, and nothing else', { firstName: 'Anne', lastName: 'Bell' }, []],
    ['one letter more and the same birth date', { firstName: 'Ann', lastName: 'Bells', bornOn: '1990-02-14' }, ['similar_name', 'same_birth']],
    ['another last name and the same birth date', { firstName: 'Ann', lastName: 'Carter', bornOn: '1990-02-14' }, ['similar_name', 'same_birth']],
    ['the same birth date alone', { firstName: 'Cy', lastName: 'Tait', bornOn: '1990-02-14' }, []],
    ['the same phone and another name: a couple', { firstName: 'Ben', lastName: 'Bell', phone: '01632960417' }, ['same_phone', 'similar_name']],
    ['nothing', {}, []],
    ['too few digits to be a phone', { phone: '0417' }, []],
  ])('has %s: %j', (_what, traits, likeness) => {
    expect(likenessOf({ ...nobody, ...traits }, ann)).toEqual(likeness)
    expect(likenessOf(ann, { ...nobody, ...traits })).toEqual(likeness)
  })

  it('is nobody where nothing is known of either', () => expect(likenessOf(nobody, nobody)).toEqual([]))
  it('is the more likely the more they share', () => expect(weightOf(['same_email', 'same_name'])).toBeGreaterThan(weightOf(['same_phone', 'similar_name'])))
})

it.each([['Zoë  O’Neill ', 'zoe o’neill'], [null, '']])('%j compares as %j', (text, plain) => expect(plainText(text)).toBe(plain))
it.each([['0044 1632 960417', '01632960417'], ['(01632) 960-417', '01632960417'], ['07700 900123', '07700900123'], ['none', ''], [null, '']])('the number %j is %j', (phone, plain) => expect(plainPhone(phone)).toBe(plain))
