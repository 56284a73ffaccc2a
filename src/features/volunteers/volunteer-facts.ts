import { ageOn } from '#domain/civil-date.ts'
import { commitmentEndsOn } from '#domain/commitment.ts'
import { capital, counted, spokenDate } from '#domain/spoken.ts'
import type { OpenedVolunteer } from './volunteer-sentence.ts'

export interface Fact {
  readonly id: string
  readonly name: string
  readonly value: string | null
}

type Known = Pick<OpenedVolunteer, 'today' | 'person' | 'committedUntilOn'>

/** What is known of a volunteer beside the work; a fact of null is not known and is shown as that. */
export function aboutFacts({ today, person, committedUntilOn }: Known): readonly Fact[] {
  return [
    { id: 'born', name: 'Born', value: person.bornOn === null ? null : `${spokenDate(person.bornOn)} (${ageOn(person.bornOn, today)})` },
    { id: 'languages', name: 'Languages', value: listed(person.languages) },
    { id: 'interests', name: 'Interests', value: listed(person.interests) },
    { id: 'would-like', name: 'Would like', value: agesIn(person) },
    { id: 'source', name: 'Heard of us', value: listed(person.source) },
    { id: 'enquired', name: 'Enquired', value: person.enquiredOn === null ? null : spokenDate(person.enquiredOn) },
    { id: 'cohort', name: 'Cohort', value: person.cohort },
    { id: 'commitment', name: 'Commits until', value: committedUntilOn === null ? null : spokenDate(committedUntilOn) },
  ]
}

/** `Drives, up to 20 miles`; nothing where neither is known. */
export function travelWords({ drives, maxMiles }: Pick<OpenedVolunteer['person'], 'drives' | 'maxMiles'>): string | null {
  const miles = maxMiles === null ? null : `up to ${counted(maxMiles, 'mile')}`
  if (drives === null) return miles === null ? null : `Travels ${miles}`
  return [drives ? 'Drives' : 'Does not drive', miles].filter((part) => part !== null).join(', ')
}

/** What of the training and the checks runs out, and when. */
export function checkFacts({ today, stages, dbs, training, commitmentAgreedOn, committedUntilOn, commitmentMonths, firstActiveOn }: Pick<OpenedVolunteer, 'today' | 'stages' | 'dbs' | 'training' | 'commitmentAgreedOn' | 'committedUntilOn' | 'commitmentMonths' | 'firstActiveOn'>): readonly CheckFact[] {
  const hours = stages.find((stage) => stage.kind === 'training')?.hours ?? null
  const lasts = training.map((each): CheckFact => ({ id: `training-${each.name}`, name: `${each.name} training`, ...lasting('Finished', each.trainedOn, each.dueOn, 'due again', today), more: hours === null ? null : counted(hours, 'hour') }))
  return [
    ...(lasts.length > 0 ? lasts : [{ id: 'training', name: 'Training', value: null, until: null, isPast: false, more: null }]),
    { id: 'dbs', name: 'DBS certificate', ...lasting('Of', dbs?.certificateOn ?? null, dbs?.recheckDueOn ?? null, 'recheck due', today), more: null },
    commitmentFact({ today, commitmentAgreedOn, committedUntilOn, commitmentMonths, firstActiveOn }),
  ]
}

export interface CheckFact extends Fact {
  readonly until: string | null
  readonly isPast: boolean
  readonly more: string | null
}

function lasting(verb: string, on: string | null, until: string | null, again: string, today: string): Pick<CheckFact, 'value' | 'until' | 'isPast'> {
  if (on === null || until === null) return { value: on === null ? null : `${verb} ${spokenDate(on)}`, until: null, isPast: false }
  return { value: `${verb} ${spokenDate(on)}`, until: `${again} ${spokenDate(until)}`, isPast: until < today }
}

/* Who has agreed to nothing else has agreed to the months that the service asks for. One that has ended is no breach: most go on without a word (due.md: commitment_ending). */
function commitmentFact({ today, commitmentAgreedOn, committedUntilOn, commitmentMonths, firstActiveOn }: Pick<OpenedVolunteer, 'today' | 'commitmentAgreedOn' | 'committedUntilOn' | 'commitmentMonths' | 'firstActiveOn'>): CheckFact {
  const until = commitmentEndsOn({ firstActiveOn, committedUntilOn }, commitmentMonths)
  const value = commitmentAgreedOn !== null ? `Agreed ${spokenDate(commitmentAgreedOn)}` : firstActiveOn === null ? null : commitmentMonths === 12 ? 'The first year' : `The first ${counted(commitmentMonths, 'month')}`
  return { id: 'commitment', name: 'Commitment', value, until: until === null ? null : `${until < today ? 'ended' : 'ends'} ${spokenDate(until)}`, isPast: false, more: null }
}

function agesIn({ prefersAgeFrom: from, prefersAgeTo: to }: Pick<OpenedVolunteer['person'], 'prefersAgeFrom' | 'prefersAgeTo'>): string | null {
  if (from === null && to === null) return null
  if (from === null) return `Age up to ${to}`
  return to === null ? `Age ${from} and over` : from === to ? `Age ${from}` : `Age ${from} to ${to}`
}

/* The workbook parts lists with semicolons; people read commas. */
function listed(given: string | null): string | null {
  if (given === null) return null
  const words = given.split(';').map((word) => word.trim()).filter((word) => word !== '').join(', ')
  return words === '' ? null : capital(words)
}
