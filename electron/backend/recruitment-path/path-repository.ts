import type { CivilDate } from '#domain/civil-date.ts'
import type { StageKind } from '#domain/recruitment/path-stage.ts'
import type { TrainingModule } from '#domain/recruitment/training-module.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { run, runOnOne, sql, value } from '../database/sql.ts'

/** Puts the stages in this order; only what moves is written, so that an earlier change can still be taken back. */
export function orderStages(db: WritableDatabase, order: readonly string[]): void {
  for (const [index, stage] of order.entries()) run(db, sql`update pathStages set position = ${index + 1} where stage = ${stage} and position <> ${index + 1}`)
}

/** Adds a stage, which stands last until it is put in its place; gives the word by which records name it, which none ever had. */
export function insertStage(db: WritableDatabase, { name, kind, isRequired }: { readonly name: string; readonly kind: StageKind; readonly isRequired: boolean }, today: CivilDate): string {
  const stage = freeCode(db, kind)
  run(db, sql`
    insert into pathStages (stage, name, kind, position, isRequired, requiredSince) values (${stage}, ${name}, ${kind}, (select max(position) + 1 from pathStages), ${Number(isRequired)}, ${isRequired ? today : null})`)
  return stage
}

/* Records of a stage whose adding was taken back may still be there, and must not become another's. */
function freeCode(db: ReadableDatabase, kind: StageKind): string {
  for (let number = 1; ; number += 1) {
    const code = `${kind}_${number}`
    if (value(db, sql`select 1 where exists (select 1 from pathStages where stage = ${code}) or exists (select 1 from stages where stage = ${code})`) === undefined) return code
  }
}

export function updateStage(db: WritableDatabase, stage: string, { name, isRequired, hours, requiredSince }: { readonly name: string; readonly isRequired: boolean; readonly hours: number | null; readonly requiredSince: CivilDate | null }): void {
  runOnOne(db, sql`update pathStages set name = ${name}, isRequired = ${Number(isRequired)}, hours = ${hours}, requiredSince = ${requiredSince} where stage = ${stage}`)
}

/** Takes a stage off the path, or puts it back. */
export function setStageRetired(db: WritableDatabase, stage: string, isRetired: boolean, requiredSince: CivilDate | null): void {
  runOnOne(db, sql`update pathStages set isRetired = ${Number(isRetired)}, requiredSince = ${requiredSince} where stage = ${stage}`)
}

export function saveModule(db: WritableDatabase, { id, name, hours, isRequired, refreshMonths }: Pick<TrainingModule, 'name' | 'hours' | 'isRequired' | 'refreshMonths'> & { readonly id: number | null }): void {
  if (id === null) run(db, sql`insert into trainingModules (name, hours, isRequired, refreshMonths, position) values (${name}, ${hours}, ${Number(isRequired)}, ${refreshMonths}, (select coalesce(max(position), 0) + 1 from trainingModules))`)
  else runOnOne(db, sql`update trainingModules set name = ${name}, hours = ${hours}, isRequired = ${Number(isRequired)}, refreshMonths = ${refreshMonths} where id = ${id}`)
}

/** Puts the modules in this order; as with stages, only what moves is written. */
export function orderModules(db: WritableDatabase, order: readonly number[]): void {
  for (const [index, id] of order.entries()) run(db, sql`update trainingModules set position = ${index + 1} where id = ${id} and position <> ${index + 1}`)
}

export function setModuleRetired(db: WritableDatabase, id: number, isRetired: boolean): void {
  runOnOne(db, sql`update trainingModules set isRetired = ${Number(isRetired)} where id = ${id}`)
}
