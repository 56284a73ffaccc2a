/* Words on the command line that Chromium and Electron heed before Mainstay is asked, and that would open what it shows or holds to somebody else:
   a port or a pipe for debugging, a weaker wall around the page, programs put in its place, a way onto the network, a record of what it does. */

const OPENING = [
  'remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address', 'remote-allow-origins', 'inspect', 'inspect-brk', 'js-flags', 'load-extension', 'auto-open-devtools-for-tabs',
  'no-sandbox', 'disable-web-security', 'disable-site-isolation-trials', 'allow-running-insecure-content', 'allow-file-access-from-files', 'unsafely-treat-insecure-origin-as-secure', 'single-process',
  'browser-subprocess-path', 'renderer-cmd-prefix', 'utility-cmd-prefix', 'gpu-launcher', 'renderer-startup-dialog',
  'host-resolver-rules', 'host-rules', 'proxy-server', 'proxy-pac-url', 'log-net-log', 'ssl-key-log-file',
] as const

/** The first word that the packaged program does not start with; null where there is none. `has` says whether a word was given, without its dashes. */
export function openingSwitch(has: (word: string) => boolean): string | null {
  return OPENING.find(has) ?? null
}
