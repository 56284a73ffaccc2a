import { civilDateOf } from '#domain/civil-date.ts'
import { spokenDate } from '#domain/spoken.ts'

/** Where a record of which nobody wrote down the beginning came from. */
export function broughtInWords({ at }: { readonly at: string | null }): string {
  return at === null ? 'Brought in from a workbook' : `Brought in from a workbook on ${spokenDate(civilDateOf(at))}`
}
