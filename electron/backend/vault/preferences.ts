import { join } from 'node:path'
import { z } from 'zod'
import { IDLE_MINUTES, THEMES } from '#contract/preferences.ts'
import { readAtMost, writeDurably } from './durable-file.ts'

/* What this computer's user has of Mainstay outside any service file: which file was last open, what the locked page shows of it, how the window looks.
   No personal data, no keys. A damaged or missing file is as good as an empty one. */

const LARGEST = 64 * 1024

const wrongTries = z.object({ count: z.int().min(0).max(1_000_000), lastAt: z.iso.datetime() })

const preferences = z.object({
  lastFile: z.string().max(4096).nullable().catch(null),
  /** Which copy of its service it was (`copyIdOf`). */
  lastCopy: z.string().max(64).nullable().catch(null),
  serviceName: z.string().max(200).nullable().catch(null),
  localAuthority: z.string().max(200).nullable().catch(null),
  lockedAt: z.iso.datetime().nullable().catch(null),
  lockedBecause: z.enum(['asked', 'idle', 'system']).nullable().catch(null),
  /** Wrong passphrases by vault id, so that a restart does not forget them. */
  wrongTries: z.record(z.string().max(64), wrongTries).catch({}),
  theme: z.enum(THEMES).catch('system'),
  idleMinutes: z.int().min(IDLE_MINUTES.least).max(IDLE_MINUTES.most).catch(IDLE_MINUTES.usual),
  hidesFromCapture: z.boolean().catch(false),
})

export type Preferences = z.output<typeof preferences>

const NONE: Preferences = { lastFile: null, lastCopy: null, serviceName: null, localAuthority: null, lockedAt: null, lockedBecause: null, wrongTries: {}, theme: 'system', idleMinutes: IDLE_MINUTES.usual, hidesFromCapture: false }

/** The preferences; what cannot be read counts as not set. */
export function readPreferences(userData: string): Preferences {
  try {
    return parsed(readAtMost(pathOf(userData), LARGEST))
  } catch {
    return NONE
  }
}

function parsed(bytes: Buffer | null): Preferences {
  try {
    return { ...NONE, ...preferences.parse({ ...NONE, ...(JSON.parse(bytes?.toString('utf8') ?? '{}') as object) }) }
  } catch {
    return NONE
  }
}

/** Changes some preferences. A folder that cannot be written stops nobody's work. */
export function savePreferences(userData: string, changes: Partial<Preferences>): void {
  try {
    // Where the old ones cannot be read, none are written over them.
    const before = parsed(readAtMost(pathOf(userData), LARGEST))
    writeDurably(pathOf(userData), Buffer.from(JSON.stringify({ ...before, ...changes }, null, 2), 'utf8'))
  } catch {
    // The next start will not know which file was last open; that is all.
  }
}

function pathOf(userData: string): string {
  return join(userData, 'preferences.json')
}
