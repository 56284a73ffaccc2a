import { createVault } from '#backend/vault/create-vault.ts'
import type { Command } from '../command.ts'
import { optional, word } from '../command.ts'
import { readNewPassphrase } from '../new-passphrase.ts'
import { now } from '../open-file.ts'
import { done } from '../outcome.ts'
import { PASSPHRASE_OPTION } from '../passphrase.ts'
import { userDataFolder } from '../user-data.ts'
import { insistOnNoFile, writeWords } from '../words-file.ts'

export const create: Command = {
  name: 'create',
  usage: 'create FILE [--recovery-out WORDS.txt]',
  does: 'a new, empty service file',
  more: 'The twelve recovery words go to the file that --recovery-out names, which only you may read; without it they are part of what is printed. Write them down, then destroy that copy.',
  words: 1,
  options: { ...PASSPHRASE_OPTION, 'recovery-out': { type: 'string' } },
  run: async (given) => {
    const wordsPath = optional(given, 'recovery-out')
    if (wordsPath !== undefined) insistOnNoFile(wordsPath)
    const passphrase = await readNewPassphrase(given)
    const { vault, words, tag } = await createVault({ path: word(given, 0), userData: userDataFolder(), now, passphrase })
    passphrase.fill(0)
    vault.close()
    if (wordsPath === undefined) return done({ created: word(given, 0), tag, recoveryWords: words })
    writeWords(wordsPath, words, tag)
    given.say('The recovery words are written. Print them, keep the paper safe, and destroy the file.')
    return done({ created: word(given, 0), tag, recoveryOut: wordsPath })
  },
}
