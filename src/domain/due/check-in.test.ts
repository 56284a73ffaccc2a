import { describe, expect, it } from 'vitest'
import { checkInDue, drawSample } from './check-in.ts'
import { dueList } from './due-list.ts'
import { USUAL_INTERVALS } from './intervals.ts'
import type { CheckIn, OpenMatch } from './records.ts'
import { match, records } from './records-for-tests.ts'

const today = '2026-11-22'
const quarter = { from: '2026-10-01', to: '2026-12-31' }
const matches = (count: number): OpenMatch[] => Array.from({ length: count }, (_, index) => match({ id: index + 1, key: `M${index + 1}`, youngPerson: { id: index + 1, key: `Y${String(index + 1).padStart(4, '0')}`, name: `Child ${index + 1}` } }))
const asked = (askedOn: string, ...ids: readonly number[]): CheckIn[] => ids.map((youngPersonId) => ({ youngPersonId, askedOn }))
const service = (count: number, checkIns: readonly CheckIn[] = []): Parameters<typeof checkInDue>[0] => ({ serviceName: 'Independent Visitor Service', yearStartMonth: 4, matches: matches(count), checkIns, intervals: USUAL_INTERVALS })

describe('the quarterly check-in', () => {
  it.each([[59, 6], [60, 6], [61, 7], [1, 1], [10, 1], [11, 2]])('asks a tenth, rounded up: of %i, %i', (count, wanted) => {
    expect(checkInDue(service(count), today)[0]?.people).toHaveLength(wanted)
  })

  it('is due on the quarter’s last day, for the service', () => {
    expect(checkInDue(service(59, asked('2026-10-10', 1, 2)), today)).toMatchObject([
      { key: '2026-12-31', who: 'Independent Visitor Service', dueOn: '2026-12-31', what: 'Quarterly check-in: 6 young people', detail: expect.stringMatching(/^2 of 6 asked so far\. Still to ask: Child \d+, Child \d+, Child \d+ and Child \d+$/), subject: { kind: 'service', id: null } },
    ])
    expect(checkInDue({ ...service(5), yearStartMonth: 1 }, '2026-11-22')).toMatchObject([{ dueOn: '2026-12-31' }])
    expect(checkInDue({ ...service(5), yearStartMonth: 9 }, '2026-11-22')).toMatchObject([{ dueOn: '2026-11-30' }])
  })

  it('is done when so many different young people were asked in the quarter', () => {
    expect(checkInDue(service(20, asked('2026-11-01', 1, 2)), today)).toEqual([])
    expect(checkInDue(service(20, asked('2026-11-01', 1, 1)), today)).toHaveLength(1)
    expect(checkInDue(service(20, asked('2026-09-30', 1, 2)), today)).toHaveLength(1)
    expect(checkInDue(service(20, asked('2026-11-23', 1, 2)), today)).toHaveLength(1)
  })

  it('names those drawn and still to be asked, and nobody where all of them were asked within the year', () => {
    expect(checkInDue(service(1), today)[0]?.detail).toBe('0 of 1 asked so far. Still to ask: Child 1')
    expect(checkInDue(service(1, asked('2026-09-30', 1)), today)[0]).toMatchObject({ people: [], detail: '0 of 1 asked so far. Everybody was asked in the last twelve months' })
  })

  it('has nothing to ask where nobody is matched', () => {
    expect(checkInDue(service(0), today)).toEqual([])
  })

  it('counts a young person with two open matches once', () => {
    const twice = [...matches(10), match({ id: 99, key: 'M99', youngPerson: { id: 10, key: 'Y0010', name: 'Child 10' } })]
    expect(checkInDue({ ...service(0), matches: twice }, today)[0]?.people).toHaveLength(1)
  })

  it.each([['2026-12-02', 0], ['2026-12-03', 1], ['2026-12-31', 1], ['2027-01-01', 0]])('is on the list from 28 days before the quarter ends until it ends: on %s', (on, lines) => {
    const rested = matches(20).map((each) => ({ ...each, lastVisitOn: on, lastAnnualVisitOn: on }))
    expect(dueList(records({ matches: rested }), on)).toHaveLength(lines)
  })
})

describe('the draw', () => {
  const people = matches(60).map((each) => each.youngPerson)
  const names = (drawn: readonly { readonly key: string }[]): string[] => drawn.map((person) => person.key)

  it('stays the same all quarter, whatever the order of the records', () => {
    expect(names(drawSample([...people].reverse(), [], quarter))).toEqual(names(drawSample(people, [], quarter)))
  })

  it('proposes the rest of the same draw once some have been asked', () => {
    const [first, second, ...rest] = drawSample(people, [], quarter).slice(0, 6)
    expect(names(checkInDue(service(60, asked('2026-10-10', first!.id, second!.id)), today)[0]!.people.map((person) => ({ key: people.find((each) => each.id === person.id)!.key })))).toEqual(names(rest))
  })

  it('falls otherwise in another quarter', () => {
    expect(names(drawSample(people, [], { from: '2027-01-01', to: '2027-03-31' })).slice(0, 6)).not.toEqual(names(drawSample(people, [], quarter)).slice(0, 6))
  })

  it('leaves out whoever was asked in the year before the quarter began, and nobody else', () => {
    const drawn = drawSample(people, [...asked('2025-10-02', 1), ...asked('2026-09-30', 2), ...asked('2025-10-01', 3), ...asked('2026-10-05', 4)], quarter)
    expect(drawn.map((person) => person.id).sort((a, b) => a - b)).toEqual([3, 4, ...people.map((person) => person.id).filter((id) => id > 4)])
  })

  it('gives everybody the same chance over many quarters', () => {
    const times = new Map<string, number>()
    for (let year = 2000; year < 2500; year += 1) {
      for (const person of drawSample(people, [], { from: `${year}-10-01`, to: `${year}-12-31` }).slice(0, 6)) times.set(person.key, (times.get(person.key) ?? 0) + 1)
    }
    expect(times.size).toBe(60)
    expect(Math.min(...times.values())).toBeGreaterThan(25)
    expect(Math.max(...times.values())).toBeLessThan(80)
  })
})
