import type { StageKind } from '#domain/recruitment/path-stage.ts'
import type { RecruitmentRecord } from '#domain/recruitment/record-kind.ts'
import { RECRUITMENT_RECORD } from '#domain/recruitment/record-kind.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { sql, value, verbatim } from '../database/sql.ts'
import { stageOfKind } from './stage-states.ts'

/** In which table each record of recruitment is kept. */
export const TABLE_OF = {
  training: 'trainingRecords', status_check: 'updateServiceChecks', declaration: 'independenceDeclarations', identity: 'identityChecks', dbs: 'dbsChecks', reference: 'referees', interview: 'interviews', agreement: 'agreements', contact: 'steps',
} as const satisfies Readonly<Record<RecruitmentRecord, string>>

/** Whose record it is; refuses where there is none. */
export function ownerOf(db: ReadableDatabase, record: RecruitmentRecord, id: number): number {
  const found = record === 'status_check' ? value<number>(db, sql`select volunteerId from updateServiceChecks join dbsChecks on dbsChecks.id = dbsCheckId where updateServiceChecks.id = ${id}`)
    : record === 'contact' ? value<number>(db, sql`select volunteerId from steps where id = ${id} and kind = 'call' and volunteerId is not null`)
    : value<number>(db, sql`select volunteerId from ${verbatim(TABLE_OF[record])} where id = ${id}`)
  if (found === undefined) throw new Refusal('not-found', { what: `such ${RECRUITMENT_RECORD[record]}` })
  return found
}

const STAGE_KIND_OF: Partial<Readonly<Record<RecruitmentRecord, StageKind>>> = { training: 'training', declaration: 'independence', identity: 'identity', dbs: 'dbs', status_check: 'dbs', agreement: 'agreements' }

/** Of which stage of the path the record tells; null for what tells of none. */
export function stageOfRecord(db: ReadableDatabase, record: RecruitmentRecord, id: number): string | null {
  if (record === 'reference' || record === 'interview') return value<string>(db, sql`select stage from ${verbatim(TABLE_OF[record])} where id = ${id}`) ?? null
  const kind = STAGE_KIND_OF[record]
  return kind === undefined ? null : stageOfKind(db, kind)?.stage ?? null
}
