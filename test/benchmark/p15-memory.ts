import { goTo } from '../e2e/coordinator.ts'
import { atMost, type Metric } from './metric.ts'
import { memoryOf, openDurham } from './running-durham.ts'

async function idle(times: number): Promise<{ readonly backend: number; readonly page: number }> {
  const running = await openDurham(times)
  try {
    await goTo(running.page, '/today')
    await running.page.getByRole('region', { name: 'Key figures' }).getByText('Active matches').waitFor({ timeout: 60_000 })
    await running.page.waitForTimeout(10_000)
    return memoryOf(running)
  } finally {
    await running.close()
  }
}

/** What backend and page hold when nothing is done, with the largest service open against the smallest. */
export const idleMemory: Metric = {
  id: 'P15',
  name: 'Memory at rest with the largest service, over the smallest',
  short: false,
  measure: async ({ sizes }) => {
    const most = Math.max(...sizes)
    const small = await idle(1)
    const large = await idle(most)
    const sum = (each: typeof small): number => each.backend + each.page
    const told = (each: typeof small): string => `${Math.round(each.backend)} + ${Math.round(each.page)} MiB`
    return [{ what: `${most}× over 1×`, value: sum(large) / sum(small), gate: atMost(2), from: `backend + page ${told(large)} against ${told(small)}` }]
  },
}
