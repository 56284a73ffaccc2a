import type { Sum } from '#domain/suppression.ts'
import type { FigureAnswer } from '#contract/figures.ts'

/* Which figures add up to which: what the suppression has to know to keep a hidden number from being worked out, and what must hold in any
   report (domain.md R6.2, R6.7). A group of a table is named `figure/group`. */

/** Part of a whole, where the rest of it is not published by itself. */
const PARTS_OF: readonly (readonly [part: string, whole: string])[] = [
  ['matches.funded_18_to_25', 'matches.active'], ['matches.over_4_years', 'matches.active'], ['matches.in_tenth_year', 'matches.active'], ['matches.out_of_area', 'matches.active'],
  ['volunteers.available', 'volunteers.active'], ['visits.virtual', 'visits.held'],
]

const BANDS = 'matches.by_duration'

const FIXED: readonly Sum[] = [
  { total: 'matches.open', parts: ['matches.active', 'matches.paused'], yields: 'matches.open' },
  { total: 'matches.active', parts: ['match_rate.percent', 'matches.care_leavers'], yields: 'match_rate.percent' },
  { total: 'matches.active', parts: [`${BANDS}/<1`, 'matches.over_1_year'], yields: 'matches.over_1_year' },
  { total: 'matches.over_1_year', parts: [`${BANDS}/1-2`, 'matches.over_2_years'], yields: 'matches.over_1_year' },
  { total: 'matches.over_2_years', parts: [`${BANDS}/2-5`, 'matches.over_5_years'], yields: 'matches.over_2_years' },
  { total: 'matches.over_5_years', parts: [`${BANDS}/5+`] },
  { total: 'recruitment.trained', parts: ['recruitment.trained_now_matched', 'recruitment.trained_now_waiting', 'recruitment.trained_now_interviewing', 'recruitment.trained_now_gone'] },
  ...PARTS_OF.map(([part, whole]) => ({ total: whole, parts: [part], yields: part })),
]

/** The whole that a table splits up; a table of shares is published with the number it is a share of. */
const WHOLE_OF: Readonly<Record<string, string>> = { waiting: 'waiting.total', matches: 'matches.active', 'equalities.volunteers': 'volunteers.active' }

/** Every sum that the answers make. */
export function publishedSums(answers: readonly FigureAnswer[]): readonly Sum[] {
  return [...FIXED, ...answers.filter((answer) => answer.table !== null).map(sumOfTable)]
}

function sumOfTable(answer: FigureAnswer): Sum {
  const whole = Object.entries(WHOLE_OF).find(([start]) => answer.id.startsWith(start))?.[1] ?? answer.id
  return { total: whole, parts: (answer.table ?? []).map((row) => `${answer.id}/${row.group}`) }
}
