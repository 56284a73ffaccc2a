import type { CalendarItem } from '#domain/calendar-event.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import type { GrowingUpOutcome, GrowingUpStepName } from '#domain/match-words.ts'
import { GROWING_UP_OUTCOME, GROWING_UP_STEP } from '#domain/match-words.ts'
import type { Period } from '#domain/period.ts'
import { isWithin } from '#domain/period.ts'
import { capital, spokenDate, together } from '#domain/spoken.ts'
import type { EndReason, FeedbackGiver, FeedbackOccasion, ReviewAttendance, VisitOutcome } from '#domain/vocabulary.ts'
import { END_REASON, FEEDBACK_GIVER, FEEDBACK_OCCASION, REVIEW_ATTENDANCE, VISIT_OUTCOME } from '#domain/vocabulary.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'
import { listToBringUp } from '../matches/further-appointment.ts'
import { listReviewsDue } from '../matches/match-reviews.ts'
import { listHomeLinks } from '../matching/home-links.ts'
import { IS_PUT_OFF } from '../matches/is-put-off.ts'
import { barredInWords, listBarredMeetings } from '../matching/meetings-ahead.ts'
import { listObjectionsInMatches } from '../referrals/objections-in-matches.ts'
import { awaited, dated } from './dated.ts'

/* What happened in matches, from one day to another: one statement for each kind, each led by an index on its day where there are many. */

interface MatchNames {
  readonly on: CivilDate
  readonly matchId: number
  readonly youngPerson: string
  readonly first: string
  readonly second: string | null
}

const NAMES = sql`matches.id as matchId, concat_ws(' ', youngPeople.firstName, youngPeople.lastName) as youngPerson, first.firstName || ' ' || first.lastName as first, second.firstName || ' ' || second.lastName as second`
const PEOPLE = sql`
  join youngPeople on youngPeople.id = matches.youngPersonId
  join volunteers as first on first.id = matches.volunteerId
  left join volunteers as second on second.id = matches.secondVolunteerId`

/** Visits held, and those that were to be and were not. */
export function visitsBetween(db: ReadableDatabase, { from, to }: Period, today: CivilDate): CalendarItem[] {
  return all<MatchNames & { outcome: VisitOutcome; activity: string | null }>(db, sql`
    select visitedOn as "on", outcome, activity, ${NAMES} from visits join matches on matches.id = visits.matchId ${PEOPLE} where visitedOn between ${from} and ${to}`)
    .map((row) => (row.outcome === 'held'
      ? { ...ofMatch(row, today), event: 'visit_held', label: 'Visit', detail: asDetail(row.activity) }
      : { ...ofMatch(row, today), event: 'visit_missed', label: `Visit: ${VISIT_OUTCOME[row.outcome].toLowerCase()}`, state: 'missed', detail: asDetail(row.activity) }))
}

/** Introductions, starts, pauses, resumptions, and ends. */
export function matchStepsBetween(db: ReadableDatabase, { from, to }: Period, today: CivilDate): CalendarItem[] {
  return all<MatchNames & { step: keyof typeof STEP; endReason: EndReason | null }>(db, sql`
    select step, "on", matches.endReason, ${NAMES} from (
      select id, 'introduction' as step, introducedOn as "on" from matches where introducedOn between ${from} and ${to}
      union all select id, 'match_start', startedOn from matches where startedOn between ${from} and ${to} and not ${IS_PUT_OFF}
      union all select id, 'match_end', endedOn from matches where endedOn between ${from} and ${to}
      union all select matchId, 'match_pause', fromOn from matchPauses where fromOn between ${from} and ${to}
      union all select matchId, 'match_resume', toOn from matchPauses where toOn between ${from} and ${to}
    ) as steps join matches on matches.id = steps.id ${PEOPLE}`)
    .map((row) => ({ ...ofMatch(row, today), event: row.step, label: STEP[row.step], detail: row.step === 'match_end' && row.endReason !== null ? END_REASON[row.endReason] : null }))
}

const STEP = { introduction: 'Introduction', match_start: 'Match starts', match_end: 'Match ends', match_pause: 'Match paused', match_resume: 'Match goes on' } as const

