import type { CivilDate } from '#domain/civil-date.ts'
import type { Agreement } from '#domain/recruitment/agreement.ts'
import { AGREEMENT } from '#domain/recruitment/agreement.ts'
import type { DbsDecision, DbsLevel } from '#domain/recruitment/certificate.ts'
import { DBS_DECISION, DBS_LEVEL } from '#domain/recruitment/certificate.ts'
import type { IndependenceOutcome } from '#domain/recruitment/independence.ts'
import { INDEPENDENCE_OUTCOME } from '#domain/recruitment/independence.ts'
import type { Accreditation } from '#domain/recruitment/training-module.ts'
import { accreditedInWords } from '#domain/recruitment/training-module.ts'
import { counted, together } from '#domain/spoken.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, sql } from '../database/sql.ts'
import { sentence } from '../matches/told-words.ts'

/* What is checked, declared, learnt and signed, at the start and again in later years, as a timeline tells it. What a certificate or a status check revealed is not told (domain.md R3.5, R3.6). */

export interface KeptUp {
  readonly on: CivilDate
  /** Whose it is, where a timeline tells of several. */
  readonly name: string
  readonly kind: 'check' | 'declaration' | 'training' | 'agreement' | 'induction'
  readonly title: string
  readonly detail: string | null
}

interface Row {
  readonly on: CivilDate
  readonly name: string
}

/** Everything of the volunteers and days that `among` holds for; it gets the columns of both. */
export function listKeptUp(db: ReadableDatabase, among: (volunteerId: Sql, on: Sql) => Sql): KeptUp[] {
  const told = <Facts>(from: Sql, on: Sql, facts: Sql, tell: (row: Row & Facts) => Pick<KeptUp, 'kind' | 'title' | 'detail'>): KeptUp[] => all<Row & Facts>(db, sql`
    select ${on} as "on", volunteers.firstName || ' ' || volunteers.lastName as name, ${facts} from ${from} where ${on} is not null and ${among(sql`volunteers.id`, on)} order by volunteers.id`).map((row) => ({ on: row.on, name: row.name, ...tell(row) }))
  const by = (who: string | null): string | null => (who === null ? null : `By ${who}`)
  const ofDbs = sql`dbsChecks join volunteers on volunteers.id = dbsChecks.volunteerId`
  return [
    // What was asked for as a stage stands there as that.
    ...told(sql`${ofDbs} and not exists (select 1 from stages where stages.volunteerId = volunteers.id and stage = 'dbs' and requestedOn = appliedOn)`, sql`appliedOn`, sql`level`, () => ({ kind: 'check', title: 'DBS check applied for', detail: null })),
    ...told<{ level: DbsLevel }>(ofDbs, sql`issuedOn`, sql`level`, ({ level }) => ({ kind: 'check', title: 'DBS certificate issued', detail: DBS_LEVEL[level] })),
    ...told<{ decision: DbsDecision; decidedBy: string | null }>(sql`${ofDbs} and decision is not null`, sql`decidedOn`, sql`decision, decidedBy`, ({ decision, decidedBy }) => ({ kind: 'check', title: `DBS certificate ${DBS_DECISION[decision].toLowerCase()}`, detail: by(decidedBy) })),
    ...told<{ checkedBy: string }>(sql`updateServiceChecks join dbsChecks on dbsChecks.id = dbsCheckId join volunteers on volunteers.id = dbsChecks.volunteerId`, sql`checkedOn`, sql`checkedBy`, ({ checkedBy }) => ({ kind: 'check', title: 'Status check in the Update Service', detail: by(checkedBy) })),
    ...told<{ checkedBy: string }>(sql`identityChecks join volunteers on volunteers.id = volunteerId`, sql`checkedOn`, sql`checkedBy`, ({ checkedBy }) => ({ kind: 'check', title: 'Identity checked', detail: by(checkedBy) })),
    ...told<{ outcome: IndependenceOutcome; decidedBy: string }>(sql`independenceDeclarations join volunteers on volunteers.id = volunteerId`, sql`declaredOn`, sql`outcome, decidedBy`, ({ outcome, decidedBy }) => ({ kind: 'declaration', title: `Declaration of independence: ${INDEPENDENCE_OUTCOME[outcome].toLowerCase()}`, detail: `Decided by ${decidedBy}` })),
    ...told<Accreditation & { module: string; hours: number | null; trainer: string | null }>(sql`trainingRecords join trainingModules on trainingModules.id = moduleId join volunteers on volunteers.id = volunteerId`, sql`trainedOn`, sql`trainingModules.name as module, trainingRecords.hours, trainer, accreditedBy, accreditedLevel`,
      ({ module, hours, trainer, ...accreditation }) => ({ kind: 'training', title: `Training: ${module}`, detail: sentence([hours === null ? null : counted(hours, 'hour'), trainer, accreditedInWords(accreditation)]) })),
    ...byDay(told<{ agreement: Agreement }>(sql`agreements join volunteers on volunteers.id = volunteerId`, sql`signedOn`, sql`agreement`, ({ agreement }) => ({ kind: 'agreement', title: 'Agreement signed', detail: AGREEMENT[agreement] })), (many) => `${many} agreements signed`),
    ...byDay(told<{ item: string }>(sql`inductionRecords join inductionItems on inductionItems.id = itemId join volunteers on volunteers.id = volunteerId`, sql`doneOn`, sql`inductionItems.name as item`, ({ item }) => ({ kind: 'induction', title: 'Induction', detail: item })), (many) => `Induction: ${many} points`),
  ]
}

/* What was signed or told on one day is one line. */
function byDay(entries: readonly KeptUp[], title: (many: number) => string): KeptUp[] {
  const days = Map.groupBy(entries, ({ on, name }) => `${on} ${name}`)
  return [...days.values()].map((same) => (same.length === 1 ? same[0]! : { ...same[0]!, title: title(same.length), detail: together(same.flatMap(({ detail }) => detail ?? []).toSorted()) }))
}
