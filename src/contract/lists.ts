import { z } from 'zod'
import { savedFile } from './file-path.ts'
import { task } from './procedure.ts'
import { civilDate, purpose } from './shapes.ts'

/** The lists that can be saved as a spreadsheet. */
export const LIST_NAMES = ['volunteers', 'young-people', 'waiting-list', 'matches', 'concerns', 'claims', 'training-cycles', 'training-cycle', 'campaigns', 'people-counted', 'figure-rows'] as const

/** The most rows and columns of a list; more is no list of one service. */
const MOST_ROWS = 20_000
export const MOST_COLUMNS = 60
/** The longest text that a spreadsheet's cell holds, with room for the mark that keeps it from being a formula. */
export const LONGEST_CELL = 32_000

/** What a column's cells are: words, a number, a real day, whole pence. */
export const CELL_KINDS = ['words', 'number', 'date', 'pence'] as const

const text = z.string().max(LONGEST_CELL)
const cellOf = { words: text.nullable(), number: z.number().nullable(), date: civilDate.nullable(), pence: z.int().nullable() } as const

/** A list as it is shown: its columns in their order, its rows in theirs. Each cell is of its column's kind, or not known. */
const sheet = z
  .strictObject({
    columns: z.array(z.strictObject({ header: z.string().min(1).max(200), kind: z.enum(CELL_KINDS) })).min(1).max(MOST_COLUMNS),
    rows: z.array(z.array(z.union([text, z.number(), z.null()])).max(MOST_COLUMNS)).max(MOST_ROWS),
  })
  .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), 'Every row has a cell for each column.')
  .refine(({ columns, rows }) => columns.every(({ kind }, place) => rows.every((row) => cellOf[kind].safeParse(row[place]).success)), 'Every cell is of its column’s kind.')

export type ListName = (typeof LIST_NAMES)[number]
export type CellKind = (typeof CELL_KINDS)[number]
export type ListSheet = z.output<typeof sheet>

export const listsContract = {
  /** Saves a list as it is shown as an .xlsx, unencrypted, where the person chooses; the audit trail keeps which list, which columns, how many rows, about how many people and what for. Null where they changed their mind. */
  save: task(z.strictObject({ list: z.enum(LIST_NAMES), sheet, people: z.int().min(0), purpose }), savedFile.extend({ rows: z.int() }).nullable()),
}
