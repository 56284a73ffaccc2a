import { execFileSync } from 'node:child_process'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

const places = { documents: 'Documents', downloads: 'Downloads', desktop: 'Desktop', pictures: 'Pictures', music: 'Music', videos: 'Videos' } as const

function settingsFolder(): string {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
}

function personFolder(name: keyof typeof places): string {
  const usual = join(homedir(), places[name])
  if (process.platform !== 'linux') return usual
  try {
    const said = execFileSync('xdg-user-dir', [name === 'downloads' ? 'DOWNLOAD' : name.toUpperCase()], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
    return said && said !== homedir() ? said : usual
  } catch {
    return usual
  }
}

/** Where Electron would say that a folder of this name lies, for a program called `program`. */
export function pathOf(name: string, program: string): string {
  if (name === 'home') return homedir()
  if (name === 'temp') return tmpdir()
  if (name === 'appData') return settingsFolder()
  if (name === 'userData' || name === 'sessionData') return join(settingsFolder(), program)
  if (name === 'logs') return join(settingsFolder(), program, 'logs')
  if (name === 'exe') return process.execPath
  if (Object.hasOwn(places, name)) return personFolder(name as keyof typeof places)
  throw new Error(`Failed to get '${name}' path`)
}
