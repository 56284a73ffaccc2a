import { describe, expect, it } from 'vitest'
import type { Candidate } from './people.ts'
import { CANDIDATE, SEEKER } from './people-for-tests.ts'
import { mayBeAsked, ranked, remarksOn } from './rank.ts'

const seeker = { ...SEEKER, interests: ['films', 'animals'], gender: { value: 'male', strength: 'must' }, background: { value: 'asian', strength: 'wish' } } as const
const person = (id: number, name: string, more: Partial<Candidate> = {}): Candidate => ({ ...CANDIDATE, id, name, ...more })
const order = (...people: readonly Candidate[]): string[] => ranked(seeker, people).map(({ candidate }) => candidate.name)

describe('the order of volunteers', () => {
  it.each([
    ['whom nothing rules out before the best who is ruled out', person(2, 'B', { interests: ['chess'] }), person(1, 'A', { gender: 'male', ethnicity: 'asian_indian', interests: ['films'], gateReasons: ['suspended'] })],
    ['who meets a must before who meets a wish', person(1, 'A', { gender: 'male', ethnicity: 'white_irish' }), person(2, 'B', { ethnicity: 'asian_indian', interests: ['films'], drives: true })],
    ['who meets a wish before who agrees in more', person(1, 'A', { gender: 'male', ethnicity: 'asian_indian' }), person(2, 'B', { gender: 'male', ethnicity: 'white_irish', interests: ['films'], drives: true, prefersAgeFrom: 5 })],
    ['who agrees in more before who waits longer', person(1, 'A', { gender: 'male', interests: ['films'], freeSinceOn: '2023-09-01' }), person(2, 'B', { gender: 'male', freeSinceOn: '2020-01-01' })],
    ['who waits longer', person(1, 'A', { gender: 'male', freeSinceOn: '2022-01-01' }), person(2, 'B', { gender: 'male', freeSinceOn: '2022-01-02' })],
    ['by name where all is equal', person(1, 'A', { gender: 'male' }), person(2, 'B', { gender: 'male' })],
  ])('has first %s', (_what, first, second) => {
    expect(order(second, first)).toEqual([first.name, second.name])
    expect(order(first, second)).toEqual([first.name, second.name])
  })

  it('tells of each what rules out, agrees, speaks against, and only tells, in that order', () => {
    const remarks = remarksOn(seeker, person(1, 'A', { gender: 'female', interests: ['films'], ethnicity: 'asian_indian', drives: false, availability: 'Sundays' }))
    expect(remarks.map((remark) => remark.tone)).toEqual(['forbids', 'agrees', 'agrees', 'agrees', 'objects', 'tells'])
    expect([mayBeAsked(remarks), mayBeAsked(remarksOn(seeker, person(1, 'A')))]).toEqual([false, true])
  })

  it('is there at once for a service ten times the usual size', () => {
    const many = Array.from({ length: 2000 }, (_, index) => person(index, `Name ${index % 700}`, { interests: ['films', 'chess'], gender: index % 2 === 0 ? 'male' : 'female' }))
    const began = performance.now()
    ranked(seeker, many)
    expect(performance.now() - began).toBeLessThan(1500)
  })
})
