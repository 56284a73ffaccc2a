import { formatWholePounds } from '#domain/money.ts'
import type { FigureAnswer } from '#contract/figures.ts'
import { addDays, addMonths, type CivilDate, daysBetween, lastOfMonth } from '#domain/civil-date.ts'
import type { Period } from '#domain/period.ts'
import { yearStartOf } from '#domain/period.ts'
import { counted, spokenDate } from '#domain/spoken.ts'
import { percent, spokenValue } from '#features/figures/figure-value.ts'
import { SINCE_EVER_FROM } from '#features/figures/period-choice.ts'

/** The year at a glance: what a panel asks first, room by room. */
export const GLANCE: readonly { readonly room: string; readonly figures: readonly string[] }[] = [
  { room: 'Children in care', figures: ['match_rate.percent', 'matches.active', 'matches.care_leavers'] },
  { room: 'Referrals', figures: ['referrals.received', 'referrals.declined_by_child', 'own.age_at_referral_least', 'own.age_at_referral_most', 'waiting.total', 'waiting.longest_days'] },
  { room: 'Matches', figures: ['matches.started', 'matches.ended', 'own.matches_ended_early', 'matches.open', 'matches.over_2_years', 'matches.longest_months', 'own.longest_known_months'] },
  { room: 'From referral to match', figures: ['own.days_to_match_median', 'own.days_to_match_most', 'own.days_to_match_on_target_percent'] },
  { room: 'Volunteers', figures: ['volunteers.recruited', 'volunteers.active', 'volunteers.available', 'volunteers.left', 'own.months_to_approval_median', 'own.months_to_approval_most'] },
  { room: 'Visits and support', figures: ['visits.held', 'visits.hours', 'supervisions.held', 'supervisions.on_time_percent', 'supervisions.impact_percent', 'supervisions.enjoying_percent', 'care_reviews.attended'] },
  { room: 'Money', figures: ['budget.spent_gbp', 'budget.remaining_gbp', 'budget.affordable_matches'] },
]

export const GLANCE_FIGURES: readonly string[] = GLANCE.flatMap((room) => room.figures)

/** What a period is held against, nothing where it is since ever: a part of a year from its start against the same days of the year before, whole months against as many before, other days
    against as many days before. */
export function periodBefore({ from, to }: Period, yearStartMonth: number): Period | null {
  if (from <= SINCE_EVER_FROM) return null
  const last = addDays(from, -1)
  if (from === yearStartOf(from, yearStartMonth) && to < addMonths(from, 12)) return { from: addMonths(from, -12), to: to === lastOfMonth(to) ? lastOfMonth(addMonths(to, -12)) : addMonths(to, -12) }
  if (from.endsWith('-01') && to === lastOfMonth(to)) return { from: addMonths(from, -monthsIn(from, to)), to: last }
  return { from: addDays(from, -(daysBetween(from, to) + 1)), to: last }
}

function monthsIn(from: string, to: string): number {
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1
}

type Compared = Pick<FigureAnswer, 'unit' | 'value'>

/** How far a figure moved: `+ 12`, `– 3`, `+ 1.2 points`, `no change`; nothing where one of the two is not known. */
export function changeWords(now: Compared, before: Compared | undefined): string | null {
  if (now.value === null || before === undefined || before.value === null) return null
  const change = now.value - before.value
  const size = Math.abs(change)
  if (now.unit === 'percent') return size < 0.05 ? 'no change' : `${sign(change)}${size.toFixed(1)} points`
  if (now.unit === 'pence') return size < 50 ? 'no change' : `${sign(change)}${formatWholePounds(size)}`
  return size === 0 ? 'no change' : `${sign(change)}${size.toLocaleString('en-GB', { maximumFractionDigits: 1 })}`
}

function sign(change: number): string {
  return change > 0 ? '+ ' : '– '
}

/** The period that ends on the day in a sentence that a colleague could say aloud; what is not known is left out. */
export function glanceSentence(answers: readonly FigureAnswer[], to: CivilDate): string {
  const of = new Map(answers.map((answer) => [answer.id, answer]))
  const number = (id: string): number | null => of.get(id)?.value ?? null
  const [received, started, ended] = ['referrals.received', 'matches.started', 'matches.ended'].map(number)
  const rate = of.get('match_rate.percent')
  const active = number('matches.active')
  const happened = [
    received === null || received === undefined ? null : `${counted(received, 'young person', 'young people')} ${received === 1 ? 'was' : 'were'} referred`,
    started === null || started === undefined ? null : `${counted(started, 'match', 'matches')} started`, ended === null || ended === undefined ? null : `${ended.toLocaleString('en-GB')} ended`,
  ].filter((part) => part !== null)
  const reach = rate !== undefined && rate.value !== null && rate.counted !== null && rate.of !== null
    ? `On ${spokenDate(to)}, ${rate.counted.toLocaleString('en-GB')} of ${counted(rate.of, 'child', 'children')} in care had a visitor (${percent(rate.value).replace(' ', '\u00a0')}).`
    : active === null ? '' : `On ${spokenDate(to)}, ${counted(active, 'match', 'matches')} ${active === 1 ? 'was' : 'were'} active.`
  return [`${happened.length < 2 ? (happened[0] ?? '') : `${happened.slice(0, -1).join(', ')} and ${happened.at(-1)}`}.`, reach].filter((part) => part !== '' && part !== '.').join(' ')
}

/** A figure’s value; money without its pence, which are in the rows. */
export function glanceValue(answer: FigureAnswer): string | null {
  return answer.unit === 'pence' && answer.value !== null ? formatWholePounds(answer.value) : spokenValue(answer)
}
