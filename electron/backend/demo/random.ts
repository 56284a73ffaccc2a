/* Chance with a seed: the same seed tells the same story on every computer. */

/** A stream of chance; each draw depends on the seed and on the draws before it, and on nothing else. */
export interface Random {
  /** From 0 up to but not including 1. */
  readonly next: () => number
  /** A whole number, both limits included. */
  readonly between: (least: number, most: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <Item>(items: readonly Item[]) => Item
  /** A value by its weight. */
  readonly weighted: <Item>(items: readonly (readonly [item: Item, weight: number])[]) => Item
  readonly shuffled: <Item>(items: readonly Item[]) => Item[]
  /** A stream of its own by name, so that one more draw here moves nothing there. */
  readonly fork: (name: string) => Random
}

/** The stream of a seed. */
export function createRandom(seed: number | string): Random {
  const next = mulberry32(hashOf(String(seed)))
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  const pick = <Item>(items: readonly Item[]): Item => items[between(0, items.length - 1)]!
  return {
    next,
    between,
    pick,
    chance: (share) => next() < share,
    weighted: (items) => {
      let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0)
      return (items.find(([, weight]) => (left -= weight) < 0) ?? items.at(-1)!)[0]
    },
    shuffled: (items) => {
      const mixed = [...items]
      for (let at = mixed.length - 1; at > 0; at -= 1) {
        const other = between(0, at)
        ;[mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!]
      }
      return mixed
    },
    fork: (name) => createRandom(`${seed} ${name}`),
  }
}

function mulberry32(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

/** Gives the items of a list one after the other in a mixed order; when all were given, in another order again. */
export function createDeck<Item>(items: readonly Item[], random: Random): { readonly deal: () => Item; readonly dealFitting: (fits: (item: Item) => boolean) => Item | null } {
  let left = random.shuffled(items)
  const deal = (): Item => {
    if (left.length === 0) left = random.shuffled(items)
    return left.pop()!
  }
  const dealFitting = (fits: (item: Item) => boolean): Item | null => {
    const at = left.findLastIndex(fits)
    return at < 0 ? null : left.splice(at, 1)[0]!
  }
  return { deal, dealFitting }
}
