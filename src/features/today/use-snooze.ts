import { ref, shallowRef } from 'vue'
import { api, Refused, wordsOf } from '#app/client.ts'
import { refusing } from '#app/use-deed.ts'
import { addDays, type CivilDate } from '#domain/civil-date.ts'
import type { DueLine } from '#domain/due/due-line.ts'
import { longestSnoozeDays } from '#domain/due/snooze-limit.ts'
import { counted, spokenDate } from '#domain/spoken.ts'
import { useToasts } from '#ui/toasts.ts'

type Which = Pick<DueLine, 'kind' | 'key' | 'part' | 'dueOn'>

/** Which line, as the backend is asked; no more of it than that. */
function which({ kind, key, part, dueOn }: Which): Which {
  return { kind, key, part, dueOn }
}

/** Puts a line aside and takes it back. */
export function useSnooze() {
  const { say } = useToasts()
  const line = shallowRef<DueLine | null>(null)
  const refusal = ref<string | null>(null)
  const busy = ref(false)

  function start(asked: DueLine): void {
    refusal.value = null
    line.value = asked
  }

  function stop(): void {
    line.value = null
  }

  async function snooze(until: CivilDate, reason: string): Promise<void> {
    const asked = line.value
    if (asked === null || busy.value) return
    busy.value = true
    refusal.value = null
    try {
      await api.due.snooze({ ...which(asked), until, reason })
      line.value = null
      say(`Snoozed until ${spokenDate(until)}: ${asked.what}`, { undo: () => void wake(asked, false) })
    } catch (problem) {
      refusal.value = wordsOf(problem)
    } finally {
      busy.value = false
    }
  }

  async function wake(asked: Which & { readonly what: string }, told = true): Promise<void> {
    const refused = refusing()
    try {
      await api.due.wake(which(asked))
      if (told) say(`Back on the list: ${asked.what}`)
    } catch (problem) {
      // Woken already, by its day or from elsewhere, is what was wanted.
      if (!(problem instanceof Refused && problem.code === 'not-found')) refused(problem)
    }
  }

  return { line, refusal, busy, start, stop, snooze, wake }
}

export interface SnoozeChoice {
  readonly label: string
  readonly until: CivilDate
}

/** Usual days to snooze until, none beyond what the kind allows. */
export function snoozeChoices(kind: DueLine['kind'], today: CivilDate): readonly SnoozeChoice[] {
  const most = longestSnoozeDays(kind) ?? Number.POSITIVE_INFINITY
  return [1, 3, 7, 14, 28].filter((days) => days <= most)
    .map((days) => ({ label: days === 1 ? 'Tomorrow' : days % 7 === 0 ? counted(days / 7, 'week') : counted(days, 'day'), until: addDays(today, days) }))
}

/** What is wrong with a day to snooze until; null where it may be. */
export function snoozeProblem(kind: DueLine['kind'], until: CivilDate | null, today: CivilDate): string | null {
  const most = longestSnoozeDays(kind)
  if (until === null) return 'Enter the day on which it should come back.'
  if (until <= today) return 'Enter a day after today.'
  return most !== null && until > addDays(today, most) ? `This is about somebody’s safety. Enter a day up to ${spokenDate(addDays(today, most))}.` : null
}
