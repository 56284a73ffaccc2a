import { describe, expect, it } from 'vitest'
import type { DuePerson } from '#domain/due/due-line.ts'
import { matchOfLine, openMatches, sentenceParts } from './todo-sentence.ts'

const young = (id: number, name: string): DuePerson => ({ role: 'young_person', id, name })
const volunteer = (id: number, name: string): DuePerson => ({ role: 'volunteer', id, name })

describe('the names in a sentence', () => {
  it.each<[string, readonly DuePerson[], readonly string[]]>([
    ['Supervision with Alan Young', [volunteer(1, 'Alan Young')], ['Supervision with ', '*Alan Young']],
    ['No visit: Farah Jackson and Hassan Barlow', [young(1, 'Farah Jackson'), volunteer(2, 'Hassan Barlow')], ['No visit: ', '*Farah Jackson', ' and ', '*Hassan Barlow']],
    ['Colin Forster turns 18', [young(1, 'Colin Forster'), volunteer(2, 'Beth Newton')], ['*Colin Forster', ' turns 18']],
    ['No visit: Ann Lee and Mary-Ann Lee', [young(1, 'Ann Lee'), volunteer(2, 'Mary-Ann Lee')], ['No visit: ', '*Ann Lee', ' and ', '*Mary-Ann Lee']],
    ['Quarterly check-in: 6 young people', [young(1, 'Ann Lee')], ['Quarterly check-in: 6 young people']],
    ['Concern open: Mainstay', [], ['Concern open: Mainstay']],
  ])('“%s” naming %j is %j', (what, people, parts) => {
    expect(sentenceParts({ what, people }).map((part) => `${part.person ? '*' : ''}${part.text}`)).toEqual(parts)
  })
})

describe('where a line leads', () => {
  const matches = openMatches([
    { id: 11, state: 'active', volunteers: [{ id: 1 }] },
    { id: 12, state: 'paused', volunteers: [{ id: 2 }] },
    { id: 13, state: 'active', volunteers: [{ id: 3 }] }, { id: 14, state: 'active', volunteers: [{ id: 3 }, { id: 4 }] },
    { id: 15, state: 'ended', volunteers: [{ id: 5 }] },
  ])

  it.each([
    ['its match', { subject: { kind: 'match', id: 12 }, people: [] }, 12],
    ['the one match of its volunteer', { subject: { kind: 'volunteer', id: 1 }, people: [volunteer(1, 'Alan Young')] }, 11],
    ['the match in which its volunteer is the second', { subject: { kind: 'volunteer', id: 4 }, people: [volunteer(4, 'Beth Newton')] }, 14],
    ['nowhere for a volunteer with two matches', { subject: { kind: 'volunteer', id: 3 }, people: [volunteer(3, 'Leah Iqbal')] }, null],
    ['nowhere for a volunteer whose match ended', { subject: { kind: 'volunteer', id: 5 }, people: [volunteer(5, 'Tess Nixon')] }, null],
    ['nowhere for a young person who waits', { subject: { kind: 'referral', id: 9 }, people: [young(9, 'Lucy Quinn')] }, null],
    ['nowhere for the service', { subject: { kind: 'service', id: null }, people: [] }, null],
  ] as const)('is %s', (_, line, match) => expect(matchOfLine(line, matches)).toBe(match))
})
