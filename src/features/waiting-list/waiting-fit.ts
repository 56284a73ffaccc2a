import type { ReadyVolunteer, WaitingReferral } from '#contract/referrals.ts'
import { comparable, sharedWords } from '#domain/word-list.ts'
import { together } from '#domain/spoken.ts'

/* What a young person who waits and a volunteer who is ready have in common, as far as it is written down. It puts nobody before
   anybody else: who would suit whom is the coordinator's to weigh. */

/** What nearly everybody speaks, so that sharing it says nothing. */
const SPOKEN_BY_ALL = 'english'

/** A ready volunteer who shares something, with what it is and what speaks against. */
export interface Fit {
  readonly volunteer: ReadyVolunteer
  /** `Likes films and animals`, `Speaks Tigrinya` */
  readonly shares: readonly string[]
  /** `Would like age 12 and over` */
  readonly remarks: readonly string[]
}

type Waiting = Pick<WaitingReferral, 'age' | 'interests' | 'languages'>

/** The languages that tell people apart: all but English. */
export function tellingLanguages(languages: readonly string[]): readonly string[] {
  return languages.filter((language) => comparable(language) !== SPOKEN_BY_ALL)
}

/** Those who share an interest or a language other than English, in the order given. */
export function fitsFor(waiting: Waiting, ready: readonly ReadyVolunteer[]): readonly Fit[] {
  return ready.flatMap((volunteer) => {
    const interests = sharedWords(waiting.interests, volunteer.interests)
    const languages = sharedWords(tellingLanguages(waiting.languages), volunteer.languages)
    if (interests.length === 0 && languages.length === 0) return []
    const shares = [...(interests.length === 0 ? [] : [`Likes ${together(interests)}`]), ...(languages.length === 0 ? [] : [`Speaks ${together(languages)}`])]
    return { volunteer, shares, remarks: remarksOn(waiting, volunteer) }
  })
}

/** How many share something with each, by the referral's number. Volunteers are looked up by what they share, so that thousands who wait are counted at once. */
export function countFits(rows: readonly (Waiting & { readonly id: number })[], ready: readonly ReadyVolunteer[]): ReadonlyMap<number, number> {
  const sharing = new Map<string, number[]>()
  ready.forEach((volunteer, index) => {
    for (const word of wordsOf(volunteer)) sharing.set(word, [...(sharing.get(word) ?? []), index])
  })
  return new Map(rows.map((row) => [row.id, new Set(wordsOf(row).flatMap((word) => sharing.get(word) ?? [])).size]))
}

/** Whether the volunteer would visit somebody of that age; who has said nothing about age would, and an age not known keeps nobody out. */
export function wouldLikeAge({ prefersAgeFrom, prefersAgeTo }: Pick<ReadyVolunteer, 'prefersAgeFrom' | 'prefersAgeTo'>, age: number | null): boolean {
  return age === null || ((prefersAgeFrom === null || age >= prefersAgeFrom) && (prefersAgeTo === null || age <= prefersAgeTo))
}

/* An interest and a language may be the same word, and are not the same thing. */
function wordsOf({ interests, languages }: Pick<Waiting, 'interests' | 'languages'>): string[] {
  return [...interests.map((word) => `likes ${comparable(word)}`), ...tellingLanguages(languages).map((word) => `speaks ${comparable(word)}`)]
}

function remarksOn(waiting: Waiting, volunteer: ReadyVolunteer): readonly string[] {
  const remarks: string[] = []
  const shareNoLanguage = waiting.languages.length > 0 && volunteer.languages.length > 0 && sharedWords(waiting.languages, volunteer.languages).length === 0
  if (shareNoLanguage) remarks.push(`Does not speak ${waiting.languages.join(' or ')}`)
  if (!wouldLikeAge(volunteer, waiting.age)) remarks.push(`Would like age ${ageWords(volunteer)}`)
  return remarks
}

function ageWords({ prefersAgeFrom, prefersAgeTo }: ReadyVolunteer): string {
  if (prefersAgeTo === null) return `${prefersAgeFrom} and over`
  return prefersAgeFrom === null ? `${prefersAgeTo} and under` : `${prefersAgeFrom} to ${prefersAgeTo}`
}
