import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'

/* A folder that looks like Electron's to the builder, where the real one cannot be fetched: a program of the right kind that does nothing,
   with Electron's fuse wire in it, so that the fuses are really flipped and read back. */

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** The wire as Electron ships it: version 1, nine fuses, each as it is by default (1 on, 0 off). */
const FUSE_WIRE = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, 9]), Buffer.from('101100011')])

function windowsProgram(): Buffer {
  const program = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(program)
  const version = Resource.VersionInfo.createEmpty()
  version.setFileVersion(1, 0, 0, 0, 1033)
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' })
  version.outputToResourceEntries(resources.entries)
  resources.entries.push({ type: 10, id: 7, lang: 1033, codepage: 1200, bin: Uint8Array.from(FUSE_WIRE).buffer })
  resources.outputResource(program)
  return Buffer.from(program.generate())
}

/** Makes the folder for a platform. */
export function makeDummyElectron(folder: string, platform: 'win32' | 'linux'): string {
  mkdirSync(join(folder, 'resources'), { recursive: true })
  mkdirSync(join(folder, 'locales'))
  writeFileSync(join(folder, 'locales/en-GB.pak'), '')
  writeFileSync(join(folder, 'LICENSE'), '')
  writeFileSync(join(folder, 'version'), '')
  const program = join(folder, platform === 'win32' ? 'electron.exe' : 'electron')
  writeFileSync(program, platform === 'win32' ? windowsProgram() : Buffer.concat([Buffer.from('\x7fELF'), Buffer.alloc(1024), FUSE_WIRE]))
  chmodSync(program, 0o755)
  return folder
}
