import type { Sql } from '../database/sql.ts'
import { sql } from '../database/sql.ts'

/** Whether the start of a match is put off, see `put-off-starts.ts`: it stands on the day to which it was, and nobody has brought another since. */
export const IS_PUT_OFF: Sql = sql`(plannedFor is not null and putOffTo is startedOn)`
