import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { api } from '#app/client.ts'
import { asOne, useLiveQuery } from '#app/live-query.ts'
import { yearStartOf } from '#domain/period.ts'
import { KEY_FIGURES, keyTiles, type KeyTile } from './key-figures.ts'

/** What the top of the page says. */
export function useToday() {
  const router = useRouter()
  const service = useLiveQuery(null, () => api.service.read(null))
  const paused = useLiveQuery(null, () => api.matches.paused(null))
  const ready = useLiveQuery(null, () => api.volunteers.countReady(null))
  const capacity = useLiveQuery(null, () => api.service.capacity(null))
  const awaited = useLiveQuery(null, () => api.calendar.awaited(null))
  const figures = useLiveQuery(null, async () => {
    const { today, settings } = await api.service.read(null)
    const period = { from: yearStartOf(today, settings.yearStartMonth), to: today }
    return { period, yearStartMonth: settings.yearStartMonth, answers: await api.figures.ask({ ...period, only: [...KEY_FIGURES] }) }
  })

  const tiles = computed(() => {
    const asked = figures.answer.value
    return asked === undefined ? undefined : keyTiles(asked.answers, asked.period.to, asked.yearStartMonth, paused.answer.value ?? [], ready.answer.value ?? null, capacity.answer.value ?? null)
  })

  function hrefOf(tile: KeyTile): string {
    const period = figures.answer.value?.period
    const to = 'page' in tile.opens ? { path: tile.opens.page, query: 'show' in tile.opens ? { show: tile.opens.show } : {} } : { path: '/figures', query: { ...period, show: tile.opens.figure } }
    return router.resolve(to).href
  }

  return {
    service: service.answer,
    ...asOne(service, figures, paused, ready, capacity, awaited),
    awaited: awaited.answer,
    tiles,
    hrefOf,
  }
}
