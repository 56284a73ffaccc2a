import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, run, sql, verbatim } from '../database/sql.ts'

/* What was being typed of somebody who is erased goes with them: every form of a record of theirs, and every other in whose words their whole name stands. */

/** Whose drafts go. */
export interface WhoseDrafts {
  /** Everything that is theirs, each as its table and number: `wishes 12`. */
  readonly of: ReadonlySet<string>
  /** The keys of their records. */
  readonly keys: ReadonlySet<string>
  /** Their first and last name; one without the other is anybody's, and is not looked for. */
  readonly names: readonly (string | null)[]
}

/* Written down of anybody, also of whoever is erased; and what is nobody's. */
const STAYS = /^(concerns\.|legalHolds\.|settings|terms|year |rate |campaign |cohort |path |training module |induction item |outcome tag |staff post |end of staff |due intervals)/

const CORRECTED = { agreement: 'agreements', contact: 'steps', declaration: 'independenceDeclarations', identity: 'identityChecks', status_check: 'updateServiceChecks', training: 'trainingRecords' } as const

/* Of which record a form is, by how its key begins; the first that fits. Its number counts in that table alone. */
const RECORD_OF: readonly (readonly [form: RegExp, table: string])[] = [
  [/^(?:young person|equalities of young person|explained|(?:wish|care|care review|placement|risk|referral) of|offer to|contact .+ of|feedback\.record|matching\.tellDistance) (\d+)/, 'youngPeople'],
  [/^(?:(?:blocker of |closing of |considering |decision on |(?:next )?step of |view of )?referral|matching\.begin) (\d+)/, 'referrals'],
  [/^matches\.correctPause (\d+)/, 'matchPauses'],
  [/^(?:matches\.\w+|visits\.log|view in match) (\d+)/, 'matches'],
  [/^matching\.(?:answer|correctSteps|start) (\d+)/, 'pairings'],
  [/^wish (\d+)/, 'wishes'], [/^care (\d+)/, 'careStatuses'], [/^care review (\d+)/, 'careReviews'], [/^placement (\d+)/, 'placements'], [/^risk (\d+)/, 'riskAssessments'], [/^offer (\d+)/, 'offers'], [/^view (\d+)/, 'childViews'],
  [/^feedback\.correct (\d+)/, 'feedback'], [/^visits\.correct (\d+)/, 'visits'], [/^supervisions\.correct (\d+)/, 'supervisions'],
  [/^recruitment\.(?:decideDbs|recordSubscription|recordUpdateServiceCheck) (\d+)/, 'dbsChecks'],
  ...Object.entries(CORRECTED).map(([record, table]) => [new RegExp(`^recruitment\\.correct ${record} (\\d+)`), table] as const),
  [/^(?:volunteer|equalities|status|commitment|papers|induction of|letter|supervisions\.record|helped day of volunteer|contact with volunteer|recruitment\.\w+) (\d+)/, 'volunteers'],
]

/** Forgets every draft of a form about them, and every other in which their name stands. A form that is not listed goes by any number of theirs in its key: rather one too many. */
export function forgetDraftsOf(db: WritableDatabase, { of, keys, names }: WhoseDrafts): void {
  const numbers = new Set([...of].map((each) => each.slice(each.indexOf(' ') + 1)))
  const isTheirs = (formKey: string): boolean => {
    const [form, table] = RECORD_OF.find(([each]) => each.test(formKey)) ?? []
    return form === undefined ? formKey.split(/[\s=]+/).some((word) => keys.has(word) || numbers.has(word)) : of.has(`${table} ${form.exec(formKey)![1]}`)
  }
  const isNamed = namedIn(names)
  for (const { formKey, value } of all<{ formKey: string; value: string }>(db, sql`select formKey, value from _drafts`)) {
    if (!STAYS.test(formKey) && (isTheirs(formKey) || isNamed(value))) run(db, sql`delete from _drafts where formKey = ${formKey}`)
  }
}

/* Whether somebody's whole name stands in what was typed: in the words, not in the names of the fields. */
function namedIn(names: readonly (string | null)[]): (value: string) => boolean {
  const whole = names.map((name) => name?.trim().toLowerCase() ?? '')
  if (whole.length < 2 || whole.includes('')) return () => false
  const [first, last] = whole as [string, string]
  const says = (words: string, name: string): boolean => ` ${words.toLowerCase().replaceAll(/[^\p{L}\p{N}'’-]+/gu, ' ')} `.includes(` ${name} `)
  return (value) => {
    const words = wordsIn(value)
    return words.some((each) => says(each, `${first} ${last}`)) || (words.some((each) => says(each, first)) && words.some((each) => says(each, last)))
  }
}

/* A form keeps its fields as JSON; the place to return to after a lock is a plain address. */
function wordsIn(value: string): readonly string[] {
  const words: string[] = []
  try {
    JSON.parse(value, (_field, each: unknown) => (typeof each === 'string' ? (words.push(each), each) : each))
    return words
  } catch {
    return [value]
  }
}

/** What a statement over one table gives, as a draft's record: `wishes 12`. */
export function recordsIn(db: ReadableDatabase, table: string, whose: Sql): string[] {
  return all<{ id: number }>(db, sql`select id from ${verbatim(table)} where ${whose}`).map(({ id }) => `${table} ${id}`)
}

/** The texts that a statement gives. */
export function keysIn(db: ReadableDatabase, which: Sql): Set<string> {
  return new Set(all<{ key: string }>(db, sql`select key from (${which})`).map(({ key }) => key))
}
