import { noDocument } from './no-document.ts'
import type { PartListener, Tag } from './xml-part.ts'

/* Fields are Word's own small programs: a date, a page number, and some that fetch a file, a picture or a table from an address as they are brought up to date.
   What a field does is written in runs that may be cut anywhere, so it is put together first. */

/** Fields that bring something from elsewhere; INCLUDE and IMPORT are older names of two of them, which Word still knows. */
const FETCHING = new Set(['INCLUDEPICTURE', 'INCLUDETEXT', 'INCLUDE', 'IMPORT', 'LINK', 'DDE', 'DDEAUTO', 'DATABASE', 'RD'])

interface Field {
  /** What it does, and the same with what a tracked change deleted and somebody may bring back. A nought stands for a field within. */
  now: string
  withDeleted: string
  /** Its words are over and what it gave follows. */
  isOver: boolean
}

const FIELD_WITHIN = '\0'

/** Listens to a part and refuses a field that fetches something as the document is opened or printed (docs/trust.md), also one whose name another field would make. */
export function fieldsOfPart(): PartListener {
  // Word takes or leaves what stands in elements that are not its own; so nothing of a field may stand there that began outside.
  const stories: Field[][] = [[]]
  const holders: string[] = []

  const current = (): Field | undefined => {
    const field = stories.at(-1)!.at(-1)
    if (field === undefined && stories.some((story) => story.at(-1)?.isOver === false)) throw fetching('')
    return field
  }
  const began = (): void => {
    const around = current()
    if (around?.isOver === false) write(around, FIELD_WITHIN, FIELD_WITHIN)
  }
  const fieldCharacter = (type: string | undefined): void => {
    if (type === 'begin') {
      began()
      stories.at(-1)!.push({ now: '', withDeleted: '', isOver: false })
      return
    }
    const field = current()
    if (field === undefined) return
    if (!field.isOver) judge(field)
    field.isOver = true
    if (type === 'end') stories.at(-1)!.pop()
  }

  return {
    opened: (tag) => {
      if (!isWords(tag)) return void stories.push([])
      holders.push(tag.local)
      if (tag.local === 'fldChar') fieldCharacter(valueOf(tag, 'fldCharType'))
      if (tag.local === 'fldSimple') {
        began()
        const instruction = valueOf(tag, 'instr') ?? ''
        judge({ now: instruction, withDeleted: instruction, isOver: false })
      }
    },
    closed: (tag) => {
      if (isWords(tag)) holders.pop()
      const story = isWords(tag) ? [] : stories.pop()!
      // A field that is never closed, by the end of what is not Word's own or of the part.
      for (const field of holders.length === 0 ? [...story, ...stories.flat()] : story) if (!field.isOver) judge(field)
    },
    text: (text) => {
      const holder = holders.at(-1) ?? ''
      const isDeleted = /^del(InstrText|Text)$/.test(holder)
      if (!isDeleted && holder !== 'instrText' && holder !== 't') return
      const field = current()
      if (field?.isOver === false) write(field, isDeleted ? '' : text, text)
    },
  }
}

function write(field: Field, now: string, withDeleted: string): void {
  field.now += now
  field.withDeleted += withDeleted
}

function judge({ now, withDeleted }: Field): void {
  for (const words of [now, withDeleted]) {
    // A sum begins with its sign and names bookmarks, whatever they are called.
    const name = /^[^A-Za-z\0=]*([A-Za-z\0]*)/.exec(words)![1]!.toUpperCase()
    if (name.includes(FIELD_WITHIN) || FETCHING.has(name)) throw fetching(name)
  }
}

function fetching(name: string): Error {
  return noDocument(`a picture or part of it lies elsewhere, by a field${FETCHING.has(name) ? ` ${name}` : ''}. In Word, click there and press Ctrl+Shift+F9, or break the link under Edit Links to Files, and save it`)
}

function valueOf(tag: Tag, local: string): string | undefined {
  return tag.attributes.find((attribute) => attribute.local === local)?.value
}

function isWords({ uri }: Tag): boolean {
  return uri === 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' || uri === 'http://purl.oclc.org/ooxml/wordprocessingml/main'
}
