import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openingSwitch } from './opening-switches.ts'

describe('an installed Mainstay', () => {
  it.each([
    'remote-debugging-port=9222', 'remote-debugging-pipe', 'inspect', 'js-flags=--expose-gc', 'no-sandbox', 'disable-web-security', 'load-extension=/x', 'proxy-server=x', 'host-resolver-rules=', 'utility-cmd-prefix=gdb',
    'enable-logging', 'log-file=/tmp/x', 'trace-startup', 'trace-startup-file=x', 'disable-gpu-sandbox', 'disable-seccomp-filter-sandbox', 'disable-setuid-sandbox', 'disable-features=IsolateOrigins', 'enable-features=X',
    'user-data-dir=/tmp', 'crash-dumps-dir=/tmp', 'something-of-the-next-version', 'v=1',
  ])('does not start with --%s, wherever it stands', (word) => {
    const name = word.split('=')[0]
    expect(openingSwitch([`--${word}`], 'linux')).toBe(name)
    expect(openingSwitch(['--cli', 'verify', 'x.mainstay', `--${word}`], 'win32')).toBe(name)
    expect(openingSwitch([`-${word}`], 'linux')).toBe(name)
    expect(openingSwitch([`/${word}`], 'win32')).toBe(name)
  })

  it.each([
    [['--force-renderer-accessibility', '--force-device-scale-factor=2', '--lang=en-GB', '--disable-gpu']],
    [['--cli', 'figures', '/home/nia/x.mainstay', '--from', '2026-01-01', '--to', '2026-03-31', '--only', 'visits.held', '--public']],
    [['--cli', 'verify', '-h']],
    [['--cli', 'verify', '--', '--remote-debugging-port.mainstay']],
    [[]],
  ])('takes no offence at %j', (words) => expect(openingSwitch(words, 'linux')).toBeNull())

  it('knows every option of its own command line', () => {
    const folder = join(import.meta.dirname, '../command-line')
    const texts = [join(folder, 'passphrase.ts'), ...readdirSync(join(folder, 'commands')).map((name) => join(folder, 'commands', name))].map((path) => readFileSync(path, 'utf8'))
    const options = texts.flatMap((text) => [...text.matchAll(/'?(?<name>[a-z-]+)'?: \{ type: '(?:string|boolean)' \}/g)].map((found) => found.groups!['name']!))
    expect(options.length).toBeGreaterThan(10)
    expect(openingSwitch(options.map((option) => `--${option}`), 'linux')).toBeNull()
  })
})
