import type { Column } from '#domain/workbook/column.ts'
import { date, money, number, text } from '#domain/workbook/column.ts'
import { guardText } from '#domain/workbook/text-guard.ts'
import type { CellKind, ListName, listsContract } from '#contract/lists.ts'
import { Refusal } from '#contract/refusal.ts'
import { recordEvent } from '../database/audit.ts'
import type { HandlersOf } from '../router.ts'
import { handOutFile } from '../workbook/hand-out-file.ts'
import { writeXlsx } from '../workbook/write-xlsx.ts'

/** The file and its sheet are called after the list, never after whom it is of. */
const TITLE: Readonly<Record<ListName, string>> = {
  'volunteers': 'Volunteers', 'young-people': 'Young people', 'waiting-list': 'Waiting list', 'matches': 'Matches', 'concerns': 'Concerns', 'claims': 'Claims', 'training-cycles': 'Training cycles', 'training-cycle': 'Training cycle', 'campaigns': 'Campaigns', 'people-counted': 'People counted', 'figure-rows': 'Rows behind a figure',
}

const COLUMN: Readonly<Record<CellKind, Column>> = { words: text(), number: number(-Infinity, Infinity), date: date(), pence: money() }

export const listsService: HandlersOf<typeof listsContract> = {
  save: async ({ list, sheet, people, purpose }, context) => {
    if (context.session.vault === null) throw new Refusal('locked')
    const columns = sheet.columns.map(({ header, kind }) => [guardText(header), COLUMN[kind]] as const)
    const saved = await handOutFile(context, {
      title: 'Save as a spreadsheet', suggested: `${TITLE[list]} ${context.today}.xlsx`, kind: { name: 'Excel workbook', extensions: ['xlsx'] }, refusal: 'spreadsheet-not-written',
      write: (path) => writeXlsx(path, [], [{ name: TITLE[list], columns, batches: [sheet.rows] }], { marking: 'OFFICIAL-SENSITIVE' }),
      record: (db) => recordEvent(db, { event: 'listHandedOut', facts: { list, rows: sheet.rows.length, people, columns: sheet.columns.map(({ header }) => header), purpose: purpose ?? null } }),
    })
    return saved === null ? null : { ...saved, rows: sheet.rows.length }
  },
}
