import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { contract } from '#contract/contract.ts'
import type { Procedure } from '#contract/procedure.ts'
import { ASKED_BY_FIRST_PAGE } from './dashboard.ts'

/* P1 and P4 time all that the first page asks for, so that a question more on Today is a question more here. */

/* What Today and the rail beside it look up when it opens; what a dialog asks, it asks when it is opened. */
const FILES = ['features/today/use-today.ts', 'features/today/TodayPage.vue', 'features/today/TodoPanel.vue', 'features/today/AlsoPanel.vue', 'features/today/RecordsOverRow.vue', 'app/due-count.ts']

it('the benchmark asks what Today asks', () => {
  const text = FILES.map((name) => readFileSync(new URL(`../../src/${name}`, import.meta.url), 'utf8')).join('\n')
  const asked = [...text.matchAll(/\bapi\.(\w+)\.(\w+)\(/g)].filter(([, feature, verb]) => (contract as Readonly<Record<string, Readonly<Record<string, Procedure>>>>)[feature!]![verb!]!.kind === 'query').map(([, feature, verb]) => `${feature}.${verb}`)
  expect([...new Set(asked)].toSorted()).toEqual(Object.keys(ASKED_BY_FIRST_PAGE).toSorted())
})
