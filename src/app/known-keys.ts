/** A key, or keys pressed together, and what they do. */
export interface KnownKey {
  readonly keys: readonly string[]
  readonly does: string
}

/** Every key that works, by where it does; test/e2e/keys.test.ts presses each. */
export const KEYS: readonly { readonly where: string; readonly keys: readonly KnownKey[] }[] = [
  {
    where: 'Everywhere',
    keys: [
      { keys: ['Ctrl', 'K'], does: 'Find or do anything' },
      { keys: ['Ctrl', 'F'], does: 'Filter the list, or find where there is none' },
      { keys: ['Ctrl', 'N'], does: 'Add something' },
      { keys: ['Ctrl', 'S'], does: 'Save the form that is open' },
      { keys: ['Ctrl', 'Z'], does: 'Take back the last thing recorded, where nothing is being typed' },
      { keys: ['Ctrl', 'Y'], does: 'Do again what was taken back' },
      { keys: ['Ctrl', '1…9'], does: 'Go to a place of the rail, from above' },
      { keys: ['Alt', '←'], does: 'Go back' },
      { keys: ['Alt', '→'], does: 'Go forward again' },
      { keys: ['F5'], does: 'Look everything up again' },
      { keys: ['Ctrl', 'P'], does: 'Print the page' },
      { keys: ['Ctrl', 'L'], does: 'Lock' },
      { keys: ['Esc'], does: 'Close what is open' },
      { keys: ['F8'], does: 'Go to what was just said, to undo it' },
      { keys: ['F1'], does: 'Show these keys' },
      { keys: ['?'], does: 'Show these keys, where nothing is being typed' },
    ],
  },
  {
    where: 'In a list',
    keys: [
      { keys: ['/'], does: 'Filter it' },
      { keys: ['↑', '↓'], does: 'Move in it' },
      { keys: ['Page Up', 'Page Down'], does: 'Move ten rows' },
      { keys: ['Home', 'End'], does: 'Go to the first row or the last' },
      { keys: ['Enter'], does: 'Open the row' },
      { keys: ['Ctrl', 'C'], does: 'Copy all rows' },
      { keys: ['D'], does: 'Do it, in what needs doing' },
      { keys: ['S'], does: 'Snooze, in what needs doing' },
    ],
  },
  {
    where: 'In the calendar',
    keys: [
      { keys: ['←', '→', '↑', '↓'], does: 'Go from day to day' },
      { keys: ['Page Up', 'Page Down'], does: 'Go a month back or on; with Shift a year' },
      { keys: ['Home', 'End'], does: 'Go to the first or last day of the week' },
      { keys: ['T'], does: 'Go to today' },
    ],
  },
  {
    where: 'On a chart',
    keys: [
      { keys: ['T'], does: 'Show it as a table, or as a chart again' },
    ],
  },
]
