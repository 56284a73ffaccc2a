import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { stayOnPage } from './stay-on-page.ts'

/* Where the window may go, asked as Electron asks (vault-and-security.md A2, 11 to 14). */

const heard = new EventEmitter()
let openHandler: ((details: { url: string }) => { action: string }) | undefined
let policy: string | undefined
stayOnPage({ on: heard.on.bind(heard) as never, setWindowOpenHandler: (handler) => void (openHandler = handler as never), setWebRTCIPHandlingPolicy: (given) => void (policy = given) }, 'app://mainstay')

function isPrevented(event: string, url: string): boolean {
  let prevented = false
  expect(heard.listenerCount(event)).toBe(1)
  heard.emit(event, { url, preventDefault: () => (prevented = true) })
  return prevented
}

describe.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s', (event) => {
  it.each(['app://mainstay/index.html', 'app://mainstay/index.html#/volunteers'])('may lead to %s', (url) => expect(isPrevented(event, url)).toBe(false))
  it.each([
    'https://example.org/', 'http://mainstay/', 'file:///home/somebody/letter.docx', 'file://server/share/letter.docx', 'data:text/html,a', 'blob:app://mainstay/1', 'javascript:void 0', 'about:blank', 'app://mainstay', 'app://mainstay.example.org/', 'app://mainstay@example.org/', 'devtools://devtools/', 'mailto:a@example.org', '',
  ])('leads nowhere for %j', (url) => expect(isPrevented(event, url)).toBe(true))
})

it('opens no second window, not even of its own page', () => {
  for (const url of ['https://example.org/', 'app://mainstay/index.html', 'about:blank']) expect(openHandler?.({ url })).toEqual({ action: 'deny' })
})

it('cannot refuse to be left, as a page is that is locked', () => {
  expect(isPrevented('will-prevent-unload', '')).toBe(true)
})

it('takes nothing within itself, and finds no address of this computer for a call', () => {
  expect(isPrevented('will-attach-webview', 'app://mainstay/index.html')).toBe(true)
  expect(policy).toBe('disable_non_proxied_udp')
})
