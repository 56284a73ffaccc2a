import type { CalendarItem } from '#domain/calendar-event.ts'
import type { WritableDatabase } from '../database/database.ts'
import { emptyService, put } from '../due/workbook-for-tests.ts'

/** A service with two volunteers who visit one young person, and an applicant. */
export function serviceOfThree(): WritableDatabase {
  const db = emptyService()
  for (const [id, firstName] of [[1, 'Alan'], [2, 'Beth'], [3, 'Farah']] as const) put(db, 'volunteers', { id, key: `V${id}`, firstName, lastName: 'Young' })
  put(db, 'youngPeople', { id: 1, key: 'Y1', firstName: 'Rhys', lastName: 'Abbott', bornOn: '2006-01-05' })
  put(db, 'referrals', { id: 1, key: 'R1', youngPersonId: 1, receivedOn: '2023-10-02', referredBy: 'social worker', state: 'matched', closedOn: '2023-10-20' })
  put(db, 'matches', { id: 1, key: 'M1', youngPersonId: 1, volunteerId: 1, secondVolunteerId: 2, startedOn: '2022-11-07' })
  put(db, 'statusPeriods', { volunteerId: 1, status: 'active', fromOn: '2022-01-05' })
  put(db, 'statusPeriods', { volunteerId: 3, status: 'applicant', fromOn: '2023-10-03' })
  return db
}

/** What an item tells, in one line. */
export function sentenceOf(item: CalendarItem): string {
  return `${item.on} ${item.state} ${item.label}: ${item.who}${item.detail === null ? '' : ` (${item.detail})`}${item.opens === null ? '' : ` → ${item.opens.kind} ${item.opens.id}`}`
}
