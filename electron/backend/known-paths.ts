import { Refusal } from '#contract/refusal.ts'

/**
 * The files that a page may name: a person chose or dropped them, or the program told of them (the file that was last open, its backups, what was just written).
 * A page gone wrong cannot have a drive of its own invention looked for, nor a file of its own choice read, overwritten or shown.
 */
export interface KnownPaths {
  /** Refuses a task that names any other. */
  readonly check: (named: readonly string[]) => void
  /** What a task answers comes from a dialog or the program's own memory: known from now on. So is what was dropped on the page. */
  readonly learn: (told: readonly string[]) => void
}

/** Knows nothing at first: for a page. */
export function onlyKnownPaths(): KnownPaths {
  const known = new Set<string>()
  return {
    check: (named) => {
      if (!named.every((path) => known.has(path))) throw new Refusal('path-not-known')
    },
    learn: (told) => {
      for (const path of told) known.add(path)
    },
  }
}

/** For the command line, whose words are a person's own. */
export const EVERY_PATH: KnownPaths = { check: () => undefined, learn: () => undefined }
