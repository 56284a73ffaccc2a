import { z } from 'zod'
import { command, query } from './procedure.ts'
import { civilDate, line, recordId } from './shapes.ts'

/* Records that may not be destroyed (domain.md R5.3). A hold is of one volunteer or of one young person. */

const whose = { volunteerId: recordId.nullable(), youngPersonId: recordId.nullable() }

const hold = z.strictObject({ id: recordId, reason: z.string(), fromOn: civilDate, untilOn: civilDate.nullable(), placedBy: z.string().nullable(), isInForce: z.boolean() })

export const legalHoldsContract = {
  /** The holds of somebody, newest first, and why their records are kept today, an open allegation included. */
  of: query(z.strictObject(whose), z.strictObject({ today: civilDate, holds: z.array(hold), keptBecause: z.array(z.string()) })),
  /** Holds somebody’s records from the day, until it is lifted. */
  place: command(z.strictObject({ ...whose, on: civilDate, reason: line.min(1), placedBy: line.nullable() }), z.null()),
  /** Lifts a hold from the day. */
  lift: command(z.strictObject({ holdId: recordId, on: civilDate }), z.null()),
}

export type LegalHolds = z.output<typeof legalHoldsContract.of.output>
