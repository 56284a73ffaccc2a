import { describe, expect, it } from 'vitest'
import type { Starter, Starting } from './start-of-match.ts'
import { mayStart, obstaclesToStart } from './start-of-match.ts'

const yes = { answer: 'yes', answeredOn: '2023-10-26' } as const
const nathan: Starter = { name: 'Nathan Ullah', gateReasons: [], gateReasonsOn: [], restsSinceOn: null, exclusion: null, isLinkedToHome: false, ...yes }
const free: Starting = { firstName: 'Ben', volunteers: [nathan], today: '2023-10-31', startsOn: '2023-10-30', objections: [], youngPerson: yes, riskNotAssessed: null, notLookedAfter: null, openMatch: null }
const words = (more: Partial<Starting>): string[] => obstaclesToStart({ ...free, ...more }).map((obstacle) => obstacle.words)
const visitor = (more: Partial<Starter>): Partial<Starting> => ({ volunteers: [nathan, { ...nathan, name: 'Ola Hall', ...more }] })

describe('a match may start', () => {
  it('when nothing stands in its way', () => {
    expect(words({})).toEqual([])
    expect(mayStart(obstaclesToStart(free), null)).toBe(true)
  })

  it.each<[string, Partial<Starting>, string]>([
    ['past a closed gate, of the second either (R3.1)', visitor({ gateReasons: ['suspended since 3 May 2023'] }), 'Ola Hall is not cleared: suspended since 3 May 2023.'],
    ['where the gate was closed on its first day (R3.1)', visitor({ gateReasonsOn: [{ on: '2023-10-30', reasons: ['no approval is recorded'] }] }), 'Ola Hall was not cleared on 30 Oct 2023: no approval is recorded.'],
    ['where it is known that the gate will be closed by then (R3.1)', visitor({ gateReasonsOn: [{ on: '2023-11-20', reasons: ['no longer a volunteer since 10 Nov 2023'] }] }), 'Ola Hall will not be cleared on 20 Nov 2023: no longer a volunteer since 10 Nov 2023.'],
    ['against an objection (R2.2)', { objections: [{ stops: 'matching', words: 'No.' }] }, 'No.'],
    ['before the young person was asked (R2.2)', { objections: [{ stops: 'start', words: 'Ask.' }] }, 'Ask.'],
    ['of two who are kept apart', visitor({ exclusion: 'taught him' }), 'Ola Hall is not to be matched with Ben: taught him.'],
    ['with somebody linked to this home (R2.4)', visitor({ isLinkedToHome: true }), 'Ola Hall has declared a link to who runs Ben’s home, and so is not independent here.'],
    ['without the volunteer’s answer', visitor({ answer: null }), 'Ola Hall has not said yes yet.'],
    ['when the volunteer said no', visitor({ answer: 'no' }), 'Ola Hall said no.'],
    ['before the volunteer said yes', visitor({ answeredOn: '2023-10-31' }), 'Ola Hall said yes only on 31 Oct 2023. Enter that day or a later one.'],
    ['without the young person’s answer', { youngPerson: { answer: null, answeredOn: null } }, 'Ben has not said yes yet.'],
    ['when the young person said no', { youngPerson: { answer: 'no', answeredOn: '2023-10-26' } }, 'Ben said no.'],
    ['before the young person said yes (R2.2)', { youngPerson: { answer: 'yes', answeredOn: '2023-10-31' } }, 'Ben said yes only on 31 Oct 2023. Enter that day or a later one.'],
  ])('not %s, whatever is written down', (_what, more, said) => {
    expect(words(more)).toEqual([said])
    expect(mayStart(obstaclesToStart({ ...free, ...more }), 'It was decided so')).toBe(false)
  })

  it.each<[string, Partial<Starting>, string]>([
    ['no risk assessment', { riskNotAssessed: 'has been received' }, 'No risk assessment of Ben has been received.'],
    ['somebody who rests', visitor({ restsSinceOn: '2023-10-01' }), 'Ola Hall is resting since 1 Oct 2023. A match during a rest is a decision.'],
    ['care that has ended', { notLookedAfter: 'Ben is not looked after any more on 30 Oct 2023, so a match is the council’s choice, with its permission and funding.' }, 'Ben is not looked after any more on 30 Oct 2023, so a match is the council’s choice, with its permission and funding.'],
    ['a match already', { openMatch: 'Cy Tait' }, 'Ben is in a match already, with Cy Tait. A second one is a decision.'],
  ])('with %s only where the reason is written down', (_what, more, said) => {
    const obstacles = obstaclesToStart({ ...free, ...more })
    expect(obstacles.map((obstacle) => obstacle.words)).toEqual([said])
    expect([mayStart(obstacles, null), mayStart(obstacles, '  '), mayStart(obstacles, 'The panel decided so')]).toEqual([false, false, true])
  })

  it('where a doubt only speaks, on the day of the yes, and on a yes whose day nobody knows', () => {
    expect(words({ objections: [{ stops: 'nothing', words: 'Not sure.' }] })).toEqual([])
    expect(words({ startsOn: '2023-10-26' })).toEqual([])
    expect(words({ youngPerson: { answer: 'yes', answeredOn: null } })).toEqual([])
  })

  it('a reason that holds then and now is told once, as it is now', () => {
    expect(words(visitor({ gateReasons: ['no approval is recorded'], gateReasonsOn: [{ on: '2023-10-30', reasons: ['no approval is recorded', 'DBS is requested, not complete'] }] })))
      .toEqual(['Ola Hall is not cleared: no approval is recorded.', 'Ola Hall was not cleared on 30 Oct 2023: DBS is requested, not complete.'])
  })

  it('what is only a step to come is told apart from what stands in the way', () => {
    const obstacles = obstaclesToStart({ ...free, ...visitor({ answer: null, gateReasons: ['suspended since 3 May 2023'] }), youngPerson: { answer: 'no', answeredOn: null } })
    expect(obstacles.map(({ words: said, isStep }) => [said, isStep])).toEqual([['Ola Hall is not cleared: suspended since 3 May 2023.', false], ['Ola Hall has not said yes yet.', true], ['Ben said no.', false]])
  })
})
