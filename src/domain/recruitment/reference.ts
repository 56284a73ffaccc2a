import type { CivilDate } from '../civil-date.ts'
import { wrongPastDay } from './past-day.ts'

/* A reference (domain.md R3.8): who gives it, that they are no relative, that somebody rang them, and whether anything in it gives concern. */

export const REFERENCE_OUTCOME = { satisfactory: 'Satisfactory', unsatisfactory: 'Not satisfactory' } as const
export type ReferenceOutcome = keyof typeof REFERENCE_OUTCOME

/** As whom somebody vouches for a volunteer. */
export const REFEREE_KIND = { employer: 'Present or last employer', with_children: 'Knows their work with children', education: 'School, college or voluntary work', personal: 'Friend or neighbour' } as const
export type RefereeKind = keyof typeof REFEREE_KIND

/** Whether the referee saw them at work or with children: one of the references comes from somebody like that (domain.md R3.8). */
export function sawThemAtWork(kind: RefereeKind | null): boolean {
  return kind !== null && kind !== 'personal'
}

export interface Reference {
  readonly name: string | null
  readonly kind: RefereeKind | null
  readonly relationship: string | null
  readonly isRelative: boolean | null
  readonly requestedOn: CivilDate | null
  readonly receivedOn: CivilDate | null
  readonly verifiedOn: CivilDate | null
  readonly hasConcerns: boolean | null
  readonly outcome: ReferenceOutcome | null
  readonly notes: string | null
}

/** What is wrong with a reference as it is written down, by field. */
export function wrongReference(reference: Reference, today: CivilDate): Partial<Record<keyof Reference, string | undefined>> {
  const { requestedOn, receivedOn, verifiedOn } = reference
  return {
    name: reference.name === null ? 'Enter the name of the referee' : undefined,
    requestedOn: wrongPastDay(requestedOn, today, 'the day it was asked for'),
    receivedOn: wrongPastDay(receivedOn, today, 'the day it was received') ?? (receivedOn !== null && requestedOn !== null && receivedOn < requestedOn ? 'It cannot be received before it was asked for' : undefined),
    verifiedOn: wrongPastDay(verifiedOn, today, 'the day of the call'),
    isRelative: reference.isRelative === true ? 'A relative cannot give a reference. Ask for another referee' : undefined,
    outcome: reference.outcome !== null && receivedOn === null ? 'Enter the day it was received first' : undefined,
    notes: reference.hasConcerns === true && reference.outcome === 'satisfactory' && reference.notes === null ? 'Enter what was done about the concerns' : undefined,
  }
}

/** What a reference still lacks before it can be signed off; `isLastOne` where all others are closed and none of their referees saw the volunteer at work or with children. */
export function missingInReference(reference: Reference | null, isLastOne: boolean): string[] {
  if (reference === null) return ['a referee']
  return [
    reference.kind === null ? 'what kind of referee it is' : isLastOne && !sawThemAtWork(reference.kind) ? 'a referee who saw them at work or with children (the other is none)' : null,
    reference.receivedOn === null ? 'the reference itself' : null,
    reference.relationship === null ? 'how the referee knows them' : null,
    reference.isRelative === null ? 'whether the referee is a relative' : reference.isRelative ? 'a referee who is no relative' : null,
    reference.verifiedOn === null ? 'a call to the referee' : null,
    reference.hasConcerns === null ? 'whether it gives concern' : null,
    reference.outcome === 'satisfactory' ? null : 'a satisfactory outcome',
  ].filter((part) => part !== null)
}
