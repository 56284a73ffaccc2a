import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { overwriteBytes } from '#contract/overwrite-bytes.ts'
import type { Reply } from '#contract/refusal.ts'
import { wordsFor } from '#contract/refusal-words.ts'
import type { BackendProcess } from './backend-process.ts'
import { isOurPage, questionIn } from './sender.ts'

/** Joins the page to the backend: only our own page's top frame may ask, and what it asks is looked at no further here, and the bytes in it, a passphrase, are overwritten as soon as they are handed on. What was dropped on it the preload says apart, so that the page may name it. */
export function answerPage(ipc: Pick<IpcMain, 'handle' | 'on'>, backend: Pick<BackendProcess, 'ask' | 'allow'>, origin: string): void {
  const answer = (event: IpcMainInvokeEvent, sent: unknown): Promise<Reply> | Reply => {
    if (!isOurPage(event, origin)) return { ok: false, error: { code: 'sender-not-trusted', message: wordsFor('sender-not-trusted'), details: {} } }
    const question = questionIn(sent)
    if (question === null) return { ok: false, error: { code: 'bad-input', message: wordsFor('bad-input', { expected: 'Ask with a procedure and its input.' }), details: {} } }
    return backend.ask(question)
  }
  ipc.handle('mainstay:call', (event, sent: unknown): Promise<Reply> | Reply => {
    try {
      return answer(event, sent)
    } finally {
      // What was asked is on its way by now: a message is copied when it is sent.
      overwriteBytes(sent)
    }
  })
  ipc.on('mainstay:dropped', (event, path: unknown) => {
    if (isOurPage(event, origin) && typeof path === 'string' && path !== '') backend.allow(path)
  })
}
