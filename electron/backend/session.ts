import type { Session } from './context.ts'
import { watchChanges } from './database/audit.ts'
import { handleOf } from './database/database.ts'
import type { OpenVault } from './vault/open-vault.ts'

/** Keeps which file is open. An open file is read-only between transactions, and every change in it is noted. */
export function createSession(): Session {
  let vault: OpenVault | null = null
  return {
    get vault() {
      return vault
    },
    opened: (open) => {
      watchChanges(open.db)
      handleOf(open.db).pragma('query_only = on')
      vault = open
    },
    closed: () => {
      vault = null
    },
  }
}
