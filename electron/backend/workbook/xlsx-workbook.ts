import { posix } from 'node:path'
import { refuse } from './refuse.ts'
import { readDateStyles } from './xlsx-styles.ts'
import { readSharedStrings } from './xlsx-strings.ts'
import type { SheetWorld } from './xlsx-sheet.ts'
import { readXml } from './xml-reader.ts'
import type { ZipArchive } from './zip-archive.ts'

/** A sheet of an Excel workbook: its name, and the part that holds it. */
export interface Sheet {
  readonly name: string
  readonly part: string
}

export interface XlsxWorkbook {
  readonly sheets: readonly Sheet[]
  readonly world: SheetWorld
}

interface Relation {
  readonly type: string
  readonly target: string
}

/** The sheets of an .xlsx, and what their cells refer to. */
export async function openXlsx(archive: ZipArchive): Promise<XlsxWorkbook> {
  const names = new Map(archive.names.map((name) => [name.toLowerCase(), name]))
  const partNamed = (name: string): string | undefined => names.get(name.toLowerCase())
  const relationsOf = async (part: string): Promise<ReadonlyMap<string, Relation>> => {
    const relations = new Map<string, Relation>()
    const name = partNamed(posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`))
    if (name === undefined) return relations
    await readXml(archive.read(name), archive.file, {
      open: (tag, attributes) => {
        if (tag !== 'Relationship' || attributes['TargetMode'] === 'External') return
        const target = attributes['Target'] ?? ''
        relations.set(attributes['Id'] ?? '', { type: posix.basename(attributes['Type'] ?? ''), target: target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target) })
      },
    })
    return relations
  }

  const main = [...(await relationsOf('')).values()].find((relation) => relation.type === 'officeDocument')
  const workbookPart = partNamed(main?.target ?? 'xl/workbook.xml')
  if (workbookPart === undefined) throw refuse('damaged', archive.file, { why: 'its list of sheets is missing' })
  const relations = await relationsOf(workbookPart)
  const sheets: Sheet[] = []
  let from1904 = false
  await readXml(archive.read(workbookPart), archive.file, {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') from1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true'
      if (tag !== 'sheet') return
      const id = Object.entries(attributes).find(([name]) => name === 'id' || name.endsWith(':id'))?.[1] ?? ''
      const relation = relations.get(id)
      const part = relation === undefined ? undefined : partNamed(relation.target)
      if (part !== undefined && relation?.type === 'worksheet') sheets.push({ name: attributes['name'] ?? '', part })
    },
  })
  const partOfType = (type: string): string | undefined => {
    const relation = [...relations.values()].find((known) => known.type === type)
    return relation === undefined ? undefined : partNamed(relation.target)
  }
  const strings = partOfType('sharedStrings')
  const styles = partOfType('styles')
  return {
    sheets,
    world: {
      from1904,
      strings: strings === undefined ? [] : await readSharedStrings(archive.read(strings), archive.file),
      dateStyles: styles === undefined ? [] : await readDateStyles(archive.read(styles), archive.file),
    },
  }
}
