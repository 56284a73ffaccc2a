import { counted } from '#domain/spoken.ts'
import type { Contract } from '#contract/contract.ts'
import type { OutputOf } from '#contract/procedure.ts'
import { useToasts } from '#ui/toasts.ts'
import { brokenWords } from './broken-words.ts'
import { missingWords } from './missing-words.ts'
import { staleKeysWords } from './stale-keys-words.ts'

type Found = Pick<OutputOf<Contract['vault']['unlock']>, 'tampered' | 'endedUncleanly' | 'mendedKeys' | 'staleKeys' | 'missing' | 'brokenAt'>

/** Tells what opening the file found out about it, once. */
export function sayWhatWasFound({ tampered, endedUncleanly, mendedKeys, staleKeys, missing, brokenAt }: Found): void {
  const { say } = useToasts()
  if (tampered) say('Somebody without the key had changed a copy of the key file. It is right again; tell your IT service.', { tone: 'late' })
  else if (mendedKeys > 0) say(`${counted(mendedKeys, 'copy', 'copies')} of the key file ${mendedKeys === 1 ? 'was' : 'were'} missing or old, and ${mendedKeys === 1 ? 'is' : 'are'} right again.`, { tone: 'info' })
  if (brokenAt !== null) say(brokenWords(brokenAt), { tone: 'late' })
  if (staleKeys > 0) say(staleKeysWords(staleKeys), { tone: 'late' })
  if (missing !== null) say(missingWords(missing, endedUncleanly), { tone: 'late' })
  else if (endedUncleanly) say('Mainstay was not closed properly last time. The file was checked and is whole.', { tone: 'info' })
}
