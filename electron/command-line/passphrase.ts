import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import type { ParseArgsOptionsConfig } from 'node:util'
import type { Given } from './command.ts'
import { optional } from './command.ts'
import { WrongUsage } from './wrong-usage.ts'

/* The passphrase is never an argument: arguments are seen by everybody on the machine and stay in the shell's history. */

export const PASSPHRASE_OPTION = { 'passphrase-file': { type: 'string' } } as const satisfies ParseArgsOptionsConfig

/** The passphrase, from the file that was named, from MAINSTAY_PASSPHRASE, or asked for without showing it. */
export async function readPassphrase(given: Given, question = 'Passphrase: '): Promise<Uint8Array> {
  const path = optional(given, 'passphrase-file')
  if (path !== undefined) return bytesOf(readText(path).replace(/\r?\n$/, ''))
  const known = process.env['MAINSTAY_PASSPHRASE']
  if (known !== undefined && known !== '') return bytesOf(known)
  if (!process.stdin.isTTY) throw new WrongUsage('There is no passphrase. Name a file with --passphrase-file, or set MAINSTAY_PASSPHRASE.')
  return bytesOf(await ask(question))
}

/** The text of a small file that the person named. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new WrongUsage('The file named for the passphrase or the words cannot be read.')
  }
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

async function ask(question: string): Promise<string> {
  process.stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return await new Promise<string>((resolve) => lines.question('', resolve))
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
