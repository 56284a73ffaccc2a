const inches: Readonly<Record<string, readonly [number, number]>> = {
  A3: [11.69, 16.54], A4: [8.27, 11.69], A5: [5.83, 8.27], Letter: [8.5, 11], Legal: [8.5, 14], Tabloid: [11, 17],
}

interface Margins {
  readonly top?: number
  readonly bottom?: number
  readonly left?: number
  readonly right?: number
}

function paper(size: unknown): { paperWidth?: number; paperHeight?: number } {
  if (typeof size === 'string' && inches[size]) return { paperWidth: inches[size][0], paperHeight: inches[size][1] }
  if (typeof size !== 'object' || size === null) return {}
  const { width, height } = size as { width: number; height: number }
  return { paperWidth: width, paperHeight: height }
}

const sameName = [
  'landscape', 'displayHeaderFooter', 'printBackground', 'scale', 'pageRanges', 'headerTemplate', 'footerTemplate', 'preferCSSPageSize', 'generateTaggedPDF', 'generateDocumentOutline',
] as const

/** Electron's `printToPDF` options as Chromium's protocol names them; lengths are in inches in both. */
export function pdfOptions(options: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { top, bottom, left, right } = (options['margins'] ?? {}) as Margins
  const margins = { marginTop: top, marginBottom: bottom, marginLeft: left, marginRight: right }
  return {
    ...Object.fromEntries(sameName.filter((name) => options[name] !== undefined).map((name) => [name, options[name]])),
    ...paper(options['pageSize'] ?? 'Letter'),
    ...Object.fromEntries(Object.entries(margins).filter(([, value]) => value !== undefined)),
  }
}
