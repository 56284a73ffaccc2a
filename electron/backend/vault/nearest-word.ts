/** The word of the list that is fewest slips of the finger away, at most two for a short word and three for a long one; null when none is near. */
export function nearestWord(typed: string, words: readonly string[]): string | null {
  if (typed.length < 2 || typed.length > 24) return null
  const most = typed.length >= 6 ? 3 : 2
  let nearest: string | null = null
  let least = Infinity
  for (const word of words) {
    const slips = slipsBetween(typed, word)
    // Of two equally near words, the one that begins alike is the likelier: a slip seldom comes with the first letter.
    const distance = slips * 10 - Math.min(sameLetters(typed, word), 9)
    if (slips <= most && distance < least) [nearest, least] = [word, distance]
  }
  // Four letters are enough to tell any two words of the BIP-39 list apart.
  return nearest ?? (typed.length >= 4 ? (words.find((word) => word.startsWith(typed.slice(0, 4))) ?? null) : null)
}

function sameLetters(left: string, right: string): number {
  let count = 0
  while (count < left.length && left[count] === right[count]) count += 1
  return count
}

/** Letters added, left out, changed, or swapped with their neighbour. */
export function slipsBetween(left: string, right: string): number {
  let before: number[] = []
  let above = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let row = 1; row <= left.length; row += 1) {
    const here = [row]
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1]
      let slips = Math.min(above[column]! + 1, here[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1))
      const swapped = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      if (swapped) slips = Math.min(slips, before[column - 2]! + 1)
      here.push(slips)
    }
    before = above
    above = here
  }
  return above[right.length]!
}
