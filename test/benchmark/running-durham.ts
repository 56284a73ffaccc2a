import { copyFileSync, existsSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { openService } from '../e2e/coordinator.ts'
import type { Running } from '../e2e/launch.ts'
import { launchMainstay } from '../e2e/launch.ts'
import { build, isBuilt } from '../support/built.ts'
import { QUICK } from '../support/quick-cost.ts'
import { PASSPHRASE, scratch, TODAY, vaultDurham } from './durham.ts'
import { residentMiB, startedHere } from './processes.ts'

export function insistOnBuilt(): void {
  if (!isBuilt() && !build()) throw new Error('The build failed.')
}

/** The built Mainstay in Chromium, with that many Durhams open. */
export async function openDurham(times: number): Promise<Running> {
  insistOnBuilt()
  const { path } = await vaultDurham(times, QUICK)
  const folder = mkdtempSync(join(scratch, 'open-'))
  for (const side of ['', '.keys']) if (existsSync(path + side)) copyFileSync(path + side, join(folder, `Service.mainstay${side}`))
  const running = await launchMainstay({ today: TODAY, userData: join(folder, 'user-data') })
  await openService(running, join(folder, 'Service.mainstay'), [], Buffer.from(PASSPHRASE).toString())
  return running
}

/** MiB of the backend's process and of the page's. */
export function memoryOf({ userData }: Running): { readonly backend: number; readonly page: number } {
  const [backend] = startedHere(`--user-data=${userData}`)
  return { backend: residentMiB(backend!), page: Math.max(...startedHere('--type=renderer').map(residentMiB)) }
}
