import { recordEvent } from '#backend/database/audit.ts'
import { refuseByPolicy } from '#backend/policies/refuse-by-policy.ts'
import { exportWorkbook, shapeOf } from '#backend/workbook/export-workbook.ts'
import { writeAndRecord } from '#backend/workbook/replaced-file.ts'
import type { Command } from '../command.ts'
import { required, word } from '../command.ts'
import { inFile, withFile } from '../open-file.ts'
import { done } from '../outcome.ts'
import { PASSPHRASE_OPTION } from '../passphrase.ts'
import { policiesHere } from '../policies.ts'

export const handOut: Command = {
  name: 'export',
  usage: 'export FILE --out WORKBOOK',
  does: 'everything, in the workbook’s format',
  more: 'WORKBOOK ends in .xlsx or .zip; any other name becomes a folder of CSVs. What is written is not encrypted; that it was handed out is recorded.',
  words: 1,
  options: { ...PASSPHRASE_OPTION, out: { type: 'string' } },
  run: async (given) => {
    const out = required(given, 'out')
    refuseByPolicy('workbook.handOut', null, policiesHere(given))
    return withFile(given, async (vault) => {
      const tables = await writeAndRecord(
        out,
        () => exportWorkbook(vault.db, out, { progress: ({ what }) => given.say(what) }),
        (sizes) => inFile(vault, 'export', (db) => recordEvent(db, { event: 'workbookHandedOut', facts: { shape: shapeOf(out), tables: sizes } })),
      )
      return done({ file: word(given, 0), out, exported: tables })
    })
  },
}
