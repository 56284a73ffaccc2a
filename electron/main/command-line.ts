import { join } from 'node:path'
import { app, utilityProcess } from 'electron'

/** `Mainstay --cli …`: the command line in a process of its own, since the packaged program runs no script as plain Node. */
export function runCommandLine(words: readonly string[]): void {
  const child = utilityProcess.fork(join(import.meta.dirname, 'command-line.js'), [...words], { serviceName: 'Mainstay command line', stdio: 'inherit' })
  child.on('exit', (status) => app.exit(status))
}
