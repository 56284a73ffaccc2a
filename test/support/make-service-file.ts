import { fillWithInventedService, USUAL_SEED } from '#backend/demo/fill-with-invented-service.ts'
import { createSession } from '#backend/session.ts'
import { inTransaction } from '#backend/transaction.ts'
import { createVault } from '#backend/vault/create-vault.ts'
import { writeMark } from '#backend/vault/vault-state.ts'
import { importWorkbook } from '#backend/workbook/import-workbook.ts'
import { readWorkbook } from '#backend/workbook/read-workbook.ts'
import { QUICK } from './quick-cost.ts'

/* A process of its own, so that a journey waits for it in one line: `make-service-file.ts FILE USER-DATA PASSPHRASE DAY [WORKBOOK]` makes a real
   encrypted file with a workbook brought in, or without one the invented service, and prints its words. Only a guess of its passphrase costs little:
   what a guess costs stands in each file, is asked for here in code, and no command, setting or variable of the program can lower it. */

const [path, userData, passphrase, today, folder] = process.argv.slice(2)
if (path === undefined || userData === undefined || passphrase === undefined || today === undefined) throw new Error('Name the file, the folder, the passphrase and the day.')

const now = (): string => new Date().toISOString()
const { vault, words } = await createVault({ path, userData, now, passphrase: Buffer.from(passphrase), cost: QUICK })
createSession().opened(vault)
const workbook = folder === undefined ? undefined : await readWorkbook(folder)
// Nobody loses anything with an invented service, so its words are not asked back at the door.
if (workbook === undefined) writeMark(vault.db, 'wordsConfirmed', 'yes')
inTransaction(vault, { who: 'test', procedure: 'made for a test', now }, (db) => {
  if (workbook === undefined) return fillWithInventedService(db, { today, seed: USUAL_SEED })
  const report = importWorkbook(db, workbook, { today })
  if (report.problems.length > 0) throw new Error('the workbook has problems')
  return report
})
vault.close()
process.stdout.write(JSON.stringify(words))
