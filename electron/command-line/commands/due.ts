import { dueForCommandLine } from '#backend/due/due-today.ts'
import { refuseByPolicy } from '#backend/policies/refuse-by-policy.ts'
import type { Command } from '../command.ts'
import { day, optional } from '../command.ts'
import { today, withFile } from '../open-file.ts'
import { done } from '../outcome.ts'
import { PASSPHRASE_OPTION } from '../passphrase.ts'
import { policiesHere } from '../policies.ts'

export const due: Command = {
  name: 'due',
  usage: 'due FILE [--on DATE]',
  does: 'what needs doing, worst first',
  words: 1,
  options: { ...PASSPHRASE_OPTION, on: { type: 'string' } },
  run: async (given) => {
    const asked = optional(given, 'on')
    const on = asked === undefined ? today() : day(asked, 'on')
    // A list with names, in clear.
    refuseByPolicy('lists.save', null, policiesHere(given))
    return withFile(given, (vault) => done({ on, items: dueForCommandLine(vault.db, on) }))
  },
}
