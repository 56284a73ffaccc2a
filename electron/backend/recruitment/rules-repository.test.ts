import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { USUAL_RULES } from '#domain/recruitment/rules-for-tests.ts'
import { asWritable } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { run, sql } from '../database/sql.ts'
import { findGateRules } from './rules-repository.ts'

describe('what a service asks of its volunteers', () => {
  const db = asWritable(new Database(':memory:'))
  migrate(db, { now: () => '2026-11-22T10:00:00.000Z' })

  it('is in a new file the usual path, training and policy', () => {
    expect(findGateRules(db, '2026-11-22')).toEqual(USUAL_RULES)
  })

  it('is dated where it is policy', () => {
    run(db, sql`insert into settings (name, fromOn, value) values ('dbs_recheck_months', '2027-01-01', '24'), ('status_check_waives_recheck', '2027-01-01', 'yes')`)
    expect(findGateRules(db, '2026-12-31').policy).toEqual(USUAL_RULES.policy)
    expect(findGateRules(db, '2027-01-01').policy).toEqual({ ...USUAL_RULES.policy, recheckMonths: 24, statusCheckWaivesRecheck: true })
  })
})
