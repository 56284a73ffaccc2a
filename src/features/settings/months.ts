import type { Choice } from '#ui/choice.ts'

const NAMES = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const

/** The months of the year by their number, to choose from. */
export const MONTHS: readonly Choice[] = NAMES.map((label, index) => ({ value: String(index + 1), label }))
