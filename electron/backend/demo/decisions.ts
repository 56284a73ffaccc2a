import { addMonths } from '#domain/civil-date.ts'
import { CONSIDER_AGAIN_MONTHS, reasonOfRefusal } from '#domain/consider-again.ts'
import type { WritableDatabase } from '../database/database.ts'
import { all, run, runOnOne, sql } from '../database/sql.ts'
import { listToBringUp } from '../matches/further-appointment.ts'
import type { Timeline } from './timeline.ts'
import { INTERVIEWERS } from './words/recruitment.ts'

/* What was decided in the invented service where nobody visits, or somebody goes on visiting after 18: a coordinator who sees to things has most of it written down, and a few are still to be decided. */

/** So many of each kind nobody has decided yet. */
const LEFT_OPEN = 2

const WHY_NOBODY = ['Wants a break from visitors, will say when', 'Has a mentor at college now', 'Sees the old visitor as a friend', 'Settling in where they live now', 'Asked three times, not now']

/** Adds it to the invented service, alike for the same service. */
export function addDecisions(db: WritableDatabase, timeline: Timeline): void {
  const ended = listToBringUp(db, timeline.today).filter(({ isAgain }) => !isAgain).sort((a, b) => (a.endedOn < b.endedOn ? -1 : 1))
  for (const [index, { matchId }] of ended.slice(0, -LEFT_OPEN).entries()) {
    const decided = timeline.on(-20 - 7 * (index % 18))
    run(db, sql`
      insert into furtherDecisions (matchId, decidedOn, reason, considerAgainOn)
      select id, max(endedOn, ${decided}), ${WHY_NOBODY[index % WHY_NOBODY.length]!}, ${addMonths(timeline.today, 1 + (index % (CONSIDER_AGAIN_MONTHS - 1)))} from matches where id = ${matchId}`)
  }
  const refused = all<{ id: number; state: 'declined_by_child' | 'not_eligible'; closedOn: string }>(db, sql`select id, state, closedOn from referrals where state in ('declined_by_child', 'not_eligible') and decision is null and closedOn is not null order by closedOn`)
  for (const [index, { id, state, closedOn }] of refused.slice(0, -LEFT_OPEN).entries()) {
    const again = addMonths(timeline.today, 1 + (index % (CONSIDER_AGAIN_MONTHS - 1)))
    runOnOne(db, sql`update referrals set decision = 'not_appointed', decidedOn = ${closedOn}, decidedBy = ${INTERVIEWERS[0]}, notAppointedReason = ${reasonOfRefusal(state)}, considerAgainOn = ${again} where id = ${id}`)
  }
  const grown = all<{ id: number; on: string }>(db, sql`
    select matches.id, max(startedOn, date(bornOn, '+18 years', '-2 months')) as "on" from matches join youngPeople on youngPeople.id = youngPersonId
    where fundedAfter18 = 1 and endedOn is null and bornOn <= date(${timeline.today}, '-18 years') and startedOn < date(bornOn, '+18 years') and matches.id not in (select matchId from growingUpSteps where step = 'adult_dbs') order by matches.id`)
  for (const { id, on } of grown.slice(0, -1)) run(db, sql`insert into growingUpSteps (matchId, step, decidedOn, outcome, decidedBy) values (${id}, 'adult_dbs', ${on}, 'yes', ${INTERVIEWERS[0]})`)
}
