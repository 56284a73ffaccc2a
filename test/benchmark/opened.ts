import type { WritableDatabase } from '#backend/database/database.ts'
import { watchChanges } from '#backend/database/audit.ts'
import { handleOf } from '#backend/database/database.ts'
import type { OpenVault } from '#backend/vault/open-vault.ts'
import { unlock } from '#backend/vault/unlock.ts'
import { QUICK } from '../support/quick-cost.ts'
import { now, PASSPHRASE, plainDurham, vaultDurham } from './durham.ts'
import { openPlain } from './plain-database.ts'

/** Does the work with the encrypted file of that size open, and its changes watched as in a session. */
export async function withVault<Result>(times: number, work: (vault: OpenVault) => Result | Promise<Result>): Promise<Result> {
  const place = await vaultDurham(times, QUICK)
  const { vault } = await unlock({ ...place, now }, PASSPHRASE)
  watchChanges(vault.db)
  try {
    return await work(vault)
  } finally {
    vault.close()
  }
}

/** Does the work with the same records in a plain database. */
export async function withPlain<Result>(times: number, work: (db: WritableDatabase) => Result | Promise<Result>): Promise<Result> {
  const db = openPlain(await plainDurham(times))
  try {
    return await work(db)
  } finally {
    handleOf(db).close()
  }
}
