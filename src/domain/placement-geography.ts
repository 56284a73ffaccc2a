import { isOutsideEngland } from './outside-england.ts'

/* Where a placement lies, as the law tells it apart (domain.md R2.9): inside the council that is responsible, outside it, or outside it and
   outside every council that adjoins it, which the director has to approve. Of the address no more than council and postcode district is kept. */

export const GEOGRAPHY = { within_area: 'In area', out_of_area: 'Out of area', at_a_distance: 'Out of area, at a distance', outside_england: 'Outside England' } as const
export type Geography = keyof typeof GEOGRAPHY

/** The councils by which it is told. */
export interface Councils {
  readonly responsible: string | null
  /** Of the placement. */
  readonly placed: string | null
  readonly adjoining: readonly string[]
}

/** Where a placement in a council lies; null where one of the two councils is not known. Without a list of those adjoining, what lies outside is not told apart. */
export function geographyOf({ responsible, placed, adjoining }: Councils): Geography | null {
  if (placed === null || comparableCouncil(placed) === '') return null
  if (isOutsideEngland(placed)) return 'outside_england'
  if (responsible === null || comparableCouncil(responsible) === '') return null
  const where = comparableCouncil(placed)
  if (where === comparableCouncil(responsible)) return 'within_area'
  return adjoining.length === 0 || adjoining.some((council) => comparableCouncil(council) === where) ? 'out_of_area' : 'at_a_distance'
}

/** Whether the placement is out of area: by its council where that tells it, else as it was said. */
export function isOutOfArea(councils: Councils, said: boolean | null): boolean | null {
  const derived = geographyOf(councils)
  return derived === null ? said : derived !== 'within_area'
}

const NAME_OF_KIND = /\b(?:the|london|royal|county|city|borough|metropolitan|district|unitary|council|authority|of|upon)\b/g

/** A council as it is compared: `Durham County Council`, `County Durham` and `durham` are one. */
export function comparableCouncil(given: string): string {
  const plain = given.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  return plain.replace(NAME_OF_KIND, ' ').replace(/\s+/g, ' ').trim() || plain
}
