import type { Procedure } from '#contract/procedure.ts'
import { run, sql } from '#backend/database/sql.ts'
import { inTransaction } from '#backend/transaction.ts'
import type { OpenVault } from '#backend/vault/open-vault.ts'
import { PROCEDURES } from '../bridge/bridge-for-tests.ts'
import { exampleOf } from '../bridge/input-walk.ts'
import { now, TODAY, YEAR } from './durham.ts'

/* Every question of the contract with an input that Durham answers: made from the contract, and given where that says too little. */

/** What Durham has none of and a question is about. */
const CYCLE = 'Autumn 2022'

/* By the name of the field: the year for what asks for a period, and a word that many notes have. */
const FIELDS: Readonly<Record<string, unknown>> = { ...YEAR, typed: 'climbing' }

/* By the question, where an example made from its shape is refused or asks for next to nothing. */
const INPUTS: Readonly<Record<string, unknown>> = {
  'calendar.between': { from: '2023-10-02', to: '2023-11-12', kinds: ['supervision', 'visit', 'care_review', 'match', 'renewal'] },
  'cohorts.open': { name: CYCLE },
  'cohorts.people': { name: CYCLE, count: 'people', stage: null },
  'figures.ask': YEAR,
  'figures.rows': { ...YEAR, id: 'visits.held' },
  'history.ofService': { most: 500, before: null },
}

/** The questions, each with what is asked. */
export const ASKED: readonly { readonly procedure: string; readonly input: unknown }[] = PROCEDURES
  .filter(([, { kind }]) => kind === 'query')
  .map(([procedure, { input }]: readonly [string, Procedure]) => ({ procedure, input: INPUTS[procedure] ?? exampleOf(input, (key) => FIELDS[key]) }))

/** Puts into an opened Durham what it has none of: a training cycle of every fifth volunteer, and a pairing. Once. */
export function putWhatIsAsked(vault: OpenVault): void {
  inTransaction(vault, { who: 'benchmark', procedure: 'benchmark', now }, (db) => {
    run(db, sql`update volunteers set cohort = ${CYCLE} where id % 5 = 0 and cohort is null`)
    run(db, sql`insert into pairings (id, referralId, volunteerId, begunOn) select 1, min(id), 1, ${TODAY} from referrals where state = 'waiting' and not exists (select 1 from pairings)`)
  })
}
