import type { CivilDate } from '#domain/civil-date.ts'
import { upperAgeAhead } from '#domain/eligibility.ts'
import { mayHaveAnEnd, wrongInExtension } from '#domain/extension.ts'
import { careEndedBefore18, goesOnAfter18 } from '#domain/growing-up.ts'
import type { GrowingUpOutcome, GrowingUpStepName } from '#domain/match-words.ts'
import { Refusal } from '#contract/refusal.ts'
import type { CommandContext } from '../context.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, one, run, runOnOne, sql } from '../database/sql.ts'
import { bit } from '../database/yes-no.ts'
import { refuseWhileMatchKept } from '../history/removed-records.ts'
import { refuseDayBefore, refuseDayToCome } from '../matching/days.ts'
import { lettingMeet, whyNotToMeet } from '../matching/letting-meet.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import { findTerms } from '../service/terms-repository.ts'
import { findForEligibility } from '../young-people/write-young-person.ts'
import { goesOnWithoutSteps } from './goes-on-without-steps.ts'

/* What happens in a match while it goes on. */

export interface LivingMatch {
  readonly id: number
  readonly youngPersonId: number
  readonly referralId: number | null
  readonly volunteerId: number
  readonly secondVolunteerId: number | null
  readonly startedOn: CivilDate
  readonly endedOn: CivilDate | null
}

export interface OnADay {
  readonly matchId: number
  readonly on: CivilDate
}

/** A match, ended or not; refuses where it is gone. */
export function matchOf(db: ReadableDatabase, id: number): LivingMatch {
  const match = one<LivingMatch>(db, sql`select id, youngPersonId, referralId, volunteerId, secondVolunteerId, startedOn, endedOn from matches where id = ${id}`)
  if (match === undefined) throw new Refusal('not-found', { what: 'such match' })
  return match
}

/** A match that has not been ended. */
export function livingMatch(db: ReadableDatabase, id: number): LivingMatch {
  const match = matchOf(db, id)
  if (match.endedOn !== null) throw new Refusal('match-is-over')
  return match
}

/** A match in which something happens on a day that has come, after its start. */
export function livingOn(db: ReadableDatabase, { matchId, on }: OnADay, what: string, today: CivilDate): LivingMatch {
  refuseDayToCome(what, on, today)
  const match = livingMatch(db, matchId)
  refuseDayBefore('The match started', match.startedOn, on)
  return match
}

/** Pauses it from the day. */
export function pauseMatch(db: WritableDatabase, input: OnADay & { readonly reason: string; readonly expectedOn: CivilDate | null }, today: CivilDate): void {
  const { id } = livingOn(db, input, 'The pause', today)
  if (one(db, sql`select id from matchPauses where matchId = ${id} and (toOn is null or toOn > ${input.on})`) !== undefined) throw new Refusal('match-is-paused')
  run(db, sql`insert into matchPauses (matchId, fromOn, reason, expectedOn) values (${id}, ${input.on}, ${input.reason}, ${input.expectedOn})`)
}

/** Goes on from the day; refuses while a start would be refused for what keeps the visitors from meeting the young person (domain.md R3.1). */
export function resumeMatch(db: WritableDatabase, input: OnADay, today: CivilDate): void {
  const { id } = livingOn(db, input, 'The day', today)
  const pause = one<{ id: number; fromOn: CivilDate }>(db, sql`select id, fromOn from matchPauses where matchId = ${id} and toOn is null order by fromOn desc limit 1`)
  if (pause === undefined) throw new Refusal('match-not-paused')
  refuseDayBefore('The pause began', pause.fromOn, input.on)
  lettingMeet(db, today, () => runOnOne(db, sql`update matchPauses set toOn = ${input.on} where id = ${pause.id}`))
}

/** Why a paused match cannot go on from today, as sentences; none where it can. */
export function whyItStaysPaused(db: ReadableDatabase, matchId: number, today: CivilDate): string[] {
  const { youngPersonId, volunteerId, secondVolunteerId } = matchOf(db, matchId)
  const visitors = [volunteerId, secondVolunteerId].filter((id) => id !== null)
  return [...new Set(visitors.flatMap((id) => whyNotToMeet(db, { youngPersonId, volunteerId: id, fromOn: today }, today)))]
}

