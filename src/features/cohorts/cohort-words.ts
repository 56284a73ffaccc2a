import type { CohortCount, CohortRow, cohortsContract } from '#contract/cohorts.ts'
import type { OutputOf } from '#contract/procedure.ts'
import { FUNNEL_PLACE } from '#domain/recruitment-funnel.ts'
import { counted, spokenDate, spokenPeriod, together } from '#domain/spoken.ts'
import { valuesOf } from '#domain/vocabulary.ts'

/** The address of a training cycle: it goes by its name, since a workbook brings no more. */
export function cohortAddress(name: string): string {
  return `/volunteers/cohorts/${encodeURIComponent(name)}`
}

/** What is counted of a training cycle, in words; in its list everything but the stages, which stand on its page. */
export const COUNTED_WORDS: Readonly<Record<CohortCount, string>> = { people: 'People', trained: 'Trained', ...FUNNEL_PLACE, done: 'Done' }
export const IN_LIST = ['people', 'trained', ...valuesOf(FUNNEL_PLACE)] as const

/** How many that is of a training cycle. */
export function countOf({ people, trained, places }: Pick<CohortRow, 'people' | 'trained' | 'places'>, count: (typeof IN_LIST)[number]): number {
  return count === 'people' ? people : count === 'trained' ? trained : places[count]
}

/** What became of those who were trained, in a sentence that adds up. */
export function cohortSentence({ people, trained, places }: Pick<CohortRow, 'people' | 'trained' | 'places'>): string {
  if (people === 0) return 'Nobody is in it yet.'
  if (trained === 0) return `${counted(people, 'person is', 'people are')} in it; nobody has finished the training yet.`
  const parts = valuesOf(FUNNEL_PLACE).filter((place) => places[place] > 0).map((place) => `${places[place]} ${PLACE_WORDS[place]}`)
  const known = valuesOf(FUNNEL_PLACE).reduce((sum, place) => sum + places[place], 0)
  const rest = trained > known ? [`${trained - known} of whom no status is recorded`] : []
  return `${trained} of ${people} trained: ${together([...parts, ...rest])}.`
}

const PLACE_WORDS = { matched: 'matched', waiting: 'waiting to be matched', in_recruitment: 'still in recruitment', away: 'resting or suspended', gone: 'gone' } as const satisfies Record<keyof typeof FUNNEL_PLACE, string>

/** When it is: `1 Mar 2027 to 30 Apr 2027`; a dash where nobody wrote it down. */
export function cohortWhen({ startsOn, endsOn }: Pick<CohortRow, 'startsOn' | 'endsOn'>): string {
  if (startsOn !== null && endsOn !== null) return spokenPeriod(startsOn, endsOn)
  if (startsOn !== null) return `From ${spokenDate(startsOn)}`
  return endsOn === null ? '–' : `Until ${spokenDate(endsOn)}`
}

type Placed = Pick<OutputOf<typeof cohortsContract.open>['people'][number], 'place' | 'detail' | 'isTrained'>

/** Where somebody of it is now, with the stage they come to or why they went: `Still in recruitment: second interview`, `Gone: moved away`; null where no status is recorded. */
export function placeWords({ place, detail }: Pick<Placed, 'place' | 'detail'>): string | null {
  if (place === null) return null
  return detail === null ? FUNNEL_PLACE[place] : `${FUNNEL_PLACE[place]}: ${detail}`
}

/** What those who are trained and still in recruitment come to next: `Still to come: panel interview for 15.`; null where nobody is (requirement C12). */
export function nextStages(people: readonly Placed[]): string | null {
  const waiting = people.filter((person) => person.isTrained && person.place === 'in_recruitment' && person.detail !== null)
  if (waiting.length === 0) return null
  const stages = [...Map.groupBy(waiting, (person) => person.detail!)].sort(([, one], [, other]) => other.length - one.length)
  return `Still to come: ${together(stages.map(([stage, those]) => `${stage.charAt(0).toLowerCase()}${stage.slice(1)} for ${those.length}`))}.`
}
