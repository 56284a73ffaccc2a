import type { FileKind } from '../context.ts'
import { writeWholeFile } from '../workbook/whole-file.ts'

/** A Word document as dialogs name it. */
export const WORD: FileKind = { name: 'Word document', extensions: ['docx'] }

/** Writes a whole document, or none. */
export function writeDocument(path: string, document: Uint8Array): Promise<void> {
  return writeWholeFile(path, async (handle) => void (await handle.writeFile(document)))
}
