import type { CivilDate } from '#domain/civil-date.ts'
import { gateReasonInWords } from '#domain/gate-words.ts'
import { reasonsGateIsClosed } from '#domain/gate.ts'
import { objectionsOfReferral } from '#domain/childs-view.ts'
import type { Objection } from '#domain/objection.ts'
import { spokenDate } from '#domain/spoken.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, one, sql, value } from '../database/sql.ts'
import { listGates } from '../due/gate-records.ts'
import { listStatuses } from '../due/volunteer-records.ts'
import { isWaiting } from '../figures/referrals.ts'
import { IS_PUT_OFF } from '../matches/is-put-off.ts'
import { viewNowOf } from '../referrals/view-now.ts'
import { gatesInWords } from './gates-in-words.ts'
import { linkedToHomeSince } from './home-links.ts'

/** A first meeting that has its day and may not take place as things stand; or a match that goes on between two who are kept apart by now. */
export interface BarredMeeting {
  readonly meets: 'introduction' | 'start' | 'put_off' | 'goes_on'
  /** The day they meet; of a match that goes on, its first; of a start that is put off, the day for which it was planned. */
  readonly on: CivilDate
  readonly youngPersonId: number
  readonly youngPerson: string
  readonly volunteers: readonly string[]
  /** Null while it is a pairing. */
  readonly matchId: number | null
  /** Why, as sentences without a full stop. */
  readonly why: readonly string[]
  /** Since when something bars it: the earliest of the days that are known, else today. */
  readonly sinceOn: CivilDate
}

interface Row {
  readonly meets: BarredMeeting['meets']
  readonly on: CivilDate
  readonly youngPersonId: number
  readonly youngPerson: string
  readonly matchId: number | null
  readonly volunteerId: number
  readonly secondVolunteerId: number | null
}

/**
 * Planned matches, and introductions planned in a pairing, that something bars by now: a visitor whose gate has closed, today or on the day itself as far as that is known (domain.md R3.1), what the young person says (R2.2),
 * that the two are kept apart, or that a visitor is linked to who runs the home in which the young person lives by then (R2.4); and starts that were put off for it, until somebody chooses their day. Of what goes on already only the last is told: a closed gate is due as `match_not_cleared`, an objection told by `listObjections`.
 */
export function listBarredMeetings(db: ReadableDatabase, today: CivilDate): BarredMeeting[] {
  const rows = all<Row>(db, sql`
    select iif(${IS_PUT_OFF}, 'put_off', 'start') as meets, iif(${IS_PUT_OFF}, plannedFor, startedOn) as "on", youngPeople.id as youngPersonId, concat_ws(' ', firstName, lastName) as youngPerson, matches.id as matchId, volunteerId, secondVolunteerId
    from matches join youngPeople on youngPeople.id = youngPersonId where startedOn > ${today} and endedOn is null
    union all
    select 'goes_on', startedOn, youngPeople.id, concat_ws(' ', firstName, lastName), matches.id, volunteerId, secondVolunteerId
    from matches join youngPeople on youngPeople.id = youngPersonId
    where startedOn <= ${today} and (endedOn is null or endedOn > ${today}) and exists (select 1 from exclusions where exclusions.youngPersonId = matches.youngPersonId and liftedOn is null and exclusions.volunteerId in (matches.volunteerId, secondVolunteerId))
    union all
    select 'introduction', introducedOn, youngPeople.id, concat_ws(' ', firstName, lastName), null, volunteerId, secondVolunteerId
    from pairings join referrals on referrals.id = referralId join youngPeople on youngPeople.id = youngPersonId
    where stoppedOn is null and matchId is null and introducedOn >= ${today} and ${isWaiting({ to: today })}
    order by "on", youngPerson`)
  const ids = [...new Set(rows.flatMap(visitorsOf))]
  const gates = listGates(db, ids, listStatuses(db, ids), today)
  const names = new Map(all<{ id: number; name: string }>(db, sql`select id, firstName || ' ' || lastName as name from volunteers where id in (select value from json_each(${JSON.stringify(ids)}))`).map(({ id, name }) => [id, name]))
  return rows.flatMap((row) => {
    const apart = visitorsOf(row).flatMap((id) => {
      const exclusion = keptApart(db, row.youngPersonId, id)
      return exclusion === undefined ? [] : [{ words: `${names.get(id) ?? ''} and ${row.youngPerson} are kept apart: ${exclusion.reason.trim().replace(/\.$/, '')}`, sinceOn: exclusion.sinceOn }]
    })
    const closed = visitorsOf(row).flatMap((id) => {
      const gate = gates.get(id)
      if (gate === undefined || row.meets === 'goes_on') return []
      const now = reasonsGateIsClosed(gate, today)
      const reasons = now.length > 0 || row.meets === 'put_off' ? now : reasonsGateIsClosed(gate, row.on)
      return reasons.map((reason) => ({ words: `${names.get(id) ?? ''}: ${gateReasonInWords(reason)}`, sinceOn: reason.since }))
    })
    const linked = row.meets === 'goes_on' ? [] : visitorsOf(row).flatMap((id) => {
      const sinceOn = linkedToHomeSince(db, row.youngPersonId, id, row.on > today ? row.on : today)
      return sinceOn === null ? [] : [{ words: `${names.get(id) ?? ''} is linked to who runs ${row.youngPerson}’s home`, sinceOn }]
    })
    const against = row.meets === 'goes_on' ? [] : objectionsTo(db, row.youngPersonId, row.meets === 'introduction' ? ['start', 'matching'] : ['matching'])
    const bars = [...apart, ...linked, ...closed, ...against]
    if (bars.length === 0 && row.meets !== 'put_off') return []
    const since = [...bars.map(({ sinceOn }) => sinceOn ?? today), ...(row.meets === 'put_off' ? [row.on] : [])].sort()[0]!
    return [{
      meets: row.meets, on: row.on, youngPersonId: row.youngPersonId, youngPerson: row.youngPerson, matchId: row.matchId, volunteers: visitorsOf(row).map((id) => names.get(id) ?? ''),
      why: bars.map(({ words }) => words), sinceOn: since < today ? since : today,
    }]
  })
}

