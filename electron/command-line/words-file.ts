import { existsSync, writeFileSync } from 'node:fs'
import { readText } from './passphrase.ts'
import { WrongUsage } from './wrong-usage.ts'

/** Refuses a name under which there is a file, before anything is made. */
export function insistOnNoFile(path: string): void {
  if (existsSync(path)) throw new WrongUsage('The file named for the recovery words is there already. Name another.')
}

/** Writes the words so that only this user may read them, and never over a file. */
export function writeWords(path: string, words: readonly string[], tag: string): void {
  writeFileSync(path, `# The recovery words of the file with the tag ${tag}. They open it: keep them where only you can read them.\n${words.join('\n')}\n`, { mode: 0o600, flag: 'wx' })
}

/** The words in a file, however they are set out: in lines, in a row, or numbered. */
export function readWords(path: string): string[] {
  const text = readText(path).replace(/^#.*$/gm, '')
  return text.match(/[\p{L}]+/gu) ?? []
}
