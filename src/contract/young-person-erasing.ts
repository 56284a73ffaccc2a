import { z } from 'zod'
import { destroyingCommand, query } from './procedure.ts'
import { civilDate, recordId } from './shapes.ts'

/* The service's own record of a young person, erased once its time is over (domain.md R5.3). */

export type ErasurePreview = z.output<typeof preview>

const preview = z.strictObject({
  /** Since when it should be gone, and why it is kept all the same; null where its time is not over. */
  due: z.strictObject({ dueOn: civilDate, keptBecause: z.array(z.string()) }).nullable(),
  /** What goes for good, in words with counts. */
  goes: z.array(z.string()),
  /** What stays under the key, so that no figure changes. */
  stays: z.array(z.string()),
  /** Until when the council keeps the child’s own file; null where no day of birth is known. */
  councilFileUntil: civilDate.nullable(),
})

export const youngPersonErasingContract = {
  /** The records whose time is over, longest first, and how many were erased so far. */
  erasuresDue: query(z.null(), z.strictObject({ today: civilDate, due: z.array(z.strictObject({ youngPersonId: recordId, name: z.string(), dueOn: civilDate, keptBecause: z.array(z.string()) })), erased: z.strictObject({ youngPeople: z.int(), lastOn: civilDate.nullable() }) })),
  /** What of one record would go and what would stay. */
  previewErasure: query(z.strictObject({ id: recordId }), preview),
  /** Erases it: one at a time, since each is somebody’s story. Refuses before its time is over, while it is held or anything is open, and where an allegation was ever raised. */
  erase: destroyingCommand(z.strictObject({ id: recordId }), z.null()),
}
