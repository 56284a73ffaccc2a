/* What the strength estimate needs besides its dictionaries: which keys lie side by side on a British keyboard, and the phrases that
   everyone thinks of first. */

const ROWS = ['1! 2" 3£ 4$ 5% 6^ 7& 8* 9( 0) -_ =+', 'qQ wW eE rR tT yY uU iI oO pP [{ ]}', "aA sS dD fF gG hH jJ kK lL ;: '@ #~", 'zZ xX cC vV bB nN mM ,< .> /?'].map((row) => row.split(' '))

/** Each key's six neighbours (left, upper left, upper right, right, lower right, lower left), null where there is none. */
export function britishKeyboard(): Record<string, (string | null)[]> {
  const graph: Record<string, (string | null)[]> = {}
  const at = (row: number, column: number): string | null => ROWS[row]?.[column] ?? null
  ROWS.forEach((keys, row) =>
    keys.forEach((key, column) => {
      // Each row of keys sits half a key to the right of the one above it.
      const neighbours = [at(row, column - 1), at(row - 1, column), at(row - 1, column + 1), at(row, column + 1), at(row + 1, column), at(row + 1, column - 1)]
      for (const character of key) graph[character] = neighbours
    }),
  )
  return graph
}

/** Passphrases from films, comics, songs and advice about passphrases, and words of this trade. */
export const WELL_KNOWN: readonly string[] = [
  'correct horse battery staple', 'correcthorsebatterystaple', 'may the force be with you', 'the quick brown fox jumps over the lazy dog', 'to be or not to be', 'once upon a time',
  'i love you so much', 'you will never walk alone', "you'll never walk alone", 'let me in please', 'this is my password', 'this is my passphrase', 'the cat sat on the mat',
  'keep calm and carry on', 'god save the king', 'god save the queen', 'happy birthday to you', 'never gonna give you up', 'winter is coming', 'open sesame', 'in the beginning was the word',
  'independent visitor', 'independent visitors', 'independent visiting', 'mainstay', 'looked after child', 'looked after children', 'young people', 'volunteer', 'volunteers', 'county council', 'borough council',
  'letmein', 'qwerty', 'password', 'passphrase', 'welcome', 'trustno1', 'iloveyou', 'liverpool', 'arsenal', 'chelsea', 'everton', 'manchesterunited', 'tottenham',
]
