import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readWorkbook } from './read-workbook.ts'
import { showsDate } from './xlsx-styles.ts'
import type { MadeXlsx } from './zip-for-tests.ts'
import { madeXlsx } from './zip-for-tests.ts'

let folder: string
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'workbook-')) })
afterAll(() => rmSync(folder, { recursive: true }))

async function readMade(made: MadeXlsx): ReturnType<typeof readWorkbook> {
  const path = join(folder, 'made.xlsx')
  writeFileSync(path, madeXlsx(made))
  return readWorkbook(path)
}

const sheet = (rows: string): string => `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD9"/><sheetData>${rows}</sheetData></worksheet>`

const STYLES = `<styleSheet><numFmts count="2"><numFmt numFmtId="164" formatCode="[$-809]dd\\ mmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="&quot;day&quot; 0.00"/></numFmts>
<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`

describe('a workbook as Excel writes it', () => {
  it('has shared strings, serial dates, a merged title above its header, formulas and blank rows and columns', async () => {
    const strings = ['Visits to date', 'Match', 'Date', 'Outcome', 'Cost GBP', 'M1', 'held', 'Notes'].map((text) => `<si><t>${text}</t></si>`)
    const workbook = await readMade({
      styles: STYLES,
      strings: `<sst count="10" uniqueCount="10">${strings.join('')}<si><r><t xml:space="preserve">a </t></r><r><rPr><b/></rPr><t>bold</t></r><r><t xml:space="preserve"> word_x000D_</t></r><rPh sb="0" eb="1"><t>aid</t></rPh></si></sst>`,
      sheets: {
        Visits: sheet(`<row r="1" spans="1:5"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1"/></row>
          <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>2</v></c><c r="C3" t="s"><v>3</v></c><c r="D3" t="s"><v>4</v></c><c r="E3" t="s"><v>7</v></c><c r="XFD3"/></row>
          <row r="4"><c r="A4" t="s"><v>5</v></c><c r="B4" s="1"><v>45230</v></c><c r="C4" t="s"><v>6</v></c><c r="D4" s="3"><f>10+23.95</f><v>33.950000000000003</v></c><c r="E4" t="s"><v>8</v></c></row>
          <row r="5"><c r="A5" t="s"><v>5</v></c><c r="B5" s="2"><f>B4+1</f><v>45231.5</v></c><c r="C5" t="str"><f>C4</f><v>held</v></c><c r="D5"/></row>
          <row r="6"><c r="A6" s="2"/><c r="B6"/></row><row r="1048576"><c r="A1048576" s="1"/></row>`),
      },
    })
    expect(workbook.problems).toEqual([])
    expect(workbook.warnings).toEqual([])
    const visits = workbook.tables.get('visits')!
    expect(visits.rows).toEqual([
      ['M1', '2023-10-31', null, null, 'held', null, 3395, null, 'a bold word'],
      ['M1', '2023-11-01', null, null, 'held', null, null, null, null],
    ])
    expect(visits.rowNumbers).toEqual([4, 5])
  })

  it('may count its days from 1904, as old workbooks of a Mac do', async () => {
    const workbook = await readMade({
      styles: STYLES, workbookPr: '<workbookPr date1904="1"/>',
      sheets: { mileage_rates: sheet('<row r="1"><c t="inlineStr"><is><t>from_date</t></is></c><c t="inlineStr"><is><t>pence_per_mile</t></is></c></row><row r="2"><c r="A2" s="1"><v>43768</v></c><c r="B2"><v>48</v></c></row>') },
    })
    expect(workbook.tables.get('mileage_rates')!.rows).toEqual([['2023-10-31', 48]])
  })

  it('is told of by cell where it has errors, formulas never worked out, bare serial numbers and dates among numbers', async () => {
    const workbook = await readMade({
      styles: STYLES,
      sheets: {
        Visits: sheet(`<row r="1"><c t="inlineStr"><is><t>match</t></is></c><c t="inlineStr"><is><t>date</t></is></c><c t="inlineStr"><is><t>outcome</t></is></c><c t="inlineStr"><is><t>minutes</t></is></c><c t="inlineStr"><is><t>activity</t></is></c></row>
          <row r="2"><c r="A2" t="inlineStr"><is><t>M1</t></is></c><c r="B2"><v>45230</v></c><c r="C2" t="inlineStr"><is><t>held</t></is></c><c r="D2" s="1"><v>45230</v></c><c r="E2" t="e"><f>A1/0</f><v>#DIV/0!</v></c></row>
          <row r="3"><c r="A3" t="inlineStr"><is><t>M1</t></is></c><c r="B3" t="inlineStr"><is><t>31/02/2023</t></is></c><c r="C3"><f>C2</f></c></row>`),
      },
    })
    expect(workbook.problems.map(({ table, row, column, value, message }) => [table, row, column, value, message])).toEqual([
      ['visits', 2, 'date', '45230', '45230 is a number where a date is expected; shown as a date it would be 2023-10-31. Enter a date such as 2023-10-31.'],
      ['visits', 2, 'minutes', '2023-10-31', '2023-10-31 is a date where a number is expected. Enter a whole number from 0 to 100000.'],
      ['visits', 2, 'activity', 'the error #DIV/0!', 'The cell holds the error #DIV/0! and no value. Enter the value itself, or leave it empty.'],
      ['visits', 3, 'date', '31/02/2023', '31/02/2023 is not a real date. Enter a date such as 2023-10-31.'],
      ['visits', 3, 'outcome', 'a formula that was never worked out', 'The cell holds a formula that was never worked out and no value. Enter the value itself, or leave it empty.'],
    ])
  })
})

describe('a workbook as LibreOffice writes it', () => {
  it('has cells without places, prefixed names, inline strings, true and false, and numbers kept as text', async () => {
    const workbook = await readMade({
      styles: STYLES,
      sheets: {
        'Young People': `<?xml version="1.0"?><x:worksheet xmlns:x="m"><x:sheetData>
          <x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>young person</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>FIRST NAME</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>Case Number</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>out_of_area</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>date of birth</x:t></x:is></x:c></x:row>
          <x:row r="2"><x:c><x:v>7</x:v></x:c><x:c t="inlineStr"><x:is><x:t>Zoë &amp; co</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>00123</x:t></x:is></x:c><x:c t="b"><x:v>1</x:v></x:c><x:c t="d"><x:v>2010-06-22T00:00:00</x:v></x:c></x:row>
        </x:sheetData></x:worksheet>`,
      },
    })
    expect(workbook.problems).toEqual([])
    const [row] = workbook.tables.get('young_people')!.rows
    expect([row![0], row![1], row![2], row![4], row![14]]).toEqual(['7', '00123', 'Zoë & co', '2010-06-22', 1])
  })
})

describe('a number format', () => {
  it.each([['yyyy-mm-dd', true], ['dd/mm/yyyy;@', true], ['mmm\\-yy', true], ['[$-809]d mmmm', true], ['mmmm', true], ['h:mm', false], ['[h]:mm:ss', false], ['General', false], ['0.00', false], ['"day" 0', false], ['#,##0\\d', false], ['@', false]])('%j shows a date: %s', (code, shows) => {
    expect(showsDate(code)).toBe(shows)
  })
})
