import type { CivilDate } from '#domain/civil-date.ts'
import { overlap, wrongInMatchCorrection } from '#domain/match-correction.ts'
import type { EndBasis, EndDecidedBy } from '#domain/match-words.ts'
import { spokenDate, together } from '#domain/spoken.ts'
import { wrongInTransfer } from '#domain/transferred-match.ts'
import type { EndReason, MatchType } from '#domain/vocabulary.ts'
import { waitsThatMove } from '#domain/wait-after-end.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, one, run, runOnOne, sql, value } from '../database/sql.ts'
import { gatesInWords } from '../matching/gates-in-words.ts'
import { lettingMeet, whyNotToMeet } from '../matching/letting-meet.ts'
import { beginWaitOn, waitsAfter } from '../referrals/following-referral.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import { namesOfPairs } from '../search/found-matches.ts'
import { CAME_LATER } from './came-later.ts'
import { listDaysWithin, refuseEndBefore } from './days-within.ts'
import { IS_PUT_OFF } from './is-put-off.ts'
import type { LivingMatch } from './living-match.ts'
import { matchOf } from './living-match.ts'
import { correctDecision } from './objection-at-end.ts'
import { trialAfter } from './put-off-starts.ts'

export interface CorrectedMatch {
  readonly matchId: number
  readonly type: MatchType
  readonly introducedOn: CivilDate | null
  readonly startedOn: CivilDate
  readonly previousProvider: string | null
  readonly firstMatchedOn: CivilDate | null
  readonly endedOn: CivilDate | null
  readonly endReason: EndReason | null
  readonly endDecidedBy: EndDecidedBy | null
  readonly endBasis: EndBasis | null
  readonly endNoticeOn: CivilDate | null
  /** How they said goodbye. */
  readonly endPlan: string | null
  readonly remains: string | null
}

interface WasMatch extends LivingMatch {
  readonly introducedOn: CivilDate | null
  readonly isBought: boolean
  readonly trialUntilOn: CivilDate | null
  readonly isPutOff: boolean
  readonly endBasis: EndBasis | null
}

/**
 * Corrects what was written down wrongly of a match. Refused is what the correction itself would make wrong (nobody cleared on the day they now met first, a yes only
 * later, two matches at once, something recorded outside of it); what a workbook brought in as it was may stay as it was.
 */
export function correctMatch(db: WritableDatabase, to: CorrectedMatch, today: CivilDate): void {
  const was = wasMatch(db, to.matchId)
  refuseWrong({ ...wrongInMatchCorrection(to, was, today), ...wrongInTransfer(to) })
  mustStayInside(db, was, to)
  mustBeCleared(db, was, to, today)
  mayStartThen(db, was, to, today)
  mustHaveAgreed(db, was, to)
  mustNotOverlap(db, was, to)
  lettingMeet(db, today, () => write(db, was, to, today))
}

function write(db: WritableDatabase, was: WasMatch, to: CorrectedMatch, today: CivilDate): void {
  moveWithStart(db, was, to)
  if (was.endedOn !== null && to.endedOn !== null) moveWithEnd(db, was, was.endedOn, to.endedOn)
  runOnOne(db, sql`
    update matches set type = ${to.type}, introducedOn = ${to.introducedOn}, startedOn = ${to.startedOn}, plannedFor = iif(${to.startedOn} > ${today}, ${to.startedOn}, null), putOffTo = null, trialUntilOn = ${trialThen(was, to)}, previousProvider = ${to.previousProvider}, firstMatchedOn = ${to.firstMatchedOn}, endedOn = ${to.endedOn}, endReason = ${was.endedOn === null ? null : to.endReason},
      endDecidedBy = ${was.endedOn === null ? null : to.endDecidedBy}, endBasis = ${was.endedOn === null ? null : to.endBasis}, endNoticeOn = ${was.endedOn === null ? null : to.endNoticeOn},
      endPlan = ${was.endedOn === null ? null : to.endPlan}, remains = ${was.endedOn === null ? null : to.remains} where id = ${was.id}`)
  if (was.endedOn !== null && to.endedOn !== null) correctDecision(db, was, { endedOn: was.endedOn, endBasis: was.endBasis }, { endedOn: to.endedOn, endBasis: to.endBasis }, today)
}

function wasMatch(db: ReadableDatabase, id: number): WasMatch {
  const match = matchOf(db, id)
  const more = one<{ introducedOn: CivilDate | null; isBought: number; trialUntilOn: CivilDate | null; isPutOff: number; endBasis: EndBasis | null }>(db, sql`select introducedOn, endBasis, type = 'spot_purchase' or spotProvider is not null as isBought, trialUntilOn, ${IS_PUT_OFF} as isPutOff from matches where id = ${id}`)!
  return { ...match, ...more, isBought: more.isBought === 1, isPutOff: more.isPutOff === 1 }
}

/* What lay within the match stays within it. */
function mustStayInside(db: ReadableDatabase, was: WasMatch, to: CorrectedMatch): void {
  const { id, startedOn, endedOn } = was
  const trialUntilOn = trialThen(was, to)
  const days = listDaysWithin(db, id).filter(({ day }) => day >= startedOn && (endedOn === null || day <= endedOn))
  const before = days.find(({ day }) => day < to.startedOn)
  if (before !== undefined) throw new Refusal('not-right', { words: `${before.what} on ${spokenDate(before.day)}. Let the match start on that day or before` })
  if (to.endedOn !== null) refuseEndBefore(days, to.endedOn)
  if (trialUntilOn !== null && trialUntilOn < to.startedOn) throw new Refusal('not-right', { words: `Its trial lasted until ${spokenDate(trialUntilOn)}. Let the match start on that day or before` })
}

