import { counted } from '#domain/spoken.ts'
import type { Export, Policies } from '#contract/policies.ts'

const GOES_OUT: Readonly<Record<Export, string>> = { workbook: 'Handing out everything as a workbook', lists: 'Saving and copying lists', calendar: 'Saving the calendar for Outlook', documents: 'Saving letters and chronologies as Word documents' }

/** What the council's IT service has set for this computer, a sentence each; none where it has set nothing. */
export function policiesInWords({ dataFolder, backupFolder, mostIdleMinutes, leastPassphraseScore, refusedExports, refusesClipboard, fixesCapture, leftOut }: Policies): readonly string[] {
  return [
    ...(mostIdleMinutes === null ? [] : [`Mainstay locks itself after ${counted(mostIdleMinutes, 'minute')} at the latest`]),
    ...(leastPassphraseScore === null || leastPassphraseScore <= 3 ? [] : ['A new passphrase must be very hard to guess']),
    ...refusedExports.map((kind) => `${GOES_OUT[kind]} is switched off`),
    ...(refusesClipboard ? ['Copying is switched off'] : []),
    ...(fixesCapture ? ['This window is kept out of screenshots and shared screens'] : []),
    ...(backupFolder === null ? [] : [`Each backup is copied to ${backupFolder}`]),
    ...(dataFolder === null ? [] : [`A new service file is suggested in ${dataFolder}`]),
    ...(leftOut.length === 0 ? [] : [`Not read or not understood, and so not in force: ${leftOut.join(', ')}. Tell your IT service`]),
  ]
}
