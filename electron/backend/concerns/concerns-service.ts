import type { CivilDate } from '#domain/civil-date.ts'
import { wrongInClosing } from '#domain/concern.ts'
import { historyUntil } from '#domain/due/standing.ts'
import { suspendedSince } from '#domain/suspension.ts'
import type { Concern, concernsContract } from '#contract/concerns.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, one, runOnOne, sql } from '../database/sql.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import type { HandlersOf } from '../router.ts'
import { namesOfPairs } from '../search/found-matches.ts'
import { listStatusPeriods } from '../volunteers/status-periods.ts'
import { listConcerns } from './concerns-repository.ts'
import { concernOf, correctConcern, raiseConcern, tell } from './raise-concern.ts'

type Named = Concern['volunteers'][number]

/* Concerns, allegations and complaints: raised, told, closed. */
export const concernsService: HandlersOf<typeof concernsContract> = {
  list: (_input, { db, today }) => ({ today, rows: listConcerns(db, today) }),
  open: ({ id }, { db, today }) => {
    const [concern] = listConcerns(db, today, sql`concerns.id = ${id}`)
    if (concern === undefined) throw new Refusal('not-found', { what: 'such concern' })
    const open = openMatches(db, concern, today)
    return {
      today, concern,
      suspended: concern.volunteers.filter((volunteer) => suspendedSince(historyUntil(listStatusPeriods(db, volunteer.id), today)) !== null),
      paused: open.filter(({ isPaused }) => isPaused).map(({ isPaused: _isPaused, ...match }) => match),
      goOn: open.filter(({ isPaused }) => !isPaused).map(({ isPaused: _isPaused, ...match }) => match),
    }
  },
  about: ({ youngPersonId, volunteerId, matchId }, { db, today }) => {
    const match = matchId === null ? undefined : one<{ youngPersonId: number; volunteerId: number; secondVolunteerId: number | null }>(db, sql`select youngPersonId, volunteerId, secondVolunteerId from matches where id = ${matchId}`)
    const pair = match === undefined ? undefined : namesOfPairs(db, [matchId!]).get(matchId!)
    // Of a couple nobody is meant until somebody is chosen.
    const only = match?.secondVolunteerId === null ? match.volunteerId : null
    return {
      today, match: pair === undefined ? null : { id: matchId!, name: pair },
      youngPerson: personOf(db, sql`select id, concat_ws(' ', firstName, lastName) as name from youngPeople where id = ${youngPersonId ?? match?.youngPersonId ?? null}`),
      volunteer: personOf(db, sql`select id, firstName || ' ' || lastName as name from volunteers where id = ${volunteerId ?? only}`),
    }
  },
  matchesOf: ({ youngPersonId, volunteerId }, { db }) => {
    if (youngPersonId === null && volunteerId === null) return []
    const ids = all<{ id: number }>(db, sql`
      select id from matches where (${youngPersonId} is null or youngPersonId = ${youngPersonId}) and (${volunteerId} is null or ${volunteerId} in (volunteerId, secondVolunteerId) or id in (select matchId from pastVisitors where volunteerId = ${volunteerId}))
      order by startedOn desc, id desc`).map(({ id }) => id)
    const names = namesOfPairs(db, ids)
    return ids.map((id) => ({ id, name: names.get(id) ?? '' }))
  },
  record: (raised, { db, today }) => ({ concernId: raiseConcern(db, raised, today) }),
  tell: (input, { db, today }) => {
    tell(db, input, today)
    return null
  },
  correct: (input, { db, today }) => {
    correctConcern(db, input, today)
    return null
  },
  close: ({ concernId, on, outcome }, { db, today }) => {
    refuseWrong(wrongInClosing({ resolvedOn: on, outcome }, concernOf(db, concernId).raisedOn, today))
    runOnOne(db, sql`update concerns set resolvedOn = ${on}, outcome = ${outcome} where id = ${concernId}`)
    return null
  },
  reopen: ({ concernId }, { db }) => {
    if (concernOf(db, concernId).resolvedOn === null) throw new Refusal('not-right', { words: 'This concern is open already' })
    runOnOne(db, sql`update concerns set resolvedOn = null where id = ${concernId}`)
    return null
  },
}

function personOf(db: ReadableDatabase, which: Sql): Named | null {
  return one<Named>(db, which) ?? null
}

/* The matches that go on of whoever it names. */
function openMatches(db: ReadableDatabase, { youngPerson, volunteers, match }: Concern, today: CivilDate): (Named & { readonly isPaused: boolean })[] {
  const visitors = JSON.stringify(volunteers.map(({ id }) => id))
  const rows = all<{ id: number; isPaused: number }>(db, sql`
    select id, exists (select 1 from matchPauses where matchId = matches.id and fromOn <= ${today} and (toOn is null or toOn > ${today})) as isPaused from matches
    where startedOn <= ${today} and (endedOn is null or endedOn > ${today})
      and (id = ${match?.id ?? null} or volunteerId in (select value from json_each(${visitors})) or secondVolunteerId in (select value from json_each(${visitors})) or (${volunteers.length} = 0 and youngPersonId = ${youngPerson?.id ?? null})) order by startedOn, id`)
  const names = namesOfPairs(db, rows.map(({ id }) => id))
  return rows.map(({ id, isPaused }) => ({ id, name: names.get(id) ?? '', isPaused: isPaused === 1 }))
}
