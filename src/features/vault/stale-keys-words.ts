import { counted } from '#domain/spoken.ts'

/** What somebody is told whose passphrase is new while copies of the key file could not be written. */
export function staleKeysWords(copies: number): string {
  return `${counted(copies, 'copy', 'copies')} of the key file could not be written: an earlier passphrase still opens ${copies === 1 ? 'it' : 'them'}. Have your IT service look at the folder of your file and your own settings; the next unlocking tries again.`
}
