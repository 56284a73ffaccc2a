import { objectionsOfReferral } from '#domain/childs-view.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import { standingOn } from '#domain/due/standing.ts'
import { choiceAtStart } from '#domain/eligibility.ts'
import { isLinkedToHome } from '#domain/matching/standing-in-the-way.ts'
import type { Answered, Starter, StartObstacle } from '#domain/matching/start-of-match.ts'
import { mayStart, obstaclesToStart } from '#domain/matching/start-of-match.ts'
import type { Objection } from '#domain/objection.ts'
import { together } from '#domain/spoken.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, one, sql } from '../database/sql.ts'
import { placementsOn } from '../referrals/referrals-repository.ts'
import { objectionsNow } from '../referrals/view-now.ts'
import { findTerms } from '../service/terms-repository.ts'
import { findForEligibility } from '../young-people/write-young-person.ts'
import { listStatuses } from '../due/volunteer-records.ts'
import { listCandidates } from './candidates.ts'
import { gatesInWords } from './gates-in-words.ts'
import type { PairingRow } from './pairings-repository.ts'
import type { SeekerRow } from './seeker.ts'
import { askedReferralOf, riskNotAssessedOf } from './seeker.ts'

/** The days a start is asked about: when they meet first, when it starts, and today; null where none is named yet. */
export interface StartDays {
  readonly meetOn: CivilDate | null
  readonly startsOn: CivilDate | null
  readonly today: CivilDate
}

/** What was said to each other: by the young person, and by each volunteer. */
export interface Answers {
  readonly youngPerson: Answered
  readonly of: (volunteerId: number) => Answered
}

/** Everything that keeps a match of the young person with these volunteers from starting: the gate today, on the day they meet and on the first day; the view, the answers, a rest, the risk assessment. */
export function obstaclesOf(db: ReadableDatabase, row: SeekerRow, volunteerIds: readonly number[], days: StartDays, answers: Answers): readonly StartObstacle[] {
  return obstaclesToStart({
    firstName: row.firstName,
    volunteers: starters(db, row, volunteerIds, days, answers),
    today: days.today, startsOn: days.startsOn,
    objections: objectionsTo(db, row),
    youngPerson: answers.youngPerson,
    riskNotAssessed: riskNotAssessedOf(row, days.startsOn !== null && days.startsOn > days.today ? days.startsOn : days.today),
    notLookedAfter: choiceOf(db, row.youngPersonId, days),
    openMatch: openMatchOf(db, row.youngPersonId, days.today),
  })
}

/** What speaks against it on this referral, and what they have said last wherever that is written down (domain.md R2.2). */
export function objectionsTo(db: ReadableDatabase, row: SeekerRow): readonly Objection[] {
  const onReferral = objectionsOfReferral(askedReferralOf(row))
  return [...onReferral, ...objectionsNow(db, row.youngPersonId).filter(({ words }) => onReferral.every((objection) => objection.words !== words))]
}

/** The same for a young person who was never referred: what they say to a visitor is not written down anywhere, so nothing starts without a referral that says it. */
export function obstaclesWithoutReferral(db: ReadableDatabase, youngPersonId: number, volunteerIds: readonly number[], days: StartDays, answers: Answers): readonly StartObstacle[] {
  return obstaclesToStart({
    firstName: firstNameOf(db, youngPersonId), volunteers: starters(db, { referralId: 0, youngPersonId }, volunteerIds, days, answers), today: days.today, startsOn: days.startsOn,
    objections: [{ stops: 'start', words: 'Nobody has written down what the young person says to a visitor. Receive a referral that says it first.' }], youngPerson: answers.youngPerson, riskNotAssessed: null, notLookedAfter: choiceOf(db, youngPersonId, days), openMatch: openMatchOf(db, youngPersonId, days.today),
  })
}

/** What keeps somebody from coming into a match that goes on: the gate, an objection to any visitor, no yes of either, an exclusion, a link to this home. */
export function newcomerObstacles(db: ReadableDatabase, youngPersonId: number, volunteerId: number, days: StartDays, answers: Answers, objections: readonly Objection[]): readonly StartObstacle[] {
  return obstaclesToStart({
    firstName: firstNameOf(db, youngPersonId), volunteers: starters(db, { referralId: 0, youngPersonId }, [volunteerId], days, answers), today: days.today, startsOn: days.startsOn,
    objections, youngPerson: answers.youngPerson, riskNotAssessed: null, notLookedAfter: null, openMatch: null,
  })
}

