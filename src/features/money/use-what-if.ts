import { computed, ref, watch } from 'vue'
import type { MoneyYear } from '#contract/money.ts'
import { formatPounds } from '#domain/money.ts'
import { affordable, againstBudget, asItIs, triedPattern, type Tried, triedSum } from './what-if.ts'
import { spokenRate } from './spoken-rate.ts'

/** One thing that can be tried: its slider. */
export interface Trial {
  readonly id: keyof Tried
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  readonly words: string
  readonly note: string
}

/** What if there were more matches, visits, dearer activities or miles: only worked out, nothing is changed. */
export function useWhatIf(year: () => MoneyYear) {
  const now = computed(() => asItIs(year()))
  const tried = ref<Tried | null>(now.value)
  watch(now, (next, before) => { if (JSON.stringify(next) !== JSON.stringify(before)) reset() })

  function reset(): void {
    tried.value = now.value
  }
  function attempt(id: keyof Tried, value: number): void {
    if (tried.value !== null) tried.value = { ...tried.value, [id]: value }
  }

  const trials = computed<readonly Trial[]>(() => (now.value === null || tried.value === null ? [] : trialsOf(now.value, tried.value, year().today > year().year.to ? 'as then' : 'as now')))
  const outcome = computed(() => {
    if (now.value === null || tried.value === null) return null
    const pattern = triedPattern(now.value, tried.value)
    return { sum: triedSum(pattern), against: againstBudget(pattern, year().budgetPence), affordable: affordable(pattern, year().budgetPence) }
  })
  return { trials, outcome, attempt, reset }
}

/* A slider's steps start from its least value, so that what there is now is one of them. */
const ACTIVITY_STEP = 50

function trialsOf(now: Tried, tried: Tried, same: string): readonly Trial[] {
  const trial = (id: keyof Tried, label: string, range: { min: number; max: number; step?: number }, say: (value: number) => string): readonly Trial[] => {
    const [value, was] = [tried[id], now[id]]
    if (value === null || was === null) return []
    return [{ id, label, value, step: 1, ...range, words: say(value), note: value === was ? same : `was ${say(was)}` }]
  }
  const poundsAndPence = (pence: number): string => (pence % 100 === 0 ? `${formatPounds(pence)}.00` : formatPounds(pence))
  return [
    ...trial('matches', 'Active matches', { min: 0, max: Math.max(20, Math.ceil((now.matches * 1.7) / 10) * 10) }, String),
    ...trial('visitsPerYear', 'Visits a year each', { min: 1, max: Math.max(24, now.visitsPerYear * 2) }, String),
    ...trial('activityPence', 'Activity a visit', { min: now.activityPence % ACTIVITY_STEP, max: Math.max(6000, now.activityPence * 2), step: ACTIVITY_STEP }, poundsAndPence),
    ...trial('pencePerMile', 'Mileage rate', { min: (now.pencePerMile ?? 0) % 1, max: Math.max(70, Math.ceil((now.pencePerMile ?? 0) * 1.5)) }, spokenRate),
  ]
}
