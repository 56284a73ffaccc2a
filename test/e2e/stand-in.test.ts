import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Download, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStandIn, type StandIn } from '../electron-stand-in/host/open.ts'
import { createAnswerQueue } from '../electron-stand-in/host/questions.ts'
import { hasCome } from './downloaded.ts'
import { dropFiles } from './drop-files.ts'

/* The stand-in for Electron, by a small program of its own: test/fixtures/stand-in-app. */

interface Fixture {
  readonly call: (name: string, value?: unknown) => Promise<unknown>
  readonly onEvent: (listener: (value: unknown) => void) => () => void
  readonly nested: { readonly list: readonly unknown[] }
  readonly before: number
}
type FixtureWindow = typeof globalThis & { readonly fixture: Fixture; heard: unknown[]; stop: () => void; dropped: unknown; hadBridge: boolean; inlineRan?: boolean }

const main = join(import.meta.dirname, '../fixtures/stand-in-app/main.js')
const folder = mkdtempSync(join(tmpdir(), 'stand-in-test-'))
const dialogs = createAnswerQueue()
const open = (data: string, args: readonly string[] = []): StandIn =>
  openStandIn({ main, args, headless: true, quiet: true, answerer: dialogs.answerer, env: { FIXTURE_DATA: join(folder, data) } })

let running: StandIn
let page: Page
const call = (name: string, value?: unknown): Promise<unknown> =>
  page.evaluate(([asked, given]) => (window as unknown as FixtureWindow).fixture.call(asked as string, given), [name, value] as const)
const happened = async (): Promise<readonly string[]> => (await call('happened')) as readonly string[]
const inFixture = <Result>(work: (window: FixtureWindow) => Result | Promise<Result>): Promise<Result> =>
  page.evaluate(`(${work.toString()})(window)`) as Promise<Result>

beforeAll(async () => {
  running = open('data')
  page = await running.opened
})
afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the page', () => {
  it('is served by the protocol handler under its own content security policy, and violations are counted', async () => {
    expect(await inFixture((window) => [window.hadBridge, window.inlineRan, window.isSecureContext])).toEqual([true, undefined, true])
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('h1') as Element).color)).toBe('rgb(0, 0, 0)')
    expect(running.violations.map((each) => each.split(' ')[0])).toEqual(['style-src-attr', 'script-src-elem'])
  })

  it('gets every header that the handler gives, for the address that Electron would have', async () => {
    const header = await page.evaluate("fetch('/page.js').then((answer) => answer.headers.get('x-fixture'))")
    expect(header).toBe('app://fixture/page.js')
  })

  it('is refused strings as markup by its trusted types', async () => {
    const attempt = page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<b>x</b>')
    })
    await expect(attempt).rejects.toThrow('TrustedHTML')
  })

  it('has its bridge before its own first script, frozen to the bottom', async () => {
    expect(await inFixture((window) => [window.fixture.before, Object.isFrozen(window.fixture), Object.isFrozen(window.fixture.nested.list[1])])).toEqual([0, true, true])
  })

  it('reaches nothing outside the program', async () => {
    const outcome = await page.evaluate("fetch('https://example.org/').then(() => 'answered', () => 'refused')")
    expect(outcome).toBe('refused')
    await expect.poll(() => running.violations.at(-1)).toContain('connect-src https://example.org/')
    await page.click('#away')
    await page.click('#popup')
    await expect.poll(happened).toContain('open https://example.org/popup')
    expect(await happened()).toContain('navigate https://example.org/away')
    expect(page.url()).toBe('https://fixture.app.invalid/index.html')
    await expect.poll(() => page.context().pages().length).toBe(1)
    expect(running.refused).toEqual(['https://example.org/away', 'https://example.org/popup'])
  })

  it('is given only the permissions that the program allows', async () => {
    const states = await page.evaluate(async () => {
      const names = ['clipboard-write', 'clipboard-read', 'geolocation', 'notifications', 'camera'] as readonly string[]
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state))
    })
    expect(states).toEqual(['granted', 'denied', 'denied', 'denied', 'denied'])
  })
})

