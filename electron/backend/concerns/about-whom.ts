import type { Sql } from '../database/sql.ts'
import { sql } from '../database/sql.ts'
import { visitorsThen } from '../matches/visitors-then.ts'

/**
 * Which volunteers each concern is about: the one it names or, where it names a match and nobody, whoever visited in it when it was raised. Somebody who came
 * since has nothing to do with it, and whoever left takes it along (domain.md R3.9). Rows of `concernId`, `volunteerId`; `which` narrows the concerns down.
 */
export function aboutWhom(which: Sql): Sql {
  return sql`
    select concerns.id as concernId, concerns.volunteerId from concerns where concerns.volunteerId is not null and ${which}
    union all select concerns.id, visitor.value from concerns join json_each((select json_group_array(id) from (${visitorsThen(sql`concerns.matchId`, sql`concerns.raisedOn`)}))) as visitor
      where concerns.volunteerId is null and concerns.matchId is not null and ${which}`
}
