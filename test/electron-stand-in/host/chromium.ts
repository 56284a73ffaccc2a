import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const elsewhere: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The program of an installed Chromium: what MAINSTAY_CHROMIUM says, else the first that is found; undefined when there is none. */
export function findChromium(): string | undefined {
  const told = process.env['MAINSTAY_CHROMIUM']
  if (told) return canRun(told) ? told : undefined
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin'].filter(Boolean)
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...(elsewhere[process.platform] ?? [])].find(canRun)
}

/** Whether there is a screen to open a window on. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

export const isRoot = process.getuid?.() === 0

const profilePrefix = 'mainstay-window-'

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/* A browser offers to keep what is typed into a field for a passphrase, and addresses; Electron has nothing of the kind. */
const KEEPS_NOTHING_TYPED = { credentials_enable_service: false, credentials_enable_autosignin: false, profile: { password_manager_enabled: false }, autofill: { profile_enabled: false, credit_card_enabled: false } }

/** A profile of its own for one window; those that a killed host has left behind are removed. */
export function newProfile(): string {
  for (const name of readdirSync(tmpdir())) {
    const owner = name.startsWith(profilePrefix) ? Number(name.slice(profilePrefix.length).split('-')[0]) : Number.NaN
    if (owner > 0 && !isAlive(owner)) remove(join(tmpdir(), name))
  }
  const profile = mkdtempSync(join(tmpdir(), `${profilePrefix}${process.pid}-`))
  mkdirSync(join(profile, 'Default'))
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(KEEPS_NOTHING_TYPED))
  profiles.add(profile)
  return profile
}

const profiles = new Set<string>()
const remove = (profile: string): void => rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
process.once('exit', () => profiles.forEach(remove))

/** Removes it until it stays away: a Chromium that is just ending may still write into it. */
export async function removeProfile(profile: string): Promise<void> {
  for (let time = 0; time < 20; time += 1) {
    remove(profile)
    await sleep(100, undefined, { ref: false })
    if (!existsSync(profile)) break
  }
  profiles.delete(profile)
}

/** Chromium with what the program says of the network, without anything of its own in the background, and without memory of what it showed. */
export function chromiumArguments(size: { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number }, appWindow: boolean, switches: readonly string[] = []): string[] {
  return [
    ...(appWindow ? ['--app=data:text/html,', '--class=Mainstay', '--test-type='] : []),
    `--window-size=${size.width},${size.height}`,
    ...(size.x === undefined || size.y === undefined ? [] : [`--window-position=${size.x},${size.y}`]),
    ...switches,
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--disable-crash-reporter',
    '--no-first-run',
    '--no-pings',
    '--disk-cache-size=1',
    '--media-cache-size=1',
    '--disable-spell-checking',
  ]
}
