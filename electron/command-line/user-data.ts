import { homedir } from 'node:os'
import { join } from 'node:path'

/** The folder for what belongs to this computer's user: the same that the window uses. */
export function userDataFolder(): string {
  const chosen = process.env['MAINSTAY_USER_DATA']
  if (chosen !== undefined && chosen !== '') return chosen
  if (process.platform === 'win32') return join(process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Mainstay')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Mainstay')
  return join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'Mainstay')
}
