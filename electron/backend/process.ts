import { setTimeout } from 'node:timers/promises'
import type { BackendMessage, MainMessage } from './process-messages.ts'
import { createBackend } from './backend.ts'
import type { Shell } from './context.ts'
import { writeEvent } from './event-log.ts'
import { onlyKnownPaths } from './known-paths.ts'
import { readMachinePolicies } from './policies/machine-policies.ts'

/* The backend's own process: it owns the keys and the open file, and it ends when the service is locked, which clears them
   better than any overwriting. It speaks to the main process through its parent port. */

/* A dialog that stands open keeps its task waiting: nobody waits for that. */
const MOST_CLEARED_MS = 1000

interface ParentPort {
  on(event: 'message', listener: (message: { readonly data: MainMessage }) => void): void
  postMessage(message: BackendMessage): void
}

const port = (process as unknown as { parentPort: ParentPort }).parentPort
const userData = process.argv.find((argument) => argument.startsWith('--user-data='))?.slice('--user-data='.length) ?? process.cwd()

const waiting = new Map<number, { resolve: (value: never) => void; reject: (problem: Error) => void }>()
let asked = 0

function askMain<Method extends keyof Shell>(method: Method, argument: unknown): ReturnType<Shell[Method]> {
  asked += 1
  const id = asked
  port.postMessage({ type: 'shell', id, method, argument })
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject })) as ReturnType<Shell[Method]>
}

const paths = onlyKnownPaths()
const policies = readMachinePolicies()
if (policies.leftOut.length > 0) writeEvent(userData, { event: 'policies-left-out', at: new Date().toISOString(), facts: { values: policies.leftOut.length } })
const backend = createBackend({
  userData,
  paths,
  policies,
  today: process.env['MAINSTAY_TODAY'],
  emit: (event) => port.postMessage({ type: 'event', event }),
  shell: {
    chooseFile: (ask) => askMain('chooseFile', ask),
    chooseFolder: (ask) => askMain('chooseFolder', ask),
    choosePlaceToSave: (ask) => askMain('choosePlaceToSave', ask),
    showInFolder: (path) => askMain('showInFolder', path),
    pageAsPdf: () => askMain('pageAsPdf', null),
    copy: (text) => askMain('copy', text),
    hideFromCapture: (isHidden) => askMain('hideFromCapture', isHidden),
    typedIsKept: () => askMain('typedIsKept', null),
  },
})

port.on('message', ({ data }) => {
  if (data.type === 'ask') {
    const isLocking = data.question.procedure === 'vault.lock'
    // What is being handed out is broken off, and what it left in clear beside its place is cleared up before this process ends.
    const cleared = isLocking ? backend.stopTasks() : null
    void backend.answer(data.question).then(async (reply) => {
      port.postMessage({ type: 'reply', id: data.id, reply })
      if (cleared === null || !reply.ok) return
      await Promise.race([cleared, setTimeout(MOST_CLEARED_MS)])
      // The file is closed; what this process still knows of its keys ends with it.
      port.postMessage({ type: 'locked' })
    })
  } else if (data.type === 'allow') {
    paths.learn([data.path])
  } else {
    const { resolve, reject } = waiting.get(data.id) ?? {}
    waiting.delete(data.id)
    if (data.ok) resolve?.(data.value as never)
    else reject?.(new Error('the window could not do it'))
  }
})
