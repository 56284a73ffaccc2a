import { computed, ref, watch } from 'vue'
import { useAddress } from '#app/address.ts'
import { api } from '#app/client.ts'
import { asOne, useLiveQuery } from '#app/live-query.ts'
import type { Period } from '#domain/period.ts'
import { answered, roomsFound } from './figure-rooms.ts'
import { periodFrom, yearBefore } from './period-choice.ts'

/** Every figure for the period in the address, narrowed by words, and beside the year before unless that is taken away. */
export function useFigures() {
  const address = useAddress()
  const service = useLiveQuery(null, () => api.service.read(null))
  const list = useLiveQuery(null, () => api.figures.list(null))

  const clock = computed(() => (service.answer.value === undefined ? undefined : { today: service.answer.value.today, yearStartMonth: service.answer.value.settings.yearStartMonth }))
  const period = computed(() => (clock.value === undefined ? undefined : periodFrom(address.words.value, clock.value.today, clock.value.yearStartMonth)))
  const compares = computed({ get: () => address.words.value['compare'] !== 'none', set: (does) => address.go({ compare: does ? null : 'none' }) })
  // Only the days and the choice count: whatever else the address says, nothing is asked again.
  const asked = computed(() => (period.value === undefined ? '' : `${period.value.from} ${period.value.to} ${compares.value}`))
  const figures = useLiveQuery(asked, async () => {
    const days = period.value
    if (days === undefined) return undefined
    const [answers, before] = await Promise.all([api.figures.ask(days), compares.value ? api.figures.ask(yearBefore(days)) : undefined])
    return { days, answers, before }
  })

  const typed = ref(address.words.value['find'] ?? '')
  watch(typed, (words) => address.go({ find: words }, true))
  watch(() => address.words.value['find'] ?? '', (words) => { if (words !== typed.value.trim()) typed.value = words })

  const rooms = computed(() => answered(roomsFound(list.answer.value ?? [], typed.value), figures.answer.value?.answers ?? [], figures.answer.value?.before))
  const isThere = computed(() => list.answer.value !== undefined && figures.answer.value !== undefined)
  const count = computed(() => (list.answer.value ?? []).reduce((sum, room) => sum + room.figures.length, 0))

  return {
    address, clock, period, compares, typed, rooms, isThere, count,
    /** The days of the numbers that stand there: those before, until the next are counted. */
    counted: computed(() => figures.answer.value?.days),
    isOfBefore: figures.isOfBefore,
    hasBefore: computed(() => figures.answer.value?.before !== undefined),
    ...asOne(service, list, figures),
    choose: (days: Period) => address.go({ from: days.from, to: days.to }),
  }
}
