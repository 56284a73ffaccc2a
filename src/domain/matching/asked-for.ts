import { categoryOf } from '../categories.ts'
import { capital, together } from '../spoken.ts'
import { comparable } from '../word-list.ts'
import type { Background } from './background.ts'
import { backgroundFit, backgroundsAsked } from './background.ts'
import type { Asked, Candidate, Seeker } from './people.ts'
import type { Remark } from './remark.ts'

/* What was asked for in a visitor. A must rules a volunteer out only where it is known that it is not met; one of which nothing is recorded, or that somebody prefers not to say, asks for a look (requirement N13). */

const GENDER_WORDS: Readonly<Record<string, string>> = { male: 'a man', female: 'a woman', non_binary: 'somebody non-binary' }

/** The gender that was asked for. */
export function genderRemark({ gender: asked }: Pick<Seeker, 'gender'>, { gender }: Pick<Candidate, 'gender'>): Remark | null {
  if (asked === null) return null
  const words = genderWords(asked.value)
  if (gender !== null && genderOf(gender) === genderOf(asked.value)) return { about: 'gender', tone: 'agrees', words: `${capital(words)}, as asked`, meets: asked.strength }
  if (gender === null || !Object.hasOwn(GENDER_WORDS, genderOf(gender))) return { about: 'gender', tone: 'objects', words: `${capital(words)} was asked for; gender not recorded` }
  return { about: 'gender', ...notMet(asked), words: `${capital(words)} was asked for` }
}

/** The background that was asked for: an ethnicity or its group, a religion, a nationality, a language, or several of them. */
export function backgroundRemark({ background: asked }: Pick<Seeker, 'background'>, candidate: Background): Remark | null {
  if (asked === null) return null
  const parts = backgroundsAsked(asked.value).map((words) => ({ words, fit: backgroundFit(words, candidate) }))
  const named = (of: typeof parts): string => `${capital(together(of.map(({ words }) => words)))} background`
  const others = parts.filter(({ fit }) => fit === 'another')
  if (others.length > 0) return { about: 'background', ...notMet(asked), words: `${named(others)} was asked for` }
  const unknown = parts.filter(({ fit }) => fit === 'not_known')
  if (unknown.length > 0) return { about: 'background', tone: 'objects', words: `${named(unknown)} was asked for; not recorded` }
  return { about: 'background', tone: 'agrees', words: `${named(parts)}, as asked`, meets: asked.strength }
}

/** What was asked for as people say it, and how strongly: `A man (must)`, `Black African (would like)`. */
export function askedForParts({ gender, background }: Pick<Seeker, 'gender' | 'background'>): string[] {
  const said = (words: string, { strength }: Asked): string => `${capital(words)} (${strength === 'must' ? 'must' : 'would like'})`
  return [...(gender === null ? [] : [said(genderWords(gender.value), gender)]), ...(background === null ? [] : [said(background.value.replaceAll('_', ' '), background)])]
}

/** What a referral has of it; nothing typed is nothing asked, and not said how strongly is a wish. */
export function askedFor(value: string | null | undefined, strength: Asked['strength'] | null | undefined): Asked | null {
  return value === null || value === undefined || value.trim() === '' ? null : { value: value.trim(), strength: strength ?? 'wish' }
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
