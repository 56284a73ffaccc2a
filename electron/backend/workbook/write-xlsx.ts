import type { Value } from '#domain/workbook/cell.ts'
import { choicesOf } from '#domain/workbook/column-help.ts'
import type { Column, ColumnType } from '#domain/workbook/column.ts'
import { serialOf } from '#domain/workbook/read-date.ts'
import { guardText } from '#domain/workbook/text-guard.ts'
import { poundsText, writeText } from '#domain/workbook/write-value.ts'
import type { AsGiven, OutTable } from './out-table.ts'
import { writeWholeFile } from './whole-file.ts'
import { contentTypesXml, ROOT_RELATIONS_XML, sheetStartXml, STYLE, STYLES_XML, workbookRelationsXml, workbookXml } from './xlsx-parts.ts'
import { escapeXml } from './xml-text.ts'
import { zipWriter } from './zip-writer.ts'

/** A sheet of words for people. */
export interface ProseSheet {
  readonly name: string
  readonly lines: readonly (readonly string[])[]
  readonly widths: readonly number[]
}

/* How many rows below the header of a template offer their choices. */
const ROWS_WITH_CHOICES = 5000
const MOST_IN_FORMULA = 255

/** Writes sheets of words and tables as an .xlsx, a row at a time; with choices, cells of closed lists offer theirs. A marking stands on every printed page. */
export function writeXlsx(path: string, prose: readonly ProseSheet[], tables: readonly OutTable[], { withChoices = false, marking = null }: { readonly withChoices?: boolean; readonly marking?: string | null } = {}): Promise<void> {
  const names = [...prose.map((sheet) => sheet.name), ...tables.map((table) => table.name)]
  return writeWholeFile(path, async (handle) => {
    const zip = zipWriter(handle)
    await zip.add('[Content_Types].xml', [contentTypesXml(names.length)])
    await zip.add('_rels/.rels', [ROOT_RELATIONS_XML])
    await zip.add('xl/workbook.xml', [workbookXml(names)])
    await zip.add('xl/_rels/workbook.xml.rels', [workbookRelationsXml(names.length)])
    await zip.add('xl/styles.xml', [STYLES_XML])
    let number = 0
    for (const sheet of prose) await zip.add(`xl/worksheets/sheet${++number}.xml`, proseSheet(sheet))
    for (const table of tables) await zip.add(`xl/worksheets/sheet${++number}.xml`, tableSheet(table, withChoices, marking))
    await zip.end()
  })
}

function* proseSheet({ lines, widths }: ProseSheet): Iterable<string> {
  yield sheetStartXml(widths.map((width) => ({ width, style: STYLE.prose })), false)
  for (const [index, line] of lines.entries()) {
    const style = index === 0 ? STYLE.heading : STYLE.prose
    yield `<row r="${index + 1}">${line.map((cell, place) => textCell(reference(place, index + 1), cell, style)).join('')}</row>`
  }
  yield '</sheetData></worksheet>'
}

async function* tableSheet({ columns, batches }: OutTable, withChoices: boolean, marking: string | null): AsyncIterable<string> {
  const types = columns.map(([, column]) => column.type)
  const letters = columns.map((_, place) => reference(place, ''))
  yield sheetStartXml(columns.map(([name, column]) => ({ width: widthOf(name, column), style: styleOf(column.type) })), true)
  yield `<row r="1">${columns.map(([name], place) => textCell(`${letters[place]}1`, name, STYLE.heading)).join('')}</row>`
  let number = 1
  for await (const batch of batches) {
    let rows = ''
    for (const row of batch) {
      number += 1
      rows += `<row r="${number}">`
      for (let place = 0; place < row.length; place += 1) rows += cellXml(`${letters[place]}${number}`, row[place]!, types[place]!)
      rows += '</row>'
    }
    yield rows
  }
  yield `</sheetData>${withChoices ? choicesXml(columns) : ''}${marking === null ? '' : pageXml(marking)}</worksheet>`
}

function cellXml(at: string, value: Value | AsGiven, type: ColumnType): string {
  if (value === null) return ''
  if (typeof value === 'object') return textCell(at, guardText(value.given), STYLE.text)
  switch (type.kind) {
    case 'money': return `<c r="${at}" s="${STYLE.money}"><v>${poundsText(Number(value))}</v></c>`
    case 'number': return `<c r="${at}"><v>${value}</v></c>`
    case 'date': {
      const serial = serialOf(String(value))
      return serial === null ? textCell(at, String(value), STYLE.text) : `<c r="${at}" s="${STYLE.date}"><v>${serial}</v></c>`
    }
    default: return textCell(at, writeText(value, type), STYLE.text)
  }
}

function textCell(at: string, text: string, style: number): string {
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`
}

function styleOf(type: ColumnType): number {
  if (type.kind === 'date') return STYLE.date
  if (type.kind === 'money') return STYLE.money
  return type.kind === 'number' ? STYLE.plain : STYLE.text
}

function widthOf(name: string, { type }: Column): number {
  const least = type.kind === 'text' || type.kind === 'list' ? 18 : 12
  return Math.max(least, name.length + 3)
}

function choicesXml(columns: OutTable['columns']): string {
  const rules = columns.flatMap(([, column], place) => {
    const choices = choicesOf(column)?.join(',')
    if (choices === undefined || choices.length > MOST_IN_FORMULA) return []
    const letters = reference(place, '')
    return [`<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${letters}2:${letters}${ROWS_WITH_CHOICES}"><formula1>"${choices}"</formula1></dataValidation>`]
  })
  return rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`
}

/* How the sheet is printed: sideways, its marking above and its page's number below. In a header & begins a code. */
function pageXml(marking: string): string {
  return `<pageSetup paperSize="9" orientation="landscape"/><headerFooter><oddHeader>&amp;C${escapeXml(marking.replaceAll('&', '&&'))}</oddHeader><oddFooter>&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>`
}

/* The name of a cell: columns count in letters. */
function reference(place: number, row: number | string): string {
  let letters = ''
  for (let left = place + 1; left > 0; left = Math.floor((left - 1) / 26)) letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return `${letters}${row}`
}
