import { addMonths } from '#domain/civil-date.ts'
import type { DueKind } from '#domain/vocabulary.ts'
import type { WritableDatabase } from '../database/database.ts'
import { run, runOnOne, sql } from '../database/sql.ts'
import { dueOn } from '../due/due-today.ts'
import { saveSnooze } from '../due/snoozes-repository.ts'
import { addChildsSide } from './childs-side.ts'
import { addDecisions } from './decisions.ts'
import { addDistances } from './distances.ts'
import { addEndings } from './endings.ts'
import { addServiceAgreed } from './service-agreed.ts'
import type { InventedService } from './invent-service.ts'
import { addMatchReviews } from './match-reviews.ts'
import { addOffers } from './offers.ts'
import { addOutcomes } from './outcomes.ts'
import { addPairings } from './pairings.ts'
import { addRecruiting } from './recruiting.ts'
import { addRecruitmentRecords } from './recruitment-records.ts'
import type { Timeline } from './timeline.ts'
import { addWishesAndWaits } from './wishes-and-waits.ts'
import type { Visitor } from './world.ts'

/* What a workbook has no column for, put straight into the file: commitments, a rhythm of their own, earlier homes, and what can wait. */

/** Adds it to a service whose workbook is in the file already. */
export function addBeyondTheWorkbook(db: WritableDatabase, { timeline, visitors, youngPeople, matches, quiet, waits, unreferred }: InventedService): void {
  for (const visitor of visitors) addCommitment(db, visitor, timeline)
  for (const { key, rhythm } of matches) {
    if (rhythm !== null) runOnOne(db, sql`update matches set rhythmDays = ${rhythm} where key = ${key}`)
  }
  for (const { key, moved, inCareFrom } of youngPeople) {
    if (moved === null) continue
    runOnOne(db, sql`update placements set fromOn = ${timeline.on(moved.day)} where youngPersonId = (select id from youngPeople where key = ${key})`)
    run(db, sql`insert into placements (youngPersonId, fromOn, placementType, postcode, outOfArea) select id, ${timeline.on(inCareFrom)}, ${moved.from}, ${moved.postcode}, 0 from youngPeople where key = ${key}`)
  }
  addRecruitmentRecords(db, visitors, timeline)
  addRecruiting(db, timeline)
  addServiceAgreed(db, timeline)
  addWishesAndWaits(db, waits, timeline)
  addPairings(db, timeline)
  addOutcomes(db, timeline)
  addChildsSide(db)
  addDistances(db, timeline)
  addEndings(db, timeline)
  addMatchReviews(db, timeline)
  addOnFile(db, timeline)
  addOffers(db, unreferred, timeline)
  addDecisions(db, timeline)
  const lines = dueOn(db, timeline.today).lines
  const snooze = (kind: DueKind, key: string, days: number, reason: string): void => {
    const line = lines.find((each) => each.kind === kind && each.key === key)
    if (line !== undefined) saveSnooze(db, line, { untilOn: timeline.on(days), reason })
  }
  for (const { who, days, reason } of quiet) snooze('stage_stalled', who.key, days, reason)
}

/** What was recorded on the child's own file, so many days after the start; of the latest it is still to be done, and of one it was forgotten. */
const ON_FILE_AFTER_DAYS = 6
const NOT_YET_DAYS = 21
function addOnFile(db: WritableDatabase, timeline: Timeline): void {
  const since = timeline.on(-NOT_YET_DAYS)
  run(db, sql`update matches set recordedOnFileOn = date(startedOn, '+' || (${ON_FILE_AFTER_DAYS} + id % 5) || ' days') where startedOn <= ${since} and id <> (select id from matches where endedOn is null and startedOn <= ${since} order by startedOn desc, id desc limit 1)`)
}

/** So near to today no commitment ends but those that are meant to. */
const NOT_NOW_DAYS = 34

/* Asked after a year, most say yes, and some again after two. */
function addCommitment(db: WritableDatabase, visitor: Visitor, timeline: Timeline): void {
  if (visitor.approved === null || !visitor.isAskedToStay || visitor.stays.at(-1)?.status !== 'active') return
  const approvedOn = timeline.on(visitor.approved)
  const firstEnd = timeline.dayOf(addMonths(approvedOn, 12))
  if (firstEnd > NOT_NOW_DAYS) return
  const years = [2, 3, 4].find((each) => timeline.dayOf(addMonths(approvedOn, 12 * each)) > NOT_NOW_DAYS)
  if (years === undefined) return
  const agreed = Math.min(-2, timeline.dayOf(addMonths(approvedOn, 12 * (years - 1))) - 12)
  run(db, sql`insert into commitments (volunteerId, agreedOn, untilOn) select id, ${timeline.on(agreed)}, ${addMonths(approvedOn, 12 * years)} from volunteers where key = ${visitor.key}`)
}
