import type { CivilDate } from '#domain/civil-date.ts'
import { addDays } from '#domain/civil-date.ts'
import type { PastValue } from '#domain/setting.ts'
import { spokenDate } from '#domain/spoken.ts'

/** What a value was and will be: `Was 36 until 31 Mar 2026. Will be 24 from 1 Dec 2026`; nothing where it has always been the same. */
export function pastOfSetting(history: readonly PastValue[], name: string, usual: string, today: CivilDate, show: (value: string) => string = (value) => value): string | undefined {
  const own = history.filter((past) => past.name === name).sort((one, other) => (one.fromOn < other.fromOn ? -1 : 1))
  const begun = own.filter((past) => past.fromOn <= today)
  const first = begun[0]
  const before = first === undefined || first.fromOn < '1900' ? [] : [{ value: usual, fromOn: '' }]
  const past = [...before, ...begun].slice(0, -1).map((each, index) => `Was ${show(each.value ?? usual)} until ${spokenDate(addDays(begun[index + (before.length === 0 ? 1 : 0)]!.fromOn, -1))}`)
  return [...past, ...own.filter((each) => each.fromOn > today).map((each) => `Will be ${show(each.value ?? usual)} from ${spokenDate(each.fromOn)}`)].join('. ') || undefined
}
