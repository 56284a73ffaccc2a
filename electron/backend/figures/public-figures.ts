import type { Period } from '#domain/period.ts'
import { LEAST_BASE, hiddenNumbers, isSmall, mayShowShare } from '#domain/suppression.ts'
import type { FigureAnswer, FigureGroup } from '#contract/figures.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { askFigures } from './ask-figures.ts'
import { FIGURES } from './figures.ts'
import { namedFigures } from './named-figures.ts'
import { publishedSums } from './published-sums.ts'

/** The figures for public readers: small numbers are hidden, and every number that would give one away, whichever figures are asked for.
    What is hidden is the same in every answer for a period, because two answers laid side by side must tell no more than one. */
export function askPublicFigures(db: ReadableDatabase, { from, to, only }: Period & { readonly only?: readonly string[] | undefined }): FigureAnswer[] {
  const asked = only === undefined ? FIGURES : namedFigures(only)
  const answers = askFigures(db, { from, to })
  const own = asked.filter((figure) => !answers.some(({ id }) => id === figure.id))
  if (own.length > 0) answers.push(...askFigures(db, { from, to, only: own.map(({ id }) => id) }))
  const counts = countsOf(answers)
  const hidden = hiddenNumbers(counts, publishedSums(answers))
  const byId = new Map(answers.map((answer) => [answer.id, answer]))
  return asked.map((figure) => (figure.personal ? forPublic(byId.get(figure.id)!, hidden) : byId.get(figure.id)!))
}

/** The name under which the suppression knows a group of a table. */
export function groupName(id: string, group: string): string {
  return `${id}/${group}`
}

function countsOf(answers: readonly FigureAnswer[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const answer of answers) {
    if (answer.table !== null) for (const row of answer.table) counts.set(groupName(answer.id, row.group), row.count ?? 0)
    if (answer.counted !== null) counts.set(answer.id, answer.counted)
  }
  return counts
}

function forPublic(answer: FigureAnswer, hidden: ReadonlySet<string>): FigureAnswer {
  if (answer.table !== null) {
    const whole = answer.counted ?? 0
    const table = answer.table.map((row) => (mustHide(answer, row, whole, hidden) ? { ...row, count: null, percent: null, hidden: true } : row))
    return { ...answer, counted: isSmall(whole) ? null : answer.counted, table }
  }
  return isTold(answer, hidden) ? answer : { ...answer, value: null, counted: null, of: answer.unit === 'target' ? answer.of : null, hidden: true }
}

function mustHide(answer: FigureAnswer, row: FigureGroup, whole: number, hidden: ReadonlySet<string>): boolean {
  if (hidden.has(groupName(answer.id, row.group))) return true
  if (answer.unit !== 'shares') return false
  return whole < LEAST_BASE || isSmall(whole - (row.count ?? 0))
}

/* A number made of few people's days or hours tells of them as a count of them does. */
function isTold(answer: FigureAnswer, hidden: ReadonlySet<string>): boolean {
  if (hidden.has(answer.id)) return false
  if (answer.unit === 'percent') return answer.of === null || answer.of === 0 || mayShowShare(answer.counted ?? 0, answer.of)
  return !isSmall(answer.counted ?? 0)
}
