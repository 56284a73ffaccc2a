import type { Period } from '#domain/period.ts'
import type { FigureAnswer, FigureGroup } from '#contract/figures.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { askFigures } from './ask-figures.ts'
import { askPublicFigures } from './public-figures.ts'

/** A small number that is kept from public readers (command-line.md, domain.md R6.7). */
export const CONFIDENTIAL = 'c'

type Plain = number | null | typeof CONFIDENTIAL

/** A figure as it is printed: a number, a table or a target, `"c"` where it is hidden, null where there is no answer. */
export type PrintedFigure = Plain | Readonly<Record<string, Plain>>

/** What figures are printed with. */
export interface PrintAsk {
  readonly only?: readonly string[] | undefined
  readonly public?: boolean | undefined
}

/** The figures as the command line prints them, by id: money in pounds, percentages with one decimal, tables with the groups that have somebody in them. */
export function figuresForCommandLine(db: ReadableDatabase, period: Period, ask: PrintAsk = {}): Record<string, PrintedFigure> {
  const asked = { from: period.from, to: period.to, only: ask.only }
  const answers = ask.public === true ? askPublicFigures(db, asked) : askFigures(db, asked)
  return Object.fromEntries(answers.map((answer) => [answer.id, printed(answer)]))
}

function printed(answer: FigureAnswer): PrintedFigure {
  if (answer.unit === 'target') return { target: answer.of, reached: answer.hidden ? CONFIDENTIAL : answer.value }
  if (answer.table !== null) {
    /* Shares of nobody are no answer; a table of nobody is an empty table. */
    if (answer.unit === 'shares' && answer.counted === 0) return null
    return Object.fromEntries(answer.table.filter((row) => row.hidden || row.count !== 0).map((row) => [row.group, printedGroup(row, answer.unit === 'shares')]))
  }
  if (answer.hidden) return CONFIDENTIAL
  return answer.value !== null && answer.unit === 'pence' ? answer.value / 100 : answer.value
}

function printedGroup(row: FigureGroup, share: boolean): Plain {
  return row.hidden ? CONFIDENTIAL : share ? row.percent : row.count
}
