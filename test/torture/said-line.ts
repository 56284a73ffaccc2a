import { writeSync } from 'node:fs'

/** Says one line of JSON to whoever started the program, whole: a pipe that is read more slowly than it is written takes a part of it, or nothing for a moment. */
export function saidLine(line: unknown): void {
  const bytes = Buffer.from(`${JSON.stringify(line)}\n`)
  for (let written = 0; written < bytes.length;) {
    try {
      written += writeSync(1, bytes, written)
    } catch (problem) {
      if ((problem as { readonly code?: string }).code !== 'EAGAIN') throw problem
    }
  }
}
