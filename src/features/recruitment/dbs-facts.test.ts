import { expect, it } from 'vitest'
import type { DbsCheckShown } from './asked-deed.ts'
import { whichCheck } from './dbs-facts.ts'

it.each<[string, Pick<DbsCheckShown, 'workforce' | 'issuedOn' | 'seenOn'>, string]>([
  ['by its workforce and the day of issue', { workforce: 'child', issuedOn: '2024-02-03', seenOn: '2024-02-10' }, 'Of the certificate for the child workforce, issued 3 Feb 2024'],
  ['by the day on which it was seen, where that of issue is not known', { workforce: 'child_and_adult', issuedOn: null, seenOn: '2024-02-10' }, 'Of the certificate for the child and adult workforce, seen 10 Feb 2024'],
  ['by its workforce alone', { workforce: 'other', issuedOn: null, seenOn: null }, 'Of the certificate for the other workforce'],
])('a check is named %s', (_what, check, words) => expect(whichCheck(check)).toBe(words))
