import { EventEmitter } from 'node:events'
import type { Member } from '../electron-api.ts'
import { structuredCodec } from '../page/codec.ts'
import type { FrameName } from '../wire.ts'
import { frameFrom } from './frame.ts'
import { answers } from './host.ts'
import { contentsOf } from './contents-list.ts'

type Handler = (event: never, ...args: never[]) => unknown

const codec = structuredCodec()
const handlers = new Map<string, Handler>()
const events = new EventEmitter()

/** The page's questions. Not reproduced: `handleOnce`, ports, and synchronous sending. */
export const ipcMain = Object.assign(events, {
  handle: (channel: string, handler: Handler) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
  removeHandler: (channel: string) => void handlers.delete(channel),
})
ipcMain satisfies Record<Member<'ipcMain'>, unknown>

function eventFrom(id: number, frame: FrameName) {
  return { sender: contentsOf(id), senderFrame: frameFrom(frame), processId: id, frameId: frame.parents.length, type: 'frame' } satisfies Record<
    Member<'invokeEvent'>,
    unknown
  > & { readonly type: string }
}

answers['ipc.invoke'] = async (id, frame, channel, text) => {
  try {
    const handler = handlers.get(channel) as ((event: unknown, ...args: readonly unknown[]) => unknown) | undefined
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return codec.encode({ ok: true, value: await handler(eventFrom(id, frame), ...(codec.decode(text) as readonly unknown[])) })
  } catch (error) {
    // As in Electron, only the words of an error reach the page.
    return codec.encode({ ok: false, message: String(error) })
  }
}
answers['ipc.send'] = (id, frame, channel, text) => void events.emit(channel, eventFrom(id, frame), ...(codec.decode(text) as readonly unknown[]))
