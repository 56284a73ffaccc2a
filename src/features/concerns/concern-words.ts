import type { Concern } from '#contract/concerns.ts'
import { CONCERN_TOLD } from '#domain/concern.ts'
import { capital, spokenDate, together } from '#domain/spoken.ts'

/* A concern in words, for every page that shows one. */

export interface ConcernFact {
  readonly id: string
  readonly name: string
  readonly value: string
}

/** What is known of a concern beside its sentence; nothing where nothing is. */
export function concernFacts(concern: Concern): readonly ConcernFact[] {
  const facts = [
    { id: 'young-person', name: 'Young person', value: concern.youngPerson?.name ?? null }, { id: 'volunteers', name: 'Volunteer', value: concern.volunteers.length === 0 ? null : together(concern.volunteers.map(({ name }) => name)) },
    { id: 'by', name: 'Raised by', value: concern.raisedBy }, { id: 'action', name: 'Done', value: concern.action }, { id: 'told', name: 'Told', value: toldWords(concern) },
    { id: 'outcome', name: 'Outcome', value: concern.resolvedOn === null ? null : concern.outcome },
  ]
  return facts.flatMap(({ id, name, value }) => (value === null || value === '' ? [] : [{ id, name, value: capital(value) }]))
}

/** Who was told and when; where no day is known, in the workbook’s words. */
export function toldWords({ told, referredTo }: Pick<Concern, 'told' | 'referredTo'>): string | null {
  if (told.length === 0) return referredTo === null ? null : capital(referredTo)
  const dated = told.map(({ whom, toldOn }) => `${CONCERN_TOLD[whom]} ${spokenDate(toldOn)}`)
  const rest = (referredTo ?? '').split(', ').filter((words) => words !== '' && !told.some(({ whom }) => CONCERN_TOLD[whom].toLowerCase() === words.toLowerCase()))
  return [...dated, ...rest].join(', ')
}

/** Whom a concern is about: `Susan Reid and Alan Young`, or nobody by name. */
export function aboutWords({ youngPerson, volunteers }: Pick<Concern, 'youngPerson' | 'volunteers'>): string {
  const names = [...(youngPerson === null ? [] : [youngPerson]), ...volunteers].map(({ name }) => name)
  return names.length === 0 ? 'Nobody by name' : together(names)
}
