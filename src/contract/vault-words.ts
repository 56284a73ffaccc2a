import type { RefusalDetails } from './refusal.ts'

/* What the file may refuse, in words: each failure its own sentence, which never guesses. A damaged file is never called a wrong passphrase. */

type Say = (details: RefusalDetails) => string

const text = (details: RefusalDetails, name: string): string => String(details[name] ?? '')

const WORDS_WRONG: Readonly<Record<string, Say>> = {
  count: (details) => `There are twelve recovery words; ${text(details, 'count')} were given. Enter all twelve, in the order of the sheet.`,
  unknown: (details) => `Not a recovery word: number ${([details['positions']].flat()).join(', ')}. Compare it with the sheet, letter by letter.`,
  order: () => 'These are recovery words, but they do not belong together. Compare each with the sheet, and their order.',
  'other-file': (details) => `These are the words of another file. This file’s tag is ${text(details, 'tag')}: find the sheet that carries it.`,
  unsure: (details) => `These words do not open this file. Either they belong to another file (this one’s tag is ${text(details, 'tag')}), or the file is damaged; then a backup opens with them.`,
}

const WEAK: Readonly<Record<string, string>> = {
  short: 'Enter at least four words, or 15 characters.',
  guessable: 'This passphrase is easy to guess. Add a word that has nothing to do with the others.',
  long: 'Enter at most 1,000 characters.',
}

const PLACE: Readonly<Record<string, string>> = {
  network: 'A service file cannot be kept on a network drive: the connection breaks and records are lost. Choose a folder on this computer; backups may go to the network.',
  'no-folder': 'That folder does not exist. Choose a folder on this computer.',
  'not-a-file': 'That is a folder. Choose a file in it.',
}

const seconds = (details: RefusalDetails): string => {
  const wait = Number(details['waitSeconds'] ?? 0)
  return wait < 90 ? `${wait} ${wait === 1 ? 'second' : 'seconds'}` : `${Math.ceil(wait / 60)} minutes`
}

export const VAULT_WORDS = {
  'wrong-passphrase': (details) => `That is not the passphrase of this file. Check capital letters and spaces${Number(details['waitSeconds'] ?? 0) > 0 ? `, and try again in ${seconds(details)}` : ' and try again'}.`,
  'too-many-tries': (details) => `Too many wrong passphrases. Try again in ${seconds(details)}; nothing is erased.`,
  'weak-passphrase': (details) => WEAK[text(details, 'reason')] ?? WEAK['short']!,
  'wrong-recovery-words': (details) => (WORDS_WRONG[text(details, 'reason')] ?? WORDS_WRONG['order']!)(details),
  'words-not-repeated': (details) => `Not the word on the sheet: number ${([details['positions']].flat()).join(', ')}. Look at the sheet and enter it again.`,
  'second-place-same': () => 'The backups lie in that folder already. Choose one on another disk: a network drive or a stick.',
  'no-second-place': () => 'There is no second place for backups. Choose one first.',
  'words-not-confirmed': () => 'The new recovery words are not confirmed yet. Confirm them first: until then the old file may be the only one that anybody can open.',
  'keys-missing': () => 'The key file of this service file is not here. It opens with the recovery words; or put the file that ends in .keys back beside it.',
  'keys-damaged': () => 'Every copy of this file’s key file is damaged. It opens with the recovery words.',
  'key-file-changed': () => 'A copy of the key file was changed by somebody without the key. Unlocking puts it right; tell your IT service.',
  'changes-missing': (details) => `${details['entries'] === null ? 'Changes' : `The last changes (${text(details, 'entries')})`} made on this computer are not in this file: it is an older copy of it, or the end of its log was damaged. Open the newer file, or enter again what is missing.`,
  'file-damaged': () => 'This file is damaged; the passphrase is not the cause. Restore the newest backup. This file is left as it is.',
  'not-a-mainstay-file': () => 'This is not a Mainstay file. Choose one that ends in .mainstay.',
  'file-is-a-backup': () => 'This is a backup. Choose Restore a backup to make a service file from it.',
  'no-such-file': () => 'There is no file there any more. It may have been moved or renamed; choose it where it is now.',
  'file-already-exists': () => 'A file of that name is there already. Choose another name or another folder.',
  'parts-of-another-file': () => 'Parts of an older file of that name are still there. Choose another name, or move them away first.',
  'looking-around': () => 'This is an invented service, and nothing of it is kept. Lock it and start your own service to do this.',
  'already-open': () => 'A service file is open already. Lock it first.',
  'file-in-use': () => 'This file is open in another Mainstay. Lock it there first.',
  'file-not-writable': () => 'This file or its folder may not be written. Ask your IT service for the right to change it.',
  'disk-full': () => 'The disk is full. Nothing is lost; make room on it and do this again.',
  'disk-failed': () => 'The disk could not read or write. Nothing more was changed; check that the disk is connected, and make a backup.',
  'not-enough-memory': () => 'There is not enough memory to check the passphrase. Close other programs and try again.',
  'folder-refused': (details) => PLACE[text(details, 'reason')] ?? PLACE['network']!,
  'not-a-backup': () => 'This is not a Mainstay backup. Choose a file that ends in .mainstay-backup.',
  'backup-damaged': () => 'This backup is damaged and cannot be restored. Choose another one; nothing was changed.',
  'backup-left': () => 'It is damaged, in part or altogether, and was left as it was. Check it, and delete it if it cannot be restored.',
  'backup-not-verified': () => 'The backup could not be verified, so it was not kept. Your records are untouched; choose another folder and try again.',
  'new-key-not-verified': () => 'The file with the new key could not be verified. The old file and its words remain as they were.',
} as const satisfies Readonly<Record<string, Say>>
