import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { extractAll } from '@electron/asar'
import { build, Platform } from 'electron-builder'
import { Arch } from 'builder-util'
import { root } from '../support/built.ts'
import { makeDummyElectron } from './dummy-electron.ts'

/** Packs the built application for a platform with the builder's own means and electron-builder.yml, around an Electron that does nothing; gives the folder of the packed program. Fetches nothing. */
export async function pack(folder: string, platform: 'win32' | 'linux'): Promise<string> {
  const electronDist = makeDummyElectron(join(folder, 'electron'), platform)
  const target = platform === 'win32' ? Platform.WINDOWS : Platform.LINUX
  await build({ projectDir: root, targets: target.createTarget('dir', Arch.x64), config: { extends: 'electron-builder.yml', electronDist, directories: { output: join(folder, 'dist') } }, publish: 'never' })
  const [unpacked = ''] = readdirSync(join(folder, 'dist')).filter((name) => name.endsWith('unpacked'))
  return join(folder, 'dist', unpacked)
}

/** Takes a packed program's own files out of its archive, so that Node can run them; gives the folder. */
export function unpackedInto(folder: string, program: string): string {
  const archive = join(program, 'resources/app.asar')
  extractAll(archive, folder)
  cpSync(`${archive}.unpacked`, folder, { recursive: true })
  return folder
}
