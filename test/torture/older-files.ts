import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MIGRATIONS } from '#backend/database/migrate.ts'
import { makeOlderService } from './older-service.ts'
import type { ServicePlace } from './prepared-service.ts'
import { placeIn } from './prepared-service.ts'

/* Files as each step of the schema left them, kept in the repository: what is read is what a program of that day wrote, with that day's SQLite and cipher,
   and not what today's would. `node test/torture/older-files.ts` adds the one of a step that has none yet; a file that is there is never made anew. */

const FOLDER = join(import.meta.dirname, '../fixtures/older-files')

/** A file of an earlier schema, and what opens it. */
export interface OlderFile {
  readonly schema: number
  readonly words: readonly string[]
}

export function olderFiles(): readonly OlderFile[] {
  return JSON.parse(readFileSync(join(FOLDER, 'words.json'), 'utf8')) as OlderFile[]
}

/** Puts a copy where a service's file would be. */
export function copyOlder({ schema }: OlderFile, folder: string): ServicePlace {
  const place = placeIn(folder)
  mkdirSync(folder, { recursive: true })
  for (const part of ['', '.keys']) cpSync(join(FOLDER, `schema-${schema}.mainstay${part}`), place.path + part)
  return place
}

/** A backup of schema 14, made of the file of schema 13 by the Mainstay of 28 November 2026: before backups said of which file they are. It cannot be made anew by a later one. */
export const OLDER_BACKUP = { path: join(FOLDER, 'before-marks.mainstay-backup'), holdsRowsOf: 13, schema: 14 } as const

if (import.meta.main) {
  mkdirSync(FOLDER, { recursive: true })
  const known = (() => {
    try {
      return olderFiles()
    } catch {
      return []
    }
  })()
  const made: OlderFile[] = [...known]
  for (const { number } of MIGRATIONS) {
    if (known.some((file) => file.schema === number)) continue
    const path = join(FOLDER, `schema-${number}.mainstay`)
    const userData = join(FOLDER, 'user')
    made.push({ schema: number, words: await makeOlderService({ folder: FOLDER, path, userData }, number) })
    rmSync(userData, { recursive: true })
    rmSync(`${path}.keys.bak`)
  }
  writeFileSync(join(FOLDER, 'words.json'), `${JSON.stringify(made, null, 2)}\n`)
}
