import { formatWholePounds } from '#domain/money.ts'
import type { MoneyYear } from '#contract/money.ts'
import { yearName } from '#domain/period.ts'
import { counted, spokenDate } from '#domain/spoken.ts'
import { matchYearPence, moneyLastsTo } from '#domain/spending.ts'

/** A piece of the sentence; what matters most is strong. */
export interface Said {
  readonly text: string
  readonly strong?: boolean
}

export type SentenceYear = Pick<MoneyYear, 'today' | 'year' | 'until' | 'budgetPence' | 'spentPence' | 'forecastPence' | 'activityPence' | 'travelPence' | 'affordableMatches' | 'visitsPerYear'>

/** The one sentence that a colleague would say aloud about the year's money. */
export function moneySentence(year: SentenceYear): readonly Said[] {
  if (year.today > year.year.to) return overSentence(year)
  const { budgetPence, spentPence, forecastPence } = year
  const name = yearName(year.year.from)
  if (budgetPence === null) {
    return spentPence === 0
      ? [{ text: `No budget is given for ${name}, and nothing is spent yet.` }]
      : [{ text: `No budget is given for ${name}. ${formatWholePounds(spentPence)} is spent; at today’s pattern the year will cost ` }, { text: formatWholePounds(forecastPence), strong: true }, { text: another('; ', year) }]
  }
  if (spentPence === 0) return [{ text: `Nothing of the ${formatWholePounds(budgetPence)} for ${name} is spent yet.` }, { text: paysFor(year) }]
  if (spentPence > budgetPence) {
    return [{ text: 'The budget is ' }, { text: `overspent by ${formatWholePounds(spentPence - budgetPence)}`, strong: true }, { text: `; at today’s pattern the year will cost ${formatWholePounds(forecastPence)}.` }, { text: paysFor(year) }]
  }
  const lastsTo = moneyLastsTo(year, budgetPence)
  if (lastsTo !== null && lastsTo < year.year.to) {
    const matches = year.affordableMatches === null ? '' : ` and pays for ${counted(year.affordableMatches, 'match', 'matches')}`
    return [{ text: 'At today’s pattern the money lasts to ' }, { text: spokenDate(lastsTo), strong: true }, { text: `${matches}${another('; ', year)}` }]
  }
  const unspent = budgetPence - forecastPence
  return [{ text: 'At today’s pattern the year ends with ' }, { text: unspent < 50 ? 'nothing left over' : `${formatWholePounds(unspent)} unspent`, strong: true }, { text: `.${paysFor(year)}` }]
}

/** Whether nothing at all is known of a year's money: no budget, nothing claimed, nothing to come. A chart of it would be a row of noughts. */
export function isWithoutMoney({ budgetPence, spentPence, committedPence, forecastPence }: Pick<MoneyYear, 'budgetPence' | 'spentPence' | 'committedPence' | 'forecastPence'>): boolean {
  return budgetPence === null && spentPence === 0 && committedPence === 0 && forecastPence === 0
}

/** The same in plain words. */
export function plainSentence(year: SentenceYear): string {
  return moneySentence(year).map(({ text }) => text).join('')
}

function overSentence({ year, budgetPence, spentPence }: SentenceYear): readonly Said[] {
  const name = yearName(year.from)
  if (budgetPence === null) return [{ text: `${formatWholePounds(spentPence)} was spent in ${name}, for which no budget is given.` }]
  const left = budgetPence - spentPence
  if (Math.abs(left) < 50) return [{ text: `${name} ended ` }, { text: 'on its budget', strong: true }, { text: ` of ${formatWholePounds(budgetPence)}.` }]
  return [{ text: `${name} ended with ` }, { text: `${formatWholePounds(Math.abs(left))} ${left > 0 ? 'unspent' : 'overspent'}`, strong: true }, { text: `: ${formatWholePounds(spentPence)} of ${formatWholePounds(budgetPence)} was spent.` }]
}

/* ` The budget pays for 60 matches a year; another monthly match costs £648 a year.` */
function paysFor(year: SentenceYear): string {
  return year.affordableMatches === null ? '' : ` The budget pays for ${counted(year.affordableMatches, 'match', 'matches')} a year${another('; ', year)}`
}

function another(before: string, { activityPence, travelPence, visitsPerYear }: SentenceYear): string {
  if (activityPence === null || travelPence === null) return '.'
  const match = visitsPerYear === 12 ? 'monthly match' : `match of ${counted(visitsPerYear, 'visit')} a year`
  return `${before}another ${match} costs ${formatWholePounds(matchYearPence({ visitsPerYear, activityPence, travelPence }))} a year.`
}
