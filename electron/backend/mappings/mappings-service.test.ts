import { beforeEach, expect, it } from 'vitest'
import type { CommandContext } from '../context.ts'
import type { WritableDatabase } from '../database/database.ts'
import { emptyService, put } from '../due/workbook-for-tests.ts'
import { askFigures } from '../figures/ask-figures.ts'
import { mappingsService } from './mappings-service.ts'

let db: WritableDatabase
let context: CommandContext
const TODAY = '2026-11-22'

beforeEach(() => {
  db = emptyService()
  for (const [id, gender, religion] of [[1, 'agender', 'jedi'], [2, 'agender', null], [3, 'F', 'christian']] as const) {
    put(db, 'volunteers', { id, key: `V${id}`, firstName: 'Ann', lastName: `Bell ${id}`, gender, religion })
    put(db, 'statusPeriods', { volunteerId: id, status: 'active', fromOn: '2026-01-01' })
  }
  put(db, 'youngPeople', { id: 1, key: 'Y1', firstName: 'Rhys', gender: 'agender', legalStatus: 'wardship' })
  put(db, 'placements', { youngPersonId: 1, placementType: 'a barge' })
  context = { db, today: TODAY, who: 'k.lowes', now: () => `${TODAY}T10:00:00.000Z` }
})

const told = (): unknown[] => mappingsService.list(null, context).values.map(({ field, given, count, category }) => [field, given, count, category])

it('lists what was written outside a list, volunteers and young people together, with how many records say so', () => {
  expect(told()).toEqual([['gender', 'agender', 3, null], ['religion', 'jedi', 1, null], ['placement_type', 'a barge', 1, null], ['legal_status', 'wardship', 1, null]])
  expect(mappingsService.list(null, context).open).toBe(4)
})

it('counts a value as what was chosen for it, and as other again when that is taken out', () => {
  const nonBinary = (): unknown => askFigures(db, { from: TODAY, to: TODAY, only: ['equalities.volunteers_gender'] })[0]?.table?.find((group) => group.group === 'non_binary')?.count ?? 0
  expect(nonBinary()).toBe(0)
  mappingsService.choose({ field: 'gender', given: 'agender', category: 'other' }, context)
  mappingsService.choose({ field: 'gender', given: 'agender', category: 'non_binary' }, context)
  expect([nonBinary(), told()[0], mappingsService.list(null, context).open]).toEqual([2, ['gender', 'agender', 3, 'non_binary'], 3])
  mappingsService.choose({ field: 'gender', given: 'agender', category: null }, context)
  expect([nonBinary(), told()[0]]).toEqual([0, ['gender', 'agender', 3, null]])
})

it('keeps a choice whose value stands nowhere any more, so that it can be taken out', () => {
  mappingsService.choose({ field: 'ethnicity', given: 'martian', category: 'other' }, context)
  expect(told()).toContainEqual(['ethnicity', 'martian', 0, 'other'])
})

it('takes no category that the field does not have', () => {
  expect(() => mappingsService.choose({ field: 'gender', given: 'agender', category: 'foster' }, context)).toThrow('Gender has no such category. Choose one of the list.')
})
