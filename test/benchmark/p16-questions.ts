import type { Procedure } from '#contract/procedure.ts'
import type { Backend } from '#backend/backend.ts'
import { exampleOf } from '../bridge/input-walk.ts'
import { bridgeForTests, PROCEDURES } from '../bridge/bridge-for-tests.ts'
import { TODAY, YEAR } from './durham.ts'
import { inMs, median, timed } from './interleaved.ts'
import { atMost, type Metric, type Row } from './metric.ts'
import { withVault } from './opened.ts'

/* What is quicker than this at the larger size says nothing of how it grows. */
const TELLING_MS = 20
/** What a page may wait for its answer at ten times a real service's size. */
const AT_ONCE_MS = 100

/* The year for what asks for a period, and a word that many notes have. */
const GIVEN: Readonly<Record<string, unknown>> = { ...YEAR, typed: 'climbing', most: 10_000 }

const QUERIES = PROCEDURES.filter(([, { kind }]) => kind === 'query')

async function timesAt(size: number, rounds: number): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number>()
  const bridge = bridgeForTests({ today: TODAY })
  await withVault(size, async (vault) => {
    bridge.backend.session.opened(vault)
    for (const [name, procedure] of QUERIES) {
      const ask = questionOf(bridge.backend, name, procedure)
      await ask()
      const rounded: number[] = []
      for (let round = 0; round < rounds; round += 1) rounded.push(await timed(ask))
      times.set(name, median(rounded))
    }
  })
  bridge.remove()
  return times
}

function questionOf(backend: Backend, procedure: string, { input }: Procedure): () => Promise<unknown> {
  const question = { procedure, input: exampleOf(input, (key) => GIVEN[key]) }
  return () => backend.answer(question)
}

/** Every question that a page can ask, made from the contract: how long the slowest take at each size, and how those grow that take any time. */
export const questions: Metric = {
  id: 'P16',
  name: 'Every question of the contract, with the answer checked',
  short: false,
  measure: async ({ sizes, rounds }) => {
    const rows: Row[] = []
    let smaller: { readonly size: number; readonly times: ReadonlyMap<string, number> } | undefined
    for (const size of sizes) {
      const times = await timesAt(size, Math.min(rounds, 5))
      const slowest = [...times].toSorted(([, one], [, other]) => other - one)
      const gate = size <= 10 ? atMost(AT_ONCE_MS) : null
      rows.push({ what: `slowest of ${times.size}, ms, ${size}×`, value: slowest[0]![1], gate, from: slowest.slice(0, 5).map(([name, ms]) => `${name} ${inMs(ms)}`).join(', ') })
      if (smaller !== undefined) {
        const before = smaller.times
        for (const [name, ms] of slowest.filter(([, each]) => each >= TELLING_MS)) {
          rows.push({ what: `${name} ${smaller.size}× to ${size}×`, value: ms / before.get(name)!, gate: atMost((12 * size) / smaller.size / 10), from: `${inMs(ms)} against ${inMs(before.get(name)!)}` })
        }
      }
      smaller = { size, times }
    }
    return rows
  },
}
