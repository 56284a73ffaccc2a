import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { exportWorkbook } from '#backend/workbook/export-workbook.ts'
import type { OpenVault } from '#backend/vault/open-vault.ts'
import { openWithRoot } from '#backend/vault/open-with-root.ts'
import { rootOfFile } from '#backend/vault/unlock.ts'
import { QUICK } from '../support/quick-cost.ts'
import { keyFigures } from './dashboard.ts'
import { now, PASSPHRASE, scratch, vaultDurham } from './durham.ts'
import { inMs, median, timed } from './interleaved.ts'
import { atLeast, type Metric, type Row } from './metric.ts'
import { withVault } from './opened.ts'

const program = 'soffice'
const isInstalled = (): boolean => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0

/* LibreOffice only opens the workbook and says one sheet as CSV: no formula is worked out, so that what it takes is less than the same figures would. */
function openInLibreOffice(path: string): void {
  const { status, stderr } = spawnSync(program, ['--headless', `-env:UserInstallation=file://${scratch}/office`, '--convert-to', 'csv', '--outdir', join(scratch, 'office-out'), path], { encoding: 'utf8', timeout: 900_000 })
  if (status !== 0) throw new Error(stderr)
}

/** The spreadsheet that a service has now, opened; against the encrypted file opened and the first page's numbers. */
export const incumbent: Metric = {
  id: 'P5',
  name: 'LibreOffice opening the workbook, over Mainstay opening the file and counting',
  short: true,
  measure: async ({ sizes, short }) => {
    if (short || !isInstalled()) return [{ what: 'not measured', value: null, gate: null, from: short ? 'only in the long form' : 'LibreOffice is not installed (apt-get install libreoffice-calc-nogui)' }]
    const rows: Row[] = []
    for (const size of sizes) {
      const path = join(scratch, `durham-${size}.xlsx`)
      await withVault(size, ({ db }) => exportWorkbook(db, path))
      const place = await vaultDurham(size, QUICK)
      // Even the smallest cost of a passphrase is most of what opening a small file takes: its root is known here, as it is once the passphrase was tried.
      const { root, vaultId, copies } = await rootOfFile({ ...place, now }, PASSPHRASE)
      const ours: number[] = []
      for (let round = 0; round < 5; round += 1) {
        let opened: OpenVault | null = null
        ours.push(await timed(async () => {
          opened = (await openWithRoot({ homes: place, root, vaultId, copies, now })).vault
          keyFigures(opened.db)
        }, 1, { afterwards: () => opened?.close() }))
      }
      openInLibreOffice(path)
      const theirs = await timed(() => openInLibreOffice(path))
      rows.push({ what: `${size}×`, value: theirs / median(ours), gate: atLeast(size === 1 ? 100 : 50), from: `${inMs(theirs)} against ${inMs(median(ours))}, the passphrase's cost left out` })
    }
    return rows
  },
}
