import type { CivilDate } from '#domain/civil-date.ts'
import { addDays } from '#domain/civil-date.ts'
import { supervisionBeats } from '#domain/supervision-beats.ts'
import { isCurrentOn, wrongInSupervision } from '#domain/supervision.ts'
import { Refusal } from '#contract/refusal.ts'
import type { supervisionsContract } from '#contract/supervisions.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'
import { listStatuses } from '../due/volunteer-records.ts'
import { refuseWhileKept, refuseWhileMatchKept } from '../history/removed-records.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import type { HandlersOf } from '../router.ts'
import { findSettings } from '../service/settings-repository.ts'
import { deleteSupervision, findKeptDay, findSupervised, findSupervision, insertSupervision, listHeldDays, listMatchesSupervised, spokenOf, updateSupervision, writeSpokenOf } from './supervisions-repository.ts'

export const supervisionsService: HandlersOf<typeof supervisionsContract> = {
  form: ({ volunteerId }, { db, today }) => {
    const volunteer = findSupervised(db, volunteerId)
    if (volunteer === undefined) throw new Refusal('not-found', { what: 'such volunteer' })
    return { today, ...volunteer, weeks: findSettings(db, today).supervisionWeeks, days: listHeldDays(db, volunteerId), matches: listMatchesSupervised(db, volunteerId) }
  },
  read: ({ id }, { db }) => {
    const { matchId, ...supervision } = supervisionOf(db, id)
    return { ...supervision, spokenOf: spokenOf(db, id, matchId) }
  },
  record: ({ volunteerId, spokenOf: spoken, ...facts }, { db, today }) => {
    if (findSupervised(db, volunteerId) === undefined) throw new Refusal('not-found', { what: 'such volunteer' })
    refuseWrong(wrongInSupervision(facts, today))
    const kept = findKeptDay(db, volunteerId, facts.heldOn)
    if (kept !== undefined) updateSupervision(db, kept, facts)
    const id = kept ?? insertSupervision(db, volunteerId, dueDayOf(db, volunteerId, facts.heldOn), facts)
    writeMatches(db, { id, volunteerId, heldOn: facts.heldOn }, spoken)
    return { id }
  },
  correct: ({ id, spokenOf: spoken, ...facts }, { db, today }) => {
    const { volunteerId } = supervisionOf(db, id)
    refuseWrong(wrongInSupervision(facts, today))
    updateSupervision(db, id, facts)
    writeMatches(db, { id, volunteerId, heldOn: facts.heldOn }, spoken)
    return null
  },
  remove: ({ id }, context) => {
    const { volunteerId, matchId } = supervisionOf(context.db, id)
    refuseWhileKept({ volunteerId }, context)
    for (const each of spokenOf(context.db, id, matchId)) refuseWhileMatchKept(each, context)
    deleteSupervision(context.db, id)
    return null
  },
}

function supervisionOf(db: ReadableDatabase, id: number): NonNullable<ReturnType<typeof findSupervision>> {
  const found = findSupervision(db, id)
  if (found === undefined) throw new Refusal('not-found', { what: 'such supervision' })
  return found
}

/* On which day it was due, as the beats had it on the day before it was held: what the figure of those on time goes by. */
function dueDayOf(db: ReadableDatabase, volunteerId: number, heldOn: CivilDate): CivilDate | null {
  const before = addDays(heldOn, -1)
  const held = all<{ dueOn: CivilDate | null; heldOn: CivilDate }>(db, sql`select dueOn, heldOn from supervisions where volunteerId = ${volunteerId} and heldOn <= ${before} order by heldOn, id`)
  const beats = supervisionBeats({ statuses: listStatuses(db, [volunteerId]).get(volunteerId) ?? [], held, weeksOn: (on) => findSettings(db, on).supervisionWeeks }, before)
  return beats.findLast((beat) => beat.state === 'due' || beat.state === 'overdue')?.dueOn ?? null
}

function writeMatches(db: WritableDatabase, { id, volunteerId, heldOn }: { readonly id: number; readonly volunteerId: number; readonly heldOn: CivilDate }, spoken: readonly number[]): void {
  const current = listMatchesSupervised(db, volunteerId).filter((match) => isCurrentOn(match, heldOn)).map((match) => match.id)
  if (spoken.some((matchId) => !current.includes(matchId))) throw new Refusal('not-right', { words: 'Only matches of that day can be spoken of. Choose among those' })
  writeSpokenOf(db, id, current, spoken)
}
