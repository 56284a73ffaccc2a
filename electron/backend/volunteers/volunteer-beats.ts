import type { CivilDate } from '#domain/civil-date.ts'
import type { StatusPeriod } from '#domain/due/standing.ts'
import { supervisionBeats } from '#domain/supervision-beats.ts'
import type { VolunteerBeat } from '#contract/volunteers.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'
import { findSettings } from '../service/settings-repository.ts'

interface HeldRow {
  readonly id: number
  readonly about: string | null
  readonly nextOn: CivilDate | null
  readonly dueOn: CivilDate | null
  readonly heldOn: CivilDate
  readonly mode: string | null
  readonly impact: number | null
  readonly enjoying: number | null
  readonly childSafe: number | null
  readonly notes: string | null
}

/** The supervisions of one volunteer as beats, with what each was told, oldest first. */
export function listBeats(db: ReadableDatabase, volunteerId: number, statuses: readonly StatusPeriod[], today: CivilDate): VolunteerBeat[] {
  const held = all<HeldRow>(db, sql`
    select supervisions.id, concat_ws(' ', firstName, lastName) as about, nextOn, dueOn, heldOn, mode, impact, enjoying, childSafe, supervisions.notes
    from supervisions left join matches on matches.id = matchId left join youngPeople on youngPeople.id = youngPersonId where supervisions.volunteerId = ${volunteerId} and heldOn <= ${today} order by heldOn, supervisions.id`)
  const spoken = Map.groupBy(all<SpokenRow>(db, sql`
    select supervisionId, isSpokenOf, concat_ws(' ', firstName, lastName) as youngPerson from spokenOf join supervisions on supervisions.id = supervisionId join matches on matches.id = spokenOf.matchId join youngPeople on youngPeople.id = youngPersonId
    where supervisions.volunteerId = ${volunteerId} order by startedOn, matches.id`), (row) => row.supervisionId)
  const weeks = new Map<CivilDate, number>()
  const weeksOn = (on: CivilDate): number => {
    let known = weeks.get(on)
    if (known === undefined) weeks.set(on, (known = findSettings(db, on).supervisionWeeks))
    return known
  }
  const told = new Map<CivilDate, HeldRow[]>()
  for (const row of held) told.set(row.heldOn, [...(told.get(row.heldOn) ?? []), row])
  return supervisionBeats({ statuses, held, weeksOn }, today).map((beat) => {
    const rows = beat.heldOn === null ? [] : (told.get(beat.heldOn) ?? [])
    const notes = rows.flatMap((row) => (row.notes === null ? [] : [row.notes]))
    return {
      ...beat,
      mode: rows[0]?.mode ?? null,
      impact: answerOf(rows.map((row) => row.impact)),
      enjoying: answerOf(rows.map((row) => row.enjoying)),
      childSafe: answerOf(rows.map((row) => row.childSafe)),
      notes: notes.length === 0 ? null : notes.join(' '),
      records: rows.map(({ id, about }) => ({ id, about: about === '' ? null : about })),
      ...spokenIn(rows, spoken),
      nextOn: rows.findLast((row) => row.nextOn !== null)?.nextOn ?? null,
    }
  })
}

interface SpokenRow {
  readonly supervisionId: number
  readonly isSpokenOf: number
  readonly youngPerson: string
}

/* Who was spoken of in one of a day's records was spoken of that day; what a workbook brought in names at most the one it is about. */
type Spoken = Pick<SpokenRow, 'isSpokenOf' | 'youngPerson'>
function spokenIn(rows: readonly HeldRow[], spoken: ReadonlyMap<number, readonly Spoken[]>): Pick<VolunteerBeat, 'spokenOf' | 'notSpokenOf'> {
  const told = rows.flatMap((row): readonly Spoken[] => spoken.get(row.id) ?? (row.about === null || row.about === '' ? [] : [{ isSpokenOf: 1, youngPerson: row.about }]))
  const names = (isSpokenOf: number): string[] => [...new Set(told.filter((each) => each.isSpokenOf === isSpokenOf).map((each) => each.youngPerson))]
  const spokenOf = names(1)
  return { spokenOf, notSpokenOf: names(0).filter((name) => !spokenOf.includes(name)) }
}

/* About several matches on one day, one no is a no. */
function answerOf(answers: readonly (number | null)[]): boolean | null {
  const known = answers.filter((answer) => answer !== null)
  return known.length === 0 ? null : known.every((answer) => answer === 1)
}
