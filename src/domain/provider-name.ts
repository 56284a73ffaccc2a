import { comparable, wordsOfList } from './word-list.ts'

/* Who runs a home, as people write it: `Aycliffe Homes`, `The Aycliffe Homes Ltd.` are one (domain.md R2.4, where a link that is not recognised would let somebody visit who is not independent). */

const LEGAL_FORM = /\s(?:ltd|limited|plc|llp|cic|cio)$/

/** The name as it is compared: without capitals, punctuation, a leading `the` and the legal form at its end. */
function comparableProvider(name: string): string {
  const plain = comparable(name).replaceAll('&', ' and ').replaceAll(/[’'.]/g, '').replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim().replace(/^the\s+/, '')
  return plain.replace(LEGAL_FORM, '')
}

/** Whether both name the same provider. */
export function isSameProvider(one: string, other: string): boolean {
  const [first, second] = [comparableProvider(one), comparableProvider(other)]
  return first === second && first !== ''
}

/** The providers of a list as it is kept, `Aycliffe Homes; Lantern Care`, each once. */
export function providersOf(kept: string | null): readonly string[] {
  return distinctProviders(wordsOfList(kept))
}

/** Each provider once, in the words in which it came first. */
export function distinctProviders(names: readonly string[]): readonly string[] {
  return names.filter((name, index) => names.findIndex((other) => isSameProvider(name, other)) === index)
}

/** Several providers as they are kept; null where there is none. */
export function keptProviders(names: readonly string[]): string | null {
  const distinct = distinctProviders(names)
  return distinct.length === 0 ? null : distinct.join('; ')
}
