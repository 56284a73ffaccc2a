import { LIMITS } from './limits.ts'
import { refuse } from './refuse.ts'
import { readXml } from './xml-reader.ts'

/** A spreadsheet writes what XML cannot hold, such as a return, as `_x000D_`. */
export function unescapeText(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text
}

/** The texts that a workbook's sheets share; reading aids beside the text are left out. */
export async function readSharedStrings(pieces: AsyncIterable<Buffer>, part: string): Promise<readonly string[]> {
  const strings: string[] = []
  let text = ''
  let inText = false
  let inAid = false
  let length = 0
  await readXml(pieces, part, {
    open: (name) => {
      if (name === 'si') text = ''
      else if (name === 'rPh') inAid = true
      else if (name === 't') inText = !inAid
    },
    close: (name) => {
      if (name === 't') inText = false
      else if (name === 'rPh') inAid = false
      else if (name === 'si') {
        length += text.length + 16
        if (length > LIMITS.sharedText) throw refuse('too-much', part)
        strings.push(unescapeText(text))
      }
    },
    text: (piece) => {
      if (inText) text += piece
    },
  })
  return strings
}
