import { beforeEach, describe, expect, it } from 'vitest'
import type { CommandContext } from '../context.ts'
import { emptyService, put } from '../figures/service-for-tests.ts'
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

  it('tell how many matches a full-time coordinator has on a day (Standard 12)', () => {
    const { db } = context
    expect(staff.load({ on: '2026-11-22' }, context)).toEqual({ matches: 0, coordinators: null, warnAbove: 36 })
    staff.savePost({ id: null, ...COORDINATOR, fte: 0.6 }, context)
    staff.savePost({ id: null, ...COORDINATOR, fte: 1, toOn: '2026-10-31' }, context)
    staff.savePost({ id: null, ...COORDINATOR, role: 'manager', fte: 0.5 }, context)
    const person = put(db, 'youngPeople', { key: 'Y1', firstName: 'Cy' })
    const volunteer = put(db, 'volunteers', { key: 'V1', firstName: 'Ann', lastName: 'Bell' })
    const match = (key: string, more: Readonly<Record<string, string>> = {}): number => put(db, 'matches', { key, youngPersonId: person, volunteerId: volunteer, startedOn: '2026-01-01', ...more })
    match('M1')
    match('M2', { endedOn: '2026-11-01' })
    put(db, 'matchPauses', { matchId: match('M3'), fromOn: '2026-11-10' })
    expect([staff.load({ on: '2026-10-31' }, context), staff.load({ on: '2026-11-22' }, context)]).toEqual([{ matches: 3, coordinators: 1.6, warnAbove: 36 }, { matches: 1, coordinators: 0.6, warnAbove: 36 }])
    put(db, 'settings', { name: 'matches_per_fte_warn', fromOn: '2026-11-01', value: '20' })
    expect([staff.load({ on: '2026-10-31' }, context).warnAbove, staff.load({ on: '2026-11-22' }, context).warnAbove]).toEqual([36, 20])
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
