import type { RefusalDetails } from './refusal.ts'

/* Why a workbook is not even looked into: it is not what its name says, or reading it could harm this computer
   (vault-and-security.md A9: what is brought in is hostile until shown otherwise). Each says what would be right. */

const asked = (details: RefusalDetails, name: string): string => String(details[name] ?? '')

const IN_HALF = 'Mainstay takes in an Excel workbook (.xlsx), a folder of CSV files, or a .zip of them.'

export const WORKBOOK_REFUSAL_WORDS = {
  'not-there': () => 'There is no file or folder there any more. Choose it again.',
  'may-not-read': () => 'This computer does not let you read that file. Copy it to a folder of your own and choose the copy.',
  'kind-unknown': (details) => `${asked(details, 'file')} is not a kind of file that holds a workbook. ${IN_HALF}`,
  'old-excel': (details) => `${asked(details, 'file')} is an old Excel workbook (.xls) or one with a password. Open it in Excel and save it as .xlsx without a password.`,
  'not-what-it-says': (details) => `${asked(details, 'file')} is not what its name says: it is named ${asked(details, 'named')} but holds ${asked(details, 'holds')}. Save it again as .xlsx or as CSV.`,
  'not-text': (details) => `${asked(details, 'file')} holds something other than text. Save the sheet again as CSV.`,
  'empty': (details) => `${asked(details, 'file')} is empty. Choose the file that holds the records.`,
  'too-large': (details) => `${asked(details, 'file')} is larger than ${asked(details, 'limit')}, which is more than a service’s records come to. Remove what is not part of them and save it again.`,
  'swells': (details) => `${asked(details, 'file')} would swell to far more than a workbook holds when it is unpacked. It was not opened. Save it again from the spreadsheet it came from.`,
  'damaged': (details) => `${asked(details, 'file')} is damaged or was changed after it was made: ${asked(details, 'why')}. Save it again from the spreadsheet it came from.`,
  'encrypted': (details) => `${asked(details, 'file')} is locked with a password. Save it without one; Mainstay’s own file is encrypted.`,
  'unsafe-name': (details) => `${asked(details, 'file')} holds a file whose name leads out of its folder. It was not opened.`,
  'too-many-files': (details) => `${asked(details, 'file')} holds more than ${asked(details, 'limit')} files. Leave in only the tables.`,
  'link': (details) => `${asked(details, 'file')} is a link to somewhere else or no plain file. Put the file itself in its place.`,
  'two-alike': (details) => `${asked(details, 'file')} holds two tables named ${asked(details, 'table')}. Leave in one of them.`,
  'own-entities': (details) => `${asked(details, 'file')} declares a document type of its own, which no spreadsheet does. It was not read any further. Save it again from the spreadsheet it came from.`,
  'too-wide': (details) => `${asked(details, 'file')} has a row with more than ${asked(details, 'limit')} columns in use. Delete the columns that hold nothing and save it again.`,
  'too-many-rows': (details) => `${asked(details, 'file')} has more than ${asked(details, 'limit')} rows. Delete the rows that hold nothing and save it again.`,
  'too-long': (details) => `${asked(details, 'file')} has a cell or row longer than ${asked(details, 'limit')} near row ${asked(details, 'row')}. A quotation mark may be missing there.`,
  'quote-open': (details) => `${asked(details, 'file')} ends within quotation marks that were opened in row ${asked(details, 'row')}. Close them or take them away.`,
  'no-tables': (details) => `${asked(details, 'file')} holds no table of the service workbook. Its sheets or CSV files carry the names of the tables: ${asked(details, 'tables')}.`,
  'too-much': (details) => `${asked(details, 'file')} needs more memory than a workbook should. Remove what is not part of the service’s records and save it again.`,
  'too-slow': (details) => `Reading ${asked(details, 'file')} took longer than a workbook should. Remove what is not part of the service’s records and save it again.`,
} as const satisfies Readonly<Record<string, (details: RefusalDetails) => string>>

export type WorkbookRefusalReason = keyof typeof WORKBOOK_REFUSAL_WORDS

/** The words for a workbook that is refused; `details.reason` says which. */
export function workbookRefusalWords(details: RefusalDetails): string {
  const reason = details['reason']
  return typeof reason === 'string' && Object.hasOwn(WORKBOOK_REFUSAL_WORDS, reason) ? WORKBOOK_REFUSAL_WORDS[reason as WorkbookRefusalReason](details) : IN_HALF
}
