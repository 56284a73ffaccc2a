import type { CareFact } from './care-fact.ts'
import { lookedAfterSpells } from './care-fact.ts'
import type { CivilDate } from './civil-date.ts'
import { addDays, ageOn, birthday, daysBetween } from './civil-date.ts'

/* What somebody is owed as they leave care (domain.md R2.8). Indicative: the council decides. */

/** Thirteen weeks, which may be several times added up. */
export const CARE_LEAVER_DAYS = 91

export const CARE_LEAVER = { eligible: 'Eligible child', relevant: 'Relevant child', former_relevant: 'Former relevant', qualifying: 'Qualifying care leaver' } as const
export type CareLeaver = keyof typeof CARE_LEAVER

/** Days looked after since the fourteenth birthday and up to the day, first and last counted. */
export function daysLookedAfterSince14(bornOn: CivilDate, facts: readonly CareFact[], on: CivilDate): number {
  return daysWithin(facts, birthday(bornOn, 14), on)
}

/** What somebody is on the day; null for who is under 16, 25 or over, or was never long enough in care at 16 or 17. */
export function careLeaverOn(bornOn: CivilDate, facts: readonly CareFact[], on: CivilDate): CareLeaver | null {
  const age = ageOn(bornOn, on)
  if (age < 16 || age >= 25) return null
  // At eighteen nobody is looked after any more; the day before is the last that counts.
  const until = age < 18 ? on : addDays(birthday(bornOn, 18), -1)
  const at16or17 = daysWithin(facts, birthday(bornOn, 16), until)
  const wasEligible = at16or17 > 0 && daysLookedAfterSince14(bornOn, facts, until) >= CARE_LEAVER_DAYS
  if (wasEligible) {
    if (age >= 18) return 'former_relevant'
    return isLookedAfterOn(facts, on) ? 'eligible' : 'relevant'
  }
  const guardianship = facts.some((fact) => fact.care === 'special_guardianship' && fact.fromOn <= on)
  return age < 21 && (age >= 18 || !isLookedAfterOn(facts, on)) && (at16or17 > 0 || guardianship) ? 'qualifying' : null
}

function isLookedAfterOn(facts: readonly CareFact[], on: CivilDate): boolean {
  return lookedAfterSpells(facts).some((spell) => spell.from <= on && (spell.to === null || spell.to > on))
}

function daysWithin(facts: readonly CareFact[], from: CivilDate, to: CivilDate): number {
  let days = 0
  for (const spell of lookedAfterSpells(facts)) {
    const begins = spell.from > from ? spell.from : from
    const ends = spell.to !== null && spell.to < to ? spell.to : to
    if (ends >= begins) days += daysBetween(begins, ends) + 1
  }
  return days
}
