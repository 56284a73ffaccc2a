import { z } from 'zod'
import { query } from './procedure.ts'
import { recordId } from './shapes.ts'

/** Whose page it is found on. */
const FOUND_PAGES = ['volunteer', 'youngPerson', 'match', 'concern'] as const

const found = z.strictObject({
  kind: z.enum(['volunteer', 'youngPerson', 'match', 'referral', 'visit', 'supervision', 'careReview', 'feedback', 'concern']),
  recordId,
  /** The name of a person, both names of a match, what and when for a note. */
  title: z.string(),
  /** What it is: `Volunteer, active, visits Rhys Abbott`; for a note whom it is about. */
  about: z.string(),
  /** The words round what was found, with the found words between ‹ and ›; null where the title says it. */
  excerpt: z.string().nullable(),
  /** Whose page shows it. */
  opens: z.strictObject({ page: z.enum(FOUND_PAGES), id: recordId }),
})

export const searchContract = {
  /** What fits what was typed so far, in order of sense: people by name, matches, people by what is noted of them, notes; at most twenty-one. With `only`, people of that kind alone, at most ten. */
  find: query(z.strictObject({ typed: z.string().max(200), only: z.enum(['volunteer', 'youngPerson']).optional() }), z.array(found)),
}

export type Found = z.output<typeof found>
