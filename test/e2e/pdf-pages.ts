import { inflateSync } from 'node:zlib'

/* What stands on the sheets of a PDF as Chromium writes it: plain objects, deflated streams, and for each font what its glyphs mean. */

/** One sheet: its size in points, and its words in the order drawn. */
export interface PrintedSheet {
  readonly width: number
  readonly height: number
  readonly words: string
}

type Font = ReadonlyMap<number, string>

/** The sheets of a PDF in their order. */
export function sheetsOf(pdf: Buffer): PrintedSheet[] {
  const text = pdf.toString('latin1')
  const objects = new Map([...text.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm)].map((found) => [Number(found[1]), found[2]!]))
  const fonts = new Map<number, Font>()
  const objectOf = (number: number): string => objects.get(number) ?? ''

  function fontOf(number: number): Font {
    const known = fonts.get(number) ?? glyphsIn(streamOf(objectOf(Number(/\/ToUnicode (\d+) 0 R/.exec(objectOf(number))?.[1]))))
    fonts.set(number, known)
    return known
  }

  /* What is drawn through a group of its own stands in an object beside the page. */
  function wordsOf(owner: string, content: string): string {
    const named = (kind: string): Map<string, number> => new Map([...(new RegExp(`/${kind} <<([^>]*)>>`).exec(owner)?.[1] ?? '').matchAll(/\/(\w+) (\d+) 0 R/g)].map((found) => [found[1]!, Number(found[2])]))
    const [fontNumbers, groups] = [named('Font'), named('XObject')]
    let font: Font = new Map()
    let words = ''
    for (const [, fontName, group, begins, down, hex] of content.matchAll(/\/(\w+) [\d.]+ Tf|\/(\w+) Do|\b(BT)\b|[-\d.]+ ([-\d.]+) Td|<([\dA-F]+)> Tj/gi)) {
      if (fontName !== undefined) font = fontOf(fontNumbers.get(fontName) ?? 0)
      else if (group !== undefined) words += ` ${wordsOf(objectOf(groups.get(group) ?? 0), streamOf(objectOf(groups.get(group) ?? 0)))} `
      // Letters that are drawn closer together are pieces of one word: only another line, or another text, parts words.
      else if (hex === undefined) words += begins !== undefined || Number(down) !== 0 ? ' ' : ''
      else words += (hex.match(/.{4}/g) ?? []).map((glyph) => font.get(Number.parseInt(glyph, 16)) ?? '').join('')
    }
    return words
  }

  return [...objects.values()].filter((object) => /\/Type \/Page\s/.test(object)).map((object) => {
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(object) ?? []
    return { width: Math.round(Number(width)), height: Math.round(Number(height)), words: wordsOf(object, streamOf(objectOf(Number(/\/Contents (\d+) 0 R/.exec(object)?.[1])))).replaceAll('ﬁ', 'fi').replaceAll('ﬂ', 'fl').replaceAll(/\s+/g, ' ').trim() }
  })
}

function streamOf(object: string): string {
  const [, head, body] = /^([\s\S]*?) stream\n([\s\S]*)\nendstream$/.exec(object) ?? []
  if (body === undefined || !head!.includes('/FlateDecode')) return body ?? ''
  return inflateSync(Buffer.from(body, 'latin1')).toString('latin1')
}

function glyphsIn(map: string): Font {
  const glyphs = new Map<number, string>()
  const letters = (hex: string): string => String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((each) => Number.parseInt(each, 16)))
  for (const [, lines] of map.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) for (const [, glyph, said] of lines!.matchAll(/<(\w+)> <(\w+)>/g)) glyphs.set(Number.parseInt(glyph!, 16), letters(said!))
  for (const [, lines] of map.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g)) {
    for (const [, from, to, said] of lines!.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      for (let glyph = Number.parseInt(from!, 16); glyph <= Number.parseInt(to!, 16); glyph += 1) glyphs.set(glyph, String.fromCharCode(Number.parseInt(said!, 16) + glyph - Number.parseInt(from!, 16)))
    }
  }
  return glyphs
}
