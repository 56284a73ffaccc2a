import { Refusal } from '#contract/refusal.ts'
import type { Command } from '../command.ts'
import { required, requiredPeriod, word } from '../command.ts'
import { PASSPHRASE_OPTION } from '../passphrase.ts'
import { WrongUsage } from '../wrong-usage.ts'

const KINDS: readonly string[] = ['panel', 'quarterly', 'foi', 'standards', 'letter', 'equalities']

export const report: Command = {
  name: 'report',
  usage: 'report FILE KIND --from DATE --to DATE --out X',
  does: 'a report as .docx or .xlsx (not in this version yet)',
  more: `KIND is one of ${KINDS.join(', ')}.`,
  words: 2,
  options: { ...PASSPHRASE_OPTION, from: { type: 'string' }, to: { type: 'string' }, out: { type: 'string' } },
  run: async (given) => {
    const kind = word(given, 1)
    if (!KINDS.includes(kind)) throw new WrongUsage(`There is no report ${kind}. The kinds are ${KINDS.join(', ')}.`)
    requiredPeriod(given)
    required(given, 'out')
    throw new Refusal('not-there-yet', { what: `The report “${kind}”` })
  },
}
