import { expect, it } from 'vitest'
import { openingSwitch } from './opening-switches.ts'

const given = (...words: string[]): string | null => openingSwitch((word) => words.includes(word))

it.each(['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'js-flags', 'no-sandbox', 'disable-web-security', 'load-extension', 'proxy-server', 'host-resolver-rules', 'utility-cmd-prefix'])('an installed Mainstay does not start with --%s', (word) => {
  expect(given('cli', word)).toBe(word)
})

it.each(['cli', 'force-renderer-accessibility', 'force-device-scale-factor', 'force-high-contrast', 'lang', 'disable-gpu', 'remote', 'help'])('and takes no offence at --%s', (word) => expect(given(word)).toBeNull())