/** Last days of trials; there until it is recorded how the trial came out, while the match goes on. Of a match that has not begun none has ended, and while its start is put off nobody chose the day. */
export function trialsBetween(db: ReadableDatabase, { from, to }: Period, today: CivilDate): CalendarItem[] {
  return all<MatchNames & { isOpen: number }>(db, sql`
    select trialUntilOn as "on", trialOutcome is null and (endedOn is null or endedOn > ${today}) as isOpen, ${NAMES} from matches ${PEOPLE} where trialUntilOn between ${from} and ${to}
      and (startedOn <= ${today} or (trialUntilOn >= startedOn and not ${IS_PUT_OFF}))`)
    .map(({ isOpen, ...row }) => (isOpen === 1
      ? { ...ofMatch(row, today), ...awaited(row.on, today), event: 'trial_end', label: row.on < today ? 'Trial ended' : 'Trial ends', detail: 'Record how it came out' }
      : { ...ofMatch(row, today), event: 'trial_end', label: row.on <= today ? 'Trial ended' : 'Trial ends', detail: null }))
}

/** Trials that have come to their end and nobody said yet how they came out. */
export function trialsToSettle(db: ReadableDatabase, period: Period, today: CivilDate): CalendarItem[] {
  return trialsBetween(db, period, today).filter(({ state }) => state !== 'past')
}

/** Since when a further appointment is to be considered for whoever is still looked after and has no visitor any more; there until another is sought, or it is decided that nobody is appointed for now (domain.md R2.5). */
export function furtherAppointmentsBetween(db: ReadableDatabase, period: Period, today: CivilDate): CalendarItem[] {
  const found = new Map(listToBringUp(db, today).filter(({ on }) => isWithin(on, period)).map((each) => [each.matchId, each]))
  return all<Omit<MatchNames, 'on'>>(db, sql`select ${NAMES} from matches ${PEOPLE} where matches.id in (select value from json_each(${JSON.stringify([...found.keys()])}))`).map((row) => {
    const { on, endedOn, isAgain } = found.get(row.matchId)!
    return { ...ofMatch({ ...row, on }, today), state: on <= today ? 'overdue' : 'coming', event: 'consider_further', who: row.youngPerson, label: `Still looked after: consider a further visitor${isAgain ? ' again' : ''}`, detail: `The match ended ${spokenDate(endedOn)}` }
  })
}

/** When a match that is paused is expected to go on; late until it does or ends. */
export function matchesExpectedBetween(db: ReadableDatabase, { from, to }: Period, today: CivilDate): CalendarItem[] {
  return all<MatchNames>(db, sql`
    select expectedOn as "on", ${NAMES} from matchPauses join matches on matches.id = matchPauses.matchId ${PEOPLE} where toOn is null and expectedOn between ${from} and ${to} and endedOn is null`)
    .map((row) => ({ ...ofMatch(row, today), ...awaited(row.on, today), event: 'match_expected', label: 'Match expected to go on', detail: null }))
}

/** When matches that go on are to be reviewed next with those who are in them; late until they are (domain.md R7.2). */
export function matchReviewsDueBetween(db: ReadableDatabase, period: Period, today: CivilDate): CalendarItem[] {
  const due = new Map(listReviewsDue(db, today).filter(({ dueOn }) => isWithin(dueOn, period)).map((each) => [each.matchId, each]))
  return all<Omit<MatchNames, 'on'>>(db, sql`select ${NAMES} from matches ${PEOPLE} where matches.id in (select value from json_each(${JSON.stringify([...due.keys()])}))`).map((row) => {
    const { dueOn, lastReviewOn } = due.get(row.matchId)!
    return { ...ofMatch({ ...row, on: dueOn }, today), ...awaited(dueOn, today), event: 'match_review', label: 'Match to be reviewed', detail: lastReviewOn === null ? 'For the first time' : `Reviewed ${spokenDate(lastReviewOn)}` }
  })
}

/** Reviews of matches that were held. */
export function matchReviewsBetween(db: ReadableDatabase, { from, to }: Period, today: CivilDate): CalendarItem[] {
  return all<MatchNames & { who: string }>(db, sql`select reviewedOn as "on", who, ${NAMES} from matchReviews join matches on matches.id = matchReviews.matchId ${PEOPLE} where reviewedOn between ${from} and ${to}`)
    .map((row) => ({ ...ofMatch(row, today), event: 'match_reviewed', label: 'Match reviewed', detail: `With ${row.who}` }))
}

