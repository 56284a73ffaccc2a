import { describe, expect, it } from 'vitest'
import type { Concern } from '#contract/concerns.ts'
import { aboutWords, concernFacts, toldWords } from './concern-words.ts'

const concern: Concern = {
  id: 1, kind: 'allegation', raisedOn: '2026-11-20', raisedBy: 'foster carer', youngPerson: { id: 5, name: 'Zoë Abbott' }, volunteers: [{ id: 4, name: 'Alan Young' }], volunteerId: 4, match: null,
  summary: 'They were alone at night.', action: null, referredTo: 'the school, designated officer (LADO)', told: [{ whom: 'designated_officer', toldOn: '2026-11-20' }], resolvedOn: null, outcome: 'Unfounded', officerToTellBy: null,
}

describe('a concern in words', () => {
  it('says who was told with days, and whom the workbook named besides', () => expect(toldWords(concern)).toBe('Designated officer (LADO) 20 Nov 2026, the school'))
  it('says the workbook’s words where no day is known', () => expect(toldWords({ told: [], referredTo: 'social worker' })).toBe('Social worker'))
  it('tells only what is known, and no outcome before it is closed', () => {
    expect(concernFacts(concern).map(({ name, value }) => [name, value])).toEqual([['Young person', 'Zoë Abbott'], ['Volunteer', 'Alan Young'], ['Raised by', 'Foster carer'], ['Told', 'Designated officer (LADO) 20 Nov 2026, the school']])
    expect(concernFacts({ ...concern, resolvedOn: '2026-11-24' }).at(-1)).toMatchObject({ name: 'Outcome', value: 'Unfounded' })
  })
  it('may name nobody', () => expect([aboutWords(concern), aboutWords({ youngPerson: null, volunteers: [] })]).toEqual(['Zoë Abbott and Alan Young', 'Nobody by name']))
})
