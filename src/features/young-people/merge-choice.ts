import { chosenAgain } from '#app/merge-sides.ts'
import type { PersonMergePreview } from '#contract/young-person-merging.ts'
import type { MergedPersonField } from '#domain/merging-young-people.ts'
import type { Side } from '#domain/merging.ts'
import { RECORD_WORDS } from '#domain/record-words.ts'
import { capital, spokenDate } from '#domain/spoken.ts'
import { FAMILY_CONTACT, type FamilyContact } from '#domain/vocabulary.ts'
import { typedList } from '#domain/word-list.ts'

/* What is chosen where two records of one young person say something of which there can be only one. */

export interface PersonMergeChoices {
  readonly fields: Partial<Record<MergedPersonField, Side>>
  equalities: Side
  care: Side | 'both'
  homes: Side | 'both'
}

/** What is chosen unless somebody chooses otherwise. */
export function usualChoices({ fields, equalities, care, homes }: PersonMergePreview): PersonMergeChoices {
  return { fields: Object.fromEntries(fields.map(({ field, usual }) => [field, usual])), equalities: equalities.usual, care: care.usual, homes: homes.usual }
}

/** What was chosen before the page was left, as far as there is still a choice; of the rest what is usual. */
export function choicesAgain(preview: PersonMergePreview, chosen: PersonMergeChoices): PersonMergeChoices {
  const usual = usualChoices(preview)
  const { equalities, care, homes } = preview
  return {
    fields: { ...usual.fields, ...chosenAgain(chosen.fields, differing(preview).map(({ field }) => field)) },
    equalities: equalities.kept > 0 && equalities.other > 0 ? chosen.equalities : usual.equalities,
    care: care.kept.length > 0 && care.other.length > 0 ? chosen.care : usual.care,
    homes: homes.kept.length > 0 && homes.other.length > 0 ? chosen.homes : usual.homes,
  }
}

/** The choices as the command takes them. */
export function mergeInput(keptId: number, otherId: number, { fields, ...histories }: PersonMergeChoices) {
  return { keptId, otherId, fromOther: (Object.keys(fields) as MergedPersonField[]).filter((field) => fields[field] === 'other'), ...histories }
}

/** The fields in which the two differ; of the others there is nothing to choose. */
export function differing({ fields }: PersonMergePreview): PersonMergePreview['fields'] {
  return fields.filter(({ kept, other }) => kept !== other && other !== null)
}

/** What a field is called: `First name`. */
export function mergedFieldName(field: MergedPersonField): string {
  return capital(RECORD_WORDS.youngPeople.fields[field])
}

/** What one of the two says in a field, as people read it. */
export function mergedValue(field: MergedPersonField, value: string | number | null): string {
  if (value === null) return 'Nothing'
  switch (field) {
    case 'asylumSeeking':
    case 'isParent': return value === 1 ? 'Yes' : 'No'
    case 'bornOn':
    case 'confidentialityExplainedOn':
    case 'complaintsExplainedOn':
    case 'agreementSignedOn': return spokenDate(String(value))
    case 'languages':
    case 'interests': return typedList(String(value)) ?? 'Nothing'
    case 'familyContact': return FAMILY_CONTACT[value as FamilyContact]
    default: return String(value)
  }
}

/** A history in a line; what it has first is told last. */
export function historyWords(lines: readonly string[]): string {
  return lines.length === 0 ? 'None' : lines.toReversed().join('; ')
}