/** Since when a visitor is linked to who runs the home of the young person they visit; late until one of the two changes, or the match ends. */
export function homeLinksBetween(db: ReadableDatabase, period: Period, today: CivilDate): CalendarItem[] {
  return listHomeLinks(db, today).filter(({ sinceOn }) => isWithin(sinceOn, period)).map(({ matchId, youngPerson, volunteer, provider, sinceOn }) => ({
    ...awaited(sinceOn, today), event: 'home_link', label: 'Linked to who runs the home', who: together([youngPerson, volunteer]), name: youngPerson, detail: provider, opens: { kind: 'match', id: matchId },
  }))
}

const ENDING = { end_planned: 'Match is to end', tell_of_end: 'Young person to be told that the match is to end' } as const

/** What is to be done towards the planned ends of matches that go on: late until the young person was told, and until somebody ends the match or moves its day. */
export function endingsBetween(db: ReadableDatabase, { from, to }: Period, today: CivilDate): CalendarItem[] {
  return all<MatchNames & { what: keyof typeof ENDING; endReason: EndReason; teller: string | null }>(db, sql`
    select what, "on", endings.endReason, teller, ${NAMES} from (
      select *, 'end_planned' as what, expectedOn as "on" from endingPlans union all select *, 'tell_of_end', tellOn from endingPlans where toldOn is null
    ) as endings join matches on matches.id = endings.matchId ${PEOPLE} where "on" between ${from} and ${to} and endedOn is null`)
    .map((row) => ({ ...ofMatch(row, today), ...awaited(row.on, today), event: row.what, label: ENDING[row.what], detail: row.what === 'end_planned' ? END_REASON[row.endReason] : row.teller }))
}

/** Last visits as they are planned. */
export function lastVisitsBetween(db: ReadableDatabase, { from, to }: Period, today: CivilDate): CalendarItem[] {
  return all<MatchNames & { goodbye: string | null }>(db, sql`
    select lastVisitOn as "on", goodbye, ${NAMES} from endingPlans join matches on matches.id = endingPlans.matchId ${PEOPLE} where lastVisitOn between ${from} and ${to} and endedOn is null`)
    .map((row) => ({ ...ofMatch(row, today), event: 'last_visit', label: 'Last visit', detail: row.goodbye }))
}

const BARRED = { start: 'Planned match', put_off: 'Start put off', introduction: 'Introduction', goes_on: 'Match between two kept apart' } as const

/** Since when something bars a first meeting that has its day; late until it is cleared, called off or stopped. A pairing opens the young person. */
export function barredMeetingsBetween(db: ReadableDatabase, period: Period, today: CivilDate): CalendarItem[] {
  return listBarredMeetings(db, today).filter(({ sinceOn }) => isWithin(sinceOn, period)).map(({ meets, youngPersonId, youngPerson, volunteers, matchId, sinceOn, ...meeting }) => ({
    ...toBeDone(sinceOn), event: 'meeting_barred', label: BARRED[meets], who: together([youngPerson, ...volunteers]), name: youngPerson, detail: barredInWords({ meets, ...meeting }),
    opens: matchId === null ? { kind: 'young_person', id: youngPersonId } : { kind: 'match', id: matchId },
  }))
}

/** Since when a young person objects to the visitor of a match that goes on or is planned; late until that is decided. */
export function objectionsBetween(db: ReadableDatabase, period: Period, today: CivilDate): CalendarItem[] {
  return listObjectionsInMatches(db, today).filter(({ sinceOn }) => isWithin(sinceOn, period)).map(({ matchId, youngPerson, words, sinceOn }) => ({
    ...toBeDone(sinceOn), event: 'child_objects', label: 'Does not want the visitor', who: youngPerson, name: youngPerson, detail: words, opens: { kind: 'match', id: matchId },
  }))
}

/* Somebody has to act at once, from the first day. */
function toBeDone(on: CivilDate): Pick<CalendarItem, 'on' | 'state' | 'suggestedOn'> {
  return { on, state: 'overdue', suggestedOn: null }
}

