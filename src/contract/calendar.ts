import { z } from 'zod'
import type { CalendarEvent, CalendarItem } from '#domain/calendar-event.ts'
import { CALENDAR_KIND, KIND_OF_EVENT } from '#domain/calendar-event.ts'
import { addDays } from '#domain/civil-date.ts'
import { valuesOf } from '#domain/vocabulary.ts'
import { savedFile } from './file-path.ts'
import { query, task } from './procedure.ts'
import { anyDay, civilDate, purpose, recordId } from './shapes.ts'

/** The longest stretch that a page asks for at once: six weeks of a month and a little. */
export const MOST_DAYS = 45

const calendarItem = z.strictObject({
  on: civilDate,
  event: z.enum(Object.keys(KIND_OF_EVENT) as CalendarEvent[]),
  state: z.enum(['past', 'missed', 'coming', 'overdue']),
  label: z.string(),
  who: z.string(),
  name: z.string(),
  detail: z.string().nullable(),
  suggestedOn: anyDay.nullable(),
  opens: z.strictObject({ kind: z.enum(['match', 'volunteer', 'young_person', 'cohort', 'concern']), id: recordId }).nullable(),
}) satisfies z.ZodType<CalendarItem>

const kinds = z.array(z.enum(valuesOf(CALENDAR_KIND))).max(valuesOf(CALENDAR_KIND).length).optional()

/** Days from one to another, both included, and of what kinds; every kind where none is named. */
const stretch = z
  .strictObject({ from: civilDate, to: civilDate, kinds })
  .refine((asked) => asked.from <= asked.to && asked.to < addDays(asked.from, MOST_DAYS), `Enter an end at most ${MOST_DAYS} days from the start.`)

const savable = z.strictObject({ from: civilDate, to: civilDate, kinds, withNames: z.boolean(), purpose })

export const calendarContract = {
  /** Everything dated from one day to another: what the records tell, and what is due; each day's in order of weight. */
  between: query(stretch, z.strictObject({ today: civilDate, items: z.array(calendarItem) })),
  /** What is to be seen to by its day and is no kind of the due list: decisions to consider again, declarations, papers and assessments that run out, whoever is expected back, ends that were planned, links to a home; the longest overdue first. Apart from them what cannot wait: objections, and first meetings that may not take place. */
  awaited: query(z.null(), z.strictObject({ today: civilDate, atOnce: z.array(calendarItem), items: z.array(calendarItem) })),
  /** How many supervisions fall due in each week of the coming quarter, and how many are late. */
  supervisionLoad: query(z.null(), z.strictObject({ today: civilDate, overdue: z.int(), weeks: z.array(z.strictObject({ weekOn: civilDate, due: z.int() })) })),
  /** Saves what is shown for another calendar program where the person chooses, by default without names; the audit trail keeps that it was done, and what for. */
  saveForOutlook: task(savable, savedFile.extend({ events: z.int() }).nullable()),
}
