import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { refuseEverythingElse } from './session-rules.ts'

/* What the page may ask of the computer, and where it may go (vault-and-security.md A2, 1 and 5). The rules are asked as Electron asks them. */

interface Rules {
  readonly goes: (url: string) => boolean
  readonly isGiven: (permission: string) => readonly [asked: boolean, checked: boolean]
  readonly device: () => boolean
  readonly downloads: () => boolean
}

function rulesOf(forDevelopers: boolean): Rules {
  const heard = new EventEmitter()
  const set: Record<string, (...args: never[]) => unknown> = {}
  const keep = (name: string) => (handler: (...args: never[]) => unknown) => void (set[name] = handler)
  const session = { webRequest: { onBeforeRequest: keep('request') }, setPermissionRequestHandler: keep('permission'), setPermissionCheckHandler: keep('check'), setDevicePermissionHandler: keep('device'), on: heard.on.bind(heard) }
  refuseEverythingElse(session as never, forDevelopers)
  const call = (name: string, ...args: unknown[]): unknown => set[name]!(...(args as never[]))
  return {
    goes: (url) => {
      let cancelled: boolean | undefined
      call('request', { url }, (response: { cancel: boolean }) => (cancelled = response.cancel))
      return cancelled === false
    },
    isGiven: (permission) => {
      let given: boolean | undefined
      call('permission', null, permission, (answer: boolean) => (given = answer), {})
      return [given === true, call('check', null, permission, 'app://mainstay', {}) === true]
    },
    device: () => call('device', {}) === true,
    downloads: () => {
      let prevented = false
      heard.emit('will-download', { preventDefault: () => (prevented = true) })
      return !prevented
    },
  }
}

/** Every permission that Electron's own types name, so that a new one is refused the day Electron is taken that has it. */
const types = readFileSync(join(dirname(createRequire(import.meta.url).resolve('electron/package.json')), 'electron.d.ts'), 'utf8')
const permissionsNamedAt = (place: string): string[] => [...(types.split(place)[1]?.split('callback:')[0]?.split('requestingOrigin:')[0] ?? '').matchAll(/'([^']+)'/g)].map(([, name]) => name!)
const PERMISSIONS = [...new Set([...permissionsNamedAt('setPermissionRequestHandler(handler:'), ...permissionsNamedAt('setPermissionCheckHandler(handler:')])]

describe.each([['installed', false], ['run from a checkout', true]] as const)('%s', (_how, forDevelopers) => {
  const rules = rulesOf(forDevelopers)

  it('every permission that Electron names is refused but copying text', () => {
    expect(PERMISSIONS.length).toBeGreaterThan(40)
    expect(PERMISSIONS.filter((name) => rules.isGiven(name).includes(true))).toEqual(['clipboard-sanitized-write'])
    expect(rules.isGiven('a permission of next year')).toEqual([false, false])
  })

  it('no device is given, and nothing is downloaded', () => expect([rules.device(), rules.downloads()]).toEqual([false, false]))

  it.each(['app://mainstay/index.html', 'app://mainstay/assets/index.js', 'data:,'])('%s goes through', (url) => expect(rules.goes(url)).toBe(true))

  it.each([
    'http://mainstay/', 'https://mainstay/', 'https://example.org/', 'ws://localhost/', 'wss://example.org/', 'ftp://example.org/', 'file:///etc/passwd', 'file://server/share', 'blob:app://mainstay/1', 'filesystem:app://mainstay/1', 'chrome://settings', 'about:blank',
    'app://mainstay.example.org/', 'app://other/index.html', 'app:mainstay/', ' app://mainstay/', 'mailto:someone@example.org', 'javascript:void 0', '',
  ])('%j goes nowhere', (url) => expect(rules.goes(url)).toBe(false))
})

it('only a checkout has developer tools', () => {
  expect([rulesOf(false).goes('devtools://devtools/bundled/inspector.html'), rulesOf(true).goes('devtools://devtools/bundled/inspector.html')]).toEqual([false, true])
})
