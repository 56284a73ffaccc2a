import { wordsFor } from '#contract/refusal-words.ts'
import type { VaultPlaceFound } from '#contract/vault.ts'

type Verdict = Pick<VaultPlaceFound, 'verdict' | 'reason' | 'service'>

/** What is to be said about a folder for a service file: why it is refused or what to beware of; nothing when it is good. */
export function placeWords({ verdict, reason, service }: Verdict): string | null {
  if (verdict === 'good') return null
  if (verdict === 'refused') return wordsFor('folder-refused', { reason })
  if (reason === 'synchronised') return `This folder is copied elsewhere by ${service ?? 'a synchronising program'}, which can copy a half-written file. A folder of this computer alone is safer; backups may go here.`
  return 'This folder seems to be shared with another computer. A folder of this computer alone is safer; backups may go here.'
}
