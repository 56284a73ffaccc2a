import { categoryOf } from './categories.ts'
import { capital } from './spoken.ts'
import { codeWords, LEGAL_STATUS_CODE } from './looked-after-codes.ts'

/** The categories of a legal status. */
export const LEGAL_STATUS_WORDS = {
  care_order: 'Care order', interim_care_order: 'Interim care order', section_20: 'Accommodated by agreement (section 20)', placement_order: 'Placement order', remand: 'On remand', protection: 'Under protection', other: 'Other',
} as const

/** A legal status as people say it, one of the return's codes with the code; one that the application has no category for stays as it was given (service-workbook.md, Values outside a list). */
export function legalStatusWords(given: string): string {
  const code = codeWords(LEGAL_STATUS_CODE, given)
  if (code !== null) return code
  const category = categoryOf('legal_status', given)
  return category !== null && category !== 'other' && category in LEGAL_STATUS_WORDS ? LEGAL_STATUS_WORDS[category as keyof typeof LEGAL_STATUS_WORDS] : capital(given).replaceAll('_', ' ')
}
