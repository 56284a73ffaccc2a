import { inMs, median } from './interleaved.ts'
import { atMost, type Metric } from './metric.ts'
import { unlock } from '../e2e/coordinator.ts'
import { PASSPHRASE } from './durham.ts'
import { isAlive, startedHere } from './processes.ts'
import { openDurham } from './running-durham.ts'

/** From Ctrl+L until the process that held the keys is gone. */
export const locking: Metric = {
  id: 'P13',
  name: 'Lock until the backend’s process is gone, seconds',
  short: false,
  measure: async ({ sizes, rounds }) => {
    const size = sizes.includes(10) ? 10 : sizes[0]!
    const running = await openDurham(size)
    const times: number[] = []
    try {
      for (let round = 0; round < Math.min(rounds, 9); round += 1) {
        const [backend] = startedHere(`--user-data=${running.userData}`)
        if (backend === undefined) throw new Error('The backend’s process was not found.')
        const started = performance.now()
        await running.page.keyboard.press('Control+l')
        while (isAlive(backend)) await new Promise((resolve) => setTimeout(resolve, 5))
        times.push(performance.now() - started)
        await running.page.getByRole('heading', { name: 'Locked' }).waitFor()
        await unlock(running.page, Buffer.from(PASSPHRASE).toString())
      }
    } finally {
      await running.close()
    }
    return [{ what: `${size}×`, value: median(times) / 1000, gate: atMost(1), from: `${inMs(median(times))}, at most ${inMs(Math.max(...times))}` }]
  },
}
