import { restore } from '#backend/vault/restore.ts'
import type { Command } from '../command.ts'
import { required, word } from '../command.ts'
import { now } from '../open-file.ts'
import { done } from '../outcome.ts'
import { PASSPHRASE_OPTION, readPassphrase } from '../passphrase.ts'
import { userDataFolder } from '../user-data.ts'

export const restoreBackup: Command = {
  name: 'restore',
  usage: 'restore BACKUP --out FILE [--replace]',
  does: 'a service file from a backup; never over an existing file without --replace',
  more: 'The backup is checked whole before the name is touched. With --replace the old file stays beside as “… before …” until it is let go under Settings, Passphrase and recovery.',
  words: 1,
  options: { ...PASSPHRASE_OPTION, out: { type: 'string' }, replace: { type: 'boolean' } },
  run: async (given) => {
    const toPath = required(given, 'out')
    const passphrase = await readPassphrase(given, 'Passphrase of the backup: ')
    const { vault } = await restore({ backupPath: word(given, 0), toPath, secret: { passphrase }, replace: given.options['replace'] === true, userData: userDataFolder(), now })
    passphrase.fill(0)
    vault.close()
    return done({ restored: toPath, from: word(given, 0) })
  },
}
