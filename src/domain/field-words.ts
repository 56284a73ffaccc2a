import { capital, counted, spokenDate, together } from './spoken.ts'
import { isCivilDate } from './civil-date.ts'
import type { RecordTable, RecordWords } from './record-words.ts'
import { RECORD_WORDS } from './record-words.ts'

/* A change of a record in words: which fields, and where it is still kept, what stood in them. */

/** What became of one record, or of several alike. */
export interface RecordChange {
  readonly table: RecordTable
  readonly action: 'insert' | 'update' | 'delete'
  /** Which one, in words: `Second reference`, `2 Oct 2023`; null where there are several or the record itself is meant. */
  readonly about: string | null
  readonly count: number
  /** The names of the fields that changed; none where the record is new or gone. */
  readonly fields: readonly string[]
  /** What stood in a field, where that is kept. */
  readonly was?: Readonly<Record<string, string | number | null>>
}

/** What a field is called; a join to another record is called by that record. */
export function fieldWord(table: RecordTable, field: string): string {
  const words: RecordWords['fields'] = RECORD_WORDS[table].fields
  return words[field] ?? JOIN_WORDS[field] ?? field
}

const JOIN_WORDS: Readonly<Record<string, string>> = { volunteerId: 'volunteer', youngPersonId: 'young person', matchId: 'match', referralId: 'referral', concernId: 'concern' }

/** One change as a line: `Phone and e-mail changed`, `Second reference: state changed`, `12 visits added`. */
export function changeInWords(change: RecordChange, isOwn: boolean): string {
  const { one, many } = RECORD_WORDS[change.table]
  const said = (words: string): string => capital(words)
  const which = change.count > 1 ? counted(change.count, one, many) : change.about === null ? one : `${one} ${change.about}`
  // What was taken off tells of something that went, not of something new.
  if (change.table === 'removedRecords' && change.action === 'insert') return said(which)
  if (change.action !== 'update') return said(`${which} ${change.action === 'insert' ? 'added' : 'removed'}`)
  const fields = together(change.fields.map((field) => fieldWord(change.table, field)))
  return `${isOwn ? said(`${fields} changed`) : said(`${which}: ${fields} changed`)}${wasInWords(change)}`
}

/* Whole texts are too long for a line of history; a day, a number or a few words are told. Which other record it was is a number that nobody knows. */
const LONGEST_TOLD = 60

function wasInWords({ table, fields, was = {} }: RecordChange): string {
  const told = fields.filter((field) => !field.endsWith('Id') && was[field] !== undefined && was[field] !== null && String(was[field]).length <= LONGEST_TOLD)
  if (told.length === 0) return ''
  const spoken = told.map((field) => (fields.length === 1 ? valueInWords(field, was[field]!) : `${fieldWord(table, field)} ${valueInWords(field, was[field]!)}`))
  return `; before, ${together(spoken)}`
}

function valueInWords(field: string, value: string | number): string {
  if (typeof value === 'string') return isCivilDate(value) ? spokenDate(value) : value.replaceAll('_', ' ')
  if (field.startsWith('is') || field.startsWith('has')) return value === 1 ? 'yes' : 'no'
  return field.endsWith('Pence') || field.startsWith('pence') ? `£${(value / 100).toFixed(2)}` : String(value)
}