/** What was answered in a pairing so far. */
export function answersOfPairing(pairing: PairingRow): Answers {
  return {
    youngPerson: { answer: pairing.youngPersonAnswer, answeredOn: pairing.youngPersonAnsweredOn },
    of: (id) => (id === pairing.volunteerId ? { answer: pairing.volunteerAnswer, answeredOn: pairing.volunteerAnsweredOn } : { answer: pairing.secondAnswer, answeredOn: pairing.secondAnsweredOn }),
  }
}

type Where = Pick<SeekerRow, 'referralId' | 'youngPersonId'>

function starters(db: ReadableDatabase, where: Where, volunteerIds: readonly number[], { meetOn, startsOn, today }: StartDays, answers: Answers): Starter[] {
  const candidates = listCandidates(db, where, today, volunteerIds)
  const days = [...new Set([meetOn, startsOn])].filter((on) => on !== null && on !== today).map((on) => ({ on: on!, gates: gatesInWords(db, volunteerIds, on!) }))
  const homes = homesOn(db, where.youngPersonId, { meetOn, startsOn, today })
  const statuses = listStatuses(db, volunteerIds)
  const restsSinceOn = (id: number): CivilDate | null => {
    const { status, sinceOn } = standingOn(statuses.get(id) ?? [], startsOn !== null && startsOn > today ? startsOn : today)
    return status === 'inactive' ? sinceOn : null
  }
  return volunteerIds.map((id) => {
    const candidate = candidates.find((each) => each.id === id)
    if (candidate === undefined) throw new Refusal('not-found', { what: 'such volunteer' })
    return {
      name: candidate.name, gateReasons: candidate.gateReasons, gateReasonsOn: days.map(({ on, gates }) => ({ on, reasons: gates.get(id) ?? [] })), restsSinceOn: restsSinceOn(id), exclusion: candidate.exclusion?.reason ?? null,
      isLinkedToHome: homes.some((home) => isLinkedToHome(home, candidate.homeProvider)), ...answers.of(id),
    }
  })
}

function firstNameOf(db: ReadableDatabase, youngPersonId: number): string {
  return one<{ firstName: string }>(db, sql`select firstName from youngPeople where id = ${youngPersonId}`)?.firstName ?? ''
}

/* Who runs the home they live in on the days that are asked about (domain.md R2.4): of a start to come it is the one they have moved to by then, as far as is known, and not the one of today. */
function homesOn(db: ReadableDatabase, youngPersonId: number, { meetOn, startsOn, today }: StartDays): (string | null)[] {
  const days = [meetOn, startsOn, ...(startsOn !== null && startsOn > today ? [] : [today])].filter((on) => on !== null)
  return [...new Set(days)].map((on) => one<{ provider: string | null }>(db, sql`select provider from (${placementsOn(on, youngPersonId)})`)?.provider ?? null)
}

/* Whether a match is the council's choice on its first day, see `choiceAtStart`. */
function choiceOf(db: ReadableDatabase, youngPersonId: number, { startsOn, today }: StartDays): string | null {
  const on = startsOn ?? today
  return choiceAtStart(findForEligibility(db, youngPersonId), { firstName: firstNameOf(db, youngPersonId), ages: findTerms(db, on) }, on)
}

/** Refuses a match that may not start, with every reason. */
export function refuseWhatMayNotStart(obstacles: readonly StartObstacle[], despite: string | null): void {
  if (mayStart(obstacles, despite)) return
  const hard = obstacles.filter((obstacle) => !obstacle.mayDespite)
  const why = wordsOf(hard.length > 0 ? hard : obstacles)
  throw new Refusal('match-cannot-start', { why: hard.length > 0 ? why : `${why} Write down why it starts all the same.` })
}

/** Refuses that they are introduced while anything keeps them apart that nobody may overrule: a meeting is contact (domain.md R3.1). */
export function refuseMeeting(obstacles: readonly StartObstacle[]): void {
  const hard = obstacles.filter((obstacle) => !obstacle.mayDespite)
  if (hard.length > 0) throw new Refusal('cannot-be-introduced', { why: wordsOf(hard) })
}

function wordsOf(obstacles: readonly StartObstacle[]): string {
  return obstacles.map((obstacle) => obstacle.words).join(' ')
}

/* The visitors of a match that the young person is in on the day, or that is planned. */
function openMatchOf(db: ReadableDatabase, youngPersonId: number, on: CivilDate): string | null {
  const names = all<{ name: string }>(db, sql`
    select firstName || ' ' || lastName as name from matches join volunteers on volunteers.id in (matches.volunteerId, matches.secondVolunteerId)
    where youngPersonId = ${youngPersonId} and (endedOn is null or endedOn > ${on}) order by startedOn, volunteers.id`).map((row) => row.name)
  return names.length === 0 ? null : together(names)
}
