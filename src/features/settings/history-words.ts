import { type Letter, LETTERS } from '#domain/letters/letter.ts'
import { RECORD_WORDS, type RecordTable } from '#domain/record-words.ts'
import { capital, counted, together } from '#domain/spoken.ts'
import type { ServiceHistory } from '#contract/history.ts'
import { COMMAND_WORDS } from './asked-words.ts'

/* The audit trail in words: what was asked, what came of it. What stood in a field is not kept, so it cannot be told. */

type Entry = ServiceHistory['entries'][number]
type Change = Entry['changes'][number]
type Done = Entry['events'][number]

/** What was asked, in words: every command, and the tasks that leave an entry. */
const ASKED: Readonly<Record<string, string>> = {
  ...COMMAND_WORDS,
  'workbook.bringIn': 'Workbook brought in', 'workbook.handOut': 'Records handed out', 'calendar.saveForOutlook': 'Calendar handed out', 'lists.save': 'List saved as a spreadsheet', 'tasks.copy': 'List copied',
  'vault.backUp': 'Backup', 'secondPlace.choose': 'Second place for backups', 'secondPlace.forget': 'Second place for backups', 'vault.bringBackups': 'Backups', 'vault.unlockWithWords': 'Opened', 'vault.unlock': 'Opened', 'vault.showWords': 'Recovery words', 'vault.changePassphrase': 'Passphrase', 'vault.renewKey': 'Vault key',
  'vault.forgetOldKey': 'Vault key', 'vault.restore': 'Restored', 'letters.write': 'Letter', 'letters.bringInDocument': 'Letter’s Word document', 'matches.handOutChronology': 'Chronology handed out',
  'demo.lookAround': 'Invented service made',
}

const EVENTS: Readonly<Record<string, (facts: Readonly<Record<string, unknown>>) => string>> = {
  'backed-up': (facts) => `Backed up and verified${typeof facts['rows'] === 'number' ? `, ${counted(facts['rows'], 'row')}` : ''}`,
  'workbookBroughtIn': (facts) => `Workbook brought in${rowsOf(facts)}`,
  'workbookHandedOut': (facts) => `Everything handed out as a workbook${rowsOf(facts)}${purposeOf(facts)}`,
  'letterHandedOut': (facts) => `A letter saved as a Word document${isLetter(facts['letter']) ? `: ${LETTERS[facts['letter']].name}` : ''}`,
  'chronologyHandedOut': (facts) => `A chronology for the child’s file saved as a Word document${facts['withWords'] === true ? '' : ', without what was written'}${purposeOf(facts)}`,
  'calendarHandedOut': (facts) => `Calendar handed out, ${facts['withNames'] === true ? 'with' : 'without'} names${purposeOf(facts)}`,
  'listHandedOut': (facts) => `${listOf(facts)} saved as a spreadsheet${countsOf(facts)}${columnsOf(facts)}${purposeOf(facts)}`,
  'listCopied': (facts) => `${listOf(facts)} copied${countsOf(facts)}${columnsOf(facts)}`,
  'refusedRowsSaved': (facts) => `Rows of a workbook that have problems saved as a spreadsheet${countsOf(facts)}`,
  'recovery-sheet-saved': () => 'The recovery sheet saved as PDF, with its words',
  'pagePrinted': (facts) => `The page “${String(facts['page'])}” sent to the printer${countsOf(facts)}`,
  'backups-brought-to-passphrase': (facts) => `${counted(Number(facts['backups'] ?? 0), 'backup')} brought to the passphrase of now${Number(facts['failed'] ?? 0) > 0 ? `, ${counted(Number(facts['failed']), 'backup')} left as before` : ''}`,
  'second-place-chosen': () => 'A folder chosen to which each backup is copied',
  'second-place-forgotten': () => 'Backups copied to a second place no more',
  'passphrase-changed': () => 'Passphrase changed',
  'recovery-words-shown': () => 'Recovery words shown again',
  'opened-with-recovery-words': () => 'Opened with the recovery words, and a new passphrase set',
  'volunteers-merged': () => 'Two records of one volunteer made one',
  'volunteer-erased': ({ what }) => (what === 'enquiry' ? 'What was known of somebody who only asked erased' : what === 'applicant' ? 'What was known of an applicant erased' : 'What was known of a volunteer who left erased'),
  'young-person-erased': () => 'What was known of a young person erased',
  'young-people-merged': () => 'Two records of one young person made one',
  'vault-key-renewed': () => 'New vault key set, with new recovery words',
  'old-file-removed': () => 'File from before a new key, or before restoring, removed',
  'restored-from-backup': (facts) => `Restored from a backup${facts['replaced'] === true ? ', in the place of the file that was there' : ''}`,
  'changes-missing': (facts) => `${typeof facts['entries'] === 'number' ? `The last ${counted(facts['entries'], 'change')}` : 'Changes'} made on this computer were not in the file when it was opened`,
  'audit-broken': (facts) => `The history was found not to hold from entry ${Number(facts['entry']).toLocaleString('en-GB')} on`,
  'key-file-had-been-changed': () => 'A copy of the key file had been changed by somebody without the key, and was put right',
}