/** What was decided towards eighteen. */
export function growingUpBetween(db: ReadableDatabase, { from, to }: Period, today: CivilDate): CalendarItem[] {
  return all<MatchNames & { step: GrowingUpStepName; outcome: GrowingUpOutcome; decidedBy: string | null }>(db, sql`
    select decidedOn as "on", step, outcome, decidedBy, ${NAMES} from growingUpSteps join matches on matches.id = growingUpSteps.matchId ${PEOPLE} where decidedOn between ${from} and ${to}`)
    .map((row) => ({ ...ofMatch(row, today), event: 'growing_up_step', label: `${GROWING_UP_STEP[row.step]}: ${GROWING_UP_OUTCOME[row.outcome].toLowerCase()}`, detail: row.decidedBy === null ? null : `By ${row.decidedBy}` }))
}

/** Introductions of pairings that are no match yet; each opens the young person. */
export function introductionsBetween(db: ReadableDatabase, { from, to }: Period, today: CivilDate): CalendarItem[] {
  return all<{ on: CivilDate; place: string | null; youngPersonId: number; youngPerson: string; first: string; second: string | null }>(db, sql`
    select introducedOn as "on", introductionPlace as place, youngPeople.id as youngPersonId, concat_ws(' ', youngPeople.firstName, youngPeople.lastName) as youngPerson, first.firstName || ' ' || first.lastName as first, second.firstName || ' ' || second.lastName as second
    from pairings join referrals on referrals.id = referralId join youngPeople on youngPeople.id = referrals.youngPersonId join volunteers as first on first.id = pairings.volunteerId left join volunteers as second on second.id = pairings.secondVolunteerId
    where matchId is null and stoppedOn is null and introducedOn between ${from} and ${to}`)
    .map((row) => ({
      ...dated(row.on, today), event: 'introduction', label: 'Introduction', detail: row.place, name: row.youngPerson, who: together([row.youngPerson, row.first, ...(row.second === null ? [] : [row.second])]),
      opens: { kind: 'young_person', id: row.youngPersonId },
    }))
}

/** What somebody said of a match. */
export function feedbackBetween(db: ReadableDatabase, { from, to }: Period, today: CivilDate): CalendarItem[] {
  return all<MatchNames & { givenBy: FeedbackGiver | null; occasion: FeedbackOccasion | null }>(db, sql`
    select givenOn as "on", givenBy, occasion, ${NAMES} from feedback join matches on matches.id = feedback.matchId ${PEOPLE} where givenOn between ${from} and ${to}`)
    .map((row) => ({
      ...ofMatch(row, today), event: 'feedback_given', label: row.occasion === null || row.occasion === 'other' ? 'Feedback' : `Feedback: ${FEEDBACK_OCCASION[row.occasion].toLowerCase()}`,
      detail: row.givenBy === null ? null : `From the ${FEEDBACK_GIVER[row.givenBy].toLowerCase()}`,
    }))
}

/** Care reviews held; each opens the match it was for, else the one that was open on its day, else the young person. */
export function careReviewsBetween(db: ReadableDatabase, { from, to }: Period, today: CivilDate): CalendarItem[] {
  return all<{ on: CivilDate; attendedBy: ReviewAttendance | null; youngPersonId: number; youngPerson: string; matchId: number | null }>(db, sql`
    select reviewedOn as "on", attendedBy, youngPeople.id as youngPersonId, concat_ws(' ', firstName, lastName) as youngPerson,
      coalesce(matchId, (select max(id) from matches where youngPersonId = youngPeople.id and startedOn <= reviewedOn and (endedOn is null or endedOn > reviewedOn))) as matchId
    from careReviews join youngPeople on youngPeople.id = careReviews.youngPersonId where reviewedOn between ${from} and ${to}`)
    .map((row) => ({
      ...dated(row.on, today), event: 'care_review_held', label: 'Care review', who: row.youngPerson, name: row.youngPerson,
      detail: row.attendedBy === null ? null : `Attended by ${REVIEW_ATTENDANCE[row.attendedBy].toLowerCase()}`,
      opens: row.matchId === null ? { kind: 'young_person', id: row.youngPersonId } : { kind: 'match', id: row.matchId },
    }))
}

function ofMatch(row: MatchNames, today: CivilDate): Pick<CalendarItem, 'on' | 'state' | 'suggestedOn' | 'who' | 'name' | 'opens'> {
  const volunteers = row.second === null ? [row.first] : [row.first, row.second]
  return { ...dated(row.on, today), who: together([row.youngPerson, ...volunteers]), name: row.youngPerson, opens: { kind: 'match', id: row.matchId } }
}

function asDetail(text: string | null): string | null {
  return text === null || text === '' ? null : capital(text)
}
