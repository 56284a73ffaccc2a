import type { CivilDate } from '#domain/civil-date.ts'
import { standingOfPairing } from '#domain/matching/pairing.ts'
import type { VolunteerEntry, VolunteerPairing } from '#contract/volunteers.ts'
import type { YoungPersonTimelineEntry } from '#contract/young-people.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, one, sql } from '../database/sql.ts'
import { listPairingsUnderWay, volunteersOf } from './pairings-repository.ts'

/* What pairings that are no match say on the pages of those whom they are about. */

/** The pairings under way of one volunteer, as first or second visitor. */
export function pairingsOfVolunteer(db: ReadableDatabase, volunteerId: number, today: CivilDate): VolunteerPairing[] {
  return listPairingsUnderWay(db).filter((row) => volunteersOf(row).some(({ id }) => id === volunteerId)).map((row) => {
    const child = one<{ firstName: string; name: string }>(db, sql`select firstName, concat_ws(' ', firstName, lastName) as name from youngPeople where id = (select youngPersonId from referrals where id = ${row.referralId})`)!
    return { referralId: row.referralId, youngPerson: child.name, standing: standingOfPairing({ ...row, firstName: child.firstName, volunteers: volunteersOf(row).map(({ firstName }) => firstName) }, today) }
  })
}

interface Told {
  readonly name: string
  readonly askedOn: CivilDate | null
  readonly answeredOn: CivilDate | null
  readonly answer: string | null
  readonly words: string | null
  readonly stoppedOn: CivilDate | null
  readonly stopReason: string | null
}

/** What a volunteer was asked and said, and which pairings were stopped; what led to a match among them. */
export function tellPairingsOfVolunteer(db: ReadableDatabase, volunteerId: number): VolunteerEntry[] {
  return told(all<Told>(db, sql`
    select concat_ws(' ', youngPeople.firstName, youngPeople.lastName) as name, volunteerAskedOn as askedOn, stoppedOn, stopReason, iif(volunteerId = ${volunteerId}, volunteerAnsweredOn, secondAnsweredOn) as answeredOn,
      iif(volunteerId = ${volunteerId}, volunteerAnswer, secondAnswer) as answer, iif(volunteerId = ${volunteerId}, volunteerWords, secondWords) as words
    from pairings join referrals on referrals.id = pairings.referralId join youngPeople on youngPeople.id = referrals.youngPersonId where ${volunteerId} in (volunteerId, secondVolunteerId)`))
}

/** The same of a young person; what led to a match stands with the match already. */
export function tellPairingsOfYoungPerson(db: ReadableDatabase, youngPersonId: number): YoungPersonTimelineEntry[] {
  return told(all<Told>(db, sql`
    select concat_ws(' and ', first.firstName || ' ' || first.lastName, second.firstName || ' ' || second.lastName) as name, youngPersonAskedOn as askedOn, youngPersonAnsweredOn as answeredOn, youngPersonAnswer as answer,
      youngPersonWords as words, stoppedOn, stopReason
    from pairings join volunteers as first on first.id = pairings.volunteerId left join volunteers as second on second.id = pairings.secondVolunteerId
    where pairings.matchId is null and referralId in (select id from referrals where youngPersonId = ${youngPersonId})`))
}

function told(rows: readonly Told[]): { on: CivilDate; kind: 'pairing'; title: string; detail: string | null }[] {
  const entry = (on: CivilDate | null, title: string, detail: string | null): { on: CivilDate; kind: 'pairing'; title: string; detail: string | null }[] => (on === null ? [] : [{ on, kind: 'pairing', title, detail }])
  return rows.flatMap((row) => [
    ...entry(row.stoppedOn, `Pairing with ${row.name} stopped`, row.stopReason), ...(row.answer === null ? [] : entry(row.answeredOn, `Said ${row.answer} to ${row.name}`, row.words)), ...entry(row.askedOn, `Asked about ${row.name}`, null),
  ])
}
