import { expect, it } from 'vitest'
import { windowOptions } from './window-options.ts'

it('gives the page no powers but the preload’s (vault-and-security.md A2, 2 to 6)', () => {
  expect(windowOptions({} as never, '/preload.cjs', true).webPreferences).toMatchObject({
    sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false, webSecurity: true, webviewTag: false, devTools: false,
  })
})

it('carries no name in the window’s title', () => expect(windowOptions({} as never, '', false).title).toBe('Mainstay'))
