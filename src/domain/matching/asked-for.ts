import { categoryOf } from '../categories.ts'
import { comparable } from '../word-list.ts'
import type { Asked, Candidate, Seeker } from './people.ts'
import type { Remark } from './remark.ts'

/* What was asked for in a visitor. A must that is not met rules a volunteer out; one of which nothing is recorded asks for a look (requirement N13). */

const GENDER_WORDS: Readonly<Record<string, string>> = { male: 'a man', female: 'a woman', non_binary: 'somebody non-binary' }

/** The gender that was asked for. */
export function genderRemark({ gender: asked }: Pick<Seeker, 'gender'>, { gender }: Pick<Candidate, 'gender'>): Remark | null {
  if (asked === null) return null
  const words = genderWords(asked.value)
  if (gender === null) return { about: 'gender', tone: 'objects', words: `${capital(words)} was asked for; gender not recorded` }
  if (genderOf(gender) === genderOf(asked.value)) return { about: 'gender', tone: 'agrees', words: `${capital(words)}, as asked`, meets: asked.strength }
  return { about: 'gender', ...notMet(asked), words: `${capital(words)} was asked for` }
}

/** The background that was asked for: an ethnicity or its group, a religion or a nationality. */
export function backgroundRemark({ background: asked }: Pick<Seeker, 'background'>, candidate: Pick<Candidate, 'ethnicity' | 'religion' | 'nationality'>): Remark | null {
  if (asked === null) return null
  const known = [candidate.ethnicity, candidate.religion, candidate.nationality].filter((value) => value !== null).map(plain)
  const wanted = plain(asked.value)
  if (known.some((value) => value === wanted || value.startsWith(`${wanted} `) || value.endsWith(` ${wanted}`))) return { about: 'background', tone: 'agrees', words: `${capital(wanted)} background, as asked`, meets: asked.strength }
  if (known.length === 0) return { about: 'background', tone: 'objects', words: `${capital(wanted)} background was asked for; not recorded` }
  return { about: 'background', ...notMet(asked), words: `${capital(wanted)} background was asked for` }
}

/** The gender asked for as people say it: `a man`. */
export function genderWords(value: string): string {
  return GENDER_WORDS[genderOf(value)] ?? comparable(value).replaceAll('_', ' ')
}

function notMet(asked: Asked): { readonly tone: 'forbids' | 'objects' } {
  return { tone: asked.strength === 'must' ? 'forbids' : 'objects' }
}

function genderOf(given: string): string {
  return categoryOf('gender', given) ?? comparable(given)
}

/* `white_british` is kept in snake case, and typed as `White British`. */
function plain(value: string): string {
  return comparable(value).replaceAll(/[_-]+/g, ' ')
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
