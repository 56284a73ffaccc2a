import { categoryOf } from '../categories.ts'
import { EQUALITIES } from '../equalities.ts'
import { comparable } from '../word-list.ts'
import type { Candidate } from './people.ts'

/* A background is asked for in somebody's own words: culture, faith or language, or several. Only a faith and an ethnicity have a list, so only they can be known to be another. */

export type Background = Pick<Candidate, 'ethnicity' | 'religion' | 'nationality' | 'languages'>

/** `met`; `another`: what is known of the same thing is something else; `not_known`: nothing known tells, so that somebody has to look. */
export type Fit = 'met' | 'another' | 'not_known'

/** Answers of a list that say nothing of what somebody is. */
const SAYS_NOTHING: readonly string[] = ['other', 'prefer_not_to_say']

/* Ethnicities by the words in which they are asked. */
const ETHNICITIES: ReadonlyMap<string, string> = new Map(Object.entries(EQUALITIES.ethnicity.answers).map(([kept, words]) => [comparable(words), kept]))

/** What was asked for, each thing by itself: `Asian, Muslim` is two. The name of one ethnicity may hold commas and `and`. */
export function backgroundsAsked(value: string): readonly string[] {
  const parts = ETHNICITIES.has(comparable(value)) ? [value] : value.split(/[,;/&]|\sand\s/iu)
  return parts.map((part) => part.trim().replaceAll('_', ' ')).filter((part) => part !== '')
}

/** Whether the volunteer has the background, as far as their answers tell. To prefer not to say is no answer. */
export function backgroundFit(asked: string, { ethnicity, religion, nationality, languages }: Background): Fit {
  const wanted = plain(asked)
  const known = [ethnicity, religion, nationality].filter((value) => value !== null).map(plain)
  if (languages.some((language) => plain(language) === wanted) || known.some((value) => value === wanted || value.startsWith(`${wanted} `) || value.endsWith(` ${wanted}`))) return 'met'
  const fits = [fitIn('religion', asked, religion), fitIn('ethnicity', asked, ethnicity)]
  return fits.find((fit) => fit === 'met') ?? fits.find((fit) => fit === 'another') ?? 'not_known'
}

/* Within one list: its group says that it fits, another group that it does not. Two things of one group (Catholic and Anglican, Pakistani and Asian) are for somebody to judge, unless both are named exactly. */
function fitIn(field: 'ethnicity' | 'religion', asked: string, given: string | null): Fit {
  const wanted = groupOf(field, asked)
  const group = given === null ? null : groupOf(field, given)
  if (wanted === null || given === null || group === null) return 'not_known'
  if (wanted !== group) return 'another'
  return plain(asked) === wanted ? 'met' : field === 'ethnicity' && isExact(asked, wanted) && isExact(given, group) ? 'another' : 'not_known'
}

/* `black_african`, where `black` alone is its group. */
function isExact(value: string, group: string): boolean {
  return plain(value).startsWith(`${group} `)
}

function groupOf(field: 'ethnicity' | 'religion', value: string): string | null {
  const group = categoryOf(field, plain(value))
  return group === null || SAYS_NOTHING.includes(group) ? null : group
}

/* As it is compared: `white_british` is kept in snake case and typed as `White British`, and `Pakistani` is `asian_pakistani`. */
function plain(value: string): string {
  const word = comparable(value)
  return (ETHNICITIES.get(word) ?? word).replaceAll(/[_-]+/g, ' ')
}
