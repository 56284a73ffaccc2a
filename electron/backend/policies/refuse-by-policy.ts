import type { Export, Policies } from '#contract/policies.ts'
import { Refusal } from '#contract/refusal.ts'
import { judgePassphrase } from '../vault/passphrase-strength.ts'

/* What a policy refuses is refused where every question goes by, so that no feature can forget to ask. */

const EXPORTING: Readonly<Record<string, Export>> = {
  'workbook.handOut': 'workbook', 'workbook.saveRefusedRows': 'workbook', 'lists.save': 'lists', 'calendar.saveForOutlook': 'calendar', 'letters.write': 'documents', 'matches.handOutChronology': 'documents',
}
const SECOND_PLACE = new Set(['secondPlace.choose', 'secondPlace.forget'])

/** Refuses a question that the council's IT service does not have asked on this computer. */
export function refuseByPolicy(procedure: string, input: unknown, policies: Policies): void {
  const goesOut = EXPORTING[procedure]
  if (goesOut !== undefined && policies.refusedExports.includes(goesOut)) throw new Refusal('set-by-council', { what: 'handing this out' })
  if (procedure === 'tasks.copy' && policies.refusesClipboard) throw new Refusal('set-by-council', { what: 'copying' })
  if (procedure === 'tasks.copy' && isOfList(input) && policies.refusedExports.includes('lists')) throw new Refusal('set-by-council', { what: 'copying the rows of a list' })
  if (SECOND_PLACE.has(procedure) && policies.backupFolder !== null) throw new Refusal('set-by-council', { what: 'another second place for backups' })
  if (procedure !== 'preferences.save') return
  const { idleMinutes, hidesFromCapture } = input as { readonly idleMinutes?: number; readonly hidesFromCapture?: boolean }
  if (idleMinutes !== undefined && policies.mostIdleMinutes !== null && idleMinutes > policies.mostIdleMinutes) throw new Refusal('set-by-council', { what: `locking after more than ${policies.mostIdleMinutes} minutes` })
  if (hidesFromCapture !== undefined && policies.fixesCapture) throw new Refusal('set-by-council', { what: 'changing who sees the window in screenshots' })
}

/* The rows of a list, for a spreadsheet; what somebody marks by hand is no list. */
function isOfList(input: unknown): boolean {
  return (input as { readonly list?: unknown }).list !== undefined
}

/** Refuses a new passphrase that is easier to guess than the council's IT service has it. */
export async function insistOnScore({ leastPassphraseScore }: Policies, passphrase: Uint8Array | undefined): Promise<void> {
  if (leastPassphraseScore === null || passphrase === undefined) return
  const { score } = await judgePassphrase(passphrase)
  if (score < leastPassphraseScore) throw new Refusal('weak-passphrase', { reason: 'guessable', score })
}
