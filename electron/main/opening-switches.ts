/* Words on the command line that Chromium and Electron heed before Mainstay is asked. There are some two thousand, more with each version, and among them those that open what Mainstay shows or
   holds to somebody else: a port for debugging, a weaker wall around the page, programs put in its place, a way onto the network, a record of what it does. So what is allowed is listed, and nothing else. */

/* How it looks and draws, and is read aloud; none of them reaches what is in the page. */
const OF_THE_WINDOW = [
  'force-renderer-accessibility', 'force-device-scale-factor', 'high-dpi-support', 'force-high-contrast', 'force-dark-mode', 'force-prefers-reduced-motion', 'lang',
  'disable-gpu', 'disable-smooth-scrolling', 'ozone-platform', 'ozone-platform-hint', 'gtk-version', 'no-startup-window', 'original-process-start-time', 'updated',
] as const

/* Those of the command line itself (electron/command-line). */
const OF_THE_COMMAND_LINE = ['cli', 'help', 'h', 'passphrase-file', 'recovery-out', 'words', 'seed', 'check', 'out', 'from', 'to', 'only', 'public', 'on', 'replace'] as const

const ALLOWED: ReadonlySet<string> = new Set([...OF_THE_WINDOW, ...OF_THE_COMMAND_LINE])

/** The first word that the packaged program does not start with, without its dashes; null where there is none. `words` are what it was started with, without its own name. */
export function openingSwitch(words: readonly string[], platform: NodeJS.Platform = process.platform): string | null {
  for (const word of words) {
    // After it Chromium, too, takes nothing for a switch.
    if (word === '--') return null
    const name = (platform === 'win32' ? /^(?:--?|\/)(?<name>[^=]+)/ : /^--?(?<name>[^=]+)/).exec(word)?.groups?.['name']
    // Windows does not tell capitals from small letters here.
    if (name !== undefined && !ALLOWED.has(platform === 'win32' ? name.toLowerCase() : name)) return name
  }
  return null
}
