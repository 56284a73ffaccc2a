import type { FigureAnswer } from '#contract/figures.ts'
import { type Capacity, fullWords } from '#domain/capacity.ts'
import { completedMonths, type CivilDate } from '#domain/civil-date.ts'
import { formatPounds, formatWholePounds } from '#domain/money.ts'
import { type Period, yearName, yearOf } from '#domain/period.ts'
import { counted, together } from '#domain/spoken.ts'
import { WAITING_REASON, type WaitingReason } from '#domain/vocabulary.ts'

/** The figures that the top of the page is made of (figures.md). */
export const KEY_FIGURES = [
  'matches.active', 'matches.paused', 'targets.funded_matches', 'waiting.total', 'waiting.by_reason', 'volunteers.available', 'volunteers.active',
  'match_rate.percent', 'budget.remaining_gbp', 'budget.total_gbp',
] as const
type KeyFigure = (typeof KEY_FIGURES)[number]

/** The share of children in care that a service aims to match (domain.md, Standard 1). */
export const MATCH_RATE_AIM_PERCENT = 10

/** One number at the top of the page. */
export interface KeyTile {
  readonly id: string
  readonly name: string
  /** As it is shown; null is not known. */
  readonly value: string | null
  readonly of?: string
  /** From 0 to 1. */
  readonly share?: number
  readonly notes: readonly string[]
  /** What it counts: a list, the money, or a figure with its rows where no page lists them. */
  readonly opens: { readonly page: '/matches' | '/waiting-list' | '/money' } | { readonly page: '/volunteers'; readonly show: 'free' } | { readonly figure: KeyFigure }
}

/** The tiles, from the figures' answers for the year to today. */
export function keyTiles(answers: readonly FigureAnswer[], today: CivilDate, yearStartMonth: number, pausedNames: readonly string[], ready: number | null, capacity: Capacity | null = null): readonly KeyTile[] {
  const byId = new Map(answers.map((answer) => [answer.id, answer]))
  const at = (id: KeyFigure): FigureAnswer | undefined => byId.get(id)
  return [
    activeTile(at('matches.active'), at('targets.funded_matches'), at('matches.paused'), pausedNames, capacity),
    waitingTile(at('waiting.total'), at('waiting.by_reason')),
    freeTile(at('volunteers.available'), at('volunteers.active'), ready),
    rateTile(at('match_rate.percent')),
    moneyTile(at('budget.remaining_gbp'), at('budget.total_gbp'), yearOf(today, yearStartMonth), today),
  ]
}

const number = (value: number): string => value.toLocaleString('en-GB')
const shown = (answer: FigureAnswer | undefined): string | null => (answer?.value === null || answer === undefined ? null : number(answer.value))

function activeTile(active: FigureAnswer | undefined, funded: FigureAnswer | undefined, paused: FigureAnswer | undefined, names: readonly string[], capacity: Capacity | null): KeyTile {
  const whole = funded?.of ?? null
  const count = active?.value ?? null
  const pausedCount = paused?.value ?? null
  const pausedNotes = pausedCount === null ? [] : [pausedCount === 0 ? 'None paused' : `${number(pausedCount)} paused${names.length > 0 && names.length <= 2 ? `: ${together(names)}` : ''}`]
  const full = fullWords(capacity)
  return {
    id: 'active', name: 'Active matches', value: shown(active), notes: full === null ? pausedNotes : [full, ...pausedNotes], opens: { page: '/matches' },
    ...(whole !== null && whole > 0 && count !== null ? { of: `of ${number(whole)} funded`, share: count / whole } : {}),
  }
}

function waitingTile(waiting: FigureAnswer | undefined, byReason: FigureAnswer | undefined): KeyTile {
  const reasons = (byReason?.table ?? []).filter((group) => (group.count ?? 0) > 0).sort((a, b) => (b.count ?? 0) - (a.count ?? 0))
  const told = reasons.slice(0, reasons.length > 2 ? 1 : 2).map((group) => `${number(group.count ?? 0)} ${reasonWords(group.group, group.label)}`)
  const rest = reasons.slice(told.length).reduce((sum, group) => sum + (group.count ?? 0), 0)
  return { id: 'waiting', name: 'Young people waiting', value: shown(waiting), notes: rest > 0 ? [...told, `${number(rest)} for other reasons`] : told, opens: { page: '/waiting-list' } }
}

function reasonWords(group: string, label: string): string {
  const words = group in WAITING_REASON ? WAITING_REASON[group as WaitingReason] : label
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/* The figure counts everybody active without a match; of these, only those whose gate is open could start, which the waiting list calls ready. */
function freeTile(available: FigureAnswer | undefined, active: FigureAnswer | undefined, ready: number | null): KeyTile {
  const whole = active?.value ?? null
  return {
    id: 'free', name: 'Volunteers without a match', value: shown(available), opens: { page: '/volunteers', show: 'free' },
    notes: ready === null || (available?.value ?? 0) === 0 ? [] : [`${ready === available?.value ? 'all' : ready === 0 ? 'none' : number(ready)} of them ready`],
    ...(whole === null ? {} : { of: `of ${number(whole)} active` }),
  }
}

function rateTile(rate: FigureAnswer | undefined): KeyTile {
  const { value = null, counted: matched = null, of: children = null } = rate ?? {}
  if (value === null || matched === null || children === null) return { id: 'rate', name: 'Match rate', value: null, notes: ['Enter the children in care under Settings, Years'], opens: { figure: 'match_rate.percent' } }
  const missing = Math.max(0, Math.ceil((children * MATCH_RATE_AIM_PERCENT) / 100) - matched)
  return {
    id: 'rate', name: 'Match rate', value: `${value.toFixed(1)} %`, of: `of ${number(children)}`, share: value / MATCH_RATE_AIM_PERCENT,
    notes: [missing === 0 ? `${MATCH_RATE_AIM_PERCENT} % reached` : `${number(missing)} more to reach ${MATCH_RATE_AIM_PERCENT} %`], opens: { figure: 'match_rate.percent' },
  }
}

function moneyTile(remaining: FigureAnswer | undefined, total: FigureAnswer | undefined, year: Period, today: CivilDate): KeyTile {
  const name = `Money left, ${yearName(year.from)}`
  const left = remaining?.value ?? null
  const budget = total?.value ?? null
  if (left === null || budget === null) return { id: 'money', name, value: null, notes: ['Enter the budget under Settings, Years'], opens: { page: '/money' } }
  const months = completedMonths(today, year.to)
  return {
    id: 'money', name, value: formatWholePounds(left), opens: { page: '/money' },
    notes: [`of ${formatPounds(budget)}, ${months === 0 ? 'under a month' : counted(months, 'month')} to go`], ...(budget > 0 ? { share: (budget - left) / budget } : {}),
  }
}
