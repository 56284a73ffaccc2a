import { z } from 'zod'
import { END_REASON, MATCH_TYPE, valuesOf } from '#domain/vocabulary.ts'
import { chronologyContract } from './chronology.ts'
import { matchLifeContract } from './match-life.ts'
import { command, query } from './procedure.ts'
import { civilDate, recordId } from './shapes.ts'

const person = z.strictObject({ id: recordId, key: z.string(), name: z.string() })

const matchState = z.enum(['active', 'paused', 'ended', 'planned'])

const matchRow = z.strictObject({
  id: recordId,
  key: z.string(),
  state: matchState,
  youngPerson: person,
  age: z.int().nullable(),
  ageAtMatch: z.int().nullable(),
  /** Whole days from the referral to the start; null where it came of none that is known (requirement N16). */
  daysToMatch: z.int().nullable(),
  /** What the service meant to keep to on the day it started; null where it had agreed no target. */
  targetDays: z.int().nullable(),
  /** The true first day of the young person's first match: who has had a visitor longest (requirement D32). */
  firstVisitorOn: civilDate,
  volunteers: z.array(person),
  type: z.enum(valuesOf(MATCH_TYPE)),
  startedOn: civilDate,
  endedOn: civilDate.nullable(),
  endReason: z.enum(valuesOf(END_REASON)).nullable(),
  /** Completed months to today or the end. */
  months: z.int(),
  lastVisitOn: civilDate.nullable(),
  visits: z.int(),
  /** The day on which it is planned to end, while it goes on. */
  endExpectedOn: civilDate.nullable(),
  /** When the council’s own file of the child said that there is a visitor (requirement N24). */
  recordedOnFileOn: civilDate.nullable(),
  /** Whether a visitor of a match that has not ended is not cleared to visit (domain.md R3.1). */
  isNotCleared: z.boolean(),
})

const timelineEntry = z.strictObject({
  on: civilDate,
  kind: z.enum(['referral', 'pairing', 'introduction', 'start', 'pause', 'resume', 'end', 'visit', 'missed_visit', 'supervision', 'care_review', 'match_review', 'feedback', 'concern', 'claim', 'objective', 'visitor_change', 'growing_up', 'view', 'handed_out', 'ending_told', 'check', 'declaration', 'training', 'agreement', 'induction']),
  title: z.string(),
  detail: z.string().nullable(),
  /** The visit that it tells of, which can be corrected. */
  visitId: recordId.optional(),
})

export type MatchRow = z.output<typeof matchRow>
export type MatchState = z.output<typeof matchState>
export type TimelineEntry = z.output<typeof timelineEntry>

export const matchesContract = {
  ...matchLifeContract,
  ...chronologyContract,
  /** Every match with what a list shows of it, newest start first. */
  list: query(z.null(), z.strictObject({ today: civilDate, rows: z.array(matchRow) })),
  /** Whether the first day of a planned match has come, of which nobody has asked yet whether it may begin. */
  plansHaveCome: query(z.null(), z.boolean()),
  /** Lets planned matches begin whose day has come, and puts off the start of those that something bars; gives how many were put off. */
  putOffStarts: command(z.null(), z.strictObject({ putOff: z.int() })),
  /** Whose visits rest: the young people of the matches that are paused, by full name. */
  paused: query(z.null(), z.array(z.string())),
  /** One match: the people, its rhythm against what happens, and everything that happened, newest first. */
  open: query(
    z.strictObject({ id: recordId }),
    z.strictObject({
      today: civilDate,
      match: matchRow,
      /** For which day it was planned, where its start is put off until somebody chooses its day (domain.md R3.1); null everywhere else. */
      putOffFrom: civilDate.nullable(),
      introducedOn: civilDate.nullable(),
      referredOn: civilDate.nullable(),
      friendshipContinues: z.boolean().nullable(),
      fundedAfter18: z.boolean().nullable(),
      pausedFrom: civilDate.nullable(),
      rhythmDays: z.int().nullable(),
      /** The middle number of days between one visit and the next, over the last year. */
      usualGapDays: z.number().nullable(),
      heldInYear: z.int(),
      expectedInYear: z.int(),
      socialWorker: z.string().nullable(),
      reviewingOfficer: z.string().nullable(),
      placementType: z.string().nullable(),
      languages: z.string().nullable(),
      interests: z.string().nullable(),
      turns18On: civilDate.nullable(),
      /** What the young person objects to while the match has not ended, and whether somebody has to act on it (domain.md R2.2). */
      objection: z.strictObject({ words: z.string(), isToBeDecided: z.boolean() }).nullable(),
      /** Visitors whose days of visits may make regulated activity that their certificate does not cover (domain.md R3.2). */
      regulated: z.array(z.strictObject({ id: recordId, firstName: z.string(), days: z.array(civilDate), overnight: z.array(civilDate) })),
      /** Why whoever visits is not cleared; none once the match has ended, since nobody visits in it. */
      gateReasons: z.array(z.strictObject({ name: z.string(), reason: z.string(), sinceOn: civilDate.nullable() })),
      /** Whoever visits and was to declare their independence again before today; it closes nothing by itself (domain.md R2.4). None once the match has ended. */
      declareAgain: z.array(z.strictObject({ id: recordId, name: z.string(), againOn: civilDate })),
      /** Whoever visits and is linked to who runs the young person’s home, and since when. */
      homeLinks: z.array(z.strictObject({ id: recordId, name: z.string(), provider: z.string(), sinceOn: civilDate })),
      /** What was claimed in the match, by the month of the claim (`2023-10`), in the twelve calendar months up to that of today or the end; months without a claim are left out. */
      claimed: z.array(z.strictObject({ month: z.string(), pence: z.int() })),
      timeline: z.array(timelineEntry),
    }),
  ),
}
