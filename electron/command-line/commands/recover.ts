import { createSession } from '#backend/session.ts'
import { recover } from '#backend/vault/recover.ts'
import type { Command } from '../command.ts'
import { required, word } from '../command.ts'
import { readNewPassphrase } from '../new-passphrase.ts'
import { now, tellWhatWasFound } from '../open-file.ts'
import { done } from '../outcome.ts'
import { PASSPHRASE_OPTION } from '../passphrase.ts'
import { userDataFolder } from '../user-data.ts'
import { readWords } from '../words-file.ts'

export const recoverFile: Command = {
  name: 'recover',
  usage: 'recover FILE --words WORDS.txt',
  does: 'sets a new passphrase from the recovery words',
  more: 'The new passphrase comes from --passphrase-file, MAINSTAY_PASSPHRASE or the prompt. The key file and its copies are written anew.',
  words: 1,
  options: { ...PASSPHRASE_OPTION, words: { type: 'string' } },
  run: async (given) => {
    const words = readWords(required(given, 'words'))
    const passphrase = await readNewPassphrase(given)
    const opened = await recover({ path: word(given, 0), userData: userDataFolder(), now }, words, passphrase)
    passphrase.fill(0)
    createSession().opened(opened.vault)
    try {
      tellWhatWasFound(given, opened)
    } finally {
      opened.vault.close()
    }
    return done({ recovered: word(given, 0) })
  },
}
