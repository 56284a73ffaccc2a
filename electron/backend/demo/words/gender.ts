const OF_A_MAN = /\b(?:he|him|his|himself)\b/i
const OF_A_WOMAN = /\b(?:she|her|hers|herself)\b/i

/** Whether a text may be said of somebody of that gender: one that says he is of a man, one that says both or nothing of anybody. */
export function suitsGender(text: string, gender: string): boolean {
  const man = OF_A_MAN.test(text)
  const woman = OF_A_WOMAN.test(text)
  if (man === woman) return !man
  return gender === (man ? 'male' : 'female')
}

const WORDS: Readonly<Record<string, Readonly<Record<'he' | 'him' | 'his', string>>>> = { male: { he: 'he', him: 'him', his: 'his' }, female: { he: 'she', him: 'her', his: 'her' } }

/** The text with names and pronouns set in; null where it needs a pronoun that we do not have for this person. */
export function told(text: string, { yp, vol, gender }: { readonly yp: string; readonly vol: string; readonly gender: string }): string | null {
  const words = WORDS[gender]
  if (words === undefined && /\{h/.test(text)) return null
  return text.replaceAll('{yp}', yp).replaceAll('{vol}', vol).replace(/\{(he|him|his)\}/g, (_, word: 'he' | 'him' | 'his') => words?.[word] ?? '')
}
