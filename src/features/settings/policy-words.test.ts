import { expect, it } from 'vitest'
import type { Policies } from '#contract/policies.ts'
import { NO_POLICIES } from '#contract/policies.ts'
import { policiesInWords } from './policy-words.ts'

it.each<[string, Partial<Policies>, readonly string[]]>([
  ['nothing', {}, []],
  ['a time', { mostIdleMinutes: 1 }, ['Mainstay locks itself after 1 minute at the latest']],
  ['a passphrase as ever', { leastPassphraseScore: 3 }, []],
  ['a harder one', { leastPassphraseScore: 4 }, ['A new passphrase must be very hard to guess']],
  ['what goes out', { refusedExports: ['lists', 'calendar'] }, ['Saving and copying lists is switched off', 'Saving the calendar for Outlook is switched off']],
  ['copying and screenshots', { refusesClipboard: true, fixesCapture: true }, ['Copying is switched off', 'This window is kept out of screenshots and shared screens']],
  ['folders', { backupFolder: 'H:\\IV', dataFolder: 'D:\\IV' }, ['Each backup is copied to H:\\IV', 'A new service file is suggested in D:\\IV']],
  ['what is not understood', { leftOut: ['IdleLockMinutes', 'Colour'] }, ['Not read or not understood, and so not in force: IdleLockMinutes, Colour. Tell your IT service']],
])('what a council has set is said: %s', (_, set, said) => expect(policiesInWords({ ...NO_POLICIES, ...set })).toEqual(said))
