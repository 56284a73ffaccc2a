import { figuresForCommandLine } from '#backend/figures/command-line-figures.ts'
import type { Command } from '../command.ts'
import { optional, requiredPeriod } from '../command.ts'
import { withFile } from '../open-file.ts'
import { done } from '../outcome.ts'
import { PASSPHRASE_OPTION } from '../passphrase.ts'

export const figures: Command = {
  name: 'figures',
  usage: 'figures FILE --from DATE --to DATE [--only ID,ID…] [--public]',
  does: 'the numbers of a period; --public hides small ones',
  words: 1,
  options: { ...PASSPHRASE_OPTION, from: { type: 'string' }, to: { type: 'string' }, only: { type: 'string' }, public: { type: 'boolean' } },
  run: async (given) => {
    const period = requiredPeriod(given)
    const only = optional(given, 'only')?.split(',').map((id) => id.trim()).filter((id) => id !== '')
    return withFile(given, (vault) => done({ ...period, figures: figuresForCommandLine(vault.db, period, { only, public: given.options['public'] === true }) }))
  },
}
