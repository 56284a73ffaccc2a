import { expect, it } from 'vitest'
import { whoInStep } from './step-words.ts'

it.each([['chase', 'Yasmin Newton', 'Yasmin Newton was chased'], ['step', 'Sam', 'By Sam'], ['chase', null, null]])('a %s that names %j: %j', (kind, who, words) => expect(whoInStep({ kind, who })).toBe(words))
