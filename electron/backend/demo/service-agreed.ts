import { addDays, addMonths } from '#domain/civil-date.ts'
import { SERVICE_TERM } from '#domain/service-term.ts'
import type { WritableDatabase } from '../database/database.ts'
import { run, sql } from '../database/sql.ts'
import { keepSetting } from '../service/dated-settings.ts'
import type { Timeline } from './timeline.ts'

/* What the invented service itself agrees: a target, its posts, and what its volunteers are told and sign for. */

const POLICIES = [['policy', 'Safeguarding', '4'], ['policy', 'Lone working', '2'], ['policy', 'Code of conduct', '3'], ['policy', 'Expenses', null], ['induction', 'How case notes are written', null], ['induction', 'Which form is for what', null]] as const

/** Adds it; of a few volunteers the newest version of a policy is still to be signed. */
export function addServiceAgreed(db: WritableDatabase, { today }: Timeline): void {
  keepSetting(db, SERVICE_TERM.daysToMatch.keptAs, '90', addMonths(today, -18))
  const post = (role: string, fte: number, fromOn: string, toOn: string | null, cover: string | null): unknown => run(db, sql`insert into staffPosts (role, fte, fromOn, toOn, cover) values (${role}, ${fte}, ${fromOn}, ${toOn}, ${cover})`)
  const left = addMonths(today, -4)
  post('coordinator', 1, addMonths(today, -40), null, null)
  post('coordinator', 0.8, addMonths(today, -30), left, null)
  post('coordinator', 0.6, addDays(left, 1), null, 'parental_leave')
  post('administrator', 0.4, addMonths(today, -26), null, null)
  post('manager', 0.1, addMonths(today, -40), null, null)
  for (const [index, [kind, name, version]] of POLICIES.entries()) {
    const { lastId } = run(db, sql`insert into inductionItems (kind, name, version, position) values (${kind}, ${name}, ${version}, ${index + 1})`)
    run(db, sql`
      insert into inductionRecords (volunteerId, itemId, doneOn, version)
      select volunteerId, ${lastId}, min(fromOn), case when ${name} = 'Lone working' and volunteerId % 9 = 0 then '1' else ${version} end from statusPeriods where status = 'active' and fromOn <= ${today} group by volunteerId`)
  }
}
