import { expect, it } from 'vitest'
import { withoutNames } from './without-names.ts'

const BEN = { firstName: 'Ben', lastName: 'Moor', instead: 'B. M.' }

it.each([
  ['Ben Moor takes the bus alone', BEN, 'B. M. takes the bus alone'],
  ['Ben’s own bank account', BEN, 'B. M.’s own bank account'],
  ['To call the Moors', BEN, 'To call the Moors'],
  ['Benjamin waits on the moor', BEN, 'Benjamin waits on the moor'],
  ['Ben   Moor, and Moor again', BEN, 'B. M., and B. M. again'],
  ['Meets Zoë (Zoë Ó Néill)', { firstName: 'Zoë', lastName: 'Ó Néill', instead: 'Z. Ó.' }, 'Meets Z. Ó. (Z. Ó.)'],
  ['Said a+b', { firstName: 'a+b', lastName: null, instead: '$&' }, 'Said $&'],
  ['Goes home to DH1 4RJ alone, or dh14rj', BEN, 'Goes home to [postcode left out] alone, or [postcode left out]'],
  ['Room B12 on 12 May 2026', BEN, 'Room B12 on 12 May 2026'],
  ['', BEN, ''],
])('%j is told as that', (words, names, told) => expect(withoutNames(words, names)).toBe(told))
