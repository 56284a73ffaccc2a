import type { WritableDatabase } from '../database/database.ts'
import { all, run, sql } from '../database/sql.ts'
import { tellDistance } from '../matching/distances.ts'
import type { Timeline } from './timeline.ts'

/* Pairings on their way for those who are being matched, each a step further than the one before, how far apart they live, and what some matches want to reach. */

const OBJECTIVES = ['Take the bus to town alone', 'Join a club and stay in it', 'Cook three meals', 'Open a bank account', 'Ring a friend every week'] as const

/** When the last of them is introduced, as their next step says. */
const INTRODUCED_IN = 10

/** How far the first of them live from whom they may visit. */
const MILES = [4, 11.5, 7] as const

/** Adds pairings and objectives to the invented service. */
export function addPairings(db: WritableDatabase, timeline: Timeline): void {
  const waiting = all<{ id: number; youngPersonId: number; risk: string | null; asks: string | null }>(db, sql`select id, youngPersonId, riskAssessmentOn as risk, prefersGender as asks from referrals where state = 'waiting' and waitingReason = 'matching_in_progress' order by receivedOn desc, id limit 4`)
  const free = all<{ id: number; gender: string | null }>(db, sql`
    select volunteers.id, gender from volunteers where (select status from statusPeriods where volunteerId = volunteers.id order by fromOn desc, id desc limit 1) = 'active'
      and id not in (select volunteerId from matches where endedOn is null) and id not in (select secondVolunteerId from matches where endedOn is null and secondVolunteerId is not null) order by id`)
  waiting.forEach(({ id, youngPersonId, risk, asks }, index) => {
    // Whoever is asked for, where there is one.
    const at = Math.max(0, free.findIndex(({ gender }) => asks === null || gender === asks))
    const [volunteer] = free.splice(at, 1)
    if (volunteer === undefined) return
    const far = index + 1
    // Of the last it is not written down yet.
    if (far < waiting.length) tellDistance(db, { youngPersonId, volunteerId: volunteer.id, miles: MILES[index] ?? 5 }, timeline.on(-5))
    run(db, sql`
      insert into pairings (referralId, volunteerId, begunOn, profilesPreparedOn, riskReceivedOn, volunteerAskedOn, volunteerAnsweredOn, volunteerAnswer, youngPersonAskedOn, introducedOn, introductionPlace)
      values (${id}, ${volunteer.id}, ${timeline.on(-5)}, ${timeline.on(-5)}, ${risk}, ${timeline.on(-4)}, ${far > 1 ? timeline.on(-2) : null}, ${far > 1 ? 'yes' : null}, ${far > 2 ? timeline.on(-1) : null}, ${far > 3 ? timeline.on(INTRODUCED_IN) : null}, ${far > 3 ? 'Tholmby library' : null})`)
  })
  const matches = all<{ id: number }>(db, sql`select id from matches where endedOn is null order by id limit ${OBJECTIVES.length}`)
  matches.forEach(({ id }, index) => {
    run(db, sql`insert into objectives (matchId, setOn, what, reachedOn) values (${id}, ${timeline.on(-90)}, ${OBJECTIVES[index]!}, ${index % 2 === 0 ? null : timeline.on(-12)})`)
  })
}
