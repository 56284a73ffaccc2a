import { Refusal } from '#contract/refusal.ts'
import type { Figure } from './figure.ts'
import { FIGURES } from './figures.ts'
import { OWN_FIGURES } from './own-figures.ts'

const byId: ReadonlyMap<string, Figure> = new Map([...FIGURES, ...OWN_FIGURES].map((figure) => [figure.id, figure]))

/** The figures with these ids, in that order, each once; a name that no figure has is refused, with the nearest that there are. */
export function namedFigures(ids: readonly string[]): readonly Figure[] {
  return [...new Set(ids)].map((id) => {
    const figure = byId.get(id)
    if (figure !== undefined) return figure
    const nearest = nearestIds(id)
    throw new Refusal('bad-input', { where: id, expected: `There is no figure of that name. Nearest: ${nearest.join(', ')}.`, nearest })
  })
}

function nearestIds(id: string): string[] {
  const wanted = pairsOf(id)
  const likeness = (other: string): number => {
    const pairs = pairsOf(other)
    return [...pairs].filter((pair) => wanted.has(pair)).length / (pairs.size + wanted.size)
  }
  return FIGURES.map(({ id }) => id).map((other) => ({ other, likeness: likeness(other) })).sort((a, b) => b.likeness - a.likeness).slice(0, 3).map(({ other }) => other)
}

/* Two words are alike when they share many pairs of letters. */
function pairsOf(word: string): ReadonlySet<string> {
  return new Set([...word.toLowerCase()].map((letter, at, letters) => letter + (letters[at + 1] ?? '')))
}
