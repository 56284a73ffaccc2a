import type { WritableDatabase } from '../database/database.ts'
import type { PrintedFigure } from './command-line-figures.ts'
import { figuresForCommandLine } from './command-line-figures.ts'
import { emptyService, put } from './service-for-tests.ts'

type Values = Readonly<Record<string, string | number | null>>

/** An empty service with what puts records into it, a word each, and asks it for a figure. What a case does not name is likely and harmless. */
export interface HandMade {
  readonly db: WritableDatabase
  readonly figure: (id: string, from: string, to: string) => PrintedFigure
  /** The figure for the period from the start of 2023 to the day. */
  readonly at: (id: string, to: string) => PrintedFigure
  readonly put: (table: string, values: Values) => number
  readonly volunteer: (values?: Values) => number
  readonly status: (volunteerId: number, taken: string, fromOn: string) => number
  readonly activeVolunteer: (fromOn?: string) => number
  readonly youngPerson: (values?: Values) => number
  readonly match: (values?: Values) => number
  readonly visit: (values: Values) => number
  readonly referral: (values: Values) => number
  readonly claim: (values: Values) => number
}

/** An empty service to make by hand. */
export function handMade(): HandMade {
  const db = emptyService()
  let keys = 0
  const key = (): string => `K${keys++}`
  const figure: HandMade['figure'] = (id, from, to) => figuresForCommandLine(db, { from, to }, { only: [id] })[id]!
  const volunteer: HandMade['volunteer'] = (values = {}) => put(db, 'volunteers', { key: key(), firstName: 'Ann', lastName: 'Bell', ...values })
  const status: HandMade['status'] = (volunteerId, taken, fromOn) => put(db, 'statusPeriods', { volunteerId, status: taken, fromOn })
  const activeVolunteer: HandMade['activeVolunteer'] = (fromOn = '2020-01-01') => {
    const id = volunteer()
    status(id, 'active', fromOn)
    return id
  }
  const youngPerson: HandMade['youngPerson'] = (values = {}) => put(db, 'youngPeople', { key: key(), firstName: 'Cy', bornOn: '2012-06-15', ...values })
  const match: HandMade['match'] = (values = {}) =>
    put(db, 'matches', { key: key(), youngPersonId: values['youngPersonId'] ?? youngPerson(), volunteerId: values['volunteerId'] ?? activeVolunteer(), startedOn: '2022-03-10', ...values })
  return {
    db, figure, volunteer, status, activeVolunteer, youngPerson, match,
    at: (id, to) => figure(id, '2023-01-01', to),
    put: (table, values) => put(db, table, values),
    visit: (values) => put(db, 'visits', { matchId: match(), outcome: 'held', mode: 'in_person', visitedOn: '2023-05-05', ...values }),
    referral: (values) => put(db, 'referrals', { key: key(), youngPersonId: values['youngPersonId'] ?? youngPerson(), receivedOn: '2023-02-01', state: 'waiting', ...values }),
    claim: (values) => put(db, 'claims', { key: key(), volunteerId: volunteer(), claimedOn: '2023-05-05', kind: 'activity', amountPence: 1000, ...values }),
  }
}
