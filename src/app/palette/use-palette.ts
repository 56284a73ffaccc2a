import type { ComputedRef, Ref } from 'vue'
import { computed, ref, shallowRef, watch } from 'vue'
import type { DueLine } from '#domain/due/due-line.ts'
import { wordsIn } from '#domain/finding.ts'
import type { Found } from '#contract/search.ts'
import { ADD_DEEDS } from '../adding.ts'
import { api, wordsOf } from '../client.ts'
import { deedAndName } from './deeds-for.ts'
import type { PaletteAct, Standing } from './palette-entry.ts'
import type { PaletteEntryGroup } from './palette-groups.ts'
import { paletteGroups } from './palette-groups.ts'
import { DEEDS } from './standing-deeds.ts'
import { figurePlaces, RAIL_PLACES, RECRUITMENT_PLACES, SAFETY_PLACES, SETTINGS_PLACES, TODO_PLACES } from './standing-places.ts'

export interface PaletteState {
  readonly typed: Ref<string>
  readonly groups: ComputedRef<readonly PaletteEntryGroup[]>
  /** The lines are still those of what was typed before. */
  readonly waiting: ComputedRef<boolean>
  readonly refusal: Readonly<Ref<string | null>>
  readonly actOf: (id: string) => PaletteAct | undefined
}

/** What was typed into the palette, and the lines for it. It starts afresh each time the palette opens. */
export function usePalette(shown: Ref<boolean>): PaletteState {
  const typed = ref('')
  const answered = shallowRef<{ readonly typed: string; readonly found: readonly Found[]; readonly named: readonly Found[] }>({ typed: '', found: [], named: [] })
  const due = shallowRef<readonly DueLine[]>([])
  const figures = shallowRef<readonly Standing[]>([])
  const refusal = ref<string | null>(null)
  let latest = 0

  async function find(words: string): Promise<void> {
    const asked = (latest += 1)
    try {
      const name = deedAndName(words)?.name
      const [found, named] = await Promise.all([wordsIn(words).length === 0 ? [] : api.search.find({ typed: words }), name === undefined ? [] : api.search.find({ typed: name })])
      if (asked !== latest) return
      answered.value = { typed: words, found, named }
      refusal.value = null
    } catch (problem) {
      if (asked !== latest) return
      answered.value = { typed: words, found: [], named: [] }
      refusal.value = wordsOf(problem)
    }
  }
  /* What does not change with each letter is asked for once. Without it the palette still finds people and pages. */
  async function prepare(): Promise<void> {
    const [list, service, years] = await Promise.all([api.due.list({}), api.service.read(null), api.service.years(null)])
    due.value = list.lines
    figures.value = figurePlaces({ today: service.today, yearStartMonth: service.settings.yearStartMonth, yearStarts: years.map((year) => year.startOn) })
  }

  watch(typed, (words) => void find(words))
  watch(shown, (isShown) => {
    if (!isShown) return
    typed.value = ''
    answered.value = { typed: '', found: [], named: [] }
    void prepare().catch(() => undefined)
  }, { immediate: true })

  const groups = computed(() => paletteGroups({ ...answered.value, due: due.value, railPlaces: RAIL_PLACES, places: [...RECRUITMENT_PLACES, ...SAFETY_PLACES, ...SETTINGS_PLACES, ...TODO_PLACES, ...figures.value], deeds: [...ADD_DEEDS, ...DEEDS] }))
  return {
    typed, groups, refusal,
    waiting: computed(() => answered.value.typed !== typed.value),
    actOf: (id) => groups.value.flatMap((group) => group.items).find((item) => item.id === id)?.act,
  }
}
