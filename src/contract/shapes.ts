import { z } from 'zod'
import { isCivilDate } from '#domain/civil-date.ts'

/* The shapes that several features' questions are made of. */

/** The first and the last day that anybody may ask with: a list of what is due until the year 9999 would never end. */
export const DAYS_ASKED = { from: '1900-01-01', to: '2199-12-31' } as const

/** A real day of these centuries, `YYYY-MM-DD`. What is none ends the check there: sums over days are made with real ones only. */
export const civilDate = z.string().max(10, { abort: true })
  .refine((text) => isCivilDate(text) && text >= DAYS_ASKED.from && text <= DAYS_ASKED.to, { error: 'Enter a real date such as 2026-11-22.', abort: true })

/** A real day of any century, as an answer may carry one: a setting holds since the year 1, and a workbook may hold a slip of the pen. */
export const anyDay = z.string().max(10).refine(isCivilDate)

/** A record's number inside the file; never shown to a person. */
export const recordId = z.int().positive()

/** Text of at most so many letters; what stands round it is left off. Before that is done, too, it has a longest. */
export function text(most: number): z.ZodString {
  return z.string().max(most + 1000).trim().max(most)
}

/** A line of text. */
export const line = text(200)

/** What something is handed out for, in the person’s words; left off where they do not say. */
export const purpose = line.min(1).optional()

/** A value that a setting had, from its day on. */
export const pastValue = z.strictObject({ name: z.string(), fromOn: anyDay, value: z.string().nullable() })

/** How many matches were agreed for one time, null where that is not recorded, and how many are taken. */
export const capacity = z.strictObject({ agreed: z.int().nullable(), taken: z.int() })

/** Whole pence, up to a hundred million pounds. */
export const pence = z.int().min(0).max(10_000_000_000)

/** Both days included; the end not before the start. */
export const period = z.strictObject({ from: civilDate, to: civilDate }).refine((asked) => asked.from <= asked.to, 'The period ends before it starts. Enter an end on or after its start.')
