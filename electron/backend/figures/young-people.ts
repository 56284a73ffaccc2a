import { PLACEMENT_TYPE } from '#domain/vocabulary.ts'
import type { Sql } from '../database/sql.ts'
import { sql } from '../database/sql.ts'
import type { Ask } from './ask.ts'
import { yearsBefore } from './ask.ts'
import type { Groups, SqlOf } from './figure.ts'

/* What is known of a young person at the end of the period, in SQL; each takes the column that holds their id or date. */

/** Whether care had ended: on a day by the end or with the eighteenth birthday, beyond which nobody is looked after whatever is recorded (domain.md R2.8). */
export function careHasEnded({ to }: Ask): Sql {
  return sql`(coalesce(inCareTo <= ${to}, 0) or coalesce(bornOn <= ${yearsBefore(to, 18)}, 0))`
}

/** The placement known at the end: the latest begun by then; one without a date has been since ever. */
function placement(youngPersonId: Sql, column: Sql, { to }: Ask): Sql {
  return sql`(
    select ${column} from placements where placements.youngPersonId = ${youngPersonId} and (fromOn is null or fromOn <= ${to}) order by fromOn desc, id desc limit 1)`
}

/** Whether the young person was placed out of the council's area at the end. */
export function isOutOfArea(youngPersonId: Sql): SqlOf {
  return (ask) => sql`${placement(youngPersonId, sql`outOfArea`, ask)} = 1`
}

/** By type of placement at the end. */
export function byPlacement(youngPersonId: Sql): Groups {
  return { words: PLACEMENT_TYPE, field: 'placement_type', by: (ask) => placement(youngPersonId, sql`placementType`, ask) }
}

/** By age in completed years at the end. Somebody older than the service's bands is shown, not dropped. */
export const BY_YOUNG_AGE: Groups = {
  words: { '0-5': '0 to 5', '6-9': '6 to 9', '10-12': '10 to 12', '13-17': '13 to 17', '18-25': '18 to 25', '26+': '26 and over' },
  by: ({ to }) => sql`case when bornOn is null then null when bornOn > ${yearsBefore(to, 6)} then '0-5' when bornOn > ${yearsBefore(to, 10)} then '6-9'
    when bornOn > ${yearsBefore(to, 13)} then '10-12' when bornOn > ${yearsBefore(to, 18)} then '13-17' when bornOn > ${yearsBefore(to, 26)} then '18-25' else '26+' end`,
}
