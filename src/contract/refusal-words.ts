import type { RefusalDetails } from './refusal.ts'
import { VAULT_WORDS } from './vault-words.ts'
import { workbookRefusalWords } from './workbook-refusals.ts'

/* Every expected no, with its words: what is wrong, and what would be right. The type of the table makes a code without words impossible. */

type Say = (details: RefusalDetails) => string

const asked = (details: RefusalDetails, name: string): string => String(details[name] ?? '')

export const REFUSAL_WORDS = {
  'bad-input': (details) => `What was sent does not fit${details['where'] ? `: ${asked(details, 'where')}` : ''}. ${asked(details, 'expected')}`.trim(),
  'unknown-procedure': () => 'This part of Mainstay does not know that question. Restart Mainstay to bring its parts together.',
  'sender-not-trusted': () => 'Only Mainstay’s own page may ask this.',
  'path-not-known': () => 'Mainstay opens only files that were chosen here. Choose the file again.',
  'locked': () => 'The service is locked. Unlock it with the passphrase.',
  'not-found': (details) => `There is no ${asked(details, 'what') || 'such record'} any more. It may have been changed; go back and open it again.`,
  'set-by-council': (details) => `Your council’s IT service does not allow ${asked(details, 'what') || 'this'} on this computer. Ask them if you need it.`,
  'cancelled': () => 'Cancelled. Nothing was changed.',
  'busy': () => 'Something else is still being done. Wait for it to finish, or cancel it.',
  'not-there-yet': (details) => `${asked(details, 'what')} is not in this version of Mainstay yet.`,
  'year-start': (details) => `The service’s year starts on the first day of month ${asked(details, 'month')}. Enter that day, or change the month the year starts under Service.`,
  'workbook-refused': workbookRefusalWords,
  'workbook-has-problems': (details) => `The workbook has ${asked(details, 'count')} ${details['count'] === 1 ? 'problem' : 'problems'}, so nothing was brought in. Mend each one and bring it in again.`,
  'workbook-not-written': (details) => `The workbook could not be written: ${asked(details, 'why')}. Choose another place.`,
  'calendar-not-written': (details) => `The calendar could not be written: ${asked(details, 'why')}. Choose another place.`,
  'spreadsheet-not-written': (details) => `The spreadsheet could not be written: ${asked(details, 'why')}. Choose another place.`,
  'chronology-not-written': (details) => `The chronology could not be written: ${asked(details, 'why')}. Choose another place.`,
  'support-not-written': (details) => `The support file could not be written: ${asked(details, 'why')}. Choose another place.`,
  'replaced-file-kept': (details) => `${asked(details, 'why')} So nothing was handed out. What ${asked(details, 'fileName')} held before lies beside it as ${asked(details, 'kept')}, since it could not have its name back. Rename it by hand.`.trim(),
  'not-copied': () => 'It could not be copied, since another program is using the clipboard. Copy it again.',
  'snooze-past': (details) => `Snoozing until ${asked(details, 'until')} changes nothing, since that day has come. Choose a day after today.`,
  'snooze-too-long': (details) => `This is about somebody’s safety, so it can be snoozed for ${asked(details, 'days')} days at most. Choose a day up to ${asked(details, 'latest')}.`,
  'day-to-come': (details) => `${asked(details, 'what') || 'What has happened'} cannot have a day that is still to come. Enter today or an earlier day.`,
  'day-too-early': (details) => `${asked(details, 'what')} on ${asked(details, 'on')}. Enter that day or a later one.`,
  'cannot-be-matched': (details) => `They cannot be matched. ${asked(details, 'why')}`,
  'match-cannot-start': (details) => `The match cannot start. ${asked(details, 'why')}`,
  'cannot-be-introduced': (details) => `They cannot be introduced yet. ${asked(details, 'why')}`,
  'may-not-meet': (details) => `They may not meet. ${asked(details, 'why')}`,
  'may-not-come-back': (details) => `Taking this back would let two meet who may not now. ${asked(details, 'why')} ${details['since'] === true ? 'Something that a start asks about was recorded since this was done, so it is asked anew, whatever stood then. ' : ''}Settle it first, then take this back under History of changes, within thirty days.`,
  'matched-already': () => 'This young person is in another match now. End that one first.',
  'pairing-is-over': () => 'This pairing is over. Begin another from the waiting list.',
  'pairing-under-way': () => 'Somebody is being asked for this young person already. Stop that pairing before you begin another.',
  'referral-is-closed': () => 'This referral does not wait any more, so nobody can be matched under it.',
  'match-is-over': () => 'This match has ended. Take the ending back first, if it was entered by mistake.',
  'match-not-over': () => 'This match goes on. End it first.',
  'match-not-begun': () => 'This match has not started, so there is nothing to tell of it yet.',
  'match-has-begun': () => 'This match has begun, so it cannot be called off. End it instead.',
  'match-has-records': () => 'Something is recorded of this match already, so it cannot be called off. End it once it has started.',
  'match-is-paused': () => 'This match is paused already.',
  'match-not-paused': () => 'This match is not paused.',
  'waits-already': () => 'This young person waits for a visitor already.',
  'kept-apart-already': () => 'These two are kept apart already.',
  'referral-closed': () => 'This referral is closed already. Open it again, or receive a new one.',
  'asked-anew': () => 'A withdrawn referral that somebody asks for again is a new referral, and counts as one. Receive it as a new referral.',
  'child-objects': () => 'The young person does not want a visitor and understands what that means, so nobody may be appointed. Record what they say now, if that has changed.',
  'not-in-order': (details) => `${asked(details, 'what')} Choose a day after ${asked(details, 'after')}.`,
  'not-right': (details) => `${asked(details, 'words')}.`,
  'stage-is-closed': (details) => `${asked(details, 'stage')} is signed off. Open it again before you change what was signed for.`,
  'stage-not-ready': (details) => `${asked(details, 'stage')} cannot be signed off yet. Missing: ${asked(details, 'missing')}.`,
  'dbs-is-decided': () => 'This DBS check is decided and stands as it is. Record a new one, or take the decision back under History.',
  'gate-is-closed': (details) => `The gate cannot be opened yet: ${asked(details, 'why')}.`,
  'nothing-to-undo': () => 'There is nothing to take back: this changed no record.',
  'workbook-stays': () => 'What a workbook filled in is not taken back at once. Correct it on the record’s page, or restore the backup that was made before the workbook was brought in.',
  'changed-since': () => 'This cannot be taken back any more, because the same record was changed since. Correct it on its page instead.',
  'erased-since': () => 'What stood there was erased for good, so this can no longer be taken back.',
  'too-old-to-undo': () => 'This was done more than a month ago and can no longer be taken back. Correct it on the record’s page instead.',
  'letter-unknown-words': (details) => `In braces stands what no letter knows: ${asked(details, 'words')}. Use the placeholders that are listed, and nothing else in braces.`,
  'letter-no-document': (details) => `The document cannot be used: ${asked(details, 'why')}. Choose a Word document (.docx).`,
  'letter-not-written': (details) => `The letter could not be written: ${asked(details, 'why')}. Choose another place.`,
  'page-not-written': (details) => `The PDF could not be written: ${asked(details, 'why')}. Choose another place.`,
  'letter-in-future': () => 'A letter is logged when it was sent. Enter today or an earlier day.',
  'volunteer-has-history': (details) => `This volunteer has ${asked(details, 'what')}, and nobody with a history is deleted. Record that they left, or merge them with the record of the same person.`,
  'audit-broken': (details) => `The audit trail does not hold from entry ${asked(details, 'entry')} on: somebody changed the file past Mainstay, or it is damaged. Compare it with a backup.`,
  'file-from-newer-mainstay': () => 'This file was last used by a newer Mainstay. Install that version to open it; nothing in the file was changed.',
  ...VAULT_WORDS,
} as const satisfies Readonly<Record<string, Say>>

export type RefusalCode = keyof typeof REFUSAL_WORDS

/** The words for a refusal. */
export function wordsFor(code: RefusalCode, details: RefusalDetails = {}): string {
  return REFUSAL_WORDS[code](details)
}
