import { crc32, deflateRawSync } from 'node:zlib'

/** A file in a made-up zip, with what its headers claim where that is not the truth. */
export interface MadeEntry {
  readonly name: string
  readonly data: Buffer | string
  readonly stored?: boolean
  readonly claimsSize?: number
  readonly claimsSum?: number
  readonly flags?: number
  readonly attributes?: number
  /** Lies at the bytes of the entry so numbered. */
  readonly sharesBytesOf?: number
}

/** A zip made byte by byte, as no spreadsheet program would. */
export function madeZip(entries: readonly MadeEntry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  const offsets: number[] = []
  let offset = 0
  for (const entry of entries) {
    const data = Buffer.from(entry.data as string)
    const packed = entry.stored === true ? data : deflateRawSync(data)
    const name = Buffer.from(entry.name)
    const sizes = (header: Buffer, at: number): void => {
      header.writeUInt16LE(20, at)
      header.writeUInt16LE(entry.flags ?? 0, at + 2)
      header.writeUInt16LE(entry.stored === true ? 0 : 8, at + 4)
      header.writeUInt32LE(entry.claimsSum ?? crc32(data), at + 10)
      header.writeUInt32LE(packed.length, at + 14)
      header.writeUInt32LE(entry.claimsSize ?? data.length, at + 18)
      header.writeUInt16LE(name.length, at + 22)
    }
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50)
    sizes(local, 4)
    const listed = Buffer.alloc(46)
    listed.writeUInt32LE(0x02014b50)
    listed.writeUInt16LE(0x0314, 4)
    sizes(listed, 6)
    listed.writeUInt32LE(entry.attributes ?? 0, 38)
    listed.writeUInt32LE(entry.sharesBytesOf === undefined ? offset : offsets[entry.sharesBytesOf]!, 42)
    directory.push(listed, name)
    offsets.push(offset)
    if (entry.sharesBytesOf !== undefined) continue
    parts.push(local, name, packed)
    offset += 30 + name.length + packed.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, list, end])
}

/** What an .xlsx made by hand has beside its sheets. */
export interface MadeXlsx {
  readonly sheets: Readonly<Record<string, string>>
  readonly strings?: string
  readonly styles?: string
  readonly workbookPr?: string
}

/** An .xlsx from the XML of its sheets. */
export function madeXlsx({ sheets, strings, styles, workbookPr = '' }: MadeXlsx): Buffer {
  const names = Object.keys(sheets)
  const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`
  const relations = (inner: string): string => `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
  return madeZip([
    { name: '[Content_Types].xml', data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
    { name: '_rels/.rels', data: relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')) },
    { name: 'xl/workbook.xml', data: `<workbook xmlns:r="r">${workbookPr}<sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', data: relations(`${names.map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('')}${relation('rIdA', 'sharedStrings', 'sharedStrings.xml')}${relation('rIdB', 'styles', 'styles.xml')}`) },
    ...names.map((name, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, data: sheets[name]! })),
    ...(strings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', data: strings }]),
    ...(styles === undefined ? [] : [{ name: 'xl/styles.xml', data: styles }]),
  ])
}
