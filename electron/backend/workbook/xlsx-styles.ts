import { readXml } from './xml-reader.ts'

/* Which of a workbook's cell styles show a number as a date. A date cell is a number like any other; only its style tells. */

const DATE_FORMATS: ReadonlySet<number> = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])

/** Whether a number format's code shows a day, a month or a year; a time of day alone is none. */
export function showsDate(code: string): boolean {
  const marks = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';')[0]!.toLowerCase()
  if (/general/.test(marks)) return false
  if (/[dy]/.test(marks)) return true
  return marks.includes('m') && !/[hs]/.test(marks)
}

/** For each cell style of the workbook, whether it shows a date. */
export async function readDateStyles(pieces: AsyncIterable<Buffer>, part: string): Promise<readonly boolean[]> {
  const codes = new Map<number, string>()
  const styles: boolean[] = []
  let inCellFormats = false
  await readXml(pieces, part, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      else if (name === 'cellXfs') inCellFormats = true
      else if (name === 'xf' && inCellFormats) {
        const id = Number(attributes['numFmtId'] ?? 0)
        const code = codes.get(id)
        styles.push(code === undefined ? DATE_FORMATS.has(id) : showsDate(code))
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  return styles
}
