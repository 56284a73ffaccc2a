import { expect, it } from 'vitest'
import { value, sql } from '../database/sql.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { listPurgesDue, purge } from './purge.ts'

it('has the note of a DBS check that nobody decided go six months after they withdrew, and of nobody who is still applying (R3.6)', () => {
  const made = handMade()
  const farah = made.volunteer()
  made.status(farah, 'applicant', '2026-08-21')
  made.put('dbsChecks', { volunteerId: farah, level: 'enhanced', workforce: 'child', appliedOn: '2026-09-26', note: 'Asked about an old address' })
  const due = (today: string): string[] => listPurgesDue(made.db, today).map(({ what, dueOn }) => `${what} ${dueOn}`)
  expect(due('2027-11-22')).toEqual([])
  made.status(farah, 'withdrawn', '2026-11-30')
  expect([due('2027-05-29'), due('2027-05-30')]).toEqual([[], ['dbs_notes 2027-05-30']])
  purge(made.db, farah, 'dbs_notes', '2027-05-29')
  expect(value(made.db, sql`select note from dbsChecks`)).toBe('Asked about an old address')
  purge(made.db, farah, 'dbs_notes', '2027-05-30')
  expect([value(made.db, sql`select note from dbsChecks`), due('2027-05-30')]).toEqual([null, []])
})
