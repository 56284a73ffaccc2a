import { objectionInMatch } from '#domain/childs-view.ts'
import { addDays, addMonths, ageOn, birthday, completedMonths, daysBetween } from '#domain/civil-date.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import { matchStateOn, usualGapDays } from '#domain/match.ts'
import type { MatchRow, matchesContract } from '#contract/matches.ts'
import type { OutputOf } from '#contract/procedure.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, one, sql } from '../database/sql.ts'
import { yesNo } from '../database/yes-no.ts'
import { gateReasonsOfMatch } from '../due/match-gate.ts'
import { gatesInWords } from '../matching/gates-in-words.ts'
import { listHomeLinks } from '../matching/home-links.ts'
import { listLastDeclarations } from '../recruitment/lasting-records.ts'
import { regulatedPatternOf } from '../recruitment/regulated-pattern.ts'
import { viewNowOf } from '../referrals/view-now.ts'
import type { HandlersOf } from '../router.ts'
import { findSettings } from '../service/settings-repository.ts'
import { chronologyService } from './chronology-service.ts'
import { matchLifeService } from './match-life-service.ts'
import { matchTimeline } from './match-timeline.ts'
import type { MatchRecord } from './matches-repository.ts'
import { hasPlansThatHaveCome, putOffFrom, putOffStarts } from './put-off-starts.ts'
import { findMatch, findYoungPersonFacts, listClaimedByMonth, listMatches, listPausedNames, listVisitDays } from './matches-repository.ts'

export const matchesService: HandlersOf<typeof matchesContract> = {
  ...matchLifeService,
  ...chronologyService,
  list: (_input, { db, today }) => {
    const matches = listMatches(db, today)
    const closed = closedAmong(db, matches, today)
    return { today, rows: matches.map((match) => rowOf(match, today, closed)) }
  },
  plansHaveCome: (_input, { db, today }) => hasPlansThatHaveCome(db, today),
  putOffStarts: (_input, { db, today }) => ({ putOff: putOffStarts(db, today) }),
  paused: (_input, { db, today }) => listPausedNames(db, today),
  open: ({ id }, { db, today }) => {
    const match = findMatch(db, id, today)
    if (match === undefined) throw new Refusal('not-found', { what: 'such match' })
    const isOver = hasEnded(match, today)
    const until = match.endedOn !== null && match.endedOn < today ? match.endedOn : today
    const yearBefore = addDays(addMonths(until, -12), 1)
    const days = listVisitDays(db, id, yearBefore, until)
    const facts = findYoungPersonFacts(db, match.youngPersonId, today)
    const months = Math.min(12, completedMonths(match.startedOn, until))
    return {
      today,
      match: rowOf(match, today, closedAmong(db, [match], today)),
      putOffFrom: putOffFrom(db, id),
      introducedOn: match.introducedOn,
      referredOn: one<{ receivedOn: CivilDate }>(db, sql`select receivedOn from referrals where id = ${match.referralId}`)?.receivedOn ?? null,
      friendshipContinues: yesNo(match.friendshipContinues),
      fundedAfter18: yesNo(match.fundedAfter18),
      pausedFrom: match.pausedFrom,
      rhythmDays: match.rhythmDays,
      usualGapDays: usualGapDays(days),
      heldInYear: days.length,
      expectedInYear: Math.round((findSettings(db, today).visitsPerYear * months) / 12),
      socialWorker: facts?.socialWorker ?? null,
      reviewingOfficer: facts?.reviewingOfficer ?? null,
      placementType: facts?.placementType ?? null,
      languages: facts?.languages ?? null,
      interests: facts?.interests ?? null,
      turns18On: match.bornOn === null ? null : birthday(match.bornOn, 18),
      objection: isOver ? null : objectionInMatch(viewNowOf(db, match.youngPersonId), match.youngPersonFirstName),
      regulated: isOver ? [] : regulatedIn(db, match, today),
      gateReasons: isOver ? [] : gateReasonsOfMatch(db, id, today),
      declareAgain: isOver ? [] : declareAgainIn(db, match, today),
      homeLinks: isOver ? [] : listHomeLinks(db, today, id).map(({ volunteerId, volunteer, provider, sinceOn }) => ({ id: volunteerId, name: volunteer, provider, sinceOn })),
      claimed: listClaimedByMonth(db, id, addMonths(`${until.slice(0, 7)}-01`, -11), until),
      timeline: matchTimeline(db, match),
    }
  },
}