/* A trial whose day moved along while the start was put off moves along to the day that is chosen; any other was given its own day. */
function trialThen(was: WasMatch, to: CorrectedMatch): CivilDate | null {
  return was.isPutOff ? trialAfter(was, to.startedOn) : was.trialUntilOn
}

const metFirst = ({ introducedOn, startedOn }: { readonly introducedOn: CivilDate | null; readonly startedOn: CivilDate }): CivilDate => (introducedOn !== null && introducedOn < startedOn ? introducedOn : startedOn)

/* Whoever was there from the start was cleared on the day they met first (domain.md R3.1). Where that was still to come, they are asked as at any start. */
function mustBeCleared(db: ReadableDatabase, was: WasMatch, to: CorrectedMatch, today: CivilDate): void {
  const [before, now] = [metFirst(was), metFirst(to) > today ? today : metFirst(to)]
  if (before > today || before === now) return
  const founders = all<{ id: number; name: string }>(db, sql`
    select id, firstName || ' ' || lastName as name from volunteers
    where (id in (${was.volunteerId}, ${was.secondVolunteerId}) and id not in (select volunteerId from steps where matchId = ${was.id} and volunteerId is not null and what = ${CAME_LATER}))
      or id in (select volunteerId from pastVisitors where matchId = ${was.id} and fromOn = ${was.startedOn}) order by id`)
  const ids = founders.map(({ id }) => id)
  const [then, gates] = [gatesInWords(db, ids, before), gatesInWords(db, ids, now)]
  const why = founders.flatMap(({ id, name }) => (gates.get(id) ?? []).filter((reason) => then.get(id)?.includes(reason) !== true).map((reason) => `${name} was not cleared on ${spokenDate(now)}: ${reason}.`))
  if (why.length > 0) throw new Refusal('match-cannot-start', { why: why.join(' ') })
}

/* A start that was still to come is asked about today and on the day it is given, although they were introduced before: an introduction lets nobody visit (domain.md R3.1). */
function mayStartThen(db: ReadableDatabase, was: WasMatch, to: CorrectedMatch, today: CivilDate): void {
  if (was.startedOn <= today || to.startedOn === was.startedOn) return
  const visitors = [was.volunteerId, was.secondVolunteerId].filter((id) => id !== null)
  const why = visitors.flatMap((volunteerId) => whyNotToMeet(db, { youngPersonId: was.youngPersonId, volunteerId, fromOn: to.startedOn }, today))
  if (why.length > 0) throw new Refusal('may-not-meet', { why: [...new Set(why)].join(' ') })
}

/* Nobody meets or visits before the young person and who comes have said yes (domain.md R2.2). */
function mustHaveAgreed(db: ReadableDatabase, was: WasMatch, to: CorrectedMatch): void {
  const yes = value<CivilDate | null>(db, sql`
    select max(max(coalesce(volunteerAnsweredOn, ''), coalesce(secondAnsweredOn, ''), coalesce(youngPersonAnsweredOn, ''))) from pairings where matchId = ${was.id}`)
  if (!yes) return
  if (yes > to.startedOn && yes <= was.startedOn) throw new Refusal('not-right', { words: `They said yes only on ${spokenDate(yes)}. Let the match start on that day or later` })
  if (yes > metFirst(to) && yes <= metFirst(was)) throw new Refusal('not-right', { words: `They said yes only on ${spokenDate(yes)}. Let them be introduced on that day or later` })
}

function mustNotOverlap(db: ReadableDatabase, was: WasMatch, to: CorrectedMatch): void {
  const others = all<{ id: number; startedOn: CivilDate; endedOn: CivilDate | null }>(db, sql`select id, startedOn, endedOn from matches where youngPersonId = ${was.youngPersonId} and id <> ${was.id} order by startedOn`).filter((other) => overlap(to, other) && !overlap(was, other))
  if (others.length === 0) return
  const names = namesOfPairs(db, others.map(({ id }) => id))
  throw new Refusal('not-right', { words: `The match of ${together(others.map(({ id, startedOn, endedOn }) => `${names.get(id) ?? ''} (${spokenDate(startedOn)} to ${endedOn === null ? 'now' : spokenDate(endedOn)})`))} goes on at the same time then. Choose days outside of it` })
}

/* What has its day from the start or the introduction has it still. */
function moveWithStart(db: WritableDatabase, was: WasMatch, to: CorrectedMatch): void {
  run(db, sql`update pastVisitors set fromOn = ${to.startedOn} where matchId = ${was.id} and fromOn = ${was.startedOn}`)
  run(db, sql`update pairings set introducedOn = ${to.introducedOn} where matchId = ${was.id} and introducedOn is ${was.introducedOn}`)
  run(db, sql`update referrals set closedOn = max(${to.startedOn}, receivedOn) where id = ${was.referralId} and state = 'matched' and closedOn = max(${was.startedOn}, receivedOn)`)
}

/* A pause that ended with it, and a wait that began with its end. */
function moveWithEnd(db: WritableDatabase, was: WasMatch, from: CivilDate, to: CivilDate): void {
  if (from === to) return
  run(db, sql`update matchPauses set toOn = ${to} where matchId = ${was.id} and toOn = ${from}`)
  const waits = waitsThatMove(waitsAfter(db, was), from, to)
  if ('refused' in waits) throw new Refusal('not-right', { words: `${waits.refused === 'recorded' ? 'Something is recorded of the wait on' : 'The young person waited again from'} ${spokenDate(waits.on)}. Let the match end on that day or before` })
  for (const id of waits.moves) beginWaitOn(db, id, from, to)
}
