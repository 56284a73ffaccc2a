import type { Fault } from './faulty-disk.ts'
import type { Holdings, Sets } from './holdings.ts'
import { after, differences } from './holdings.ts'
import type { WriterLine } from './writer.ts'

/* What a writer said was kept, and so what must be in the file. */

export interface Ledger {
  readonly acknowledged: number
  readonly refused: readonly { readonly number: string; readonly name: string; readonly code: string; readonly cause: string; readonly message: string; readonly fault?: Fault | undefined }[]
  /** Changes that met a fault, and of those, how many in which a call did fail. */
  readonly met: { readonly faults: number; readonly failed: number }
  readonly isReady: boolean
  take(line: WriterLine): void
  /** Compares with what the file holds: the changes acknowledged, and of the last one that was not, all or nothing. */
  settle(found: Holdings): Verdict
}

/** Whether the file held exactly what it must; `wrongs` says where not. */
export interface Verdict {
  readonly wrongs: readonly string[]
  /** The change under way had come to be kept, though nobody was told. */
  readonly tookTheLast: boolean
}

/** A ledger that begins with what the file holds. */
export function openLedger(start: Holdings): Ledger {
  let kept = start
  let underWay: { readonly number: string; readonly name: string; readonly sets: Sets } | null = null
  let acknowledged = 0
  let isReady = false
  const met = { faults: 0, failed: 0 }
  const refused: { number: string; name: string; code: string; cause: string; message: string; fault?: Fault | undefined }[] = []
  return {
    get acknowledged() {
      return acknowledged
    },
    get isReady() {
      return isReady
    },
    refused,
    met,
    take: (line) => {
      if (line.says === 'ready') isReady = true
      if (line.says === 'met') {
        met.faults += 1
        if (line.failed > 0) met.failed += 1
      }
      if (line.says === 'begins') underWay = line
      if (line.says === 'kept') {
        kept = after(kept, underWay!.sets)
        underWay = null
        acknowledged += 1
      }
      // A refused change stays under way: a commit whose last step failed may yet be found in the log (SQLite, "atomic commit").
      if (line.says === 'refused') refused.push({ ...line, name: underWay?.number === line.number ? underWay.name : 'opening' })
    },
    settle: (found) => {
      const wrongs = differences(kept, found)
      if (wrongs.length === 0) return { wrongs, tookTheLast: false }
      const withLast = underWay === null ? null : after(kept, underWay.sets)
      if (withLast !== null && differences(withLast, found).length === 0) return { wrongs: [], tookTheLast: true }
      return { wrongs, tookTheLast: false }
    },
  }
}
