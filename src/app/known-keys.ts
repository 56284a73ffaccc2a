/** A key, or keys pressed together, and what they do. */
export interface KnownKey {
  readonly keys: readonly string[]
  readonly does: string
}

/** Every key that works, by where it does. */
export const KEYS: readonly { readonly where: string; readonly keys: readonly KnownKey[] }[] = [
  {
    where: 'Everywhere',
    keys: [
      { keys: ['Ctrl', 'K'], does: 'Find or do anything' },
      { keys: ['Ctrl', 'N'], does: 'Add something' },
      { keys: ['Ctrl', '1…9'], does: 'Go to a place of the rail, from above' },
      { keys: ['Ctrl', 'P'], does: 'Print the page' },
      { keys: ['Ctrl', 'L'], does: 'Lock' },
      { keys: ['Alt', '←'], does: 'Go back' },
      { keys: ['Esc'], does: 'Close what is open' },
      { keys: ['F8'], does: 'Go to what was just said, to undo it' },
      { keys: ['?'], does: 'Show these keys' },
    ],
  },
  {
    where: 'In a list',
    keys: [
      { keys: ['/'], does: 'Filter it' },
      { keys: ['↑', '↓'], does: 'Move in it' },
      { keys: ['Enter'], does: 'Open the row' },
      { keys: ['Space'], does: 'Choose the row, where rows can be chosen' },
      { keys: ['Ctrl', 'C'], does: 'Copy the chosen rows, or all' },
      { keys: ['S'], does: 'Snooze, in what needs doing' },
    ],
  },
  {
    where: 'Elsewhere',
    keys: [
      { keys: ['T'], does: 'Go to today in the calendar; show a chart as a table' },
    ],
  },
]
