import type { Care } from './care-words.ts'
import type { CivilDate } from './civil-date.ts'

/* Care as dated facts: each holds from its day until the next one's. */

export interface CareFact {
  readonly fromOn: CivilDate
  readonly care: Care
  readonly legalStatus: string | null
}

/** A time of being looked after; `to` is the day on which something else began. */
export interface CareSpell {
  readonly from: CivilDate
  readonly to: CivilDate | null
}

/** The times of being looked after, oldest first; one that only changes its legal status goes on. */
export function lookedAfterSpells(facts: readonly CareFact[]): readonly CareSpell[] {
  const spells: { from: CivilDate; to: CivilDate | null }[] = []
  for (const fact of inOrder(facts)) {
    const open = spells.at(-1)
    if (fact.care === 'looked_after') {
      if (open === undefined || open.to !== null) spells.push({ from: fact.fromOn, to: null })
    } else if (open?.to === null) open.to = fact.fromOn
  }
  return spells
}

/** The fact that holds on the day. */
export function careOn(facts: readonly CareFact[], on: CivilDate): CareFact | null {
  return inOrder(facts).findLast((fact) => fact.fromOn <= on) ?? null
}

/** What the lists and figures read, which know one time in care: the latest. A fact without being looked after before it ends what a workbook says began. */
export interface CareColumns {
  readonly inCareFrom: CivilDate | null
  readonly inCareTo: CivilDate | null
  readonly legalStatus: string | null
}

/** The columns as the facts have them; what no fact tells stays as it was. */
export function careColumns(facts: readonly CareFact[], kept: CareColumns): CareColumns {
  if (facts.length === 0) return kept
  const last = lookedAfterSpells(facts).at(-1)
  const legalStatus = inOrder(facts).findLast((fact) => fact.legalStatus !== null)?.legalStatus ?? kept.legalStatus
  if (last === undefined) return { inCareFrom: kept.inCareFrom, inCareTo: inOrder(facts)[0]!.fromOn, legalStatus }
  return { inCareFrom: last.from, inCareTo: last.to, legalStatus }
}

/** The columns once a fact is taken off that never was theirs: what it alone told goes with it, and what a workbook told stays. */
export function careColumnsWithout(facts: readonly CareFact[], taken: CareFact, kept: CareColumns): CareColumns {
  const hadBegun = lookedAfterSpells(facts).length > 0
  const toldElsewhere: CareColumns = {
    inCareFrom: hadBegun ? null : kept.inCareFrom, inCareTo: facts.length > 0 ? null : kept.inCareTo,
    legalStatus: facts.some(({ legalStatus }) => legalStatus !== null) ? null : kept.legalStatus,
  }
  return careColumns(facts.filter(({ fromOn }) => fromOn !== taken.fromOn), toldElsewhere)
}

/** Whether that somebody was looked after on the day is known by this fact alone: taken off, nothing would say so. */
export function careRestsOn(facts: readonly CareFact[], { fromOn }: CareFact, on: CivilDate): boolean {
  const isLookedAfter = (among: readonly CareFact[]): boolean => careOn(among, on)?.care === 'looked_after'
  return isLookedAfter(facts) && !isLookedAfter(facts.filter((fact) => fact.fromOn !== fromOn))
}

function inOrder(facts: readonly CareFact[]): readonly CareFact[] {
  return [...facts].sort((a, b) => (a.fromOn < b.fromOn ? -1 : a.fromOn > b.fromOn ? 1 : 0))
}
