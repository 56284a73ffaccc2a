import type { ChosenPerson } from '#app/person-field.ts'
import type { FieldWordsOf } from '#app/use-form.ts'
import type { WrittenConcern } from '#contract/concerns.ts'
import { ENOUGH_LETTERS, wrongInConcern } from '#domain/concern.ts'
import { USUAL } from '#domain/usual-in-forms.ts'
import { unlikelyIn } from '#domain/usual-value.ts'
import type { ConcernKind } from '#domain/vocabulary.ts'

/** A concern as it is typed. */
export interface ConcernValues {
  kind: ConcernKind | null
  raisedOn: string | null
  raisedBy: string | null
  youngPerson: ChosenPerson | null
  volunteer: ChosenPerson | null
  /** The number of the match as a choice has it. */
  match: string | null
  summary: string | null
  action: string | null
}

export function wrongInValues({ kind, raisedOn, summary, volunteer, match }: ConcernValues, today: string): FieldWordsOf<ConcernValues> {
  const { volunteerId, matchId: _matchId, ...wrong } = wrongInConcern({ kind, raisedOn, summary, volunteerId: volunteer?.id ?? null, matchId: match === null ? null : Number(match) }, today)
  return { ...wrong, volunteer: volunteerId }
}

/** What is unlikely: a long story belongs in the council’s own file, and an old concern was seldom raised only now. */
export function unlikelyInValues({ summary, raisedOn }: ConcernValues, today: string, was: Pick<ConcernValues, 'raisedOn'> | null = null): FieldWordsOf<ConcernValues> {
  return {
    ...unlikelyIn(USUAL.concern, { raisedOn }, today, {}, was),
    summary: (summary ?? '').length > ENOUGH_LETTERS ? 'That is long. Keep what was said and by whom; the rest belongs in the council’s own file' : undefined }
}

/** The same to be sent, once nothing is wrong. */
export function writtenOf({ kind, raisedOn, raisedBy, youngPerson, volunteer, match, summary, action }: ConcernValues): WrittenConcern {
  return { kind: kind!, raisedOn: raisedOn!, raisedBy, youngPersonId: youngPerson?.id ?? null, volunteerId: volunteer?.id ?? null, matchId: match === null ? null : Number(match), summary: summary!, action }
}
