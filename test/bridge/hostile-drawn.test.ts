import { createRandom } from '#backend/demo/random.ts'
import { hostileSuite } from './hostile-suite.ts'

/* A few of the hostile inputs of every procedure, others each day, so that a procedure added today is tried today, with a file open (order.test.ts has the other states); the day stands in the name of what fails. */

const MOST = 6
const day = process.env['MAINSTAY_HOSTILE_SEED'] ?? new Date().toISOString().slice(0, 10)

hostileSuite(['an open file'], (inputs, procedure) => {
  const random = createRandom(`${day} ${procedure}`)
  const from = inputs.length <= MOST ? 0 : random.between(0, inputs.length - 1)
  // Far apart, so that they are of several places of the input.
  return Array.from({ length: Math.min(MOST, inputs.length) }, (_, index) => inputs[(from + Math.floor((index * inputs.length) / MOST)) % inputs.length]!).map(({ what, input }) => ({ what: `${day}: ${what}`, input }))
})
