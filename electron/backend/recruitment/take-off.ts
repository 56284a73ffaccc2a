import type { CivilDate } from '#domain/civil-date.ts'
import { AGREEMENT } from '#domain/recruitment/agreement.ts'
import { DBS_LEVEL } from '#domain/recruitment/certificate.ts'
import { INDEPENDENCE_OUTCOME } from '#domain/recruitment/independence.ts'
import type { RecruitmentRecord } from '#domain/recruitment/record-kind.ts'
import { spokenDate } from '#domain/spoken.ts'
import type { Followed } from '#contract/recruitment-records.ts'
import type { CommandContext } from '../context.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { one, run, runOnOne, sql, value, verbatim } from '../database/sql.ts'
import { noteRemoved, refuseWhileKept } from '../history/removed-records.ts'
import { stageNameIn } from './rules-repository.ts'
import { ownerOf, stageOfRecord, TABLE_OF } from './record-owner.ts'
import { openingWhatNoLongerHolds } from './what-follows.ts'

/* What never was this volunteer's goes off their recruitment record, and what was signed for on it is judged by what is left. */

/** Takes one record off; says which stages are open again by it, and whether the gate closed. Refuses while the volunteer's records are held, or an allegation about them is open (domain.md R5.3). */
export function takeOff({ record, id, reason }: { readonly record: RecruitmentRecord; readonly id: number; readonly reason: string }, context: CommandContext): Followed {
  const { db } = context
  const volunteerId = ownerOf(db, record, id)
  refuseWhileKept({ volunteerId }, context)
  const stage = stageOfRecord(db, record, id)
  return openingWhatNoLongerHolds(context, volunteerId, { record, id, stage }, () => {
    noteRemoved({ volunteerId }, { kind: record, what: inWords(db, record, id), reason }, context)
    if (record === 'dbs') run(db, sql`delete from updateServiceChecks where dbsCheckId = ${id}`)
    if (record === 'identity') run(db, sql`delete from identityDocuments where identityCheckId = ${id}`)
    runOnOne(db, sql`delete from ${verbatim(TABLE_OF[record])} where id = ${id}`)
    if (stage !== null && record !== 'status_check' && isLast(db, record, volunteerId, stage)) beginsAnew(db, volunteerId, stage)
  })
}

function isLast(db: ReadableDatabase, record: RecruitmentRecord, volunteerId: number, stage: string): boolean {
  const ofStage: Sql = record === 'reference' || record === 'interview' ? sql`and stage = ${stage}` : sql``
  return value<number>(db, sql`select count(*) from ${verbatim(TABLE_OF[record])} where volunteerId = ${volunteerId} ${ofStage}`) === 0
}

/* Of an open stage nothing is under way any more. What is signed for is judged by what is left of it. */
function beginsAnew(db: WritableDatabase, volunteerId: number, stage: string): void {
  run(db, sql`update stages set state = 'not_started', requestedOn = null, completedOn = null where volunteerId = ${volunteerId} and stage = ${stage} and state in ('requested', 'received')`)
}

function inWords(db: ReadableDatabase, record: RecruitmentRecord, id: number): string {
  const on = (day: CivilDate | null, words: string): string => (day === null ? '' : `${words} ${spokenDate(day)}`)
  const row = one<{ name: string; day: CivilDate | null; first: CivilDate | null }>(db, NAMED[record](id))!
  switch (record) {
    case 'training': return `Training in ${row.name}${on(row.day, ' of')}`
    case 'status_check': return `Status check in the Update Service${on(row.day, ' of')}`
    case 'declaration': return `Declaration of independence${on(row.day, ' of')}: ${INDEPENDENCE_OUTCOME[row.name as keyof typeof INDEPENDENCE_OUTCOME].toLowerCase()}`
    case 'identity': return `Check of identity${on(row.day, ' of')}`
    case 'dbs': return `DBS check, ${DBS_LEVEL[row.name as keyof typeof DBS_LEVEL].toLowerCase()}${on(row.day, ', issued') || on(row.first, ', applied for')}`
    case 'reference': return `${row.name}${on(row.day, ', received') || on(row.first, ', asked for')}`
    case 'interview': return `${row.name}${on(row.day, ', held') || on(row.first, ', planned for')}`
    case 'agreement': return `${AGREEMENT[row.name as keyof typeof AGREEMENT]}${on(row.day, ', signed')}`
    case 'contact': return `Contact${on(row.day, ' of')}`
  }
}

const NAMED: Readonly<Record<RecruitmentRecord, (id: number) => Sql>> = {
  training: (id) => sql`select name, trainedOn as day, null as first from trainingRecords join trainingModules on trainingModules.id = moduleId where trainingRecords.id = ${id}`,
  status_check: (id) => sql`select '' as name, checkedOn as day, null as first from updateServiceChecks where id = ${id}`,
  declaration: (id) => sql`select outcome as name, declaredOn as day, null as first from independenceDeclarations where id = ${id}`,
  identity: (id) => sql`select '' as name, checkedOn as day, null as first from identityChecks where id = ${id}`,
  dbs: (id) => sql`select level as name, issuedOn as day, appliedOn as first from dbsChecks where id = ${id}`,
  reference: (id) => sql`select ${stageNameIn('referees')} as name, receivedOn as day, requestedOn as first from referees where id = ${id}`,
  interview: (id) => sql`select ${stageNameIn('interviews')} as name, heldOn as day, plannedOn as first from interviews where id = ${id}`,
  agreement: (id) => sql`select agreement as name, signedOn as day, null as first from agreements where id = ${id}`,
  contact: (id) => sql`select '' as name, takenOn as day, null as first from steps where id = ${id}`,
}
