import { EventEmitter } from 'node:events'
import type { Member } from '../electron-api.ts'
import type { Darkness } from '../wire.ts'

const events = new EventEmitter()
let source: Darkness = 'system'

/** Light or dark. Not reproduced: asking the desktop what it prefers; 'system' is light to the program, while the page sees what Chromium sees. */
export const nativeTheme = Object.defineProperties(Object.assign(events, { themeSource: 'system' as Darkness, shouldUseDarkColors: false }), {
  themeSource: {
    get: () => source,
    set: (value: Darkness) => {
      source = value
      events.emit('updated')
    },
  },
  shouldUseDarkColors: { get: () => source === 'dark' },
})
nativeTheme satisfies Pick<Electron.NativeTheme, Member<'nativeTheme'>>
