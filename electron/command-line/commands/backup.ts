import { backUp } from '#backend/vault/back-up.ts'
import { recordEvent } from '#backend/database/audit.ts'
import type { Command } from '../command.ts'
import { required } from '../command.ts'
import { inFile, now, withFile } from '../open-file.ts'
import { done } from '../outcome.ts'
import { PASSPHRASE_OPTION } from '../passphrase.ts'

export const backup: Command = {
  name: 'backup',
  usage: 'backup FILE --out BACKUP',
  does: 'a backup, verified before it says so',
  words: 1,
  options: { ...PASSPHRASE_OPTION, out: { type: 'string' } },
  run: async (given) => {
    const out = required(given, 'out')
    return withFile(given, (vault) => {
      const made = backUp(vault, out, now)
      inFile(vault, 'backup', (db) => recordEvent(db, { event: 'backed-up', facts: { bytes: made.bytes, rows: made.rows } }))
      return done({ backup: made.path, bytes: made.bytes, rows: made.rows, verifiedAt: made.verifiedAt })
    })
  },
}
