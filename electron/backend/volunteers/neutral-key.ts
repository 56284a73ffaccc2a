import { createHash } from 'node:crypto'

/* A workbook names volunteers, young people, their referrals and matches as its service likes, and some by people's names. Such a key cannot stay of somebody who is erased; the one in its place comes of it by one way only, so that the same
   workbook still finds the record it means, and nobody reads the name in it (erased-rows.ts). */

/** A key from which no name can be read, always the same for the same key. */
export function neutralKey(key: string, kind: 'V' | 'Y' | 'R' | 'M' = 'V'): string {
  return `${kind}-${createHash('sha256').update(key).digest('base64url').replaceAll(/[-_]/g, '').slice(0, 12)}`
}

/** Whether somebody's name can be read in their key, whatever stands between its letters. */
export function holdsName(key: string, names: readonly string[]): boolean {
  const letters = (text: string): string => text.normalize('NFD').toLowerCase().replaceAll(/[^\p{L}]/gu, '')
  return names.some((name) => letters(name).length > 1 && letters(key).includes(letters(name)))
}
