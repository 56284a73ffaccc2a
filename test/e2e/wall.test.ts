import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../support/built.ts'
import { goTo } from './coordinator.ts'
import { hasCome } from './downloaded.ts'
import { dropFiles, dropLink } from './drop-files.ts'
import type { Running } from './launch.ts'
import { launchMainstay } from './launch.ts'
import type { Listener } from './listener.ts'
import { listen } from './listener.ts'
import type { Watch } from './sockets.ts'
import { engineProcesses, OWN_NETWORK, processesOf, tellsOfSockets, triedIn, watchSockets } from './sockets.ts'

/* The wall around the page (vault-and-security.md A2 and A4), tried from inside by a page gone wrong: what it tries is let happen in the real engine, and somebody listens. */

const onElectron = process.env['MAINSTAY_E2E'] === 'electron'
const folder = mkdtempSync(join(tmpdir(), 'mainstay-wall-'))
const userData = join(folder, 'user')
let running: Running
let listener: Listener
let program: Watch | undefined
let calm: Watch | undefined
let engine: Watch | undefined
let home = ''

/** Runs code in the page as if it were the page's own; CSP holds for it, trust in its author does not. */
const inPage = <Value>(code: string): Promise<Value> => running.page.evaluate(code) as Promise<Value>

beforeAll(async () => {
  listener = await listen()
  running = await launchMainstay({ today: '2026-11-22', userData, ...(OWN_NETWORK === undefined ? {} : { inside: OWN_NETWORK }) })
  if (tellsOfSockets) {
    program = watchSockets(() => processesOf(userData))
    calm = watchSockets(engineProcesses)
  }
  await running.page.getByRole('button', { name: /^Look around with an invented service/ }).click()
  await running.page.getByRole('navigation', { name: 'Mainstay' }).waitFor({ timeout: 30_000 })
  home = running.page.url()
})
afterAll(async () => {
  await running.close()
  listener.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the page as it is', () => {
  it('has three functions from outside itself, frozen, and nothing of Node or Electron', async () => {
    const seen = await inPage<unknown>(`({
      bridge: Object.entries(window.mainstay).map(([name, value]) => name + ' ' + typeof value).sort(),
      frozen: Object.isFrozen(window.mainstay),
      node: ['require', 'process', 'module', 'exports', 'Buffer', 'global', '__dirname', 'ipcRenderer', 'electron', 'setImmediate'].filter((name) => name in window),
    })`)
    expect(seen).toEqual({ bridge: ['call function', 'onEvent function', 'pathOf function'], frozen: true, node: [] })
  })

  it('hears of an event as plain data, and of nothing that came with it', async () => {
    const heard = await inPage<unknown>(`new Promise((done) => {
      const stop = window.mainstay.onEvent((...args) => { stop(); done(args) })
      void window.mainstay.call({ procedure: 'letters.saveSignature', input: { name: null } })
    })`)
    expect(heard).toEqual([{ type: 'changed' }])
  })

  it('works without breaking its policy or asking for anything beyond itself', async () => {
    for (const place of ['reports', 'money', 'calendar']) {
      await goTo(running.page, `/${place}`)
      await running.page.getByRole('heading', { level: 1 }).waitFor()
    }
    expect([running.violations, running.requests]).toEqual([[], []])
  })

  it.runIf(tellsOfSockets && !onElectron)('and without a socket towards a network in any process of the engine', () => {
    const { seen, looks, most } = calm!.end()
    expect([looks > 5, most > 2, seen]).toEqual([true, true, []])
    engine = watchSockets(engineProcesses)
  })

  it('holds no address of the web but names of formats and the pages where its libraries explain themselves', () => {
    const texts = readdirSync(join(root, 'out/page'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    expect(texts.length).toBeGreaterThan(20)
    expect([...new Set(texts.flatMap((text) => text.match(/\b(?:https?|wss?|ftp):\/\/[a-z0-9.-]+/gi) ?? []))].sort()).toEqual(['http://www.w3.org', 'https://vuejs.org'])
  })
})

describe('the program as it is built', () => {
  it('has no part of Node that opens a connection, and starts no other program than the one that reads the registry', () => {
    const texts = ['main', 'preload'].flatMap((part) => readdirSync(join(root, 'out', part), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.c?js$/.test(entry.name)).map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')))
    const taken = new Set(texts.flatMap((text) => [...text.matchAll(/(?:\bfrom ?|\bimport ?\(?|\brequire\()["'`]((?:node:)?[a-z0-9_/]+|electron)["'`]/g)].map(([, name]) => name!.replace('node:', ''))))
    expect(taken).toContain('fs')
    expect([...taken].filter((name) => ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'dns/promises', 'inspector', 'cluster', 'repl', 'undici'].includes(name))).toEqual([])
    const lines = texts.flatMap((text) => text.split('\n'))
    // The policies of the computer are read once at the start, by Windows' own program and with words of the program's own alone (council-it.md).
    expect(lines.filter((line) => line.includes('child_process')).map((line) => line.trim())).toEqual(['import { spawnSync } from "node:child_process";'])
    expect(lines.filter((line) => /\bspawnSync\(/.test(line)).map((line) => line.trim())).toEqual([expect.stringMatching(/\bspawnSync\(registryReader\(process\.env\["SystemRoot"\]\), \["query", POLICY_KEY\], \{$/)])
    expect(lines.filter((line) => line.includes('.exe"')).map((line) => line.trim())).toEqual([expect.stringMatching(/join\(USUAL_WINDOWS, "System32", "reg\.exe"\)/), expect.stringMatching(/join\(systemRoot, "System32", "reg\.exe"\)/)])
    const asks = lines.filter((line) => !/^\s*(\*|\/\/|\/\*)/.test(line) && /\b(?:fetch|new WebSocket|new EventSource|new XMLHttpRequest)\(/.test(line))
    expect(asks.map((line) => line.trim().slice(0, 80))).toEqual([])
  })
})

describe('a page gone wrong', () => {
  it('finds no file beside its own', async () => {
    const found = await inPage<string[]>(`Promise.all([
      '/..%2fmain/index.js', '/%2e%2e%2fmain%2findex.js', '/..%5cmain%5cindex.js', '/%252e%252e/main/index.js', '/assets/..%2f..%2fmain/index.js', '/../main/index.js', '/main/index.js', '/preload/index.cjs', '/%2fetc/passwd', '/etc/passwd',
      '/C:/Windows/win.ini', '/INDEX.HTML', '/%69ndex.html', '/index.html%00', '/index.html/', '/assets/', '/', '/%', '/%zz', '/%E0%A4%A', '/__proto__', '/package.json', '/index.html.map',
    ].map(async (path) => { const got = await fetch(path); return got.status + ' ' + (await got.text()) }))`)
    expect([...new Set(found)]).toEqual(['404 There is no such page in Mainstay.'])
    expect(await inPage(`Promise.all(['POST', 'PUT', 'DELETE', 'OPTIONS'].map(async (method) => (await fetch('/index.html', { method })).status))`)).toEqual([404, 404, 404, 404])
    expect(await inPage(`fetch('/index.html').then((got) => got.headers.get('content-security-policy'))`)).toMatch(/^default-src 'none'; script-src 'self'; .*require-trusted-types-for 'script'; trusted-types vue$/)
  })

  it('names no file of its own choice, nor makes one up', async () => {
    expect(await inPage<string[]>(`(async () => {
      const { value: { path } } = await window.mainstay.call({ procedure: 'vault.status', input: null })
      const madeUp = new File(['a'], 'workbook.csv')
      Object.defineProperty(madeUp, 'path', { value: path })
      const made = window.mainstay.pathOf(madeUp)
      const ask = async (procedure, input) => { const reply = await window.mainstay.call({ procedure, input }); return reply.ok ? 'answered' : reply.error.code }
      return [made, await ask('tasks.showInFolder', { path: '//elsewhere/share' }), await ask('workbook.check', { path: '/etc/hostname' }), await ask('vault.backUp', { path: '/tmp/copy.mainstay-backup' }), await ask('tasks.showInFolder', { path })]
    })()`)).toEqual(['', 'path-not-known', 'path-not-known', 'path-not-known', 'answered'])
  })

  it('runs no text as a program', async () => {
    // What the debugger's channel evaluates may call eval; what a timer calls may not.
    const tried = await inPage<string[]>(`new Promise((done) => setTimeout(() => done(Promise.all([
      () => eval('1'), () => new Function('return 1')(), () => { document.body.innerHTML = '<img src=x onerror="window.ran = 1">' }, () => setTimeout('window.ran = 1'),
      () => { const script = document.createElement('script'); script.textContent = 'window.ran = 1'; document.head.append(script) },
      () => { const script = document.createElement('script'); script.src = 'data:text/javascript,window.ran=1'; document.head.append(script) },
      () => trustedTypes.createPolicy('mine', { createHTML: (text) => text }), () => new Worker('data:text/javascript,1'), () => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
    ].map(async (attempt) => { try { await attempt(); return 'done' } catch (problem) { return problem.name } })))))`)
    expect(tried).not.toContain('done')
    expect(await inPage(`window.ran`)).toBeUndefined()
  })

  it('reaches nobody who listens, by whatever means the engine has', async () => {
    const { at } = listener
    const before = running.violations.length
    await inPage(`(async () => {
      const link = (rel, as) => { const made = document.createElement('link'); made.rel = rel; if (as) made.as = as; made.href = 'http://${at}/' + rel; document.head.append(made) }
      for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'modulepreload', 'stylesheet', 'icon', 'manifest', 'prerender']) link(rel)
      link('preload', 'image')
      const add = (name, properties) => { const made = document.createElement(name); try { Object.assign(made, properties) } catch {} document.body.append(made); return made }
      for (const name of ['img', 'iframe', 'embed', 'audio', 'video']) add(name, { src: 'http://${at}/' + name })
      add('object', { data: 'http://${at}/object' })
      add('a', { href: '#/money', ping: 'http://${at}/ping' }).click()
      const form = add('form', { action: 'http://${at}/form', method: 'post' })
      form.submit()
      navigator.sendBeacon('http://${at}/beacon', 'a')
      new EventSource('http://${at}/events')
      const calls = [fetch('http://${at}/fetch', { method: 'POST', mode: 'no-cors', body: 'a' }), import('http://${at}/module.js')]
      try { new WebSocket('ws://${at}/') } catch {}
      try { calls.push(new WebTransport('https://${at}/').ready) } catch {}
      const gathered = (urls) => new Promise((done) => {
        const peer = new RTCPeerConnection({ iceServers: urls ? [{ urls, username: 'a', credential: 'b' }] : [] })
        ;(window.kept ??= []).push(peer)
        peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && done(peer)
        peer.createDataChannel('a')
        peer.setLocalDescription()
      })
      const [port] = '${at}'.split(':').slice(1)
      calls.push(gathered().then((peer) => peer.setRemoteDescription({ type: 'answer', sdp: peer.localDescription.sdp.replace('a=setup:actpass', 'a=setup:passive')
        + 'a=candidate:1 1 udp 2113937151 127.0.0.1 ' + port + ' typ host\\r\\na=candidate:2 1 tcp 1518149375 127.0.0.1 ' + port + ' typ host tcptype passive\\r\\n' })))
      for (const urls of ['stun:${at}', 'turn:${at}?transport=udp', 'turn:${at}?transport=tcp', 'turns:${at}?transport=tcp']) calls.push(gathered(urls))
      await Promise.allSettled(calls)
    })()`)
    await expect.poll(() => running.violations.slice(before).map((what) => what.split(' ')[0])).toEqual(expect.arrayContaining(['connect-src', 'img-src', 'frame-src', 'form-action', 'media-src', 'manifest-src']))
    await listener.tryItself()
    await expect.poll(() => [...listener.heard].sort()).toEqual(['tcp', 'tcp itself', 'udp itself'])
  })

  it('goes nowhere else and opens no second window', async () => {
    const { page } = running
    const { at } = listener
    for (const attempt of [
      `location.href = 'http://${at}/away'`, `location.assign('https://example.org/')`, `location.href = 'file:///etc/passwd'`, `location.href = 'data:text/html,a'`, `location.href = 'blob:null/1'`, `location.href = 'javascript:document.title = "ran"'`, `location.href = 'mailto:a@example.org'`,
      `void window.open('http://${at}/window')`, `void window.open('/index.html')`, `void window.open('about:blank')`,
      `(() => { const meta = document.createElement('meta'); meta.httpEquiv = 'refresh'; meta.content = '0;url=http://${at}/refresh'; document.head.append(meta) })()`,
    ]) await inPage(`(() => { try { ${attempt} } catch {} })()`)
    await page.evaluate(() => {
      for (const [id, target] of [['away', '_self'], ['beside', '_blank']] as const) {
        const link = Object.assign(document.createElement('a'), { id, target, href: 'https://example.org/', textContent: id })
        document.querySelector('main')?.prepend(link)
      }
    })
    await inPage(`['#away', '#beside'].forEach((link) => document.querySelector(link).click())`)
    if (!onElectron) await expect.poll(() => running.requests.filter((url) => /away|window|refresh|example/.test(url)).length).toBeGreaterThanOrEqual(4)
    await expect.poll(() => page.context().pages().length).toBe(1)
    expect(page.url().split('#')[0]).toBe(home.split('#')[0])
    // While it is being refused an address stands in the engine's own title, as a tab would show it.
    await expect.poll(() => running.title(), { timeout: 10_000 }).toBe('Money – Mainstay')
    expect(listener.heard).toHaveLength(3)
  })

  it('is given nothing of the computer but copying text', async () => {
    const given = await inPage<string[]>(`Promise.all([
      'accelerometer', 'ambient-light-sensor', 'background-fetch', 'background-sync', 'camera', 'clipboard-read', 'clipboard-write', 'display-capture', 'geolocation', 'gyroscope', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'nfc', 'notifications',
      'payment-handler', 'periodic-background-sync', 'persistent-storage', 'screen-wake-lock', 'storage-access', 'top-level-storage-access', 'window-management',
    ].map(async (name) => { try { return name + ' ' + (await navigator.permissions.query({ name })).state } catch { return name + ' unknown' } }))`)
    expect(given.filter((each) => each.endsWith(' granted')).filter((each) => !/sensor|accelerometer|gyroscope|magnetometer|background-sync|background-fetch|payment-handler|storage-access/.test(each))).toEqual(['clipboard-write granted'])
    const tried = await inPage<string[]>(`Promise.all([
      () => navigator.mediaDevices.getUserMedia({ audio: true }), () => navigator.mediaDevices.getUserMedia({ video: true }), () => navigator.clipboard.readText(), () => navigator.requestMIDIAccess({ sysex: true }), 
      async () => (await queryLocalFonts())[0].family,
      () => new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail)), () => navigator.usb.requestDevice({ filters: [] }), () => navigator.serial.requestPort(), async () => (await navigator.hid.requestDevice({ filters: [] }))[0].productName, () => navigator.bluetooth.requestDevice({ acceptAllDevices: true }),
      () => showOpenFilePicker(), () => showSaveFilePicker(), () => showDirectoryPicker(),
      async () => { if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied') },
    ].map(async (attempt) => { try { await attempt(); return 'given ' + attempt } catch { return 'refused' } }))`)
    expect(tried.filter((each) => each !== 'refused')).toEqual([])
  })

  it('puts no file into anybody’s folder', async () => {
    const { page } = running
    const asked = page.waitForEvent('download')
    await inPage(`(() => { const link = document.createElement('a'); link.href = URL.createObjectURL(new Blob(['a'])); link.download = 'records.csv'; document.body.append(link); link.click() })()`)
    const download = await asked
    await expect.poll(() => hasCome(download)).toBe(false)
  })

  it('is not left for a file or an address that is dropped onto it', async () => {
    const { page } = running
    const letter = join(folder, 'letter.html')
    writeFileSync(letter, '<title>left</title>')
    await inPage(`(() => { window.draggedOver = []; addEventListener('dragover', (event) => window.draggedOver.push(...event.dataTransfer.types), true) })()`)
    await dropFiles(page, 'h1', [letter])
    await dropLink(page, 'h1', 'https://example.org/dropped')
    expect(await inPage(`[...new Set(window.draggedOver)]`)).toEqual(['Files', 'text/uri-list'])
    // Chromium goes to the file by itself, as in stand-in.test.ts, where a program lets it.
    if (!onElectron) await expect.poll(() => running.requests.filter((url) => url.startsWith('file:')).at(-1)).toMatch(/\/letter\.html$/)
    expect(await inPage(`window.mainstay.call({ procedure: 'vault.status', input: null }).then((reply) => reply.ok)`)).toBe(true)
    expect([page.url().split('#')[0], await running.title(), page.context().pages().length]).toEqual([home.split('#')[0], 'Money – Mainstay', 1])
  })

  it('leaves nothing in the engine’s own storage', async () => {
    // The router's note of how far pages were scrolled stays empty, since nothing asks it to.
    expect(await inPage(`(async () => [localStorage.length, Object.entries(sessionStorage), document.cookie, (await indexedDB.databases()).length, (await caches.keys()).length])()`)).toEqual([0, [['vue-router:scroll', '{}']], '', 0, 0])
  })
})

describe.runIf(tellsOfSockets)('all the while', () => {
  it('Mainstay held no socket towards a network, and the engine no connection', async () => {
    await running.page.getByRole('button', { name: 'Lock', exact: true }).click()
    await running.page.getByRole('button', { name: 'Start a new service' }).waitFor()
    const own = program!.end()
    expect(own.looks).toBeGreaterThan(10)
    expect(own.most).toBeGreaterThanOrEqual(2)
    expect(own.seen).toEqual([])
    // A call that a page gone wrong begins makes the engine open ports for datagrams; that nobody hears of it is tried above.
    expect(engine?.end().seen.filter((socket) => !socket.startsWith('udp')) ?? []).toEqual([])
    await expect.poll(() => inPage(`history.length`)).toBe(1)
  })

  it.skipIf(OWN_NETWORK === undefined || onElectron)('Mainstay, in a network of its own, sent nothing and tried nothing (skipped where this user may make none)', () => {
    const [main = 0] = processesOf(userData)
    expect(readFileSync(`/proc/${main}/net/dev`, 'utf8')).not.toMatch(/eth|wlan|en[ops]/)
    expect(triedIn(main)).toEqual([])
  })
})
