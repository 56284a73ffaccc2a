import { BACKUPS_KEPT } from '#domain/backup-rotation.ts'
import type { Instant } from '#domain/civil-date.ts'
import { addDays, civilDateOf, dayOfWeek } from '#domain/civil-date.ts'

/* Which automatic backups stay (A7.5): the newest of each of the last 7 days, 5 weeks and 12 months that have one. Days without a
   backup do not count, so that a summer away does not empty the folder. */

/** A backup as the plan sees it. */
export interface DatedBackup {
  readonly path: string
  readonly madeAt: Instant
}

/** What stays and what may go, newest first. The newest backup always stays. */
export interface RotationPlan<Backup extends DatedBackup> {
  readonly keep: readonly Backup[]
  readonly remove: readonly Backup[]
  /** The longest span for which each of those that stay is the newest. */
  readonly keptFor: ReadonlyMap<Backup, 'day' | 'week' | 'month'>
}

/** How long one that was made before something stays, as the list says it. */
export type AsideSpan = 'few-days' | 'year'

/**
 * For how long one made before something stays, or that it goes: twelve later months with a regular backup, or seven such days where something was destroyed then, which is not to be kept longer
 * for that. As above, days and months without a backup do not count, so that a clock that is ahead for a day empties nothing.
 */
export function asideStays(aside: DatedBackup & { readonly beforeErasing: boolean }, regular: readonly DatedBackup[], keep: { readonly daily: number; readonly monthly: number } = BACKUPS_KEPT): AsideSpan | 'goes' {
  const spanOf = (madeAt: Instant): string => civilDateOf(madeAt).slice(0, aside.beforeErasing ? 10 : 7)
  const later = new Set(regular.map(({ madeAt }) => spanOf(madeAt)).filter((span) => span > spanOf(aside.madeAt)))
  if (later.size >= (aside.beforeErasing ? keep.daily : keep.monthly)) return 'goes'
  return aside.beforeErasing ? 'few-days' : 'year'
}

/** Plans the rotation; removes nothing itself. */
export function planRotation<Backup extends DatedBackup>(backups: readonly Backup[], keep: { readonly [Span in keyof typeof BACKUPS_KEPT]: number } = BACKUPS_KEPT): RotationPlan<Backup> {
  const newestFirst = [...backups].sort((left, right) => (left.madeAt < right.madeAt ? 1 : left.madeAt > right.madeAt ? -1 : 0))
  const keptFor = new Map<Backup, 'day' | 'week' | 'month'>(newestFirst.slice(0, 1).map((newest) => [newest, 'day']))
  const spans = [
    [keep.daily, 'day', (day: string) => day],
    [keep.weekly, 'week', (day: string) => addDays(day, 1 - dayOfWeek(day))],
    [keep.monthly, 'month', (day: string) => day.slice(0, 7)],
  ] as const
  for (const [most, name, spanOf] of spans) {
    const seen = new Set<string>()
    for (const backup of newestFirst) {
      const span = spanOf(civilDateOf(backup.madeAt))
      if (seen.has(span)) continue
      if (seen.size === most) break
      seen.add(span)
      keptFor.set(backup, name)
    }
  }
  return { keep: newestFirst.filter((backup) => keptFor.has(backup)), remove: newestFirst.filter((backup) => !keptFor.has(backup)), keptFor }
}
