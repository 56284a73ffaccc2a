import type { DialogPlace } from './dialog-place.ts'

/** The dialogs under Settings, and the one to which it leads for a record that is over. */
export const SETTINGS_DIALOGS: readonly DialogPlace[] = [
  { where: 'what is kept too long', at: () => '/settings/keep', dialogs: [{ of: 'features/recruitment/KeepPanel', press: /^Erase all \d+$/, name: /^Erase what is known / }] },
  {
    where: 'a young person who is served no more',
    at: async (tell) => {
      const { due } = await tell<{ due: readonly { youngPersonId: number; keptBecause: readonly string[] }[] }>('youngPeople.erasuresDue')
      const { youngPersonId } = due.find(({ keptBecause }) => keptBecause.every((because) => because.startsWith('That the match which ended')))!
      const { matches } = await tell<{ matches: readonly { id: number }[] }>('youngPeople.open', { id: youngPersonId })
      for (const { id } of matches) await tell('matches.recordOnFile', { matchId: id, on: '2026-11-22' })
      return `/young-people/${youngPersonId}`
    },
    dialogs: [{ of: 'features/young-people/RecordOverCallout', press: 'Erase', name: /^Erase what is known of / }],
  },
  {
    where: 'years', at: () => '/settings/years',
    dialogs: [
      { of: 'features/settings/YearDialog', press: 'Add a year', name: 'Add a year' },
      { of: 'features/settings/YearsPanel', press: /^Remove /, name: 'Remove this year?' },
    ],
  },
  { where: 'the induction', at: () => '/settings/induction', dialogs: [{ of: 'features/induction/InductionItemDialog', press: 'Add to the induction', name: 'Add to the induction' }] },
  {
    where: 'staff posts', at: () => '/settings/staff',
    dialogs: [
      { of: 'features/staff/StaffPostDialog', press: 'Add a post', name: 'Add a post' },
      { of: 'features/staff/EndPostDialog', press: /^End ?[A-Z]/, name: /^End the post: / },
    ],
  },
  {
    where: 'rates', at: () => '/settings/rates',
    dialogs: [
      { of: 'features/settings/RateDialog', press: 'Add a rate', name: 'Add a rate' },
      { of: 'features/settings/RatesPanel', press: /^Remove /, name: 'Remove this rate?' },
    ],
  },
  { where: 'outcome tags', at: () => '/settings/outcome-tags', dialogs: [{ of: 'features/outcome-tags/TagDialog', press: 'Add a tag', name: 'Add a tag' }] },
  { where: 'letters', at: () => '/settings/letters', dialogs: [{ of: 'features/settings/LetterTextDialog', press: /^Change words of /, name: /./ }] },
  {
    where: 'the recruitment path', at: () => '/settings/recruitment',
    dialogs: [
      { of: 'features/recruitment-path/StageDialog', press: 'Add a stage', name: 'Add a stage' },
      { of: 'features/recruitment-path/LackingDialog', press: /^Missing for /, name: /./ },
      { of: 'features/recruitment-path/PathStagesPanel', press: 'Take off Shadowing', name: 'Take Shadowing off the path?' },
      { of: 'features/recruitment-path/ModuleDialog', press: 'Add a module', name: 'Add a module' },
    ],
  },
  { where: 'handing out', at: () => '/settings/hand-out', dialogs: [{ of: 'features/workbook/HandOutPanel', press: 'Hand out everything', name: 'Hand out everything in clear?' }] },
  {
    where: 'passphrase and recovery', at: () => '/settings/keys',
    dialogs: [
      { of: 'features/settings/ChangePassphraseDialog', press: 'Change the passphrase', name: 'Change the passphrase' },
      { of: 'features/settings/WordsDialog', press: 'Show the words again', name: /./ },
      { of: 'features/settings/WordsDialog', press: 'Set a new vault key', name: /./ },
    ],
  },
  {
    where: 'backups', at: async (tell) => { await tell('vault.backUp', {}); return '/settings/backup' },
    dialogs: [{ of: 'features/settings/BackupPanel', press: /^Check /, name: 'Check this backup' }],
  },
]