/** What bars the first meeting of a match on its day, each in words: a visitor whose gate is closed then, two who are kept apart by then, a link to who runs the home (domain.md R3.1, R2.4), or that the young person objects by now (R2.2). */
export function barsOfStart(db: ReadableDatabase, { youngPersonId, volunteerId, secondVolunteerId }: Pick<Row, 'youngPersonId' | 'volunteerId' | 'secondVolunteerId'>, on: CivilDate): string[] {
  const ids = secondVolunteerId === null ? [volunteerId] : [volunteerId, secondVolunteerId]
  const gates = gatesInWords(db, ids, on)
  const ofVisitors = ids.flatMap((id) => {
    const name = value<string>(db, sql`select firstName || ' ' || lastName from volunteers where id = ${id}`) ?? ''
    const exclusion = keptApart(db, youngPersonId, id)
    const isLinked = linkedToHomeSince(db, youngPersonId, id, on) !== null
    return [...(isLinked ? [`${name} is linked to who runs their home`] : []), ...(exclusion !== undefined && exclusion.sinceOn <= on ? [`${name} is kept apart from them: ${exclusion.reason.trim().replace(/\.$/, '')}`] : []), ...(gates.get(id) ?? []).map((reason) => `${name}: ${reason}`)]
  })
  return [...ofVisitors, ...objectionsTo(db, youngPersonId, ['matching']).map(({ words }) => words)]
}

/** What stands in a line about it: the day and every reason. */
export function barredInWords({ meets, on, why }: Pick<BarredMeeting, 'meets' | 'on' | 'why'>): string {
  if (meets === 'put_off') return `Planned for ${spokenDate(on)} and put off${why.length === 0 ? '' : `: ${why.join('; ')}`}. Choose its day, or call it off`
  return meets === 'goes_on' ? `Since ${spokenDate(on)}, not to go on: ${why.join('; ')}` : `${spokenDate(on)}, not to go ahead: ${why.join('; ')}`
}

/** What two have planned or are in although they are kept apart, each as a sentence with what would be right; none where nothing is. */
export function stillAhead(db: ReadableDatabase, { youngPersonId, volunteerId }: { readonly youngPersonId: number; readonly volunteerId: number }, today: CivilDate): string[] {
  const matches = all<{ startedOn: CivilDate }>(db, sql`select startedOn from matches where youngPersonId = ${youngPersonId} and ${volunteerId} in (volunteerId, coalesce(secondVolunteerId, 0)) and (endedOn is null or endedOn > ${today}) order by startedOn`)
  const pairings = all<{ introducedOn: CivilDate | null }>(db, sql`
    select introducedOn from pairings join referrals on referrals.id = referralId where youngPersonId = ${youngPersonId} and ${volunteerId} in (volunteerId, coalesce(secondVolunteerId, 0)) and stoppedOn is null and matchId is null and ${isWaiting({ to: today })}`)
  return [
    ...matches.map(({ startedOn }) => (startedOn > today ? `Their match is planned for ${spokenDate(startedOn)} and is not to go ahead: call it off.` : `They are in a match since ${spokenDate(startedOn)}, which does not end by itself: decide whether it ends or another visitor takes over.`)),
    ...pairings.map(({ introducedOn }) => (introducedOn === null ? 'A pairing of the two is under way: stop it.' : introducedOn >= today ? `They are to be introduced on ${spokenDate(introducedOn)}, which is not to go ahead: stop their pairing.` : `They were introduced on ${spokenDate(introducedOn)}: stop their pairing.`)),
  ]
}

function keptApart(db: ReadableDatabase, youngPersonId: number, volunteerId: number): { readonly reason: string; readonly sinceOn: CivilDate } | undefined {
  return one(db, sql`select reason, sinceOn from exclusions where youngPersonId = ${youngPersonId} and volunteerId = ${volunteerId} and liftedOn is null order by sinceOn limit 1`)
}

/* A start was not to be had before somebody asked, so only an objection since speaks against it. */
function objectionsTo(db: ReadableDatabase, youngPersonId: number, which: readonly Objection['stops'][]): { readonly words: string; readonly sinceOn: CivilDate | null }[] {
  const view = viewNowOf(db, youngPersonId)
  if (view === undefined) return []
  return objectionsOfReferral(view).filter(({ stops }) => which.includes(stops)).map(({ words }) => ({ words: words.replace(/\.$/, ''), sinceOn: view.viewOn }))
}

function visitorsOf({ volunteerId, secondVolunteerId }: Row): readonly number[] {
  return secondVolunteerId === null ? [volunteerId] : [volunteerId, secondVolunteerId]
}
