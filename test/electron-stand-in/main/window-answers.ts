import { toAppUrl } from '../origin.ts'
import { BrowserWindow } from './browser-window.ts'
import { cancellable } from './cancellable.ts'
import { contentsOf } from './contents-list.ts'
import { answers } from './host.ts'

/* What the host asks about a window: requests, navigations, popups, downloads. */

answers['protocol.request'] = async (id, request) => contentsOf(id)?.session.answer(request)
answers['request.allowed'] = async (id, request) => contentsOf(id)?.session.allows(request) ?? false

answers['navigation.allowed'] = (id, { url, isMainFrame }) => {
  const contents = contentsOf(id)
  if (!contents) return false
  const address = toAppUrl(url)
  const frame = cancellable({ url: address, isMainFrame, isSameDocument: false, frame: contents.mainFrame })
  contents.emit('will-frame-navigate', frame)
  if (frame.defaultPrevented || !isMainFrame) return !frame.defaultPrevented
  const page = cancellable({ url: address, isMainFrame, isSameDocument: false, frame: contents.mainFrame })
  contents.emit('will-navigate', page, address)
  return !page.defaultPrevented
}

answers['unload.asked'] = (id) => {
  const event = cancellable({})
  contentsOf(id)?.emit('will-prevent-unload', event)
  return event.defaultPrevented
}

answers['popup.asked'] = (id, url) => {
  const handler = contentsOf(id)?.openHandler
  const details = { url: toAppUrl(url), frameName: '', features: '', disposition: 'new-window', referrer: { url: '', policy: 'default' } } as const
  const said = handler?.(details as Electron.HandlerDetails)
  if (said?.action !== 'deny') process.stderr.write(`The stand-in opens no second window for ${details.url}: the program has not denied it.\n`)
}

answers['download.asked'] = (id, url, name) => {
  const contents = contentsOf(id)
  let cancelled = false
  const item = { getURL: () => toAppUrl(url), getFilename: () => name, cancel: () => void (cancelled = true) }
  const event = cancellable({})
  contents?.session.emit('will-download', event, item, contents)
  return !event.defaultPrevented && !cancelled
}

answers['window.event'] = (id, event, detail) => BrowserWindow.fromId(id)?.happened(event, detail)