const visitorsOf = (match: MatchRecord): readonly number[] => [match.volunteerId, match.secondVolunteerId].filter((id) => id !== null)
const hasEnded = (match: MatchRecord, today: CivilDate): boolean => match.endedOn !== null && match.endedOn <= today

/* Those who visit, or are to visit, in a match that has not ended while their gate is closed. */
function closedAmong(db: ReadableDatabase, matches: readonly MatchRecord[], today: CivilDate): ReadonlySet<number> {
  const ids = [...new Set(matches.filter((match) => !hasEnded(match, today)).flatMap(visitorsOf))]
  return new Set([...gatesInWords(db, ids, today)].filter(([, reasons]) => reasons.length > 0).map(([id]) => id))
}

function rowOf(match: MatchRecord, today: CivilDate, closed: ReadonlySet<number>): MatchRow {
  const state = matchStateOn(match, today)
  const until = state === 'ended' && match.endedOn !== null ? match.endedOn : today
  const volunteers = [{ id: match.volunteerId, key: match.volunteerKey, name: match.volunteerName }]
  if (match.secondVolunteerId !== null) volunteers.push({ id: match.secondVolunteerId, key: match.secondVolunteerKey ?? '', name: match.secondVolunteerName ?? '' })
  return {
    id: match.id,
    key: match.key,
    state,
    youngPerson: { id: match.youngPersonId, key: match.youngPersonKey, name: match.youngPersonName },
    age: match.bornOn === null ? null : ageOn(match.bornOn, today),
    ageAtMatch: match.bornOn === null ? null : ageOn(match.bornOn, match.startedOn),
    daysToMatch: match.referredOn === null || match.referredOn > match.startedOn ? null : daysBetween(match.referredOn, match.startedOn),
    targetDays: match.targetDays === null ? null : Number(match.targetDays),
    firstVisitorOn: match.firstVisitorOn,
    volunteers,
    type: match.type,
    startedOn: match.startedOn,
    endedOn: match.endedOn,
    endReason: match.endReason,
    months: state === 'planned' ? 0 : completedMonths(match.startedOn, until),
    lastVisitOn: match.lastVisitOn,
    visits: match.visits,
    endExpectedOn: state === 'ended' ? null : match.endExpectedOn,
    recordedOnFileOn: match.recordedOnFileOn,
    isNotCleared: !hasEnded(match, today) && visitorsOf(match).some((id) => closed.has(id)),
  }
}

function declareAgainIn(db: ReadableDatabase, match: MatchRecord, today: CivilDate): OutputOf<typeof matchesContract.open>['declareAgain'] {
  const names = new Map([[match.volunteerId, match.volunteerName], [match.secondVolunteerId, match.secondVolunteerName]])
  return listLastDeclarations(db, today, visitorsOf(match)).filter(({ againOn }) => againOn < today).map(({ volunteerId, againOn }) => ({ id: volunteerId, name: names.get(volunteerId) ?? '', againOn }))
}

function regulatedIn(db: ReadableDatabase, { volunteerId, secondVolunteerId }: MatchRecord, today: CivilDate): OutputOf<typeof matchesContract.open>['regulated'] {
  return all<{ id: number; firstName: string }>(db, sql`select id, firstName from volunteers where id in (${volunteerId}, ${secondVolunteerId}) order by id = ${secondVolunteerId}`).flatMap(({ id, firstName }) => {
    const pattern = regulatedPatternOf(db, id, today)
    return pattern === null ? [] : [{ id, firstName, ...pattern }]
  })
}
