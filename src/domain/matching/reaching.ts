import { capital, counted } from '../spoken.ts'
import type { Candidate, Seeker } from './people.ts'
import type { Remark } from './remark.ts'

/* How a volunteer would get there, and when they are free. Mainstay knows no distances: it says the same district or the same area, and what the volunteer said. */

/** Where they live by each other, and whether they drive. */
export function travelRemark({ district: there }: Pick<Seeker, 'district'>, { district: here, drives, maxMiles }: Pick<Candidate, 'district' | 'drives' | 'maxMiles'>): Remark | null {
  const isSame = there !== null && there === here
  const near = isSame ? `Same district, ${there}` : there !== null && here !== null && areaOf(there) === areaOf(here) ? `Same area, ${areaOf(there)}` : null
  const driving = drives === null ? null : drives ? `drives${maxMiles === null ? '' : ` up to ${counted(maxMiles, 'mile')}`}` : 'does not drive'
  if (near === null && driving === null) return null
  const words = [near, driving].filter((part) => part !== null).join(', ')
  return { about: 'travel', tone: drives === false && !isSame ? 'objects' : 'agrees', words: capital(words) }
}

/** Where they said they would travel, in their words. */
export function travelsRemark({ travels }: Pick<Candidate, 'travels'>): Remark | null {
  return said('travel', 'Would travel', travels)
}

/** When they are free, in their words. */
export function availabilityRemark({ availability }: Pick<Candidate, 'availability'>): Remark | null {
  return said('availability', 'Free', availability)
}

function said(about: 'travel' | 'availability', lead: string, words: string | null): Remark | null {
  return words === null || words.trim() === '' ? null : { about, tone: 'tells', words: `${lead}: ${words.trim()}` }
}

/* The letters of a postcode: `DH` of `DH1`. */
function areaOf(district: string): string {
  return /^[A-Z]+/.exec(district)?.[0] ?? district
}
