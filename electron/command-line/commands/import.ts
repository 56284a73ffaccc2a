import { importWorkbook } from '#backend/workbook/import-workbook.ts'
import type { ImportReport } from '#backend/workbook/import-workbook.ts'
import { readWorkbook } from '#backend/workbook/read-workbook.ts'
import { backUpAside } from '#backend/vault/back-up.ts'
import { Refusal } from '#contract/refusal.ts'
import type { Command } from '../command.ts'
import { word } from '../command.ts'
import { inFile, now, today, withFile } from '../open-file.ts'
import type { Outcome } from '../outcome.ts'
import { done, outcomeOf } from '../outcome.ts'
import { PASSPHRASE_OPTION } from '../passphrase.ts'

export const bringIn: Command = {
  name: 'import',
  usage: 'import FILE WORKBOOK [--check]',
  does: 'brings in a workbook; --check changes nothing',
  more: 'WORKBOOK is an .xlsx, a .zip of CSVs, or a folder of CSVs. All of it comes in, or nothing. A backup is made before.',
  words: 2,
  options: { ...PASSPHRASE_OPTION, check: { type: 'boolean' } },
  run: async (given) =>
    withFile(given, async (vault) => {
      const workbook = await readWorkbook(word(given, 1), { progress: ({ what }) => given.say(what) })
      const check = (): ImportReport => inFile(vault, 'check', (db) => importWorkbook(db, workbook, { today: today(), check: true }))
      if (given.options['check'] === true) return outcome(check())
      const first = check()
      if (first.problems.length > 0) return outcome(first)
      backUpAside(vault, 'import', now)
      return outcome(inFile(vault, 'import', (db) => importWorkbook(db, workbook, { today: today() })))
    }),
}

function outcome(report: ImportReport): Outcome {
  const counts = (name: 'imported' | 'unchanged'): object => Object.fromEntries(Object.entries(report.tables).map(([table, of]) => [table, of[name]]))
  const document = { imported: counts('imported'), unchanged: counts('unchanged'), problems: report.problems, warnings: report.warnings }
  if (report.problems.length === 0) return done(document)
  const refused = outcomeOf(new Refusal('workbook-has-problems', { count: report.problems.length }))
  return { status: refused.status, document: { ...document, ...refused.document } }
}
