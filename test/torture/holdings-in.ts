import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { holdingsOf, unsound } from './holdings.ts'
import type { Holdings } from './holdings.ts'
import type { ServicePlace } from './prepared-service.ts'
import { copyOf, unlocked } from './prepared-service.ts'
import type { Tally } from './torment.ts'
import { wrong } from './torment.ts'

/** What a file holds as its writer left it, looked at in a copy so that the next writer meets it as it was. */
export async function holdingsIn(place: ServicePlace, to: string, tally: Tally): Promise<Holdings> {
  const copy = copyOf(place, to)
  try {
    rmSync(join(copy.userData, 'preferences.json'), { force: true })
    const { vault, missing } = await unlocked(copy)
    if (missing !== null) wrong(tally, 'lost', `${missing.entries} acknowledged entries of the audit trail are missing`)
    for (const problem of unsound(vault.db, vault.auditKey)) wrong(tally, 'inconsistent', problem)
    const holds = holdingsOf(vault.db)
    vault.close()
    return holds
  } finally {
    rmSync(copy.folder, { recursive: true })
  }
}
