import { memory } from './memory.ts'
import type { Metric } from './metric.ts'
import { unlocking } from './p01-unlock.ts'
import { dashboard } from './p02-dashboard.ts'
import { scaling } from './p03-scaling.ts'
import { encryption } from './p04-encryption.ts'
import { incumbent } from './p05-incumbent.ts'
import { search } from './p06-search.ts'
import { importing } from './p07-import.ts'
import { reports } from './p08-reports.ts'
import { handingOut } from './p09-workbook-export.ts'
import { coldStart } from './p10-cold-start.ts'
import { lists } from './p11-lists.ts'
import { committing } from './p12-commit.ts'
import { locking } from './p13-lock.ts'
import { size } from './p14-size.ts'
import { idleMemory } from './p15-memory.ts'
import { questions } from './p16-questions.ts'

/** In the order of their numbers. */
export const METRICS: readonly Metric[] = [
  unlocking, dashboard, scaling, encryption, incumbent, search, importing, reports, handingOut, coldStart, lists, committing, locking, size, idleMemory, questions,
]

/** Measured only where it is named, since it takes as long as it is told to. */
export const ON_REQUEST: readonly Metric[] = [memory]
