import { basename, join } from 'node:path'
import { TABLES } from '#domain/workbook/workbook-format.ts'
import { Refusal } from '#contract/refusal.ts'
import type { workbookContract, WorkbookReport } from '#contract/workbook.ts'
import { MOST_SHOWN } from '#contract/workbook.ts'
import type { FileKind, TaskContext } from '../context.ts'
import { recordEvent } from '../database/audit.ts'
import type { HandlersOf } from '../router.ts'
import { backUpAside } from '../vault/back-up.ts'
import { insistOnOwnFile } from '../vault/looking-around.ts'
import type { WorkbookShape } from './export-workbook.ts'
import { exportWorkbook } from './export-workbook.ts'
import type { ImportReport } from './import-workbook.ts'
import { importWorkbook } from './import-workbook.ts'
import type { Workbook } from './read-workbook.ts'
import { readWorkbook } from './read-workbook.ts'
import { writeAndRecord } from './replaced-file.ts'
import { writeRefusedRows } from './refused-rows.ts'
import { writeTemplate } from './template.ts'

const XLSX: FileKind = { name: 'Excel workbook', extensions: ['xlsx'] }
const ZIP: FileKind = { name: 'Zip of CSV files', extensions: ['zip'] }

export const workbookService: HandlersOf<typeof workbookContract> = {
  chooseWorkbook: async ({ kind }, { shell }) => {
    const path = kind === 'folder'
      ? await shell.chooseFolder({ title: 'Choose a folder of CSV files' })
      : await shell.chooseFile({ title: 'Choose a workbook', kinds: [{ name: 'Workbook', extensions: ['xlsx', 'zip', 'csv'] }] })
    return path === null ? null : { path, fileName: basename(path) }
  },

  check: async ({ path }, context) => {
    insistOnUnlocked(context)
    const workbook = await readWorkbook(path, context)
    return reportOf(workbook, checked(workbook, context))
  },

  bringIn: async ({ path }, context) => {
    insistOnUnlocked(context)
    insistOnOwnFile(context)
    const workbook = await readWorkbook(path, context)
    const first = checked(workbook, context)
    if (first.problems.length > 0) return reportOf(workbook, first)
    insistOnGoing(context)
    context.progress({ done: 0, total: 1, what: 'A backup before bringing in' })
    backUpAside(insistOnUnlocked(context), 'import', context.now)
    insistOnGoing(context)
    context.progress({ done: 0, total: 1, what: 'Bringing in' })
    return reportOf(workbook, context.transaction((db) => importWorkbook(db, workbook, { today: context.today })))
  },

  saveRefusedRows: async ({ path }, context) => {
    insistOnUnlocked(context)
    const place = await context.shell.choosePlaceToSave({ title: 'Save the rows with problems', suggested: `Rows to mend ${context.today}.xlsx`, kind: XLSX })
    if (place === null) return null
    const workbook = await readWorkbook(path, context)
    const { problems } = checked(workbook, context)
    const rows = await writeAndRecord(place, () => writeRefusedRows(place, workbook, problems), (saved) => context.transaction((db) => recordEvent(db, { event: 'refusedRowsSaved', facts: { rows: saved } })))
    return { path: place, rows }
  },

  saveTemplate: async (_, context) => {
    const place = await context.shell.choosePlaceToSave({ title: 'Save an empty workbook', suggested: 'Mainstay workbook to fill in.xlsx', kind: XLSX })
    if (place === null) return null
    await writeTemplate(place)
    return { path: place }
  },

  handOut: async ({ shape, purpose }, context) => {
    insistOnUnlocked(context)
    const place = await placeToHandOut(shape, context)
    if (place === null) return null
    // While the dialog stood open, the service may have locked itself.
    const { db } = insistOnUnlocked(context)
    const sizes = await writeAndRecord(
      place,
      () => exportWorkbook(db, place, { shape, signal: context.signal, progress: context.progress }),
      (tables) => context.transaction((open) => recordEvent(open, { event: 'workbookHandedOut', facts: { shape, tables, purpose: purpose ?? null } })),
    )
    return { path: place, fileName: basename(place), rows: Object.values(sizes).reduce((sum, size) => sum + size, 0) }
  },
}

function placeToHandOut(shape: WorkbookShape, { shell, today }: TaskContext): Promise<string | null> {
  const name = `Mainstay workbook ${today}`
  if (shape === 'xlsx') return shell.choosePlaceToSave({ title: 'Hand out everything', suggested: `${name}.xlsx`, kind: XLSX })
  if (shape === 'zip') return shell.choosePlaceToSave({ title: 'Hand out everything', suggested: `${name}.zip`, kind: ZIP })
  return shell.chooseFolder({ title: 'Choose where the folder goes' }).then((folder) => (folder === null ? null : join(folder, name)))
}

/* Everything is done and undone, so that a dry run and the real one cannot come to different ends. */
function checked(workbook: Workbook, context: TaskContext): ImportReport {
  return context.transaction((db) => importWorkbook(db, workbook, { today: context.today, check: true }))
}

function insistOnUnlocked({ session }: TaskContext): NonNullable<TaskContext['session']['vault']> {
  if (session.vault === null) throw new Refusal('locked')
  return session.vault
}

function insistOnGoing({ signal }: TaskContext): void {
  if (signal.aborted) throw new Refusal('cancelled')
}

/** The report as the page shows it. */
function reportOf(workbook: Workbook, { broughtIn, tables, problems, warnings }: ImportReport): WorkbookReport {
  const ofTable = (found: ImportReport['problems'], table: string): number => found.filter((one) => one.table === table).length
  return {
    fileName: workbook.fileName,
    broughtIn,
    tables: TABLES.flatMap(({ name }) => {
      const counts = tables[name]
      return counts === undefined ? [] : [{ table: name, ...counts, problems: ofTable(problems, name), warnings: ofTable(warnings, name) }]
    }),
    problemCount: problems.length,
    warningCount: warnings.length,
    problems: problems.slice(0, MOST_SHOWN),
    warnings: warnings.slice(0, MOST_SHOWN),
  }
}
