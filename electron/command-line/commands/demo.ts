import { fillWithInventedService, USUAL_SEED } from '#backend/demo/fill-with-invented-service.ts'
import { createSession } from '#backend/session.ts'
import { createVault } from '#backend/vault/create-vault.ts'
import { writeMark } from '#backend/vault/vault-state.ts'
import type { Command } from '../command.ts'
import { optional, word } from '../command.ts'
import { readNewPassphrase } from '../new-passphrase.ts'
import { inFile, now, today } from '../open-file.ts'
import { done } from '../outcome.ts'
import { PASSPHRASE_OPTION } from '../passphrase.ts'
import { userDataFolder } from '../user-data.ts'
import { insistOnNoFile, writeWords } from '../words-file.ts'
import { WrongUsage } from '../wrong-usage.ts'

export const demo: Command = {
  name: 'demo',
  usage: 'demo FILE [--seed N] [--recovery-out WORDS.txt]',
  does: 'a new file with an invented service in it',
  more: 'Nobody in it is real. It stands as if it had run for three years up to yesterday; --seed invents another one. The recovery words are given as with create.',
  words: 1,
  options: { ...PASSPHRASE_OPTION, 'recovery-out': { type: 'string' }, seed: { type: 'string' } },
  run: async (given) => {
    const seed = seedFrom(optional(given, 'seed'))
    const wordsPath = optional(given, 'recovery-out')
    if (wordsPath !== undefined) insistOnNoFile(wordsPath)
    const passphrase = await readNewPassphrase(given)
    const { vault, words, tag } = await createVault({ path: word(given, 0), userData: userDataFolder(), now, passphrase })
    passphrase.fill(0)
    createSession().opened(vault)
    try {
      // Nobody is hurt when an invented service is lost, so its words are not asked back at the door.
      writeMark(vault.db, 'wordsConfirmed', 'yes')
      const imported = inFile(vault, 'demo', (db) => fillWithInventedService(db, { today: today(), seed }))
      const made = { created: word(given, 0), seed, today: today(), imported, tag }
      if (wordsPath === undefined) return done({ ...made, recoveryWords: words })
      writeWords(wordsPath, words, tag)
      given.say('The recovery words are written. Print them, keep the paper safe, and destroy the file.')
      return done({ ...made, recoveryOut: wordsPath })
    } finally {
      vault.close()
    }
  },
}

function seedFrom(text: string | undefined): number {
  if (text === undefined) return USUAL_SEED
  if (!/^\d{1,9}$/.test(text)) throw new WrongUsage('--seed is a whole number of up to nine digits, such as 7.')
  return Number(text)
}
