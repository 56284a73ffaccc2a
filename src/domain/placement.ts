import { categoryOf } from './categories.ts'
import { codeWords, PLACEMENT_CODE } from './looked-after-codes.ts'
import { PLACEMENT_TYPE, type PlacementType } from './vocabulary.ts'
import { capital } from './spoken.ts'

/** Where somebody lives, in words: `Foster care`; a value that has no category stays as it was given (service-workbook.md, Values outside a list). */
export function placementWords(given: string): string {
  const code = codeWords(PLACEMENT_CODE, given)
  if (code !== null) return code
  const category = categoryOf('placement_type', given)
  return category === null ? capital(given).replaceAll('_', ' ') : PLACEMENT_TYPE[category as PlacementType]
}

/** In the council's area or out of it; null where it is not known. */
export function areaWords(outOfArea: boolean | null): string | null {
  return outOfArea === null ? null : outOfArea ? 'Out of area' : 'In area'
}
