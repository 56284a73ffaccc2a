import { describe, expect, it } from 'vitest'
import type { Starter, Starting } from './start-of-match.ts'
import { mayStart, obstaclesToStart } from './start-of-match.ts'

const nathan: Starter = { name: 'Nathan Ullah', gateReasons: [], exclusion: null, isLinkedToHome: false, answer: 'yes' }
const free: Starting = { firstName: 'Ben', volunteers: [nathan], objections: [], answer: 'yes', riskReceived: true, openMatch: null, hasPairing: true }
const words = (more: Partial<Starting>): string[] => obstaclesToStart({ ...free, ...more }).map((obstacle) => obstacle.words)
const visitor = (more: Partial<Starter>): Partial<Starting> => ({ volunteers: [nathan, { ...nathan, name: 'Ola Hall', ...more }] })

describe('a match may start', () => {
  it('when nothing stands in its way', () => {
    expect(words({})).toEqual([])
    expect(mayStart(obstaclesToStart(free), null)).toBe(true)
  })

  it.each<[string, Partial<Starting>, string]>([
    ['past a closed gate, of the second either (R3.1)', visitor({ gateReasons: ['suspended since 3 May 2023'] }), 'Ola Hall is not cleared: suspended since 3 May 2023.'],
    ['against an objection (R2.2)', { objections: [{ stops: 'matching', words: 'No.' }] }, 'No.'],
    ['before the young person was asked (R2.2)', { objections: [{ stops: 'start', words: 'Ask.' }] }, 'Ask.'],
    ['of two who are kept apart', visitor({ exclusion: 'taught him' }), 'Ola Hall is not to be matched with Ben: taught him.'],
    ['with somebody linked to this home (R2.4)', visitor({ isLinkedToHome: true }), 'Ola Hall has declared a link to who runs Ben’s home, and so is not independent here.'],
    ['without the volunteer’s answer', visitor({ answer: null }), 'Ola Hall has not said yes yet.'],
    ['when the volunteer said no', visitor({ answer: 'no' }), 'Ola Hall said no.'],
    ['without the young person’s answer', { answer: null }, 'Ben has not said yes yet.'],
    ['when the young person said no', { answer: 'no' }, 'Ben said no.'],
  ])('not %s, whatever is written down', (_what, more, said) => {
    expect(words(more)).toEqual([said])
    expect(mayStart(obstaclesToStart({ ...free, ...more }), 'It was decided so')).toBe(false)
  })

  it.each<[string, Partial<Starting>, string]>([
    ['no risk assessment', { riskReceived: false }, 'No risk assessment of Ben has been received.'],
    ['a match already', { openMatch: 'Cy Tait' }, 'Ben is in a match already, with Cy Tait. A second one is a decision.'],
  ])('with %s only where the reason is written down', (_what, more, said) => {
    const obstacles = obstaclesToStart({ ...free, ...more })
    expect(obstacles.map((obstacle) => obstacle.words)).toEqual([said])
    expect([mayStart(obstacles, null), mayStart(obstacles, '  '), mayStart(obstacles, 'The panel decided so')]).toEqual([false, false, true])
  })

  it('where a doubt only speaks, and where it began elsewhere without the answers of a pairing', () => {
    expect(words({ objections: [{ stops: 'nothing', words: 'Not sure.' }] })).toEqual([])
    expect(words({ hasPairing: false, answer: null, volunteers: [{ ...nathan, answer: null }] })).toEqual([])
    expect(words({ hasPairing: false, volunteers: [{ ...nathan, gateReasons: ['no approval is recorded'] }] })).toEqual(['Nathan Ullah is not cleared: no approval is recorded.'])
  })
})
