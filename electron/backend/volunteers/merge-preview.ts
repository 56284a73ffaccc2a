import type { CivilDate } from '#domain/civil-date.ts'
import { answered } from '#domain/equalities.ts'
import { MERGED_FIELDS, objectionsToMerging, usualSide, usualStage } from '#domain/merging.ts'
import { RECORD_WORDS } from '#domain/record-words.ts'
import { counted } from '#domain/spoken.ts'
import type { RecordedStatus } from '#domain/status-step.ts'
import type { StageState } from '#domain/vocabulary.ts'
import { Refusal } from '#contract/refusal.ts'
import type { MergePreview } from '#contract/volunteer-merging.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, one, sql, verbatim } from '../database/sql.ts'
import { whyVolunteerIsKept } from '../legal-holds/held-records.ts'
import { findEqualities, findPapers } from './details-repository.ts'
import { countNaming, NAMING_TABLES } from './hanging-on-volunteer.ts'
import { listStatusPeriods } from './status-periods.ts'

type Row = Readonly<Record<(typeof MERGED_FIELDS)[number], string | number | null>> & { readonly key: string; readonly firstName: string; readonly lastName: string }

/** What two records say of one person, and what would become of it. */
export function previewMerge(db: ReadableDatabase, keptId: number, otherId: number, today: CivilDate): MergePreview {
  const [kept, other] = [rowOf(db, keptId), rowOf(db, otherId)]
  const equalities = { kept: answered(findEqualities(db, keptId)!), other: answered(findEqualities(db, otherId)!) }
  const statuses = (id: number): { status: RecordedStatus; fromOn: string }[] => listStatusPeriods(db, id).map(({ status, fromOn }) => ({ status, fromOn }))
  return {
    names: { kept: `${kept.firstName} ${kept.lastName}`, other: `${other.firstName} ${other.lastName}` },
    keys: { kept: kept.key, other: other.key },
    objections: [...objectionsToMerging({ areSame: keptId === otherId, isErased: isErased(db, keptId, otherId), inOneMatch: together(db, 'matches', keptId, otherId), inOnePairing: together(db, 'pairings', keptId, otherId), heldBecause: [keptId, otherId].flatMap((id) => whyVolunteerIsKept(db, id, today)) })],
    fields: MERGED_FIELDS.filter((field) => kept[field] !== null || other[field] !== null).map((field) => ({ field, kept: kept[field], other: other[field], usual: usualSide(kept[field], other[field]) })),
    equalities: { ...equalities, usual: equalities.other > equalities.kept ? 'other' : 'kept' },
    statuses: { kept: statuses(keptId), other: statuses(otherId) },
    stages: all<{ stage: string; name: string; kept: StageState; keptOn: CivilDate | null; other: StageState; otherOn: CivilDate | null }>(db, sql`
      select mine.stage, coalesce((select name from pathStages where pathStages.stage = mine.stage), mine.stage) as name, mine.state as kept, mine.completedOn as keptOn, theirs.state as other, theirs.completedOn as otherOn
      from stages as mine join stages as theirs on theirs.stage = mine.stage and theirs.volunteerId = ${otherId} where mine.volunteerId = ${keptId} order by mine.id`)
      .map(({ keptOn, otherOn, ...stage }) => ({ ...stage, usual: usualStage({ state: stage.kept, doneOn: keptOn }, { state: stage.other, doneOn: otherOn }) })),
    papers: { kept: findPapers(db, keptId) !== null, other: findPapers(db, otherId) !== null },
    moves: NAMING_TABLES.flatMap((table) => {
      const count = countNaming(db, table, otherId)
      return count === 0 ? [] : [counted(count, RECORD_WORDS[table].one, RECORD_WORDS[table].many)]
    }),
  }
}

function isErased(db: ReadableDatabase, ...ids: readonly number[]): boolean {
  return one(db, sql`select 1 from volunteers where id in (select value from json_each(${JSON.stringify(ids)})) and erasedOn is not null`) !== undefined
}

function rowOf(db: ReadableDatabase, id: number): Row {
  const row = one<Row>(db, sql`select key, ${verbatim(MERGED_FIELDS.join(', '))} from volunteers where id = ${id}`)
  if (row === undefined) throw new Refusal('not-found', { what: 'such volunteer' })
  return row
}

/* With whom the two are in one match or pairing together: one person cannot be both. */
function together(db: ReadableDatabase, table: 'matches' | 'pairings', first: number, other: number): string[] {
  const person = table === 'matches' ? sql`youngPeople.id = matches.youngPersonId` : sql`youngPeople.id = (select youngPersonId from referrals where referrals.id = pairings.referralId)`
  return all<{ name: string }>(db, sql`
    select distinct concat_ws(' ', firstName, lastName) as name from ${verbatim(table)} join youngPeople on ${person}
    where volunteerId in (${first}, ${other}) and secondVolunteerId in (${first}, ${other})`).map((row) => row.name)
}
