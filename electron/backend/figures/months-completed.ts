import type { Sql } from '../database/sql.ts'
import { sql } from '../database/sql.ts'

/** The full months from one day to another, as SQL. */
export function monthsCompleted(from: Sql, to: Sql): Sql {
  return sql`((substr(${to}, 1, 4) - substr(${from}, 1, 4)) * 12 + substr(${to}, 6, 2) - substr(${from}, 6, 2) - (substr(${from}, 9, 2) > substr(${to}, 9, 2)))`
}

/** The full years, by which an age is told: 29 February completes its year on 1 March. */
export function yearsCompleted(from: Sql, to: Sql): Sql {
  return sql`(substr(${to}, 1, 4) - substr(${from}, 1, 4) - (substr(${from}, 6) > substr(${to}, 6)))`
}
