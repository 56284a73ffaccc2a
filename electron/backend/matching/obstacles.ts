import { objectionsOfReferral } from '#domain/childs-view.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import { homeRemark } from '#domain/matching/standing-in-the-way.ts'
import type { Starter, StartObstacle } from '#domain/matching/start-of-match.ts'
import { mayStart, obstaclesToStart } from '#domain/matching/start-of-match.ts'
import { together } from '#domain/spoken.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, one, sql } from '../database/sql.ts'
import { listCandidates } from './candidates.ts'
import type { PairingRow } from './pairings-repository.ts'
import type { SeekerRow } from './seeker.ts'
import { askedReferralOf } from './seeker.ts'

/** Everything that keeps a match of the young person with these volunteers from starting on the day. With a pairing its answers are asked for as well. */
export function obstaclesOf(db: ReadableDatabase, row: SeekerRow, volunteerIds: readonly number[], on: CivilDate, pairing: PairingRow | null): readonly StartObstacle[] {
  return obstaclesToStart({
    firstName: row.firstName,
    volunteers: starters(db, row, volunteerIds, on, pairing),
    objections: objectionsOfReferral(askedReferralOf(row)),
    answer: pairing?.youngPersonAnswer ?? null,
    riskReceived: (pairing?.riskReceivedOn ?? row.riskReceivedOn) !== null,
    openMatch: openMatchOf(db, row.youngPersonId, on),
    hasPairing: pairing !== null,
  })
}

/** The same for a young person who was never referred: what they say to a visitor is not written down anywhere, so nothing starts without a referral that says it. */
export function obstaclesWithoutReferral(db: ReadableDatabase, youngPersonId: number, volunteerIds: readonly number[], on: CivilDate): readonly StartObstacle[] {
  return obstaclesToStart({
    firstName: firstNameOf(db, youngPersonId), volunteers: starters(db, { referralId: 0, youngPersonId, ...homeOf(db, youngPersonId, on) }, volunteerIds, on, null),
    objections: [{ stops: 'start', words: 'Nobody has written down what the young person says to a visitor. Receive a referral that says it first.' }], answer: null, riskReceived: true, openMatch: openMatchOf(db, youngPersonId, on), hasPairing: false,
  })
}

/** What keeps somebody from coming into a match that goes on: the gate, an exclusion, a link to this home. */
export function newcomerObstacles(db: ReadableDatabase, youngPersonId: number, volunteerId: number, on: CivilDate): readonly StartObstacle[] {
  return obstaclesToStart({
    firstName: firstNameOf(db, youngPersonId), volunteers: starters(db, { referralId: 0, youngPersonId, ...homeOf(db, youngPersonId, on) }, [volunteerId], on, null), objections: [], answer: null, riskReceived: true, openMatch: null, hasPairing: false,
  })
}

type Where = Pick<SeekerRow, 'referralId' | 'youngPersonId' | 'firstName' | 'provider'>

function starters(db: ReadableDatabase, where: Where, volunteerIds: readonly number[], on: CivilDate, pairing: PairingRow | null): Starter[] {
  const candidates = listCandidates(db, where, on, volunteerIds)
  const answerOf = (id: number): Starter['answer'] => (pairing === null ? null : id === pairing.volunteerId ? pairing.volunteerAnswer : pairing.secondAnswer)
  return volunteerIds.map((id) => {
    const candidate = candidates.find((each) => each.id === id)
    if (candidate === undefined) throw new Refusal('not-found', { what: 'such volunteer' })
    return { name: candidate.name, gateReasons: candidate.gateReasons, exclusion: candidate.exclusion?.reason ?? null, isLinkedToHome: homeRemark({ firstName: where.firstName, homeProvider: where.provider }, candidate) !== null, answer: answerOf(id) }
  })
}

function firstNameOf(db: ReadableDatabase, youngPersonId: number): string {
  return one<{ firstName: string }>(db, sql`select firstName from youngPeople where id = ${youngPersonId}`)?.firstName ?? ''
}

function homeOf(db: ReadableDatabase, youngPersonId: number, on: CivilDate): Pick<Where, 'firstName' | 'provider'> {
  const home = one<{ provider: string | null }>(db, sql`select provider from placements where youngPersonId = ${youngPersonId} and (fromOn is null or fromOn <= ${on}) order by fromOn desc, id desc limit 1`)
  return { firstName: firstNameOf(db, youngPersonId), provider: home?.provider ?? null }
}

/** Refuses a match that may not start, with every reason. */
export function refuseWhatMayNotStart(obstacles: readonly StartObstacle[], despite: string | null): void {
  if (mayStart(obstacles, despite)) return
  const hard = obstacles.filter((obstacle) => !obstacle.mayDespite)
  const why = (hard.length > 0 ? hard : obstacles).map((obstacle) => obstacle.words).join(' ')
  throw new Refusal('match-cannot-start', { why: hard.length > 0 ? why : `${why} Write down why it starts all the same.` })
}

/* The visitors of a match that the young person is in on the day, or that is planned. */
function openMatchOf(db: ReadableDatabase, youngPersonId: number, on: CivilDate): string | null {
  const names = all<{ name: string }>(db, sql`
    select firstName || ' ' || lastName as name from matches join volunteers on volunteers.id in (matches.volunteerId, matches.secondVolunteerId)
    where youngPersonId = ${youngPersonId} and (endedOn is null or endedOn > ${on}) order by startedOn, volunteers.id`).map((row) => row.name)
  return names.length === 0 ? null : together(names)
}
