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
  keepSetting(db, 'eligibility_policy', 'Every child who is looked after by the council, wherever they live, and care leavers up to 25 who have a visitor already.')
  keepSetting(db, 'priority_policy', 'Whoever waits longest, unless somebody is placed at a distance, has no contact with family or cannot go out alone.')
  run(db, sql`update referrals set factors = case when id % 3 = 0 then 'distance; little_contact' else 'hard_to_go_out' end, isUrgent = case when id % 6 = 0 then 1 end where state = 'waiting' and closedOn is null and id % 2 = 0`)
  run(db, sql`update referrals set isInCarePlan = 1, carePlanOn = receivedOn where state = 'waiting' and closedOn is null and id % 3 = 1`)
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
