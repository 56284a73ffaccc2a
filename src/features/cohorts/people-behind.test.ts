import { expect, it } from 'vitest'
import { columnsOfPeople, countIn } from './people-behind.ts'

const COUNTS = ['done', 'approved'] as const
it.each([
  ['done:dbs', { count: 'done', of: 'dbs' }], ['approved', { count: 'approved', of: null }], ['done:Autumn: the second', { count: 'done', of: 'Autumn: the second' }], ['done:', { count: 'done', of: '' }], ['else:dbs', null], [undefined, null],
] as const)('%s in an address is %j', (rows, wanted) => expect(countIn(rows, COUNTS)).toEqual(wanted))

it('tells of those behind a count no more than is known of any of them', () => {
  const ann = { id: 1, name: 'Ann', status: null, on: null, days: null, detail: null }
  const heads = (more: object): string[] => columnsOfPeople([ann, { ...ann, ...more }]).map(({ header }) => header)
  expect([heads({}), heads({ detail: 'Matched' }), heads({ on: '2026-11-22', days: 7 }), heads({ on: '2026-11-22', detail: 'moved away' })]).toEqual([
    ['Volunteer', 'Status'], ['Volunteer', 'Status', 'Now'], ['Volunteer', 'Status', 'On', 'Days'], ['Volunteer', 'Status', 'On', 'Reason'],
  ])
})
