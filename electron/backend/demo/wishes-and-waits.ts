import type { CivilDate } from '#domain/civil-date.ts'
import { addDays, daysBetween } from '#domain/civil-date.ts'
import type { WaitingReason } from '#domain/vocabulary.ts'
import type { WritableDatabase } from '../database/database.ts'
import { all, run, runOnOne, sql, value } from '../database/sql.ts'
import { writeChildView } from '../referrals/child-views.ts'
import { logStep } from '../referrals/next-steps.ts'
import type { Timeline } from './timeline.ts'
import type { Waited } from './waiting.ts'
import { INTERVIEWERS } from './words/recruitment.ts'
import { WISHES } from './words/wishes.ts'

/* What a workbook has no column for of those who wait: what they say, whom they ask for, since when they wait for what and why, what was done and what comes next. */

/** Who sees to everybody who waits. */
const COORDINATOR = INTERVIEWERS[0]

/** Adds it to everybody who waits, alike for the same service. */
export function addWishesAndWaits(db: WritableDatabase, waits: readonly Waited[], timeline: Timeline): void {
  const waiting = all<Waiting>(db, sql`select id, key, youngPersonId, receivedOn, waitingReason from referrals where state = 'waiting' and closedOn is null order by id`)
  waiting.forEach((referral, index) => {
    const { id, youngPersonId, receivedOn } = referral
    const waited = daysBetween(receivedOn, timeline.today)
    const asked = addDays(receivedOn, Math.min(waited, 6))
    run(db, sql`insert into wishes (youngPersonId, saidOn, words, toldTo) values (${youngPersonId}, ${asked}, ${WISHES[index % WISHES.length]!}, 'social worker')`)
    if (value(db, sql`select childAgrees from referrals where id = ${id}`) === 1) writeChildView(db, { youngPersonId, referralId: id }, { childView: 'wants', understanding: null, viewOn: asked, viewTakenBy: 'social worker', viewReasons: null }, asked)
    addWait(db, referral, waits.find((each) => each.referral.key === referral.key), timeline)
  })
}

interface Waiting {
  readonly id: number
  readonly key: string
  readonly youngPersonId: number
  readonly receivedOn: CivilDate
  readonly waitingReason: WaitingReason | null
}

/* A visitor is sought first; what holds them up now, if it is something else, came after a third of the time. */
function addWait(db: WritableDatabase, { id, receivedOn, waitingReason }: Waiting, told: Waited | undefined, timeline: Timeline): void {
  const waited = daysBetween(receivedOn, timeline.today)
  const isSought = waitingReason === null || waitingReason === 'seeking_visitor'
  run(db, sql`insert into waitingPeriods (referralId, fromOn, reason, cause) values (${id}, ${receivedOn}, 'seeking_visitor', ${isSought ? told?.cause ?? null : null})`)
  if (!isSought && waited > 1) run(db, sql`insert into waitingPeriods (referralId, fromOn, reason, cause) values (${id}, ${addDays(receivedOn, Math.ceil(waited / 3))}, ${waitingReason}, ${told?.cause ?? null})`)
  if (told === undefined) return
  const { asks, last, next } = told
  if (asks !== undefined) runOnOne(db, sql`update referrals set prefersGender = ${asks[0]}, genderStrength = ${asks[1]}, preferenceOf = 'young_person' where id = ${id}`)
  if (last !== undefined) logStep(db, id, { takenOn: timeline.on(-last[0]), what: last[1], who: COORDINATOR })
  runOnOne(db, sql`update referrals set owner = ${COORDINATOR}, nextStep = ${next?.[1] ?? null}, nextStepOn = ${next === undefined ? null : timeline.on(next[0])} where id = ${id}`)
}
