import { done } from '#app/client.ts'
import type { DayPlan } from '#app/day-plan.ts'
import type { CivilDate } from '#domain/civil-date.ts'

/** How two are no longer kept apart: with the day and the reason, and it stays on record that they were. */
export function liftingPlan({ id, one, other, sinceOn = null }: { readonly id: number; readonly one: string; readonly other: string; readonly sinceOn?: CivilDate | null }, today: CivilDate): DayPlan {
  return {
    key: `matching.include ${id}`, title: `No longer keep ${one} and ${other} apart`, description: 'They can be asked for each other again. That they were kept apart, and why, stays on record.', today, dayLabel: 'From', notBefore: sinceOn === null ? null : { on: sinceOn, what: 'They are kept apart since' },
    words: { label: 'Why it is lifted', isRequired: true }, save: 'Lift', said: `${one} and ${other} are no longer kept apart`, send: ({ on, words }) => done.matching.include({ exclusionId: id, reason: words ?? '', on }),
  }
}
