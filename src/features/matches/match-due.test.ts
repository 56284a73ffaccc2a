import { describe, expect, it } from 'vitest'
import type { DueLine } from '#domain/due/due-line.ts'
import { dueOfMatch } from './match-due.ts'

const line = (what: string, kind: DueLine['kind'], subject: DueLine['subject'], people: DueLine['people'] = []): DueLine => ({ kind, key: what, part: '', subject, who: what, people, dueOn: '2026-11-22', suggestedOn: null, what, detail: '', daysOverdue: 0, group: 'later' })
const match = { id: 7, youngPerson: { id: 4, key: 'Y4', name: 'Denis Lacatus' }, volunteers: [{ id: 4, key: 'V4', name: 'Megan Blenkinsop' }] }
const volunteer = (id: number) => ({ role: 'volunteer', id, name: 'Volunteer' }) as const
const youngPerson = (id: number) => ({ role: 'young_person', id, name: 'Young person' }) as const

describe('what is due in a match', () => {
  it.each([
    ['its own', line('visit', 'visit_gap', { kind: 'match', id: 7 }), true],
    ['another match’s', line('visit', 'visit_gap', { kind: 'match', id: 4 }), false],
    ['its visitor’s', line('supervision', 'supervision', { kind: 'volunteer', id: 4 }), true],
    ['another volunteer’s', line('supervision', 'supervision', { kind: 'volunteer', id: 7 }), false],
    ['a concern about its visitor', line('allegation', 'concern_open', { kind: 'concern', id: 1 }, [volunteer(4)]), true],
    ['a concern about its young person', line('concern', 'concern_open', { kind: 'concern', id: 2 }, [youngPerson(4), volunteer(9)]), true],
    ['a concern about others', line('complaint', 'concern_open', { kind: 'concern', id: 3 }, [youngPerson(7), volunteer(7)]), false],
    ['a concern that names nobody', line('complaint', 'concern_open', { kind: 'concern', id: 5 }), false],
    ['that it is not cleared, which the page says above all', line('cleared', 'match_not_cleared', { kind: 'match', id: 7 }), false],
  ])('%s', (_which, due, isThere) => {
    expect(dueOfMatch([due], match)).toEqual(isThere ? [due] : [])
  })
})
