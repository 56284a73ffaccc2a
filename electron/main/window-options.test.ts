import { expect, it } from 'vitest'
import { windowOptions } from './window-options.ts'

it.each([[true], [false]])('gives the page no powers but the preload’s, and names no other (vault-and-security.md A2, 2 to 4, 6 and 8 to 13)', (isPackaged) => {
  const session = {} as never
  expect(windowOptions(session, '/preload.cjs', isPackaged).webPreferences).toStrictEqual({
    session, preload: '/preload.cjs', sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false, webSecurity: true, webviewTag: false,
    navigateOnDragDrop: false, spellcheck: false, devTools: !isPackaged,
  })
})

it('carries no name in the window’s title', () => expect(windowOptions({} as never, '', false).title).toBe('Mainstay'))
