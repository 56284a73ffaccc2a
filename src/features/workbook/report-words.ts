import type { Found, TableReport, WorkbookReport } from '#contract/workbook.ts'
import { capital, counted } from '#domain/spoken.ts'

/* What bringing in a workbook would do or did, said and grouped for the page. */

/** `young_people` as `Young people`, `started_on` as `Started on`: the workbook's names as words. */
export function inWords(name: string): string {
  const words = name.replaceAll('_', ' ').trim()
  return words === '' ? 'The workbook' : capital(words)
}

/** Things found that belong together, most first. */
export interface FoundGroup {
  readonly id: string
  readonly title: string
  readonly found: readonly Found[]
}

/** The columns whose values are kept as given and counted by a category (service-workbook.md, Values outside a list). */
const COUNTED_BY_CATEGORY: ReadonlySet<string> = new Set(['gender', 'ethnicity', 'religion', 'placement_type', 'legal_status'])

/** Warnings by what they are about: columns left out, values counted as other, then by table and column; the largest group first. */
export function groupWarnings(warnings: readonly Found[]): FoundGroup[] {
  const groups = Map.groupBy(warnings, groupOf)
  return [...groups].map(([title, found]) => ({ id: title, title, found })).sort((one, other) => other.found.length - one.found.length || one.title.localeCompare(other.title, 'en-GB'))
}

function groupOf({ table, column, value }: Found): string {
  if (column === null) return inWords(table)
  if (value === null) return 'Columns left out'
  return COUNTED_BY_CATEGORY.has(column) ? `${inWords(table)}: ${inWords(column).toLowerCase()} with no category` : `${inWords(table)}: ${inWords(column).toLowerCase()}`
}

/** The rows of all tables, by what becomes of them. */
export function totalsOf(tables: readonly TableReport[]): Omit<TableReport, 'table'> {
  const total = { rows: 0, imported: 0, unchanged: 0, filled: 0, different: 0, problems: 0, warnings: 0 }
  for (const table of tables) for (const count of Object.keys(total) as (keyof typeof total)[]) total[count] += table[count]
  return total
}

/** The sentence above a report. */
export function spokenReport(report: Pick<WorkbookReport, 'fileName' | 'broughtIn' | 'tables' | 'problemCount'>): string {
  const { rows, imported, filled, different, unchanged } = totalsOf(report.tables)
  if (report.problemCount > 0) return `${counted(report.problemCount, 'problem')} ${report.problemCount === 1 ? 'keeps' : 'keep'} ${report.fileName} out. Mend each one in the workbook and check it again; nothing was changed.`
  if (rows === 0) return `${report.fileName} holds no rows. Fill it in and check it again.`
  const news = [imported > 0 ? `${counted(imported, 'new row')}` : null, filled > 0 ? `${counted(filled, 'row')} with something filled in` : null].filter((part) => part !== null).join(' and ')
  if (news === '') return `Everything in ${report.fileName} is in Mainstay already: ${counted(unchanged + different, 'row')}, nothing to bring in.`
  const kept = different > 0 ? ` ${counted(different, 'row')} ${different === 1 ? 'differs' : 'differ'} from what Mainstay holds, which ${report.broughtIn ? 'was' : 'is'} kept.` : ''
  return report.broughtIn ? `${report.fileName} is in: ${news}.${kept}` : `${report.fileName} would bring in ${news}.${kept} Nothing is changed yet.`
}

/** Whether there is anything to bring in, and nothing against it. */
export function canBringIn(report: Pick<WorkbookReport, 'broughtIn' | 'tables' | 'problemCount'>): boolean {
  const { imported, filled } = totalsOf(report.tables)
  return !report.broughtIn && report.problemCount === 0 && imported + filled > 0
}
