import { describe, expect, it } from 'vitest'
import type { StaffPost } from './staff-post.ts'
import { fteOn, isHeldOn, postName, postSpan, wrongInPost } from './staff-post.ts'

const TODAY = '2026-11-22'
const post = (changes: Partial<StaffPost> = {}): StaffPost => ({ role: 'coordinator', title: null, fte: 1, fromOn: '2024-04-01', toOn: null, cover: null, coverNote: null, ...changes })

describe('the posts held on a day', () => {
  it.each([['2024-03-31', false], ['2024-04-01', true], ['2025-03-31', true], ['2025-04-01', false]])('a post of a year is held on %s: %s', (on, is) => expect(isHeldOn(post({ toOn: '2025-03-31' }), on)).toBe(is))

  it('are three coordinators of whom one is covered, as Croydon told its panel', () => {
    const posts = [post(), post({ fte: 0.6 }), post({ toOn: '2026-08-31' }), post({ fromOn: '2026-09-01', fte: 0.8, cover: 'parental_leave' }), post({ role: 'manager', fte: 0.15 })]
    expect(fteOn(posts, TODAY)).toEqual({ roles: [{ role: 'coordinator', posts: 3, fte: 2.4 }, { role: 'manager', posts: 1, fte: 0.15 }], fte: 2.55 })
    expect(fteOn(posts, '2026-08-31')).toMatchObject({ fte: 2.75 })
  })

  it('are not known where none is on record, and none where all have ended', () => {
    expect([fteOn([], TODAY), fteOn([post({ toOn: '2025-01-01' })], TODAY)]).toEqual([null, { roles: [], fte: 0 }])
  })
})

describe('a post as it is written down', () => {
  const right = { role: 'coordinator', title: null, fte: 0.6, fromOn: '2024-04-01', toOn: null } as const
  const wrong = (changes: Partial<StaffPost> | { readonly role: null }): string[] => Object.entries(wrongInPost({ ...right, ...changes })).flatMap(([name, words]) => (words === undefined ? [] : [name]))
  it.each([
    ['is right', {}, []], ['without a kind', { role: null }, ['role']], ['of another kind without a title', { role: 'other' as const }, ['title']], ['of no time', { fte: 0 }, ['fte']],
    ['of more than one person', { fte: 1.2 }, ['fte']], ['that ends before it begins', { toOn: '2024-03-31' }, ['toOn']], ['of one day', { toOn: '2024-04-01' }, []],
  ])('%s', (_what, changes, names) => expect(wrong(changes)).toEqual(names))

  it('is told by its title, its days and what it covers', () => {
    expect([postName(post()), postName(post({ title: 'Senior coordinator' }))]).toEqual(['Coordinator', 'Senior coordinator'])
    expect([postSpan(post(), TODAY), postSpan(post({ fromOn: '2027-01-04' }), TODAY), postSpan(post({ toOn: '2025-03-31', cover: 'parental_leave' }), TODAY), postSpan(post({ cover: 'other', coverNote: 'a secondee' }), TODAY)])
      .toEqual(['Since 1 Apr 2024', 'From 4 Jan 2027', '1 Apr 2024 to 31 Mar 2025, covers parental leave', 'Since 1 Apr 2024, covers a secondee'])
  })
})
