import { computed } from 'vue'
import { useAddress } from '#app/address.ts'
import { api } from '#app/client.ts'
import { asOne, useLiveQuery } from '#app/live-query.ts'
import type { FigureAnswer } from '#contract/figures.ts'
import type { Period } from '#domain/period.ts'
import { periodFrom } from '#features/figures/period-choice.ts'
import { toldAccount } from './account-words.ts'
import { changeWords, GLANCE, GLANCE_FIGURES, glanceSentence, glanceValue, periodBefore } from './glance.ts'
import { spansOf } from './spans.ts'

/** A figure at a glance: what it came to, what before, and how far it moved. */
export interface GlanceRow {
  readonly answer: FigureAnswer
  readonly value: string | null
  readonly before: string | null
  readonly change: string | null
}

/** The period in the address at a glance, beside the one before it, whether its numbers agree, and what happened by month. */
export function useReport() {
  const address = useAddress()
  const service = useLiveQuery(null, () => api.service.read(null))
  const clock = computed(() => (service.answer.value === undefined ? undefined : { today: service.answer.value.today, yearStartMonth: service.answer.value.settings.yearStartMonth }))
  const period = computed(() => (clock.value === undefined ? undefined : periodFrom(address.words.value, clock.value.today, clock.value.yearStartMonth)))
  const before = computed(() => (period.value === undefined || clock.value === undefined ? null : periodBefore(period.value, clock.value.yearStartMonth)))
  // Only the days count: whatever else the address says, nothing is asked again.
  const asked = computed(() => (period.value === undefined ? '' : `${period.value.from} ${period.value.to}`))

  const figures = useLiveQuery(asked, async () => {
    const [days, held] = [period.value, before.value]
    if (days === undefined) return undefined
    const only = [...GLANCE_FIGURES]
    const [now, earlier] = await Promise.all([api.figures.ask({ ...days, only }), held === null ? [] : api.figures.ask({ ...held, only })])
    return { days, held, now, earlier }
  })
  const proof = useLiveQuery(asked, async () => (period.value === undefined ? undefined : { days: period.value, ...(await api.reports.accounts(period.value)) }))
  const months = useLiveQuery(asked, async () => (period.value === undefined ? undefined : { days: period.value, months: await api.reports.months(period.value) }))

  const rooms = computed(() => {
    const now = new Map((figures.answer.value?.now ?? []).map((answer) => [answer.id, answer]))
    const earlier = new Map((figures.answer.value?.earlier ?? []).map((answer) => [answer.id, answer]))
    return GLANCE.map(({ room, figures: ids }) => ({ room, rows: ids.flatMap((id) => (now.has(id) ? [rowOf(now.get(id)!, earlier.get(id))] : [])) }))
  })
  const sentence = computed(() => (figures.answer.value === undefined ? '' : glanceSentence(figures.answer.value.now, figures.answer.value.days.to)))
  const accounts = computed(() => {
    const told = proof.answer.value
    return told === undefined ? undefined : told.accounts.map((account) => toldAccount(account, told.openingOn, told.days.to))
  })
  const charts = computed(() => {
    const answer = months.answer.value
    if (answer === undefined || clock.value === undefined) return undefined
    const { kind, spans } = spansOf(answer.days, answer.months[0]?.month, clock.value.yearStartMonth)
    const byMonth = new Map(answer.months.map((month) => [month.month, month]))
    const sum = (held: readonly string[], of: 'referrals' | 'started' | 'ended' | 'visits'): number => held.reduce((all, month) => all + (byMonth.get(month)?.[of] ?? 0), 0)
    const points = (...counted: ('referrals' | 'started' | 'ended' | 'visits')[]) => spans.map((span) => ({ label: span.label, under: span.under, inFull: span.inFull, values: counted.map((of) => sum(span.months, of)) }))
    return { kind, referrals: points('referrals'), matches: points('started', 'ended'), visits: points('visits') }
  })
  const opened = computed(() => figures.answer.value?.now.find((answer) => answer.id === address.words.value['rows']))

  return {
    address, clock, period, rooms,
    /** The days of the numbers that stand there, and those they stand beside: those before, until the next are counted. */
    counted: computed(() => figures.answer.value?.days),
    before: computed(() => figures.answer.value?.held ?? null),
    isOfBefore: figures.isOfBefore,
    sentence, accounts, charts, opened,
    isThere: computed(() => figures.answer.value !== undefined),
    ...asOne(service, figures, proof, months),
    choose: (days: Period) => address.go({ from: days.from, to: days.to }),
  }
}

function rowOf(answer: FigureAnswer, before: FigureAnswer | undefined): GlanceRow {
  return { answer, value: glanceValue(answer), before: before === undefined ? null : glanceValue(before), change: changeWords(answer, before) }
}
