import { canaries } from './canaries.ts'
import { failingChores } from './failing-chores.ts'
import { failingOpening } from './failing-opening.ts'
import { failingRestore } from './failing-restore.ts'
import { failingRotation } from './failing-rotation.ts'
import { failingSearch } from './failing-search.ts'
import { failingWrites } from './failing-writes.ts'
import { hostileBackups } from './hostile-backups.ts'
import { hostileSlots } from './hostile-slots.ts'
import { kill } from './kill.ts'
import { killChores } from './kill-chores.ts'
import { flippedLog, tornLog } from './log-damage.ts'
import { older } from './older.ts'
import { pages } from './page-damage.ts'
import type { Torment } from './torment.ts'

/** Every kind of torture, by the word that `--only` takes. */
export const TORMENTS: Readonly<Record<string, Torment>> = { kill, 'torn-log': tornLog, 'flipped-log': flippedLog, pages, older, 'failing-writes': failingWrites, 'failing-search': failingSearch, 'failing-chores': failingChores, 'failing-restore': failingRestore, 'failing-opening': failingOpening, 'failing-rotation': failingRotation, 'kill-chores': killChores, 'hostile-slots': hostileSlots, 'hostile-backups': hostileBackups, canaries }
