import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { alsoName } from './durable-file.ts'
import type { Homes } from './slot-homes.ts'
import { homesOf } from './slot-homes.ts'

/* While other slots are written, every home keeps the ones it had under a second name. What was refused must not hold later: the newest slot file wins at each
   unlocking, so one that a refusal left behind in a single home would come to hold in all of them. Taking the name back needs no room on a disk that is full. */

/** The homes as they were, until it is known how it ended. */
export interface KeptHomes {
  /** Puts every home back as it was, as far as the disk lets it. */
  putBack(): void
  /** Lets the old ones go. */
  letGo(): void
}

/** Keeps every home of a vault as it is now. Throws what the disk says where the one beside the file cannot be kept; then nothing has changed. */
export function keepHomes(homes: Homes, vaultId: string): KeptHomes {
  const all = homesOf(homes, vaultId)
  const [beside] = all
  forgetKeptHomes(homes, vaultId)
  const kept = all.map((home) => {
    try {
      if (!existsSync(home)) return { home, was: null }
      if (!alsoName(home, keptName(home))) copyFileSync(home, keptName(home))
      return { home, was: keptName(home) }
    } catch (problem) {
      if (home !== beside) return null
      forgetKeptHomes(homes, vaultId)
      throw problem
    }
  })
  return {
    putBack: () => {
      for (const each of kept) {
        try {
          if (each?.was === null) rmSync(each.home, { force: true })
          else if (each !== null) renameSync(each.was, each.home)
        } catch {
          // The others are put back all the same.
        }
      }
      // Two names of one file: taking the one for the other leaves both.
      forgetKeptHomes(homes, vaultId)
    },
    letGo: () => forgetKeptHomes(homes, vaultId),
  }
}

/** Removes what a power cut left of them. */
export function forgetKeptHomes(homes: Homes, vaultId: string): void {
  for (const home of homesOf(homes, vaultId)) {
    try {
      rmSync(keptName(home), { force: true })
    } catch {
      // It goes the next time.
    }
  }
}

function keptName(home: string): string {
  return `${home}.was`
}
