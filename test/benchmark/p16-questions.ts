import type { Question } from '#contract/bridge.ts'
import { bridgeForTests } from '../bridge/bridge-for-tests.ts'
import { ASKED, putWhatIsAsked } from './asked-of-durham.ts'
import { TODAY } from './durham.ts'
import { inMs, median, processors, timed } from './interleaved.ts'
import { atMost, type Metric, type Row } from './metric.ts'
import { withVault } from './opened.ts'

/* What is quicker than this at the larger size says nothing of how it grows. */
const TELLING_MS = 20
/** What a page may wait for its answer at ten times a real service's size. */
const AT_ONCE_MS = 100

/* What a page waits for is told by the clock on the wall; how it grows by what the processors did, which says the same whatever else a shared machine does. */
interface Took {
  readonly waited: number
  readonly worked: number
}

async function timesAt(size: number, rounds: number): Promise<ReadonlyMap<string, Took>> {
  const times = new Map<string, Took>()
  const bridge = bridgeForTests({ today: TODAY })
  await withVault(size, async (vault) => {
    bridge.backend.session.opened(vault)
    putWhatIsAsked(vault)
    const ask = async (question: Question): Promise<void> => {
      const reply = await bridge.backend.answer(question)
      if (!reply.ok) throw new Error(`${question.procedure} was refused: ${reply.error.message}`)
    }
    for (const question of ASKED) {
      await ask(question)
      const [waited, worked]: [number[], number[]] = [[], []]
      for (let round = 0; round < rounds; round += 1) {
        const before = processors()
        waited.push(await timed(() => ask(question)))
        worked.push(processors() - before)
      }
      times.set(question.procedure, { waited: median(waited), worked: median(worked) })
    }
    bridge.backend.session.closed()
  })
  bridge.remove()
  return times
}

/** Every question that a page can ask, made from the contract: how long the slowest take at each size, and how those grow that take any time. A question that is refused is not measured, and that is said. */
export const questions: Metric = {
  id: 'P16',
  name: 'Every question of the contract, with the answer checked',
  short: false,
  measure: async ({ sizes, rounds }) => {
    const rows: Row[] = []
    let smaller: { readonly size: number; readonly times: ReadonlyMap<string, Took> } | undefined
    for (const size of sizes) {
      const times = await timesAt(size, Math.min(rounds, 5))
      const slowest = [...times].toSorted(([, one], [, other]) => other.waited - one.waited)
      const gate = size <= 10 ? atMost(AT_ONCE_MS) : null
      rows.push({ what: `slowest of ${times.size}, ms, ${size}×`, value: slowest[0]![1].waited, gate, from: slowest.slice(0, 5).map(([name, { waited }]) => `${name} ${inMs(waited)}`).join(', ') })
      if (smaller !== undefined) {
        const before = smaller.times
        for (const [name, { worked }] of slowest.filter(([, each]) => each.worked >= TELLING_MS)) {
          const less = before.get(name)!.worked
          rows.push({ what: `${name} ${smaller.size}× to ${size}×`, value: worked / less, gate: atMost((12 * size) / smaller.size / 10), from: `${inMs(worked)} of the processors against ${inMs(less)}` })
        }
      }
      smaller = { size, times }
    }
    return rows
  },
}
