import { EventEmitter } from 'node:events'

/* Loaded by `node --import` before a utility process's own module: `process.parentPort` over Node's channel. */
const events = new EventEmitter()
const early: unknown[] = []
let listening = false

const tell = (data: unknown): void => void events.emit('message', { data, ports: [] })
process.on('message', (data) => (listening ? tell(data) : early.push(data)))
process.on('disconnect', () => process.exit(0))

// As with Electron's port, what comes before the first listener waits for it.
events.on('newListener', (name) => {
  if (name !== 'message' || listening) return
  queueMicrotask(() => {
    listening = true
    for (const data of early.splice(0)) tell(data)
  })
})

const parentPort = Object.assign(events, {
  postMessage: (message: unknown) => {
    if (process.connected) process.send?.(structuredClone(message), undefined, undefined, () => undefined)
  },
  start: () => undefined,
})
Object.defineProperty(process, 'parentPort', { value: parentPort })
Object.defineProperty(process, 'type', { value: 'utility' })