describe('questions of the page', () => {
  it('come from the origin that Electron would say', async () => {
    expect(await call('sender')).toEqual({ origin: 'app://fixture', url: 'app://fixture/index.html', parent: null, same: true })
  })

  it('keep dates, maps, bytes and undefined on the way there and back', async () => {
    const kept = await inFixture(async (window) => {
      const value = (await window.fixture.call('echo', { on: new Date(5), map: new Map([['a', new Set([1])]]), bytes: new Uint8Array([0, 255]), none: undefined })) as {
        on: Date
        map: Map<string, Set<number>>
        bytes: Uint8Array
      }
      return [value.on instanceof Date && value.on.getTime(), value.map.get('a')?.has(1), value.bytes instanceof Uint8Array && value.bytes[1], 'none' in value]
    })
    expect(kept).toEqual([5, true, 255, true])
  })

  it.each([
    ['a function', '() => 1'],
    ['a proxy, as Vue makes of reactive values', 'new Proxy({ a: 1 }, {})'],
    ['a proxy inside an object', '({ inner: new Proxy([], {}) })'],
  ])('refuse %s', async (_name, expression) => {
    await expect(page.evaluate(`window.fixture.call('echo', ${expression})`)).rejects.toThrow('could not be cloned')
  })

  it('fail with only the words of the error', async () => {
    await expect(call('fail')).rejects.toThrow("Error invoking remote method 'fixture:call': RangeError: too far")
  })

  it('are not the only way: the program tells the page, in order, until it no longer listens', async () => {
    await inFixture((window) => {
      window.heard = []
      window.stop = window.fixture.onEvent((value) => window.heard.push(value))
    })
    for (const value of [1, 'two', { three: [3] }]) await call('send', value)
    await expect.poll(() => inFixture((window) => window.heard)).toEqual([1, 'two', { three: [3] }])
    await inFixture((window) => window.stop())
    await call('send', 4)
    expect(await inFixture((window) => window.heard.length)).toBe(3)
    expect(await call('sendFunction')).toBe('DataCloneError')
  })
})

describe('files', () => {
  const path = join(folder, 'Sián data.csv')
  it('that are dropped or chosen are found where they lie', async () => {
    writeFileSync(path, 'a,b')
    await dropFiles(page, '#drop', [path])
    await expect.poll(() => inFixture((window) => window.dropped)).toEqual([['Sián data.csv', path]])
    await page.setInputFiles('#file', [path, main])
    await expect.poll(() => inFixture((window) => window.dropped)).toEqual([['Sián data.csv', path], ['Sián data.csv', path], ['main.js', main]])
  })

  it('that nothing on the page takes lead the window to them, where the program wants that and does not prevent it', async () => {
    const letter = join(folder, 'letter.html')
    writeFileSync(letter, '<title>left</title>')
    await dropFiles(page, 'h1', [letter])
    await expect.poll(happened).toContain(`navigate file://${letter}`)
    // A tab of its own that the engine opened for it is closed again.
    await expect.poll(() => [page.url(), page.context().pages().length]).toEqual(['https://fixture.app.invalid/index.html', 1])
  })

  it('that the page downloads come, but where the program prevents it', async () => {
    const download = async (name: string): Promise<Download> => {
      const asked = page.waitForEvent('download')
      await page.evaluate((called) => {
        const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(new Blob(['a'])), download: called })
        document.body.append(link)
        link.click()
      }, name)
      return asked
    }
    const prevented = await download('not a.csv')
    await expect.poll(() => hasCome(prevented)).toBe(false)
    expect(await hasCome(await download('a.csv'))).toBe(true)
    expect(await happened()).toEqual(expect.arrayContaining(['download a.csv', 'download not a.csv']))
  })

  it('are printed as PDF', async () => {
    const pdf = join(folder, 'page.pdf')
    await call('pdf', pdf)
    const text = readFileSync(pdf, 'latin1')
    expect(text.slice(0, 5)).toBe('%PDF-')
    const [width, height] = /MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(text)?.slice(1).map(Number) ?? []
    expect(width).toBeCloseTo(595.5, 0)
    expect(height).toBeCloseTo(842, 0)
  })
})

