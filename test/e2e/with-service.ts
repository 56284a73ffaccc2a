import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { openService } from './coordinator.ts'
import type { Running } from './launch.ts'
import { launchMainstay } from './launch.ts'
import { makeServiceFile, type ServiceContents } from './service-file.ts'

/** The program with a service open, for every step of a file; closed and cleared away after the last. */
export interface WithService {
  readonly running: Running
  /** For what the steps write; gone afterwards. */
  readonly folder: string
}

/** Opens the invented service, or one that a workbook was brought in to, on the day before the steps of this file. */
export function withService(contents: ServiceContents, today: string): WithService {
  const folder = mkdtempSync(join(tmpdir(), 'mainstay-journey-'))
  let running: Running | undefined
  beforeAll(async () => {
    const file = join(folder, 'Service.mainstay')
    const words = makeServiceFile(file, contents, today)
    running = await launchMainstay({ today, userData: join(folder, 'user-data') })
    await openService(running, file, words)
  })
  afterAll(async () => {
    await running?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    folder,
    get running() {
      if (running === undefined) throw new Error('The service is open only while the steps run.')
      return running
    },
  }
}
