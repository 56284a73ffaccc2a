import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { changed, useAddress } from '#app/address.ts'
import { api } from '#app/client.ts'
import { asOne, useLiveQuery } from '#app/live-query.ts'
import type { CalendarKind } from '#domain/calendar-event.ts'
import type { CalendarView } from '#domain/calendar-month.ts'
import { byDay, shownPeriod, viewFurther } from '#domain/calendar-month.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import { dayFrom, kindsFrom, viewFrom, wordForKinds } from './calendar-address.ts'

/** The calendar with its view, day and kinds, all kept in the address. Walking from day to day replaces the address; a jump is a step to go back from. */
export function useCalendar() {
  const address = useAddress()
  const router = useRouter()
  const load = useLiveQuery(null, () => api.calendar.supervisionLoad(null))

  const today = computed(() => load.answer.value?.today)
  const view = computed<CalendarView | ''>({ get: () => viewFrom(address.words.value['view']), set: (chosen) => address.go({ view: chosen === 'month' ? null : chosen }) })
  const shownView = computed(() => viewFrom(view.value))
  const day = computed(() => (today.value === undefined ? undefined : dayFrom(address.words.value['day'], today.value)))
  const kinds = computed(() => kindsFrom(address.words.value['kinds']))

  /* Asked anew only when the days or kinds change, not with each step of the day within them. */
  const from = computed(() => (day.value === undefined ? undefined : shownPeriod(shownView.value, day.value).from))
  const to = computed(() => (day.value === undefined ? undefined : shownPeriod(shownView.value, day.value).to))
  const kindsWord = computed(() => wordForKinds(kinds.value))
  const asked = computed(() => (from.value === undefined || to.value === undefined ? null : { from: from.value, to: to.value, kinds: [...kindsFrom(kindsWord.value ?? undefined)] }))
  const events = useLiveQuery(asked, async (question) => (question === null ? undefined : api.calendar.between(question)))
  const { answer, current, isOfBefore } = events

  const days = computed(() => byDay(answer.value?.items ?? []))
  const isAnswered = computed(() => current.value !== undefined)

  const wordFor = (to_: CivilDate): string | null => (to_ === today.value ? null : to_)
  const isOpen = computed(() => address.words.value['open'] === 'day')

  return {
    load,
    today,
    view,
    shownView,
    day,
    kinds,
    asked,
    days,
    items: computed(() => answer.value?.items ?? []),
    isAnswered,
    isOfBefore,
    ...asOne(events, load),
    isOpen,
    /** Goes to a day; `walking` where it is the next of many. */
    goTo: (on: CivilDate, walking = false) => address.go({ day: wordFor(on), open: null }, walking),
    goFurther: (by: 1 | -1) => { if (day.value !== undefined) address.go({ day: wordFor(viewFurther(shownView.value, day.value, by)), open: null }) },
    showKind: (kind: CalendarKind, shown: boolean) => address.go({ kinds: wordForKinds(shown ? [...kinds.value, kind] : kinds.value.filter((each) => each !== kind)) }),
    showEverything: () => address.go({ kinds: null }),
    openDay: (on: CivilDate) => address.go({ day: wordFor(on), open: 'day' }),
    /** Closes the day: goes back where that is where it was opened from, so that no step is left behind that does nothing. */
    closeDay: () => {
      const closed = router.resolve({ path: '/calendar', query: changed(address.words.value, { open: null }) }).fullPath
      if (router.options.history.state['back'] === closed) router.back()
      else address.go({ open: null }, true)
    },
  }
}
