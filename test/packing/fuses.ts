import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'

/** Each fuse of Electron's, how Mainstay sets it and under which name (vault-and-security.md A3). */
export const FUSES = [
  { setting: 'runAsNode', fuse: FuseV1Options.RunAsNode, on: false },
  { setting: 'enableCookieEncryption', fuse: FuseV1Options.EnableCookieEncryption, on: true },
  { setting: 'enableNodeOptionsEnvironmentVariable', fuse: FuseV1Options.EnableNodeOptionsEnvironmentVariable, on: false },
  { setting: 'enableNodeCliInspectArguments', fuse: FuseV1Options.EnableNodeCliInspectArguments, on: false },
  { setting: 'enableEmbeddedAsarIntegrityValidation', fuse: FuseV1Options.EnableEmbeddedAsarIntegrityValidation, on: true },
  { setting: 'onlyLoadAppFromAsar', fuse: FuseV1Options.OnlyLoadAppFromAsar, on: true },
  { setting: 'loadBrowserProcessSpecificV8Snapshot', fuse: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, on: false },
  { setting: 'grantFileProtocolExtraPrivileges', fuse: FuseV1Options.GrantFileProtocolExtraPrivileges, on: false },
] as const

const ON = 49

/** The fuses as they stand in a packed program, by the names of electron-builder.yml. */
export async function fusesIn(program: string): Promise<Readonly<Record<string, boolean>>> {
  const wire = await getCurrentFuseWire(program)
  return Object.fromEntries(FUSES.map(({ setting, fuse }) => [setting, Number(wire[fuse]) === ON]))
}

/** The fuses as they are to stand. */
export const FUSES_SET: Readonly<Record<string, boolean>> = Object.fromEntries(FUSES.map(({ setting, on }) => [setting, on]))
