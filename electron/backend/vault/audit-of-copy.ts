import { Refusal } from '#contract/refusal.ts'
import { verifyAudit } from '../database/audit.ts'
import { asWritable } from '../database/database.ts'
import { withSecondLook } from './damage-or-disk.ts'
import type { Keyed } from './encrypted-database.ts'
import { openCopy } from './encrypted-database.ts'
import { deriveKey } from './root-key.ts'
import { readMark } from './vault-state.ts'

/** Insists that the audit trail in a closed copy is as it was sealed, and gives how many entries it has. */
export function insistOnAuditTrail(path: string, root: Uint8Array, vaultId: string): number {
  const pageKey = deriveKey(root, vaultId, 'page')
  try {
    return withSecondLook(path, () => entriesOf({ path, vaultId, pageKey }, root))
  } finally {
    pageKey.fill(0)
  }
}

function entriesOf(keyed: Keyed, root: Uint8Array): number {
  const copy = openCopy(keyed)
  try {
    const db = asWritable(copy)
    // After a renewal of the keys the trail goes on with its first key.
    const first = readMark(db, 'auditKey')
    const auditKey = first === null ? deriveKey(root, keyed.vaultId, 'audit') : Buffer.from(first, 'hex')
    const { entries, brokenAt } = verifyAudit(db, auditKey)
    auditKey.fill(0)
    if (brokenAt !== null) throw new Refusal('audit-broken', { entry: brokenAt })
    return entries
  } finally {
    copy.close()
  }
}
