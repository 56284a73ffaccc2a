import { z } from 'zod'
import type { Caseload } from '#domain/caseload.ts'
import { MOST_FTE, POST_COVER, STAFF_ROLE, type StaffPost } from '#domain/staff-post.ts'
import { valuesOf } from '#domain/vocabulary.ts'
import { command, query } from './procedure.ts'
import { civilDate, line, recordId } from './shapes.ts'

/* The service's own posts by date. The workbook has no table for them, so they stay in the file. */

const post = z.strictObject({
  role: z.enum(valuesOf(STAFF_ROLE)),
  title: line.nullable(),
  fte: z.number().gt(0, 'Enter the share of a full week.').max(MOST_FTE, 'One person all week is 1.'),
  fromOn: civilDate,
  toOn: civilDate.nullable(),
  cover: z.enum(valuesOf(POST_COVER)).nullable(),
  coverNote: line.nullable(),
}) satisfies z.ZodType<StaffPost>

const kept = post.extend({ id: recordId })

export type KeptPost = z.output<typeof kept>

export const staffContract = {
  /** Every post there is or was, those that go on first, the newest start first. */
  posts: query(z.null(), z.strictObject({ today: civilDate, posts: z.array(kept) })),
  /** How many matches are active on the day, and what the posts of coordinators come to; null where no post is on record. */
  load: query(z.strictObject({ on: civilDate }), z.strictObject({ matches: z.int(), coordinators: z.number().nullable(), warnAbove: z.int() }) satisfies z.ZodType<Caseload>),
  /** Adds a post, or corrects the one named. Refuses what is wrong with it. */
  savePost: command(post.extend({ id: recordId.nullable() }), z.null()),
  /** Ends a post with its last day. */
  endPost: command(z.strictObject({ id: recordId, toOn: civilDate }), z.null()),
  /** Takes out a post that was entered by mistake. */
  removePost: command(z.strictObject({ id: recordId }), z.null()),
}
