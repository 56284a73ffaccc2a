import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readAtMost, writeDurably } from './durable-file.ts'
import type { SlotFile } from './slot-file.ts'
import { isSealIntact, LARGEST_SLOT_FILE, readSlotFile, writeSlotFile } from './slot-file.ts'

/* Where copies of the slot file live (A7.4): beside the database, its `.bak`, in the user's keyring folder, inside the database, and in
   every backup. Losing any of them costs nothing; each unlock puts the missing ones back. */

/** Where a file's slots are kept outside it. */
export interface Homes {
  readonly path: string
  readonly userData: string
}

/** One copy of the slot file as it was found. */
export interface SlotCopy {
  readonly home: string
  readonly file: SlotFile
}

/** What was found before any key is known: the copies of this vault, newest first; which homes hold something else, and which the disk did not read. */
export interface FoundSlots {
  readonly copies: readonly SlotCopy[]
  readonly damaged: readonly string[]
  readonly unread: readonly string[]
}

/** The slot file that stands beside a database. */
export function slotPathOf(path: string): string {
  return `${path}.keys`
}

/** This computer user's own copy. */
export function keyringPathOf(userData: string, vaultId: string): string {
  return join(userData, 'keyring', `${vaultId}.keys`)
}

/** Every file home of a vault, in the order in which they are asked. */
export function homesOf({ path, userData }: Homes, vaultId: string): readonly string[] {
  return [slotPathOf(path), `${slotPathOf(path)}.bak`, keyringPathOf(userData, vaultId)]
}

/** Reads every home. Copies of another vault are left out; equal copies are counted once. */
export function findSlots(homes: Homes, vaultId: string): FoundSlots {
  const copies: SlotCopy[] = []
  const damaged: string[] = []
  const unread: string[] = []
  for (const home of homesOf(homes, vaultId)) {
    if (!existsSync(home)) continue
    const file = readHome(home)
    if (file === 'unread') unread.push(home)
    else if (file === null) damaged.push(home)
    else if (file.vault === vaultId && !copies.some((copy) => writeSlotFile(copy.file).equals(writeSlotFile(file)))) copies.push({ home, file })
  }
  // The highest generation wins, as in LUKS; which of them is genuine shows once the root is known.
  return { copies: copies.sort((left, right) => right.file.epoch - left.file.epoch || right.file.gen - left.file.gen), damaged, unread }
}

/** What became of the homes: how many were mended (a keyring that had none is a computer on which the file was not opened before, and nothing was lost), and how many could not be and still hold other slots, which whoever set new ones must be told. */
export interface HealedHomes {
  readonly mended: number
  readonly stale: number
}

/**
 * Writes the slot file to every file home that does not hold it, the one beside the file first: where that fails, nothing was changed. It is read back.
 * A spare or a keyring that cannot be written is no reason to refuse the work.
 */
export function healHomes(homes: Homes, file: SlotFile, root: Uint8Array): HealedHomes {
  const bytes = writeSlotFile(file)
  let mended = 0
  let stale = 0
  const [beside, spare, keyring] = homesOf(homes, file.vault) as [string, string, string]
  keepOthersKeys(homes, file.vault, beside)
  for (const home of [beside, spare, keyring]) {
    try {
      const found = readAtMost(home, LARGEST_SLOT_FILE + 1)
      if (found?.equals(bytes) === true) continue
      const isFirstHere = home === keyring && found === null
      writeDurably(home, bytes)
      if (!isFirstHere) mended += 1
    } catch (problem) {
      if (home === beside) throw problem
      if (existsSync(home)) stale += 1
    }
  }
  const again = readHome(beside)
  if (again === null || again === 'unread' || !isSealIntact(again, root)) throw Object.assign(new Error('the slot file is not what was written'), { code: 'EIO' })
  return { mended, stale }
}

/** Where the name is taken by the slot file of another vault, that one first gets a place of its own: nobody's keys are written over. */
function keepOthersKeys({ userData }: Homes, vaultId: string, beside: string): void {
  const there = existsSync(beside) ? readHome(beside) : null
  // What cannot be read might be somebody's only keys.
  if (there === 'unread') throw Object.assign(new Error('the slot file cannot be read'), { code: 'EIO' })
  if (there === null || there.vault === vaultId) return
  const place = keyringPathOf(userData, there.vault)
  const known = existsSync(place) ? readHome(place) : null
  if (known === null || known === 'unread' || known.gen < there.gen) writeDurably(place, writeSlotFile(there))
}

function readHome(home: string): SlotFile | 'unread' | null {
  let bytes: Buffer | null
  try {
    bytes = readAtMost(home, LARGEST_SLOT_FILE + 1)
  } catch {
    return 'unread'
  }
  try {
    return bytes === null ? null : readSlotFile(bytes)
  } catch {
    return null
  }
}
