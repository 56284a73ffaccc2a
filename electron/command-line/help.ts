import type { Command } from './command.ts'

/** What `mainstay --help` says. */
export function helpForAll(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.usage.length))
  return [
    'Mainstay without a window: for checking a backup, for a scheduled export, and for tests.',
    '',
    ...commands.map((command) => `  mainstay ${command.usage.padEnd(width)}  ${command.does}`),
    '',
    'The passphrase comes from --passphrase-file PATH, the variable MAINSTAY_PASSPHRASE, or a prompt that shows nothing.',
    'Standard output is one JSON document. Exit status: 0 done, 1 refused, 2 written wrongly, 3 a fault or a damaged file.',
    'mainstay COMMAND --help says more about one command.',
    '',
  ].join('\n')
}

/** What `mainstay COMMAND --help` says. */
export function helpFor(command: Command): string {
  const options = Object.entries(command.options).map(([name, option]) => `  --${name}${option.type === 'string' ? ' …' : ''}`)
  return [`mainstay ${command.usage}`, '', command.does, ...(command.more === undefined ? [] : ['', command.more]), ...(options.length === 0 ? [] : ['', 'Options:', ...options]), ''].join('\n')
}
