import { completedYears } from '#domain/civil-date.ts'
import { placementWords } from '#domain/placement.ts'
import { capital, spokenDate, together } from '#domain/spoken.ts'
import { MATCH_TYPE } from '#domain/vocabulary.ts'
import type { OpenedMatch } from './match-sentence.ts'

export interface Fact {
  readonly id: string
  readonly name: string
  readonly value: string | null
}

/** What is known of the young person; a fact of null is not known and is shown as that. */
export function youngPersonFacts(opened: OpenedMatch): readonly Fact[] {
  return [
    { id: 'age', name: 'Age', value: opened.match.age === null ? null : String(opened.match.age) },
    { id: 'placement', name: 'Lives in', value: opened.placementType === null ? null : placementWords(opened.placementType) },
    { id: 'interests', name: 'Likes', value: listed(opened.interests) },
    { id: 'languages', name: 'Speaks', value: listed(opened.languages) },
    { id: 'social-worker', name: 'Social worker', value: opened.socialWorker },
    { id: 'reviewing-officer', name: 'Reviewing officer', value: opened.reviewingOfficer },
    { id: 'turns-18', name: opened.turns18On !== null && opened.turns18On <= opened.today ? 'Turned 18' : 'Turns 18', value: spoken(opened.turns18On) },
  ]
}

/** What is known of the match itself; what cannot be known yet is left out. */
export function matchFacts(opened: OpenedMatch): readonly Fact[] {
  const { match, today } = opened
  const isNear18 = opened.turns18On !== null && completedYears(today, opened.turns18On) < 1
  return [
    { id: 'visitors', name: match.volunteers.length === 1 ? 'Visitor' : 'Visitors', value: together(match.volunteers.map((volunteer) => volunteer.name)) },
    { id: 'type', name: 'Type', value: MATCH_TYPE[match.type] },
    { id: 'referred', name: 'Referred', value: spoken(opened.referredOn) },
    { id: 'introduced', name: 'Introduced', value: spoken(opened.introducedOn) },
    { id: 'started', name: 'Started', value: spokenDate(match.startedOn) },
    ...(match.endedOn === null ? [] : [{ id: 'ended', name: 'Ended', value: spokenDate(match.endedOn) }]),
    ...(opened.fundedAfter18 === null && !isNear18 ? [] : [{ id: 'after-18', name: 'Goes on after 18', value: opened.fundedAfter18 === null ? 'Not decided' : opened.fundedAfter18 ? 'Yes' : 'No' }]),
  ]
}

function spoken(on: string | null): string | null {
  return on === null ? null : spokenDate(on)
}

/* The workbook parts lists with semicolons; people read commas. */
function listed(given: string | null): string | null {
  if (given === null) return null
  const words = given.split(';').map((word) => word.trim()).filter((word) => word !== '').join(', ')
  return words === '' ? null : capital(words)
}
