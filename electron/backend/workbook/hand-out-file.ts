import { basename } from 'node:path'
import type { RefusalCode } from '#contract/refusal-words.ts'
import type { FileKind, TaskContext } from '../context.ts'
import type { WritableDatabase } from '../database/database.ts'
import { writeAndRecord } from './replaced-file.ts'
import { refusedUnder } from './whole-file.ts'

/** One file that goes out in clear. */
export interface HandedOut {
  readonly title: string
  /** Named after what it is, never after whom it is of. */
  readonly suggested: string
  readonly kind: FileKind
  readonly write: (path: string) => Promise<void>
  /** What a person is told where it cannot be written. */
  readonly refusal: Extract<RefusalCode, `${string}-not-written`>
  /** Keeps in the file that it went out; left out for what tells of nobody. */
  readonly record?: (db: WritableDatabase) => void
}

/** Writes it where the person chooses. Null where they changed their mind; refuses where it cannot be written. */
export async function saveFile({ shell }: Pick<TaskContext, 'shell'>, { title, suggested, kind, write, refusal }: Omit<HandedOut, 'record'>): Promise<{ readonly path: string; readonly fileName: string } | null> {
  const path = await shell.choosePlaceToSave({ title, suggested, kind })
  if (path === null) return null
  try {
    await write(path)
  } catch (problem) {
    throw refusedUnder(refusal, problem)
  }
  return { path, fileName: basename(path) }
}

/** Writes it where the person chooses and keeps that it went out. Null where they changed their mind; refuses where it cannot be written, and where the service was locked while they chose. */
export async function handOutFile({ shell, read, transaction }: Pick<TaskContext, 'shell' | 'read' | 'transaction'>, { record, write, ...file }: HandedOut): ReturnType<typeof saveFile> {
  return saveFile({ shell }, {
    ...file,
    write: (path) => {
      // What could not be kept any more does not go out.
      read(() => null)
      return record === undefined ? write(path) : writeAndRecord(path, () => write(path), () => transaction(record))
    },
  })
}
