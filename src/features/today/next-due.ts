import { computed, type ComputedRef, type MaybeRefOrGetter, toValue } from 'vue'
import { api } from '#app/client.ts'
import { useLiveQuery } from '#app/live-query.ts'
import { addDays, type CivilDate } from '#domain/civil-date.ts'
import type { DueLine } from '#domain/due/due-line.ts'
import { counted, spokenDate } from '#domain/spoken.ts'

/** So far ahead it looks for what comes next once all is done: a supervision comes every twelve weeks. */
const LOOK_AHEAD_DAYS = 91

/** What all done says: that nothing is due, what is snoozed, and what comes next; asked only where the list is empty. */
export function useAllDone(list: MaybeRefOrGetter<{ readonly on: CivilDate; readonly count: number; readonly snoozed: number } | undefined>): ComputedRef<string> {
  const ahead = useLiveQuery(
    () => { const now = toValue(list); return now !== undefined && now.count === 0 ? addDays(now.on, LOOK_AHEAD_DAYS) : null },
    async (on) => (on === null ? undefined : api.due.list({ on })),
  )
  return computed(() => allDoneWords(toValue(list)?.snoozed ?? 0, ahead.answer.value?.lines ?? []))
}

/** `Nothing is due in the next four weeks. Next: Supervision with Grace Dodds, 7 Nov 2026.` */
export function allDoneWords(snoozed: number, later: readonly Pick<DueLine, 'what' | 'dueOn'>[]): string {
  const next = later.reduce<Pick<DueLine, 'what' | 'dueOn'> | undefined>((first, line) => (first === undefined || line.dueOn < first.dueOn ? line : first), undefined)
  return [
    snoozed === 0 ? 'Nothing is due in the next four weeks.' : `Nothing is due in the next four weeks, but ${counted(snoozed, 'thing')} ${snoozed === 1 ? 'is' : 'are'} snoozed.`,
    next === undefined ? '' : `Next: ${next.what}, ${spokenDate(next.dueOn)}.`,
  ].filter((words) => words !== '').join(' ')
}
