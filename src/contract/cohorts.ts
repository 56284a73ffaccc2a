import { z } from 'zod'
import { FUNNEL_PLACE } from '#domain/recruitment-funnel.ts'
import { VOLUNTEER_STATUS, valuesOf } from '#domain/vocabulary.ts'
import { peopleBehind } from './people-behind.ts'
import { command, query } from './procedure.ts'
import { civilDate, line, recordId, text } from './shapes.ts'

/* Training cycles. Some are only a name on somebody's record, as a workbook brings it; it becomes a record of its own when something is written down of it. */

const cohort = z.strictObject({ name: line.min(1, 'Enter the name of the training cycle.'), startsOn: civilDate.nullable(), endsOn: civilDate.nullable(), place: line.nullable(), notes: text(20_000).nullable() })
const places = z.strictObject(Object.fromEntries(valuesOf(FUNNEL_PLACE).map((place) => [place, z.int()])) as Record<keyof typeof FUNNEL_PLACE, z.ZodInt>)
const known = z.strictObject({ ...cohort.shape, id: recordId.nullable(), name: z.string(), people: z.int(), trained: z.int(), places })
/* `detail` is the required stage that an applicant comes to next, and why somebody went who is gone. */
const person = z.strictObject({ id: recordId, name: z.string(), status: z.enum(valuesOf(VOLUNTEER_STATUS)).nullable(), isTrained: z.boolean(), place: z.enum(valuesOf(FUNNEL_PLACE)).nullable(), detail: z.string().nullable() })

/** What is counted of a training cycle: its people, those who were trained in it, where these are now, and who has a stage done. */
export const COHORT_COUNTS = ['people', 'trained', ...valuesOf(FUNNEL_PLACE), 'done'] as const
export type CohortCount = (typeof COHORT_COUNTS)[number]

export type CohortPerson = z.output<typeof person>
export type CohortRow = z.output<typeof known>
export type CohortInput = z.input<typeof cohort>

export const cohortsContract = {
  /** Every training cycle, the latest first, with where the people who were trained in it are now. */
  list: query(z.null(), z.strictObject({ today: civilDate, cohorts: z.array(known) })),
  open: query(
    z.strictObject({ name: line }),
    z.strictObject({
      today: civilDate,
      cohort: known,
      /** How many of its people have each stage of the path complete or waived. */
      stages: z.array(z.strictObject({ stage: z.string(), name: z.string(), done: z.int() })),
      people: z.array(person),
    }),
  ),
  /** Whom one of its counts counts; the stage is asked only of `done`. */
  people: query(z.strictObject({ name: line, count: z.enum(COHORT_COUNTS), stage: z.string().max(200).nullable() }), peopleBehind),
  /** Saves a training cycle; another name goes onto the records of its people too. `was` is its name so far, null for a new one. */
  save: command(cohort.extend({ was: line.nullable() }), z.null()),
  /** Removes one in which nobody is. */
  remove: command(z.strictObject({ id: recordId }), z.null()),
}
