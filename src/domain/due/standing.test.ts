import { describe, expect, it } from 'vitest'
import { statuses } from './records-for-tests.ts'
import { standingOn } from './standing.ts'

describe('where a volunteer stands', () => {
  it.each([
    ['nothing recorded', statuses(), '2026-11-22', null, null, null],
    ['only a status still to come', statuses(['active', '2026-12-01']), '2026-11-22', null, null, null],
    ['on the day of a status', statuses(['applicant', '2026-09-01'], ['active', '2026-11-22']), '2026-11-22', 'active', '2026-11-22', '2026-11-22'],
    ['the day before it', statuses(['applicant', '2026-09-01'], ['active', '2026-11-22']), '2026-11-21', 'applicant', '2026-09-01', null],
    ['two on one day: the one recorded later', statuses(['applicant', '2026-09-01'], ['active', '2026-09-01']), '2026-09-01', 'active', '2026-09-01', '2026-09-01'],
    ['recorded out of order', statuses(['active', '2026-09-01'], ['applicant', '2026-05-01']), '2026-11-22', 'active', '2026-09-01', '2026-09-01'],
    ['back after a rest: first active is the first', statuses(['active', '2024-01-01'], ['inactive', '2025-01-01'], ['active', '2026-01-01']), '2026-11-22', 'active', '2026-01-01', '2024-01-01'],
    ['the same status twice: since the first', statuses(['active', '2024-01-01'], ['active', '2025-01-01']), '2026-11-22', 'active', '2024-01-01', '2024-01-01'],
  ])('%s', (_name, periods, today, status, sinceOn, firstActiveOn) => {
    expect(standingOn(periods, today)).toEqual({ status, sinceOn, firstActiveOn })
  })
})
