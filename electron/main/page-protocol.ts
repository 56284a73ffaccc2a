import { readFile, readdir } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import type { Protocol } from 'electron'

/* The page comes from `app://mainstay/`, never from file:// and never from a server. Only files that the build put there exist. */

export const PAGE_ORIGIN = 'app://mainstay'

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'", "connect-src 'self'",
  "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "object-src 'none'", "require-trusted-types-for 'script'", 'trusted-types vue',
].join('; ')

const CONTENT_TYPE: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.woff2': 'font/woff2', '.json': 'application/json',
}

/** Names `app:` a scheme with an origin; before the application is ready. */
export function allowPageScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
}

/**
 * Serves the built page, from the list of files that are there when it starts: an address is one of them to the letter, or nothing.
 * Nothing in it is decoded, joined or looked up on the disk; no file of the build has a name that would need it.
 */
export function servePage(protocol: Pick<Protocol, 'handle'>, folder: string): void {
  const files = listFiles(folder)
  protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    const path = (await files).get(url.host === 'mainstay' ? url.pathname : '')
    const type = path === undefined ? undefined : CONTENT_TYPE[extname(path)]
    if (path === undefined || type === undefined || request.method !== 'GET') return new Response('There is no such page in Mainstay.', { status: 404, headers: HEADERS })
    return new Response(new Uint8Array(await readFile(path)), { headers: { ...HEADERS, 'Content-Type': type } })
  })
}

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
}

async function listFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return new Map(found.filter((entry) => entry.isFile()).map((entry) => {
    const path = join(entry.parentPath, entry.name)
    return [path.slice(folder.length).split(sep).join('/'), path]
  }))
}
