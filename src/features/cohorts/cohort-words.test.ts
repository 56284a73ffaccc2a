import { expect, it } from 'vitest'
import { cohortAddress, cohortSentence, cohortWhen, nextStages, placeWords } from './cohort-words.ts'

const none = { matched: 0, waiting: 0, in_recruitment: 0, away: 0, gone: 0 }
it.each([
  [{ people: 60, trained: 55, places: { ...none, matched: 19, waiting: 8, in_recruitment: 15, gone: 13 } }, '55 of 60 trained: 19 matched, 8 waiting to be matched, 15 still in recruitment and 13 gone.'],
  [{ people: 3, trained: 2, places: { ...none, away: 1 } }, '2 of 3 trained: 1 resting or suspended and 1 of whom no status is recorded.'],
  [{ people: 1, trained: 0, places: none }, '1 person is in it; nobody has finished the training yet.'],
  [{ people: 0, trained: 0, places: none }, 'Nobody is in it yet.'],
])('%j: %s', (cohort, words) => expect(cohortSentence(cohort)).toBe(words))

it.each([[{ startsOn: '2027-03-01', endsOn: '2027-04-30' }, '1 Mar 2027 to 30 Apr 2027'], [{ startsOn: '2027-03-01', endsOn: null }, 'From 1 Mar 2027'], [{ startsOn: null, endsOn: '2027-03-01' }, 'Until 1 Mar 2027'], [{ startsOn: null, endsOn: null }, '–']])('%j is %s', (cohort, words) => expect(cohortWhen(cohort)).toBe(words))
it('has an address by its name', () => expect(cohortAddress('Spring 2027 / A')).toBe('/volunteers/cohorts/Spring%202027%20%2F%20A'))

it.each([[{ place: 'in_recruitment', detail: 'Panel interview' }, 'Still in recruitment: Panel interview'], [{ place: 'gone', detail: 'personal circumstances' }, 'Gone: personal circumstances'], [{ place: 'gone', detail: null }, 'Gone'], [{ place: null, detail: null }, null]] as const)('%j is told as %s', (person, words) => expect(placeWords(person)).toBe(words))
it('tells which stages the trained come to next, the most first', () => {
  const at = (detail: string | null, isTrained = true) => ({ place: 'in_recruitment' as const, detail, isTrained })
  expect(nextStages([at('Shadowing'), at('Panel interview'), at('Panel interview'), at('Panel interview', false), at(null)])).toBe('Still to come: panel interview for 2 and shadowing for 1.')
  expect(nextStages([at('Shadowing', false)])).toBeNull()
})
