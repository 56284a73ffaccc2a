import type { CivilDate } from '#domain/civil-date.ts'
import { workforcesOf } from '#domain/recruitment/certificate.ts'
import type { MatchLife } from '#contract/match-life.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'
import { grouped } from '../due/volunteer-records.ts'
import { listCertificates, trainedBeyond } from '../recruitment/lasting-records.ts'

/** Of each who visits in a match what the steps towards eighteen ask about: for which work the DBS certificates hold, and what they were trained in beyond what everybody is (requirements N22, C23). */
export function visitorsTowards18(db: ReadableDatabase, matchId: number, today: CivilDate): MatchLife['visitorsTowards18'] {
  const visitors = all<{ id: number; name: string }>(db, sql`
    select volunteers.id, firstName || ' ' || lastName as name from matches join volunteers on volunteers.id in (volunteerId, secondVolunteerId) where matches.id = ${matchId} order by volunteers.id = secondVolunteerId`)
  const ids = visitors.map(({ id }) => id)
  const certificates = listCertificates(db, ids)
  const trained = grouped(all<{ volunteerId: number; module: string; on: CivilDate }>(db, sql`
    select * from (${trainedBeyond(today)}) where volunteerId in (select value from json_each(${JSON.stringify(ids)})) order by "on" desc, module`), (row) => row.volunteerId)
  return visitors.map(({ id, name }) => ({ name, workforces: workforcesOf(certificates.get(id) ?? [], today), trainedIn: (trained.get(id) ?? []).map(({ module, on }) => ({ module, on })) }))
}
