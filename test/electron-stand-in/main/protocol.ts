import type { Member } from '../electron-api.ts'
import { app } from './app.ts'
import { session } from './session.ts'

/** Schemes of the program's own. Every scheme is served as a private https origin, so all privileges but `bypassCSP` hold for each. */
export const protocol = {
  ...session.defaultSession.protocol,
  registerSchemesAsPrivileged: (schemes: readonly Electron.CustomScheme[]) => {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    if (schemes.some((each) => each.privileges?.bypassCSP)) throw new Error('The stand-in does not reproduce bypassCSP')
  },
} satisfies Record<Member<'protocol'>, unknown>
