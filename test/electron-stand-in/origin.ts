/**
 * Chromium outside Electron knows no `app:` scheme, so a page of `app://mainstay/` is shown at a private https origin that
 * no name server can answer (`.invalid`, RFC 2606) and that never leaves the browser: every request for it is answered here.
 * https, because like a privileged `app:` it is a secure context with an origin of its own.
 */
const privateHost = /^https:\/\/([^/:?#]+)\.([a-z][a-z0-9+-]*)\.invalid(?=[/?#]|$)/

/** `app://mainstay/a` → `https://mainstay.app.invalid/a`; anything that a browser knows itself is left alone. */
export function toBrowserUrl(url: string): string {
  const match = /^([a-z][a-z0-9+-]*):\/\/([^/?#]+)(.*)$/s.exec(url)
  if (!match || ['http', 'https', 'file', 'ws', 'wss', 'devtools'].includes(match[1] ?? '')) return url
  return `https://${match[2]}.${match[1]}.invalid${match[3] || '/'}`
}

/** The way back: what Electron would call the address. */
export function toAppUrl(url: string): string {
  const match = privateHost.exec(url)
  return match ? `${match[2]}://${match[1]}${url.slice(match[0].length)}` : url
}

/** Whether the address belongs to a scheme that the program serves itself. */
export function isPrivate(url: string): boolean {
  return privateHost.test(url)
}

/** `app://mainstay` for a page of the program, as `senderFrame.origin` says it; `null` for an opaque origin. */
export function appOrigin(url: string): string {
  const match = privateHost.exec(url)
  if (match) return `${match[2]}://${match[1]}`
  const { origin } = URL.canParse(url) ? new URL(url) : { origin: 'null' }
  return origin
}
