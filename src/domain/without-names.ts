/* Words that somebody wrote, on their way out of the service: a young person is not named in what is handed out (domain.md R5.2), and where they live is not told (R2.9). */

const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/gi

/**
 * The words with the young person's names replaced, as a whole, each alone and in the genitive, and with every postcode taken out. Only names as they are written are found, since
 * a name may also be a word (`Will`, `May`): what else the words tell has to be read by whoever hands them out.
 */
export function withoutNames(words: string, { firstName, lastName, instead }: { readonly firstName: string; readonly lastName: string | null; readonly instead: string }): string {
  const names = [[firstName, lastName].filter(Boolean).join(' '), lastName, firstName].flatMap((name) => (name?.trim() ? [name.trim()] : []))
  const each = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')).join('|')
  return words.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${each})(?![\\p{L}\\p{N}])`, 'gu'), () => instead).replace(POSTCODE, '[postcode left out]')
}
