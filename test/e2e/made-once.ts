import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MADE_ONCE } from './service-file.ts'

/** Before the first journey of a run: a folder for what is made once; it is removed after the last. */
export default function setUp(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'mainstay-made-'))
  process.env[MADE_ONCE] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
