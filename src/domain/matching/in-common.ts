import { together } from '../spoken.ts'
import { comparable, sharedWords } from '../word-list.ts'
import type { Candidate, Seeker } from './people.ts'
import type { Remark } from './remark.ts'

/* What the two have in common, as far as it is written down. What is not known speaks neither for nor against. */

/** What nearly everybody speaks, so that sharing it says nothing. */
const SPOKEN_BY_ALL = 'english'

/** The interests they share. */
export function interestsRemark(seeker: Pick<Seeker, 'interests'>, candidate: Pick<Candidate, 'interests'>): Remark | null {
  const shared = sharedWords(seeker.interests, candidate.interests)
  if (shared.length > 0) return { about: 'interests', tone: 'agrees', words: `Likes ${together(shared.map((word) => comparable(word)))}` }
  if (seeker.interests.length === 0 || candidate.interests.length === 0) return null
  return { about: 'interests', tone: 'objects', words: 'No shared interest' }
}

/** A language they share other than English, or none at all. */
export function languageRemark(seeker: Pick<Seeker, 'languages'>, candidate: Pick<Candidate, 'languages'>): Remark | null {
  const shared = sharedWords(seeker.languages, candidate.languages)
  const telling = shared.filter((language) => comparable(language) !== SPOKEN_BY_ALL)
  if (telling.length > 0) return { about: 'language', tone: 'agrees', words: `Speaks ${together(telling)}` }
  if (shared.length > 0 || seeker.languages.length === 0 || candidate.languages.length === 0) return null
  return { about: 'language', tone: 'objects', words: `Does not speak ${seeker.languages.join(' or ')}` }
}

/** Whether the volunteer would visit somebody of that age; both ends are included, and an age not known keeps nobody out. */
export function ageRemark({ age }: Pick<Seeker, 'age'>, { prefersAgeFrom: from, prefersAgeTo: to }: Pick<Candidate, 'prefersAgeFrom' | 'prefersAgeTo'>): Remark | null {
  if (age === null || (from === null && to === null)) return null
  if ((from === null || age >= from) && (to === null || age <= to)) return { about: 'age', tone: 'agrees', words: 'Would like this age' }
  const range = to === null ? `${from} and over` : from === null ? `${to} and under` : `${from} to ${to}`
  return { about: 'age', tone: 'objects', words: `Would like age ${range}` }
}
