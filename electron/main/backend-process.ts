import { join } from 'node:path'
import type { UtilityProcess } from 'electron'
import { utilityProcess } from 'electron'
import type { BackendEvent, Question } from '#contract/bridge.ts'
import type { Reply } from '#contract/refusal.ts'
import type { Shell } from '#backend/context.ts'
import type { BackendMessage, MainMessage } from '#backend/process-messages.ts'

/** The backend's process as the main process sees it. */
export interface BackendProcess {
  /** Hands the question on before it returns: what it holds may be overwritten then. */
  ask(question: Question): Promise<Reply>
  /** Lets the page name a file that was dropped on it. */
  allow(path: string): void
  /** Locks whatever is open; its process ends and a fresh one, that knows nothing, takes its place. One that does not answer for `MOST_WAITED_MS` is ended all the same. */
  lock(because: 'asked' | 'idle' | 'system'): Promise<void>
  /** Locks whatever is open and ends the process for good; settles once it has ended, or does not answer for `MOST_WAITED_MS`. */
  stop(): Promise<void>
}

interface Plan {
  readonly userData: string
  readonly shell: Shell
  readonly emit: (event: BackendEvent) => void
  /** The process that held the keys is gone, by locking or by itself. */
  readonly onEnded: () => void
  /** The backend does not start on this computer. */
  readonly onBroken: () => void
}

/* Processes that end without a word, several in a row, will not start: trying again and again helps nobody. One that is locked ends too, soon or late, and has answered before. */
const MOST_FALSE_STARTS = 3
/* Closing a file writes its log into it: a moment. A disk that never answers must keep neither a window's program running for ever nor a file open that was locked; what was acknowledged is in the log. */
const MOST_WAITED_MS = 4000

/** Starts the backend's process and keeps one running. */
export function startBackend(plan: Plan): BackendProcess {
  const asked = new Map<number, (reply: Reply) => void>()
  let last = 0
  let stopped: Promise<void> | null = null
  let falseStarts = 0
  let child = fork()

  function fork(): UtilityProcess {
    falseStarts += 1
    const process = utilityProcess.fork(join(import.meta.dirname, 'backend.js'), [`--user-data=${plan.userData}`], { serviceName: 'Mainstay records', stdio: 'inherit' })
    process.once('message', () => (falseStarts = 0))
    process.on('message', (message: BackendMessage) => void hear(process, message))
    process.on('exit', () => {
      for (const answer of asked.values()) answer({ ok: false, error: { code: 'locked', message: 'The service is locked. Unlock it with the passphrase.', details: {} } })
      asked.clear()
      if (stopped !== null) return
      if (falseStarts === MOST_FALSE_STARTS) return plan.onBroken()
      child = fork()
      plan.onEnded()
    })
    return process
  }

  async function hear(from: UtilityProcess, message: BackendMessage): Promise<void> {
    if (message.type === 'reply') {
      asked.get(message.id)?.(message.reply)
      asked.delete(message.id)
    } else if (message.type === 'event') {
      plan.emit(message.event)
    } else if (message.type === 'locked') {
      from.kill()
    } else {
      from.postMessage(await doInShell(plan.shell, message))
    }
  }

  const ask = (question: Question): Promise<Reply> =>
    new Promise((resolve) => {
      last += 1
      asked.set(last, resolve)
      child.postMessage({ type: 'ask', id: last, question } satisfies MainMessage)
      // Whoever asks for it: the page, the menu, or the computer that goes to sleep.
      if (question.procedure === 'vault.lock') endBefore(child, MOST_WAITED_MS)
    })

  /* The file is closed once `locked` is heard, which ends the process. */
  async function closed(last: UtilityProcess): Promise<void> {
    const ended = new Promise<void>((resolve) => last.once('exit', () => resolve()))
    void ask({ procedure: 'vault.lock', input: { because: 'asked' } }).then((reply) => reply.ok || last.kill())
    const waitedLong = new Promise<void>((resolve) => setTimeout(resolve, MOST_WAITED_MS))
    await Promise.race([ended, waitedLong])
    end(last)
  }

  return {
    ask,
    allow: (path) => child.postMessage({ type: 'allow', path } satisfies MainMessage),
    lock: async (because) => {
      await ask({ procedure: 'vault.lock', input: { because } })
    },
    stop: () => (stopped ??= closed(child)),
  }
}

/* Ends a process that has not ended by itself by then. */
function endBefore(child: UtilityProcess, milliseconds: number): void {
  const timer = setTimeout(() => end(child), milliseconds)
  child.once('exit', () => clearTimeout(timer))
}

/* To be asked to end is not enough for a process that hears nothing any more. */
function end(child: UtilityProcess): void {
  child.kill()
  try {
    if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}

async function doInShell(shell: Shell, { id, method, argument }: Extract<BackendMessage, { type: 'shell' }>): Promise<MainMessage> {
  try {
    return { type: 'shell-reply', id, ok: true, value: await shell[method](argument as never) }
  } catch {
    return { type: 'shell-reply', id, ok: false }
  }
}
