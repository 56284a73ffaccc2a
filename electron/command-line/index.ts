import { parseArgs } from 'node:util'
import type { Command } from './command.ts'
import { WrongUsage } from './wrong-usage.ts'
import { COMMANDS } from './commands.ts'
import { helpFor, helpForAll } from './help.ts'
import type { Outcome } from './outcome.ts'
import { outcomeOf } from './outcome.ts'

/* One command in, one JSON document out; everything said to a person goes to standard error. */

async function perform(words: readonly string[]): Promise<Outcome | { readonly help: string }> {
  const [name, ...rest] = words
  if (name === undefined) throw new WrongUsage('Say what to do: mainstay --help lists the commands.')
  if (name === '--help' || name === '-h' || name === 'help') return { help: helpForAll(COMMANDS) }
  const command = COMMANDS.find((known) => known.name === name)
  if (command === undefined) throw new WrongUsage(`There is no command ${name}. mainstay --help lists the commands.`)
  if (rest.includes('--help') || rest.includes('-h')) return { help: helpFor(command) }
  const { values, positionals } = parsed(command, rest)
  return command.run({ words: positionals, options: values, say: (text) => process.stderr.write(`${text}\n`) })
}

function parsed(command: Command, words: readonly string[]): { values: Readonly<Record<string, string | boolean | undefined>>; positionals: readonly string[] } {
  let typed
  try {
    typed = parseArgs({ args: [...words], options: command.options, allowPositionals: true, strict: true })
  } catch (problem) {
    throw new WrongUsage(`${problem instanceof Error ? problem.message.split('. ')[0] : ''}. It is written: mainstay ${command.usage}`)
  }
  if (typed.positionals.length !== command.words) throw new WrongUsage(`It is written: mainstay ${command.usage}`)
  return typed as { values: Record<string, string | boolean | undefined>; positionals: string[] }
}

const outcome = await perform(process.argv.slice(2)).catch(outcomeOf)
if ('help' in outcome) {
  process.stdout.write(outcome.help)
} else {
  process.stdout.write(`${JSON.stringify(outcome.document)}\n`)
  if ('error' in outcome.document) process.stderr.write(`${(outcome.document.error as { message: string }).message}\n`)
  process.exitCode = outcome.status
}
