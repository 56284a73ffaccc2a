import type { CivilDate } from '../civil-date.ts'
import { addMonths } from '../civil-date.ts'
import type { Period } from '../period.ts'
import { isWithin, quarterOf } from '../period.ts'
import { counted, together } from '../spoken.ts'
import type { DueCase } from './due-line.ts'
import type { DueIntervals } from './intervals.ts'
import type { CheckIn, OpenMatch, Person } from './records.ts'

/** Nobody is asked twice within so many months (due.md). */
export const CHECK_IN_REST_MONTHS = 12

/** From which day check-ins matter to the quarter that holds the day: a year before it began. */
export function checkInsMatterFrom(today: CivilDate, yearStartMonth: number): CivilDate {
  return addMonths(quarterOf(today, yearStartMonth).from, -CHECK_IN_REST_MONTHS)
}

/**
 * The quarter's check-in: due on its last day until the service's share of the matched young people, rounded up, have been asked (due.md: 10 %). Only the quarter
 * that holds today: one that has ended cannot be asked any more. It names those drawn and still to be asked.
 */
export function checkInDue(service: { readonly serviceName: string; readonly yearStartMonth: number; readonly matches: readonly OpenMatch[]; readonly checkIns: readonly CheckIn[]; readonly intervals: Pick<DueIntervals, 'checkInPercent'> }, today: CivilDate): DueCase[] {
  const quarter = quarterOf(today, service.yearStartMonth)
  const matched = [...new Map(service.matches.map((match) => [match.youngPerson.id, match.youngPerson])).values()]
  const wanted = Math.ceil((matched.length * service.intervals.checkInPercent) / 100)
  const asked = new Set(service.checkIns.filter((checkIn) => isWithin(checkIn.askedOn, { from: quarter.from, to: today })).map((checkIn) => checkIn.youngPersonId))
  if (wanted === 0 || asked.size >= wanted) return []
  const toAsk = drawSample(matched, service.checkIns, quarter).filter((person) => !asked.has(person.id)).slice(0, wanted - asked.size)
  return [{
    kind: 'check_in', key: quarter.to, part: '', subject: { kind: 'service', id: null }, who: service.serviceName,
    people: toAsk.map((person) => ({ role: 'young_person', id: person.id, name: person.name })), suggestedOn: null, dueOn: quarter.to,
    what: `Quarterly check-in: ${counted(wanted, 'young person', 'young people')}`, detail: `${asked.size} of ${wanted} asked so far${toAsk.length === 0 ? '. Everybody was asked in the last twelve months' : `. Still to ask: ${together(toAsk.map((person) => person.name))}`}`,
  }]
}

/**
 * The matched young people in the order in which this quarter's lot falls, without those asked in the year before the quarter
 * began. The lot depends on the quarter and the person alone, so that the draw stays the same however often it is looked at,
 * whoever joins or leaves, and it can be drawn again to show that nobody was picked.
 */
export function drawSample(matched: readonly Person[], checkIns: readonly CheckIn[], quarter: Period): Person[] {
  const restFrom = addMonths(quarter.from, -CHECK_IN_REST_MONTHS)
  const resting = new Set(checkIns.filter((checkIn) => checkIn.askedOn > restFrom && checkIn.askedOn < quarter.from).map((checkIn) => checkIn.youngPersonId))
  return matched
    .filter((person) => !resting.has(person.id))
    .map((person) => ({ person, lot: lotOf(`${quarter.to} ${person.key}`) }))
    .sort((a, b) => a.lot - b.lot || (a.person.key < b.person.key ? -1 : 1))
    .map(({ person }) => person)
}

/* FNV-1a with a last stir (Murmur3's), because keys that follow one another must not get lots that do. */
function lotOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
