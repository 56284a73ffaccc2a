import { formatWholePounds } from '#domain/money.ts'
import type { MoneyYear } from '#contract/money.ts'
import { daysBetween } from '#domain/civil-date.ts'
import { counted, spokenDate } from '#domain/spoken.ts'
import { moneyLastsTo } from '#domain/spending.ts'
import { BUDGET_LINE } from '#domain/vocabulary.ts'

/** A number at the head of the page; it opens the figure that it is, or what it was entered as. */
export interface MoneyTile {
  readonly id: 'budget' | 'spent' | 'committed' | 'forecast' | 'left'
  readonly name: string
  readonly value: string | null
  readonly notes: readonly string[]
}

/** The five numbers of the year. */
export function moneyTiles(year: MoneyYear): readonly MoneyTile[] {
  const isOver = year.today > year.year.to
  return [
    { id: 'budget', name: 'Budget', value: year.budgetPence === null ? null : formatWholePounds(year.budgetPence), notes: budgetNotes(year) },
    { id: 'spent', name: isOver ? 'Spent' : `Spent to ${dayAndMonth(year.until)}`, value: formatWholePounds(year.spentPence), notes: spentNotes(year, isOver) },
    { id: 'committed', name: 'Approved, not yet paid', value: formatWholePounds(year.committedPence), notes: [committedNote(year, isOver)] },
    ...(isOver ? [] : [{ id: 'forecast', name: `Forecast to ${dayAndMonth(year.year.to)}`, value: formatWholePounds(year.forecastPence), notes: ['From what a day cost so far'] } as const]),
    { id: 'left', name: 'Left', value: year.remainingPence === null ? null : formatWholePounds(year.remainingPence), notes: leftNotes(year, isOver) },
  ]
}

function budgetNotes({ budgetPence, lines }: MoneyYear): readonly string[] {
  const agreed = lines.filter((line) => line.budgetPence !== null)
  if (budgetPence === null) return ['Enter it in Settings']
  if (agreed.length === 0) return ['Not divided into lines']
  if (agreed.length > 2) return [`In ${agreed.length} lines`]
  const said = agreed.map((line) => `${BUDGET_LINE[line.line]} ${formatWholePounds(line.budgetPence ?? 0)}`).join(', ')
  return [said.charAt(0) + said.slice(1).replaceAll(/, [A-Z]/g, (start) => start.toLowerCase())]
}

function spentNotes({ year, until, spentPence, budgetPence }: MoneyYear, isOver: boolean): readonly string[] {
  const ofBudget = budgetPence === null || budgetPence === 0 ? null : `${Math.round((spentPence / budgetPence) * 100)} % of budget`
  const ofYear = isOver ? null : `${Math.round(((daysBetween(year.from, until) + 1) / (daysBetween(year.from, year.to) + 1)) * 100)} % of the year`
  const said = [ofBudget, ofYear].filter((part) => part !== null).join(', ')
  return said === '' ? [] : [said]
}

function committedNote({ committedClaims, year }: MoneyYear, isOver: boolean): string {
  if (isOver) return `On ${spokenDate(year.to)}`
  return committedClaims === 0 ? 'Every approved claim is paid' : `${counted(committedClaims, 'claim')}, within spent`
}

function leftNotes(year: MoneyYear, isOver: boolean): readonly string[] {
  if (year.budgetPence === null || isOver) return []
  if (year.spentPence > year.budgetPence) return ['More is spent than agreed']
  const lastsTo = moneyLastsTo(year, year.budgetPence)
  if (lastsTo === null) return []
  return [lastsTo > year.year.to ? `Lasts past ${dayAndMonth(year.year.to)}` : `Lasts to ${spokenDate(lastsTo)}`]
}

/* `31 Oct`: the year stands at the head of the page. */
function dayAndMonth(on: string): string {
  return spokenDate(on).slice(0, -5)
}
