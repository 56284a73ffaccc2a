import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import type { Chronology } from '#domain/chronology.ts'
import { documentOf } from '../letters/word-document.ts'

/* The chronology on paper: two tables under a heading, which a screen reader goes through cell by cell. */

const TITLE = 'Chronology for the child’s file'
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'BFBFBF' } as const
const WHOLE = { size: 100, type: WidthType.PERCENTAGE } as const

/** The chronology as a Word document; `told` says by whom it is and of which day. */
export function documentOfChronology({ facts, years, points }: Chronology, told: string): Promise<Buffer> {
  const line = (words: string, bold = false): Paragraph => new Paragraph({ children: [new TextRun({ text: words, bold })] })
  const cell = (words: string, { percent, bold = false, right = false }: { percent: number; bold?: boolean; right?: boolean }): TableCell => new TableCell({
    width: { size: percent, type: WidthType.PERCENTAGE }, margins: { left: 60, right: 60, top: 10, bottom: 10 },
    children: [new Paragraph({ ...(right ? { alignment: AlignmentType.RIGHT } : {}), children: [new TextRun({ text: words, bold })] })],
  })
  const borders = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE }
  const ofFacts = new Table({ width: WHOLE, borders, rows: facts.map(({ name, value }) => new TableRow({ cantSplit: true, children: [cell(name, { percent: 20, bold: true }), cell(value, { percent: 80 })] })) })
  const ofVisits = new Table({
    width: WHOLE, borders,
    rows: [
      new TableRow({ tableHeader: true, children: [cell('Year', { percent: 9, bold: true }), ...MONTHS.map((month) => cell(month, { percent: 7, bold: true, right: true })), cell('All', { percent: 7, bold: true, right: true })] }),
      ...years.map(({ year, months, total }) => new TableRow({ cantSplit: true, children: [cell(String(year), { percent: 9, bold: true }), ...months.map((held) => cell(held === null ? '–' : String(held), { percent: 7, right: true })), cell(String(total), { percent: 7, right: true })] })),
    ],
  })
  return documentOf({
    title: TITLE, points, marginMillimetres: 20,
    children: [
      new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text: 'OFFICIAL-SENSITIVE', bold: true })] }),
      new Paragraph({ heading: 'Heading1', spacing: { after: 60 }, children: [new TextRun({ text: TITLE, bold: true, size: 28, color: '000000', font: 'Arial' })] }),
      new Paragraph({ spacing: { after: 120 }, children: [new TextRun(told)] }),
      ofFacts,
      new Paragraph({ heading: 'Heading2', spacing: { before: 120, after: 60 }, children: [new TextRun({ text: 'Visits held, by month', bold: true, size: points * 2, color: '000000', font: 'Arial' })] }),
      ofVisits,
      line('A dash is a month outside of the match.'),
    ],
  })
}
