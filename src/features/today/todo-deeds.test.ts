import { describe, expect, it } from 'vitest'
import type { DuePerson } from '#domain/due/due-line.ts'
import { DUE_KIND, valuesOf } from '#domain/vocabulary.ts'
import { mainDeed, otherDeeds, TODO_WAYS } from './todo-deeds.ts'
import { TODO_FORMS } from './todo-forms.ts'

const kinds = valuesOf(DUE_KIND)
const zoe: DuePerson = { role: 'young_person', id: 5, name: 'Zoë Abbott' }
const rhys: DuePerson = { role: 'young_person', id: 6, name: 'Rhys Abbott' }

describe('what is done about each kind of due.md', () => {
  it.each(kinds)('%s has a deed, or a reason why opening its record is the deed', (kind) => {
    const { deeds, opensBecause = '' } = TODO_WAYS[kind]
    expect(deeds.length > 0 || opensBecause.length > 40, kind).toBe(true)
    expect(mainDeed({ kind, people: [zoe] }) === null).toBe(opensBecause !== '')
  })

  it.each(kinds)('%s says each of its deeds differently', (kind) => {
    const said = TODO_WAYS[kind].deeds.flatMap(({ words }) => words)
    expect(new Set(said).size).toBe(said.length)
  })

  it('a check-in for which nobody is left to ask is opened, and every other kind is done whoever it names', () => {
    expect(kinds.filter((kind) => mainDeed({ kind, people: [] }) !== mainDeed({ kind, people: [zoe] }))).toEqual(['check_in'])
    expect(otherDeeds({ kind: 'check_in', people: [] })).toEqual([])
  })

  it('every form is there, and every form that is there is asked for', () => {
    expect(Object.keys(TODO_FORMS).sort()).toEqual([...new Set(kinds.flatMap((kind) => TODO_WAYS[kind].deeds.map(({ form }) => form)))].sort())
  })
})

describe('the menu of a row', () => {
  it.each([
    ['what is on the row is not in it', 'visit_gap', [], ['Pause the match']],
    ['where opening is the deed all of them are', 'match_not_cleared', [], ['Pause the match', 'End the match']],
    ['of a check-in each who is to be asked', 'check_in', [zoe, rhys], ['Record a check-in: Zoë Abbott', 'Record a check-in: Rhys Abbott']],
    ['nothing more', 'care_review', [zoe], []],
  ] as const)('%s', (_what, kind, people, labels) => expect(otherDeeds({ kind, people }).map(({ label }) => label)).toEqual(labels))
})
