import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { servePage } from './page-protocol.ts'

/* The page's protocol, asked with addresses as no browser would tidy them (vault-and-security.md A2, 1, 7 and 18). */

const folder = mkdtempSync(join(tmpdir(), 'page-protocol-'))
const SECRET = 'what lies beside the page'
let answer: (request: Request) => Promise<Response>

beforeAll(() => {
  mkdirSync(join(folder, 'page/assets'), { recursive: true })
  for (const [path, text] of [['page/index.html', '<!doctype html>'], ['page/assets/index-Ab12.js', 'export {}'], ['page/assets/index-Ab12.js.map', SECRET], ['page/notes.txt', SECRET], ['secret.js', SECRET]] as const) writeFileSync(join(folder, path), text)
  servePage({ handle: (_scheme, handler) => void (answer = handler as typeof answer) }, join(folder, 'page'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ask = (url: string, method = 'GET'): Promise<Response> => answer({ url, method } as Request)

const WAYS_OUT = [
  '..', '../', '..%2f', '..%2F', '%2e%2e', '%2e%2e%2f', '%2E%2E/', '%252e%252e%252f', '..%5c', '..\\', '....//', '..;/', '.%00./', '%c0%ae%c0%ae/', '%u002e%u002e/', './', '.', '//', '///', '\\', '/',
  'secret.js', 'page', 'index.html', 'assets', 'index-Ab12.js', 'notes.txt', 'etc/passwd', 'C:', 'file:', 'app:', '%', '%zz', '%E0%A4%A', '%00', '\0', '?', '#', '~', ' ', '%20', 'mainstay',
] as const

describe('app://mainstay/', () => {
  it.each([
    ['app://mainstay/index.html', 'text/html; charset=utf-8'],
    ['app://mainstay/index.html?again#/volunteers', 'text/html; charset=utf-8'],
    ['app://mainstay/assets/index-Ab12.js', 'text/javascript; charset=utf-8'],
  ])('serves %s', async (url, type) => {
    const served = await ask(url)
    expect([served.status, served.headers.get('content-type')]).toEqual([200, type])
  })

  it('says of everything it serves, and of what is not there, what it may do', async () => {
    for (const url of ['app://mainstay/index.html', 'app://mainstay/none']) {
      expect(Object.fromEntries((await ask(url)).headers)).toMatchObject({
        'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types vue",
        'x-content-type-options': 'nosniff', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store',
      })
    }
  })

  it.each([
    'app://mainstay', 'app://mainstay/', 'app://mainstay/INDEX.HTML', 'app://mainstay/index.html/', 'app://mainstay//index.html', 'app://mainstay/%69ndex.html', 'app://mainstay/index.html%00', 'app://mainstay/index.html%2f',
    'app://mainstay/../secret.js', 'app://mainstay/..%2fsecret.js', 'app://mainstay/%2e%2e%2fsecret.js', 'app://mainstay/assets/..%2f..%2fsecret.js', 'app://mainstay/assets/%2e%2e/%2e%2e/secret.js', 'app://mainstay/%252e%252e%252fsecret.js', 'app://mainstay/..%5csecret.js',
    'app://mainstay/assets', 'app://mainstay/assets/', 'app://mainstay/assets/index-Ab12.js.map', 'app://mainstay/notes.txt', 'app://mainstay/%', 'app://mainstay/%zz', 'app://mainstay/%E0%A4%A', 'app://mainstay/__proto__', 'app://mainstay/constructor',
    'app://mainstay.example.org/index.html', 'app://MAINSTAY/index.html', 'app://mainstay:80/index.html', 'app:///index.html', 'app:index.html', 'app://%6dainstay/index.html', 'https://mainstay.example.org/index.html',
  ])('has nothing at %s', async (url) => expect([(await ask(url)).status, await (await ask(url)).text()]).toEqual([404, 'There is no such page in Mainstay.']))

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('answers no %s', async (method) => expect((await ask('app://mainstay/index.html', method)).status).toBe(404))

  it('gives nothing but its own files whatever the address is made of', async () => {
    const address = fc.array(fc.oneof(fc.constantFrom(...WAYS_OUT), fc.string({ maxLength: 4, unit: 'binary' })), { minLength: 1, maxLength: 8 }).chain((parts) => fc.constantFrom('', '/').map((between) => `app://mainstay/${parts.join(between)}`))
    await fc.assert(fc.asyncProperty(address.filter((url) => URL.canParse(url)), async (url) => {
      const text = await (await ask(url)).text()
      expect(['<!doctype html>', 'export {}', 'There is no such page in Mainstay.']).toContain(text)
    }), { numRuns: 2000 })
  })
})
