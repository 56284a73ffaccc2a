import type { CivilDate } from '#domain/civil-date.ts'
import type { StatusPeriod } from '#domain/due/standing.ts'
import { supervisionBeats } from '#domain/supervision-beats.ts'
import type { VolunteerBeat } from '#contract/volunteers.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'
import { findSettings } from '../service/settings-repository.ts'

interface HeldRow {
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
    select dueOn, heldOn, mode, impact, enjoying, childSafe, notes from supervisions where volunteerId = ${volunteerId} and heldOn <= ${today} order by heldOn, id`)
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
    }
  })
}

/* About several matches on one day, one no is a no. */
function answerOf(answers: readonly (number | null)[]): boolean | null {
  const known = answers.filter((answer) => answer !== null)
  return known.length === 0 ? null : known.every((answer) => answer === 1)
}
