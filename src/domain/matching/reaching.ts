import { capital, counted } from '../spoken.ts'
import { aboutMiles } from './distance.ts'
import type { Candidate, Seeker } from './people.ts'
import type { Remark } from './remark.ts'

/* How a volunteer would get there, and when they are free. Mainstay measures no distances: it says the miles that somebody typed, else the same district or the same area, and what the volunteer said. */

/** How far it is, and whether they would go so far; where nobody said how far, where they live by each other and whether they drive. Not to know the miles speaks against nobody, and for nobody either: it is told. */
export function travelRemark({ district: there }: Pick<Seeker, 'district'>, { district: here, drives, maxMiles, distance }: Pick<Candidate, 'district' | 'drives' | 'maxMiles' | 'distance'>): Remark | null {
  const isSame = there !== null && there === here
  const near = isSame ? `Same district, ${there}` : there !== null && here !== null && areaOf(there) === areaOf(here) ? `Same area, ${areaOf(there)}` : null
  if (distance !== null) {
    const willing = maxMiles === null ? null : `will travel ${maxMiles.toLocaleString('en-GB')}`
    const isFar = maxMiles !== null && distance.miles > maxMiles
    const isUnable = maxMiles === null && drives === false && !isSame
    return said([isSame ? near : null, aboutMiles(distance.miles), willing, drives === false ? 'does not drive' : willing === null && drives === true ? 'drives' : null], isFar || isUnable ? 'objects' : willing === null && drives === null && !isSame ? 'tells' : 'agrees')
  }
  const range = maxMiles === null ? '' : ` up to ${counted(maxMiles, 'mile')}`
  const driving = drives === null ? (near === null && range !== '' ? `would travel${range}` : null) : drives ? `drives${range}` : 'does not drive'
  return said([near ?? 'distance not known', driving], drives === false && !isSame ? 'objects' : near === null ? 'tells' : 'agrees')
}

/** Where they said they would travel, in their words. */
export function travelsRemark({ travels }: Pick<Candidate, 'travels'>): Remark | null {
  return told('travel', 'Would travel', travels)
}

/** When they are free, in their words. */
export function availabilityRemark({ availability }: Pick<Candidate, 'availability'>): Remark | null {
  return told('availability', 'Free', availability)
}

function told(about: 'travel' | 'availability', lead: string, words: string | null): Remark | null {
  return words === null || words.trim() === '' ? null : { about, tone: 'tells', words: `${lead}: ${words.trim()}` }
}

function said(parts: readonly (string | null)[], tone: Remark['tone']): Remark | null {
  const words = parts.filter((part) => part !== null).join(', ')
  return words === '' ? null : { about: 'travel', tone, words: capital(words) }
}

/* The letters of a postcode: `DH` of `DH1`. */
function areaOf(district: string): string {
  return /^[A-Z]+/.exec(district)?.[0] ?? district
}
