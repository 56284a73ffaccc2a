import Docxtemplater from 'docxtemplater'
import InspectModule from 'docxtemplater/js/inspect-module.js'
import PizZip from 'pizzip'
import type { LetterValues } from '#domain/letters/placeholder.ts'
import { isPlaceholder, notRecorded } from '#domain/letters/placeholder.ts'
import { Refusal } from '#contract/refusal.ts'
import { LETTER_LIMITS } from './letter-limits.ts'
import { noDocument } from './no-document.ts'
import { withNothingElsewhere } from './nothing-elsewhere.ts'

/* Word documents with placeholders. A template is data, never code: whatever stands in braces is one of our words or the template is refused,
   so that neither a loop nor raw mark-up reaches the library that merges it. Done in a worker (word-apart.ts), since it comes from outside. */

/** Refuses a document that has anything in braces but placeholders, or braces that do not close. */
export function insistOnPlaceholders(parts: ReadonlyMap<string, Uint8Array>): void {
  const inspect = new InspectModule()
  opened(zipOf(parts), inspect)
  const unknown = inspect.getAllStructuredTags().filter((tag) => tag.module !== undefined || !isPlaceholder(String(tag.value))).map((tag) => String(tag.value))
  if (unknown.length > 0) throw new Refusal('letter-unknown-words', { words: unknownInWords([...new Set(unknown)]) })
}

/** The document with what is known in the place of its placeholders; what is not recorded is said there. Refuses one of which a part lies elsewhere: a document may be kept from before that was asked, and a field be made by what was merged. */
export function mergedDocument(document: Uint8Array, values: LetterValues): Uint8Array {
  const merging = opened(new PizZip(document))
  merging.render(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? notRecorded(name as keyof LetterValues)])))
  const letter = merging.getZip()
  // A placeholder that stands ten thousand times makes a book of one long note.
  const size = Object.keys(letter.files).reduce((sum, name) => sum + (/\.xml$/i.test(name) ? letter.file(name)!.asText().length : 0), 0)
  if (size > LETTER_LIMITS.unpackedBytes) throw noDocument('the letter comes to more than a letter may')
  const names = Object.keys(letter.files).filter((name) => !name.endsWith('/'))
  const parts = names.map((name) => [name, letter.file(name)!.asUint8Array()] as const)
  return packed(withNothingElsewhere(new Map(parts)))
}

/** The parts packed as a document again. */
export function packed(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipOf(parts).generate({ type: 'uint8array', compression: 'DEFLATE' })
}

/* A message is read by a person: some of them, and none whole that is as long as a page. */
const MOST_SAID = 10
const LONGEST_SAID = 60

function unknownInWords(words: readonly string[]): string {
  const said = words.slice(0, MOST_SAID).map((word) => (word.length > LONGEST_SAID ? `${word.slice(0, LONGEST_SAID)}…` : word)).join(', ')
  return words.length > MOST_SAID ? `${said} and ${words.length - MOST_SAID} more` : said
}

function zipOf(parts: ReadonlyMap<string, Uint8Array>): PizZip {
  const zip = new PizZip()
  for (const [name, bytes] of parts) zip.file(name, bytes)
  return zip
}

function opened(zip: PizZip, ...modules: InspectModule[]): Docxtemplater {
  try {
    return new Docxtemplater(zip, { modules, linebreaks: true, errorLogging: false, delimiters: { start: '{', end: '}' } })
  } catch (problem) {
    throw noDocument(whyNot(problem))
  }
}

/* The library names the place of each mistake; its texts repeat the template, which is no record, but say no more than they must. */
function whyNot(problem: unknown): string {
  const errors = (problem as { readonly properties?: { readonly errors?: readonly { readonly properties?: { readonly id?: string } }[] } } | null)?.properties?.errors ?? []
  return errors.some((error) => /tag/.test(error.properties?.id ?? '')) ? 'a brace in it is not closed, or stands alone' : 'it is not a whole Word document'
}
