import { describe, expect, it } from 'vitest'
import type { DuePerson } from '#domain/due/due-line.ts'
import { lineInParts, type SentencePart, sentenceParts } from './todo-sentence.ts'

const young = (id: number, name: string): DuePerson => ({ role: 'young_person', id, name })
const volunteer = (id: number, name: string): DuePerson => ({ role: 'volunteer', id, name })
const marked = (parts: readonly SentencePart[]): string[] => parts.map((part) => (part.person === undefined ? part.text : `*${part.text} ${part.person.id}`))

describe('the names in a sentence', () => {
  it.each<[string, readonly DuePerson[], readonly string[]]>([
    ['Supervision with Alan Young', [volunteer(1, 'Alan Young')], ['Supervision with ', '*Alan Young 1']],
    ['No visit: Farah Jackson and Hassan Barlow', [young(1, 'Farah Jackson'), volunteer(2, 'Hassan Barlow')], ['No visit: ', '*Farah Jackson 1', ' and ', '*Hassan Barlow 2']],
    ['Colin Forster turns 18', [young(1, 'Colin Forster'), volunteer(2, 'Beth Newton')], ['*Colin Forster 1', ' turns 18']],
    ['No visit: Ann Lee and Mary-Ann Lee', [young(1, 'Ann Lee'), volunteer(2, 'Mary-Ann Lee')], ['No visit: ', '*Ann Lee 1', ' and ', '*Mary-Ann Lee 2']],
    ['Still to ask: Ann Lee, Zoë Abbott and Ann Lee', [young(1, 'Ann Lee'), young(2, 'Zoë Abbott'), young(3, 'Ann Lee')], ['Still to ask: ', '*Ann Lee 1', ', ', '*Zoë Abbott 2', ' and ', '*Ann Lee 3']],
    ['Ann Lee, and again Ann Lee', [young(1, 'Ann Lee')], ['*Ann Lee 1', ', and again ', '*Ann Lee 1']],
    ['Concern open: Mainstay', [], ['Concern open: Mainstay']],
  ])('“%s” naming %j is %j', (what, people, parts) => expect(marked(sentenceParts(what, people))).toEqual(parts))
})

it('whom the sentence does not name, the detail does, and nobody is a link twice', () => {
  const checkIn = lineInParts({ what: 'Quarterly check-in: 2 young people', detail: '0 of 2 asked so far. Still to ask: Ann Lee and Zoë Abbott', people: [young(1, 'Ann Lee'), young(2, 'Zoë Abbott')] })
  expect([marked(checkIn.what), marked(checkIn.detail)]).toEqual([['Quarterly check-in: 2 young people'], ['0 of 2 asked so far. Still to ask: ', '*Ann Lee 1', ' and ', '*Zoë Abbott 2']])
  const birthday = lineInParts({ what: 'Zoë Abbott turns 18', detail: 'Decide whether Zoë Abbott’s match with Alan Young goes on', people: [young(2, 'Zoë Abbott'), volunteer(4, 'Alan Young')] })
  expect([marked(birthday.what), marked(birthday.detail)]).toEqual([['*Zoë Abbott 2', ' turns 18'], ['Decide whether Zoë Abbott’s match with ', '*Alan Young 4', ' goes on']])
})
