import type { YoungPersonPlacement } from '#contract/young-person-records.ts'
import { legalStatusWords } from '#domain/legal-status.ts'
import { answerWords } from '#domain/equalities.ts'
import { GEOGRAPHY } from '#domain/placement-geography.ts'
import { areaWords, placementWords } from '#domain/placement.ts'
import { spokenDate } from '#domain/spoken.ts'
import { FAMILY_CONTACT } from '#domain/vocabulary.ts'
import { spokenList } from '#domain/word-list.ts'
import type { OpenedYoungPerson } from './young-person-sentence.ts'

export interface Fact {
  readonly id: string
  readonly name: string
  readonly value: string | null
}

/** What is known of the young person; a fact of null is not known and is shown as that. */
export function aboutFacts(opened: OpenedYoungPerson): readonly Fact[] {
  const { person, today } = opened
  const is18 = person.turns18On !== null && person.turns18On <= today
  return [
    { id: 'born', name: 'Born', value: opened.bornOn === null ? null : `${spokenDate(opened.bornOn)} (${person.age ?? '–'})` },
    { id: 'turns-18', name: is18 ? 'Turned 18' : 'Turns 18', value: spoken(person.turns18On) },
    { id: 'care', name: person.careEnded ? 'Care' : 'In care', value: careWords(opened) },
    { id: 'legal-status', name: 'Legal status', value: opened.legalStatus === null ? null : legalStatusWords(opened.legalStatus) },
    { id: 'family', name: 'Family contact', value: opened.familyContact === null ? null : FAMILY_CONTACT[opened.familyContact] },
    { id: 'languages', name: 'Speaks', value: spokenList(opened.languages) },
    { id: 'interests', name: 'Likes', value: spokenList(opened.interests) },
    { id: 'asylum', name: 'Seeking asylum', value: opened.asylumSeeking === null ? null : opened.asylumSeeking ? 'Yes' : 'No' },
    ...(opened.disability === null ? [] : [{ id: 'disability', name: 'Disability', value: answerWords('disability', opened.disability) }]),
    ...(opened.isParent === null ? [] : [{ id: 'parent', name: 'Is a parent', value: opened.isParent ? 'Yes' : 'No' }]),
    ...(opened.caseNumber === null ? [] : [{ id: 'case-number', name: 'Council’s number', value: opened.caseNumber }]),
  ]
}

/** A place somebody lives or lived in: `Residential home, out of area, LS9`. Of a postcode never more than its district (domain.md R2.9). */
export function placementSentence({ placementType, outOfArea, geography, area, district }: YoungPersonPlacement): string {
  const where = geography === null ? areaWords(outOfArea) : GEOGRAPHY[geography]
  const parts = [placementType === null ? 'Placement not known' : placementWords(placementType), geography === 'outside_england' ? where?.replace('Outside', 'outside') : where?.toLowerCase(), area, district]
  return parts.filter((part) => part !== null && part !== undefined).join(', ')
}

/** When somebody lived there: `Since 1 Feb 2023`, `Until 31 Jan 2023`, `From 1 Dec 2023`. Placements come newest first; one ends when the next begins. */
export function placementPeriod(placements: readonly YoungPersonPlacement[], index: number, today: string): string {
  const from = placements[index]?.fromOn ?? null
  const next = placements[index - 1]?.fromOn ?? null
  if (from !== null && from > today) return `From ${spokenDate(from)}`
  const isOver = next !== null && next <= today
  if (from === null) return isOver ? `Until ${spokenDate(next)}` : 'Since when is not known'
  return isOver ? `${spokenDate(from)} to ${spokenDate(next)}` : `Since ${spokenDate(from)}`
}

function careWords({ person }: OpenedYoungPerson): string | null {
  if (person.careEnded) {
    const ended = person.inCareTo === null ? 'Ended with the eighteenth birthday' : `Ended ${spokenDate(person.inCareTo)}`
    return person.inCareFrom === null ? ended : `${ended}, began ${spokenDate(person.inCareFrom)}`
  }
  if (person.inCareTo !== null) return `Until ${spokenDate(person.inCareTo)}${person.inCareFrom === null ? '' : `, since ${spokenDate(person.inCareFrom)}`}`
  return person.inCareFrom === null ? 'Yes; since when is not known' : `Since ${spokenDate(person.inCareFrom)}`
}

function spoken(on: string | null): string | null {
  return on === null ? null : spokenDate(on)
}