describe('the program', () => {
  it('asks the person through dialogs, answered before or after they are asked', async () => {
    dialogs.answer('/some/file.csv')
    expect(await call('openDialog')).toEqual({ canceled: false, filePaths: ['/some/file.csv'] })
    dialogs.answer(null)
    expect(await call('saveDialog')).toEqual({ canceled: true, filePath: '' })
    const later = call('messageBox')
    await expect.poll(() => dialogs.asked.at(-1)?.kind).toBe('message')
    dialogs.answer(1)
    expect(await later).toEqual({ response: 1, checkboxChecked: false })
  })

  it('hears of the power, and of its menu keys', async () => {
    await running.power('lock-screen')
    await page.keyboard.press('Control+l')
    await page.keyboard.press('Control+m')
    await expect.poll(happened).toEqual(expect.arrayContaining(['lock-screen', 'menu lock']))
    expect(await happened()).not.toContain('menu off')
  })

  it('has a process of its own to talk to, which can be ended', async () => {
    const answer = await inFixture((window) => window.fixture.call('child', { bytes: new Uint8Array([1, 2]) }))
    expect(answer).toMatchObject({ isBytes: 'Uint8Array', argv: ['--word=one'], env: 'yes', type: 'utility' })
    await call('killChild')
    await expect.poll(happened).toContain('child exit 15')
  })

  it('knows its window, and keeps its bridge when the page is loaded again', async () => {
    await call('setBounds', { width: 900, height: 600 })
    await expect.poll(() => call('bounds')).toMatchObject({ width: 900, height: 600 })
    expect(await happened()).toContain('resize 900')
    await call('show')
    expect(running.shown).toEqual(['/tmp/x'])
    await Promise.all([page.waitForEvent('load'), call('reload').catch(() => undefined)])
    expect(await call('facts')).toMatchObject({ name: 'Stand-in app', version: '1.2.3', packaged: false, title: 'Fixture' })
  })

  it('runs once for a folder of data, and is told of a second start', async () => {
    const second = open('data', ['--again'])
    expect(await second.ended).toBe(0)
    await expect.poll(happened).toContain('second --again')
  })

  it('ends when its window is closed, and leaves no profile and no lock behind', async () => {
    const other = open('other')
    await (await other.opened).close()
    expect(await other.ended).toBe(0)
    expect(readdirSync(join(folder, 'other'))).toEqual([])
  })

  it('keeps a window that will not be closed, and goes on though it was to quit; destroying asks nobody, and ends it', async () => {
    const guarded = open('guarded')
    const window = await guarded.opened
    const ask = (name: string): Promise<unknown> => window.evaluate((asked) => (globalThis as unknown as FixtureWindow).fixture.call(asked), name)
    await ask('guard')
    for (const way of ['close', 'quit']) await ask(way)
    expect(((await ask('happened')) as readonly string[]).filter((each) => /close|quit/.test(each))).toEqual(['close', 'before-quit', 'close'])
    // The page may be gone before it is answered.
    await ask('destroy').catch(() => undefined)
    expect(await guarded.ended).toBe(0)
  })

  it('opens again after it was killed', async () => {
    const killed = open('killed')
    await killed.opened
    await killed.kill()
    expect(existsSync(join(folder, 'killed', 'stand-in.lock'))).toBe(true)
    const again = open('killed')
    await again.opened
    expect(await again.close()).toBe(0)
    const profiles = (): readonly string[] => readdirSync(tmpdir()).filter((name) => name.startsWith(`mainstay-window-${process.pid}-`))
    await expect.poll(profiles, { timeout: 5000 }).toHaveLength(1)
  })
})
