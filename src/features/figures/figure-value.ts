import type { FigureAnswer } from '#contract/figures.ts'
import { formatPounds } from '#domain/money.ts'
import { counted } from '#domain/spoken.ts'

type Valued = Pick<FigureAnswer, 'unit' | 'value' | 'counted' | 'of'>

const number = (value: number): string => value.toLocaleString('en-GB')

/** A figure's value as it is said, a percentage with its two counts; null is not known (figures.md). Tables are said by their rows. */
export function spokenValue(answer: Valued): string | null {
  if (answer.unit === 'target') return spokenTarget(answer)
  if (answer.value === null) return null
  switch (answer.unit) {
    case 'percent': return answer.counted === null || answer.of === null ? percent(answer.value) : `${number(answer.counted)} of ${number(answer.of)} (${percent(answer.value)})`
    case 'pence': return formatPounds(answer.value)
    case 'days': return counted(answer.value, 'day')
    case 'years': return counted(answer.value, 'year')
    case 'months': return counted(answer.value, 'month')
    case 'hours': return counted(answer.value, 'hour')
    default: return number(answer.value)
  }
}

/** What has to be known to read the value right: how many of the rows it could be worked out from. */
export function valueNote({ unit, value, counted: known, of }: Valued): string | null {
  if (unit === 'percent' || unit === 'target' || unit === 'table' || unit === 'shares' || value === null || known === null || of === null || known >= of) return null
  return `from ${number(known)} of ${number(of)}, the rest not known`
}

/** One group of a figure as it is said, with its share where it has one: `12 (44.4 %)`; a small number that readers are not shown is said to be so. */
export function groupWords({ count, percent: share, hidden }: Pick<NonNullable<FigureAnswer['table']>[number], 'count' | 'percent' | 'hidden'>): string {
  if (count === null) return hidden ? 'Not shown' : '–'
  return share === null ? number(count) : `${number(count)} (${percent(share)})`
}

/** `92.0 %`: always one decimal, so that they stand under one another. */
export function percent(value: number): string {
  return `${value.toFixed(1)} %`
}

function spokenTarget({ value, of }: Valued): string | null {
  if (value === null) return null
  return of === null ? `${number(value)}, no target given` : `${number(value)} of ${number(of)}`
}
