import { expect, it } from 'vitest'
import { legalStatusWords } from './legal-status.ts'

it.each([
  ['care_order', 'Care order'], ['C1', 'Interim care order (C1)'], ['s20', 'Accommodated by agreement (section 20)'], ['care_leaver', 'Care leaver'], ['special guardianship', 'Special guardianship'],
])('%s is said %s', (given, words) => expect(legalStatusWords(given)).toBe(words))
