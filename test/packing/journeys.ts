import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { programs, root } from '../support/built.ts'
import { pack, unpackedInto } from './pack.ts'

/* `npm run pack:check [FILES]`: packs the build, takes the packed application's own files out again, and runs every journey on them instead of on the build; or only the files that are named. */

const folder = mkdtempSync(join(tmpdir(), 'mainstay-packed-journeys-'))
try {
  const application = unpackedInto(join(folder, 'application'), await pack(join(folder, 'linux'), 'linux'))
  const { status } = spawnSync(process.execPath, [...programs.vitest, '--project', 'e2e', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env: { ...process.env, MAINSTAY_MAIN: join(application, 'out/main/index.js') } })
  process.exitCode = status ?? 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
