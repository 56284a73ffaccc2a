import type { CivilDate } from '#domain/civil-date.ts'
import { addDays, daysBetween } from '#domain/civil-date.ts'
import type { WaitingReason } from '#domain/vocabulary.ts'
import type { WritableDatabase } from '../database/database.ts'
import { all, run, runOnOne, sql } from '../database/sql.ts'
import type { Timeline } from './timeline.ts'
import { WISHES } from './words/wishes.ts'

/* What a workbook has no column for of those who wait: what they say, whom they ask for, and since when they wait for what. */

const EVERY_THIRD = 3

/** Adds it to everybody who waits, alike for the same service. */
export function addWishesAndWaits(db: WritableDatabase, { today }: Timeline): void {
  const waiting = all<{ id: number; youngPersonId: number; receivedOn: CivilDate; waitingReason: WaitingReason | null }>(db, sql`select id, youngPersonId, receivedOn, waitingReason from referrals where state = 'waiting' and closedOn is null order by id`)
  waiting.forEach(({ id, youngPersonId, receivedOn, waitingReason }, index) => {
    const waited = daysBetween(receivedOn, today)
    run(db, sql`insert into wishes (youngPersonId, saidOn, words, toldTo) values (${youngPersonId}, ${addDays(receivedOn, Math.min(waited, 6))}, ${WISHES[index % WISHES.length]!}, 'social worker')`)
    run(db, sql`insert into waitingPeriods (referralId, fromOn, reason) values (${id}, ${receivedOn}, 'seeking_visitor')`)
    if (waitingReason !== null && waitingReason !== 'seeking_visitor' && waited > 1) run(db, sql`insert into waitingPeriods (referralId, fromOn, reason) values (${id}, ${addDays(receivedOn, Math.ceil(waited / 3))}, ${waitingReason})`)
    if (index % EVERY_THIRD === 0) {
      const isMust = index % (2 * EVERY_THIRD) === 0
      runOnOne(db, sql`update referrals set prefersGender = ${isMust ? 'male' : 'female'}, genderStrength = ${isMust ? 'must' : 'wish'}, preferenceOf = 'young_person' where id = ${id}`)
    }
    run(db, sql`update referrals set childView = 'wants', viewOn = ${addDays(receivedOn, Math.min(waited, 6))}, viewTakenBy = 'social worker' where id = ${id} and childAgrees = 1`)
  })
}
