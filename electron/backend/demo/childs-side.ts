import type { CivilDate } from '#domain/civil-date.ts'
import { addDays } from '#domain/civil-date.ts'
import type { WritableDatabase } from '../database/database.ts'
import { all, runOnOne, sql } from '../database/sql.ts'

/* What a workbook has no column for on the young person's side: whether a review considered a visitor and what the reviewing officer said, and who is a parent. */

const OFFICER_SAID = [
  'They talked about the last outing without being asked.', 'They would like to be told sooner when a visit moves.', 'They say their visitor is the one who always comes.', 'They want to choose the next outing themselves.',
] as const

/** Of so many reviews one has no word of a visitor, and of so many one tells what the officer said. */
const SILENT_EVERY = 6
const OFFICER_EVERY = 5

/** Adds it to the invented service, alike for the same service. */
export function addChildsSide(db: WritableDatabase): void {
  addReviews(db)
  addParent(db)
}

function addReviews(db: WritableDatabase): void {
  const reviews = all<{ id: number; matchId: number | null; reviewedOn: CivilDate }>(db, sql`select id, matchId, reviewedOn from careReviews order by id`)
  reviews.forEach(({ id, matchId, reviewedOn }, index) => {
    if (index % SILENT_EVERY !== 0) runOnOne(db, sql`update careReviews set visitorConsidered = 1, visitorDecision = ${matchId === null ? 'refer' : 'goes_on'} where id = ${id}`)
    if (matchId !== null && index % OFFICER_EVERY === 0) {
      runOnOne(db, sql`update careReviews set officerFeedbackOn = ${addDays(reviewedOn, -3)}, officerFeedback = ${OFFICER_SAID[(index / OFFICER_EVERY) % OFFICER_SAID.length]!} where id = ${id}`)
    }
  })
}

/* The oldest who is visited is a parent, and nobody has assessed what that means for the baby. */
function addParent(db: WritableDatabase): void {
  runOnOne(db, sql`update youngPeople set isParent = 1 where id = (select youngPersonId from matches join youngPeople on youngPeople.id = youngPersonId where endedOn is null and bornOn is not null order by bornOn, matches.id limit 1)`)
}
