import { chosenAgain } from '#app/merge-sides.ts'
import type { MergePreview } from '#contract/volunteer-merging.ts'
import type { MergedField, Side } from '#domain/merging.ts'
import { usualStatuses } from '#domain/merging.ts'
import { RECORD_WORDS } from '#domain/record-words.ts'
import { capital, spokenDate } from '#domain/spoken.ts'
import { typedList } from '#domain/word-list.ts'
import { statusWord } from './volunteer-status.ts'

/* What is chosen where two records say something of which there can be only one. */

export interface MergeChoices {
  readonly fields: Partial<Record<MergedField, Side>>
  equalities: Side
  statuses: Side | 'both'
  readonly stages: Record<string, Side>
  papers: Side
}

/** What is chosen unless somebody chooses otherwise. */
export function usualChoices(preview: MergePreview): MergeChoices {
  // Whose application is on hold is an applicant.
  const told = (side: Side) => preview.statuses[side].map(({ status }) => (status === 'on_hold' ? 'applicant' : status))
  return {
    fields: Object.fromEntries(preview.fields.map(({ field, usual }) => [field, usual])), equalities: preview.equalities.usual, statuses: usualStatuses(told('kept'), told('other')),
    stages: Object.fromEntries(preview.stages.map(({ stage, usual }) => [stage, usual])), papers: preview.papers.kept ? 'kept' : 'other',
  }
}

/** What was chosen before the page was left, as far as there is still a choice; of the rest what is usual. */
export function choicesAgain(preview: MergePreview, chosen: MergeChoices): MergeChoices {
  const usual = usualChoices(preview)
  const { equalities, statuses, papers } = preview
  return {
    fields: { ...usual.fields, ...chosenAgain(chosen.fields, differing(preview).map(({ field }) => field)) },
    stages: Object.fromEntries(preview.stages.map(({ stage, usual: by }) => [stage, chosen.stages[stage] ?? by])),
    equalities: equalities.kept > 0 && equalities.other > 0 ? chosen.equalities : usual.equalities,
    statuses: statuses.kept.length > 0 && statuses.other.length > 0 ? chosen.statuses : usual.statuses,
    papers: papers.kept && papers.other ? chosen.papers : usual.papers,
  }
}

/** The choices as the command takes them. */
export function mergeInput(keptId: number, otherId: number, { fields, equalities, statuses, stages, papers }: MergeChoices) {
  const others = <Name extends string>(sides: Partial<Record<Name, Side>>): Name[] => (Object.keys(sides) as Name[]).filter((name) => sides[name] === 'other')
  return { keptId, otherId, fromOther: others(fields), equalities, statuses, stagesFromOther: others(stages), papers }
}

/** The fields in which the two differ; of the others there is nothing to choose. */
export function differing(preview: MergePreview): MergePreview['fields'] {
  return preview.fields.filter(({ kept, other }) => kept !== other && other !== null)
}

/** What a field is called: `First name`. */
export function mergedFieldName(field: MergedField): string {
  const words = RECORD_WORDS.volunteers.fields[field]
  return capital(words)
}

/** What one of the two says in a field, as people read it. */
export function mergedValue(field: MergedField, value: string | number | null): string {
  if (value === null) return 'Nothing'
  if (field === 'drives') return value === 1 ? 'Yes' : 'No'
  if (field === 'bornOn' || field === 'enquiredOn') return spokenDate(String(value))
  if (field === 'languages' || field === 'interests') return typedList(String(value)) ?? 'Nothing'
  return field === 'campaignId' ? 'A campaign' : String(value)
}

/** A status history in a line: `Applicant 1 May 2021, active 1 Aug 2021`. */
export function historyWords(statuses: MergePreview['statuses']['kept']): string {
  const said = statuses.toReversed().map(({ status, fromOn }) => `${statusWord(status).toLowerCase()} ${spokenDate(fromOn)}`).join(', ')
  return said === '' ? 'None' : capital(said)
}