/** Writes down that the match goes on although care has ended before eighteen, as at a return home: the appointment ended by law with it, and going on is somebody’s decision (domain.md R2.5). It answers this end of care alone. */
export function goOnAfterCare(db: WritableDatabase, { matchId, on, decidedBy, reason }: OnADay & { readonly decidedBy: string | null; readonly reason: string | null }, today: CivilDate): void {
  refuseDayToCome('The decision', on, today)
  const { youngPersonId } = livingMatch(db, matchId)
  const endedOn = careEndedBefore18(one<{ inCareTo: CivilDate | null; bornOn: CivilDate | null }>(db, sql`select inCareTo, bornOn from youngPeople where id = ${youngPersonId}`)!)
  if (endedOn === null) throw new Refusal('not-right', { words: 'No day is recorded on which care ended before 18. Record it on the young person’s page first' })
  run(db, sql`
    insert into afterCareDecisions (matchId, careEndedOn, decidedOn, decidedBy, reason) values (${matchId}, ${endedOn}, ${on}, ${decidedBy}, ${reason})
    on conflict (matchId, careEndedOn) do update set decidedOn = excluded.decidedOn, decidedBy = excluded.decidedBy, reason = excluded.reason`)
}

/** Writes down that the match goes on past the age at which the service ends, as the council decided and funds it (requirement N21). It answers this age alone. */
export function goOnPastAge(db: WritableDatabase, { matchId, on, decidedBy, reason }: OnADay & { readonly decidedBy: string | null; readonly reason: string | null }, today: CivilDate): void {
  refuseDayToCome('The decision', on, today)
  const { youngPersonId, startedOn } = livingMatch(db, matchId)
  const ahead = upperAgeAhead(findForEligibility(db, youngPersonId), startedOn, findTerms(db, today), today)
  if (ahead === null) throw new Refusal('not-right', { words: 'This match is not near the age at which the service ends, so nothing is to be decided of it yet' })
  run(db, sql`
    insert into upperAgeDecisions (matchId, age, decidedOn, decidedBy, reason) values (${matchId}, ${ahead.age}, ${on}, ${decidedBy}, ${reason})
    on conflict (matchId, age) do update set decidedOn = excluded.decidedOn, decidedBy = excluded.decidedBy, reason = excluded.reason`)
}

/** Takes a step towards eighteen, or takes it anew; with permission the match goes on after it, and the list of what needs doing knows. */
export function takeGrowingUpStep(db: WritableDatabase, { matchId, on, step, outcome, untilOn, decidedBy, note }: OnADay & { readonly step: GrowingUpStepName; readonly outcome: GrowingUpOutcome; readonly untilOn: CivilDate | null; readonly decidedBy: string | null; readonly note: string | null }, today: CivilDate): void {
  refuseDayToCome('The decision', on, today)
  refuseWrong({ untilOn: wrongInExtension({ on, untilOn }) })
  livingMatch(db, matchId)
  const before = stepsTaken(db, matchId)
  run(db, sql`
    insert into growingUpSteps (matchId, step, decidedOn, outcome, untilOn, decidedBy, note) values (${matchId}, ${step}, ${on}, ${outcome}, ${mayHaveAnEnd(step, outcome) ? untilOn : null}, ${decidedBy}, ${note})
    on conflict (matchId, step) do update set decidedOn = excluded.decidedOn, outcome = excluded.outcome, untilOn = excluded.untilOn, decidedBy = excluded.decidedBy, note = excluded.note`)
  saysWhetherItGoesOn(db, matchId, before)
}

/** Takes out a step towards eighteen that nobody took; what follows from permission and funding is then as the other has it or, where neither says anything, as it stood before them. */
export function removeGrowingUpStep(context: Pick<CommandContext, 'db' | 'today'>, { matchId, step }: { readonly matchId: number; readonly step: GrowingUpStepName }): void {
  const { db } = context
  refuseWhileMatchKept(matchId, context)
  const before = stepsTaken(db, matchId)
  runOnOne(db, sql`delete from growingUpSteps where matchId = ${matchId} and step = ${step}`)
  saysWhetherItGoesOn(db, matchId, before)
}

type Taken = Parameters<typeof goesOnAfter18>[0]

function stepsTaken(db: ReadableDatabase, matchId: number): Taken {
  return all(db, sql`select step, outcome from growingUpSteps where matchId = ${matchId}`)
}

/* What a workbook says of it stays for as long as the steps say nothing, and comes back once they say nothing any more. */
function saysWhetherItGoesOn(db: WritableDatabase, matchId: number, before: Taken): void {
  const [was, goesOn] = [goesOnAfter18(before), goesOnAfter18(stepsTaken(db, matchId))]
  if (was !== goesOn) runOnOne(db, sql`update matches set fundedAfter18 = ${goesOn === null ? goesOnWithoutSteps(db, matchId) : bit(goesOn)} where id = ${matchId}`)
}
