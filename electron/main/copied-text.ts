import { createHash } from 'node:crypto'
import type { Clipboard, ClipboardItem } from 'electron'

/* What was copied from Mainstay does not stay on the clipboard, where every program reads it (vault-and-security.md A9). */

const CLEARED_AFTER_SECONDS = 30

/* Windows keeps a history of the clipboard (Win V) and may send it to the person's other devices. A format of this name, whatever it holds, keeps all that is
   written with it out of both; Electron writes all parts of one `write` at once. Elsewhere the name says nothing to anybody. */
const NOT_FOR_THE_HISTORY = 'electron application/osclipboard;format="ExcludeClipboardContentFromMonitorProcessing"'

/** The system's clipboard, and how one entry of it is made. */
export interface ClipboardPlace {
  readonly clipboard: Pick<Clipboard, 'write' | 'readText' | 'clear'>
  readonly itemOf: (parts: Record<string, Blob | string>) => ClipboardItem
}

export interface CopiedText {
  /** Puts text on the clipboard; gives after how many seconds it is cleared. */
  readonly put: (text: string) => Promise<number>
  /** Clears what was put there, if it is still there. A clipboard that cannot be read is left. */
  readonly clear: () => Promise<void>
}

/** Copies, and clears after half a minute what nobody has copied over since. Only a digest of it is remembered. */
export function createCopiedText({ clipboard, itemOf }: ClipboardPlace, platform: NodeJS.Platform = process.platform): CopiedText {
  let copied: string | null = null
  let timer: NodeJS.Timeout | undefined

  async function clear(): Promise<void> {
    clearTimeout(timer)
    const ours = copied
    copied = null
    if (ours === null) return
    try {
      const there = await clipboard.readText()
      // Something else may have been copied in Mainstay meanwhile: that has its own half minute.
      if (digestOf(there) === ours && copied === null) clipboard.clear()
    } catch {
      // Another program holds the clipboard; what it puts there replaces ours.
    }
  }

  return {
    put: async (text) => {
      await clipboard.write([itemOf({ 'text/plain': text, ...(platform === 'win32' ? { [NOT_FOR_THE_HISTORY]: new Blob([Uint8Array.of(1, 0, 0, 0)]) } : {}) })])
      copied = digestOf(text)
      clearTimeout(timer)
      timer = setTimeout(() => void clear(), CLEARED_AFTER_SECONDS * 1000)
      return CLEARED_AFTER_SECONDS
    },
    clear,
  }
}

/* Systems differ in how they end a line, and change it on the way. */
function digestOf(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex')
}
