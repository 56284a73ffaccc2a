import { beforeEach, describe, expect, it } from 'vitest'
import type { CommandContext } from '../context.ts'
import { emptyService } from '../figures/service-for-tests.ts'
import { staffService as staff } from './staff-service.ts'

let context: CommandContext
const COORDINATOR = { role: 'coordinator', title: null, fte: 1, fromOn: '2024-04-01', toOn: null, cover: null, coverNote: null } as const
const kept = () => staff.posts(null, context).posts

beforeEach(() => {
  context = { db: emptyService(), who: 'k.lowes', today: '2026-11-22', now: () => '2026-11-22T09:00:00.000Z' }
})

describe('the service’s posts', () => {
  it('are added, corrected, ended and taken out', () => {
    staff.savePost({ id: null, ...COORDINATOR }, context)
    const { id } = kept()[0]!
    staff.savePost({ id, ...COORDINATOR, fte: 0.8, cover: 'parental_leave', coverNote: 'not kept' }, context)
    expect(kept()).toEqual([{ id, ...COORDINATOR, fte: 0.8, cover: 'parental_leave' }])
    staff.endPost({ id, toOn: '2026-10-31' }, context)
    staff.savePost({ id: null, ...COORDINATOR, fromOn: '2020-01-01' }, context)
    expect(kept().map(({ fromOn, toOn }) => [fromOn, toOn])).toEqual([['2020-01-01', null], ['2024-04-01', '2026-10-31']])
    staff.removePost({ id }, context)
    expect(kept()).toHaveLength(1)
  })

  it('refuse a last day before the first, more than one person, and a post that is gone', () => {
    staff.savePost({ id: null, ...COORDINATOR }, context)
    const { id } = kept()[0]!
    const refused = (work: () => unknown, code: string) => expect(work).toThrow(expect.objectContaining({ code }))
    refused(() => staff.endPost({ id, toOn: '2024-03-31' }, context), 'not-right')
    refused(() => staff.savePost({ id, ...COORDINATOR, fte: 1.5 }, context), 'not-right')
    refused(() => staff.removePost({ id: 99 }, context), 'not-found')
    expect(kept()).toEqual([{ id, ...COORDINATOR }])
  })
})