const LISTS: Readonly<Record<string, string>> = {
  'volunteers': 'Volunteers', 'young-people': 'Young people', 'waiting-list': 'The waiting list', 'matches': 'Matches', 'concerns': 'Concerns', 'claims': 'Claims', 'training-cycles': 'Training cycles', 'training-cycle': 'The people of a training cycle', 'campaigns': 'Campaigns', 'people-counted': 'The people behind a count', 'figure-rows': 'The rows behind a figure',
}

/** What the tables of the service itself hold; those about people have their words in the domain. */
const SERVICE_TABLES: Readonly<Record<string, readonly [one: string, many: string]>> = {
  formerRows: ['row or value kept as a workbook may still have it', 'rows and values kept as a workbook may still have them'],
  settings: ['setting', 'settings'], serviceYears: ['year', 'years'], mileageRates: ['mileage rate', 'mileage rates'], budgetLines: ['budget line', 'budget lines'],
  mappings: ['choice of what counts as what', 'choices of what counts as what'], snoozes: ['thing put aside', 'things put aside'],
}
const SERVICE_FIELDS: Readonly<Record<string, string>> = {
  name: 'name', fromOn: 'first day', value: 'value', startOn: 'first day', childrenInCare: 'children in care', targetReferrals: 'referrals aimed at', targetMatches: 'matches aimed at', fundedMatches: 'funded matches', budgetPence: 'budget', staffFte: 'staff',
  pencePerMile: 'pence a mile', amountPence: 'amount', line: 'line', untilOn: 'day it comes back', reason: 'reason', dueOn: 'due day', category: 'what it counts as',
}
const DONE = { insert: 'added', update: 'changed', delete: 'removed' } as const

/** What was asked: `Settings saved`, `By the command line: import`. */
export function askedInWords(procedure: string): string {
  if (procedure.startsWith('command line: ')) return `By the command line: ${procedure.slice('command line: '.length)}`
  return ASKED[procedure] ?? capital(procedure.replace('.', ': ').replace(/([A-Z])/g, (capital) => ` ${capital.toLowerCase()}`))
}

/** What came of it, a line for each: `12 visits added`, `2 volunteers: phone and e-mail changed`, `Backed up and verified, 3 rows`. */
export function linesOf({ events, changes }: Pick<Entry, 'events' | 'changes'>): string[] {
  return [...events.map(eventInWords), ...changes.map(changeInWords)]
}

function eventInWords({ event, facts = {} }: Done): string {
  return EVENTS[event]?.(facts) ?? capital(event.replaceAll('-', ' '))
}

function changeInWords({ tableName, action, count, fields }: Change): string {
  const [one, many] = isRecord(tableName) ? [RECORD_WORDS[tableName].one, RECORD_WORDS[tableName].many] : SERVICE_TABLES[tableName] ?? ['line', 'lines']
  const which = counted(count, one, many)
  if (action !== 'update' || fields.length === 0) return `${which} ${DONE[action]}`
  return `${which}: ${together(fields.map((field) => fieldInWords(tableName, field)))} changed`
}

function fieldInWords(tableName: string, field: string): string {
  const words: Readonly<Record<string, string>> = isRecord(tableName) ? RECORD_WORDS[tableName].fields : SERVICE_FIELDS
  return words[field] ?? field.replace(/Id$/, '').replace(/([A-Z])/g, (capital) => ` ${capital.toLowerCase()}`)
}

function isRecord(tableName: string): tableName is RecordTable {
  return tableName in RECORD_WORDS
}

/* Which list it was, of how many rows, and about how many people. */
function listOf({ list }: Readonly<Record<string, unknown>>): string {
  return LISTS[String(list)] ?? 'A list'
}
function countsOf({ rows, people }: Readonly<Record<string, unknown>>): string {
  return `${typeof rows === 'number' ? `, ${counted(rows, 'row')}` : ''}${typeof people === 'number' ? ` about ${counted(people, 'person', 'people')}` : ''}`
}

/* What was handed out is kept with its columns, and with what for where that was said. */
function columnsOf({ columns }: Readonly<Record<string, unknown>>): string {
  return Array.isArray(columns) && columns.length > 0 ? `: ${columns.map((name) => String(name).toLowerCase()).join(', ')}` : ''
}
function purposeOf({ purpose }: Readonly<Record<string, unknown>>): string {
  return typeof purpose === 'string' ? `. What for: ${purpose}` : ''
}

/* Which letter it was says what for. */
function isLetter(letter: unknown): letter is Letter {
  return typeof letter === 'string' && letter in LETTERS
}

/* A workbook is recorded by how many rows of each table it had. */
function rowsOf(facts: Readonly<Record<string, unknown>>): string {
  const tables = facts['tables'] ?? facts
  if (typeof tables !== 'object' || tables === null) return ''
  const numbers = Object.values(tables).flatMap((count) => (typeof count === 'number' ? [count] : typeof count === 'object' && count !== null && 'imported' in count && typeof count.imported === 'number' ? [count.imported] : []))
  return numbers.length === 0 ? '' : `, ${counted(numbers.reduce((sum, count) => sum + count, 0), 'row')}`
}
