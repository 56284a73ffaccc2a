import { spawnSync } from 'node:child_process'
import { findChromium, isRoot } from '../electron-stand-in/host/chromium.ts'

/** An installed Chromium for the journeys: where it is missing, Debian's own is installed if this is root; undefined says that there is none. */
export function chromiumForTests(say: (sentence: string) => void): string | undefined {
  const found = findChromium()
  if (found) return found
  const hasApt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0
  if (!isRoot || !hasApt) {
    say('The journeys need a Chromium, and none is installed. Install one: sudo apt-get install chromium, or set MAINSTAY_CHROMIUM to one.')
    return undefined
  }
  say("The journeys need a Chromium, and none is installed: installing Debian's.")
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const words of [['update', '-q'], ['install', '-q', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation']]) {
    const { status, stderr } = spawnSync('apt-get', words, { env, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], timeout: 240_000 })
    if (status !== 0) say(stderr.trim())
  }
  return findChromium()
}
