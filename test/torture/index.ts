import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Tally } from './torment.ts'
import { chanceOf, holds, lineOf, newTally, sumOf, wrong } from './torment.ts'
import { TORMENTS } from './torments.ts'

/* `npm run torture`: everything that docs/torture.md promises, on the real backend with its real writes. The same seed does the same again. */

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`)

const { values } = parseArgs({ options: { seed: { type: 'string', default: '20261122' }, only: { type: 'string', multiple: true }, short: { type: 'boolean', default: false } } })
const seed = Number(values.seed)
const chosen = Object.entries(TORMENTS).filter(([id]) => values.only === undefined || values.only.includes(id))
if (!Number.isSafeInteger(seed) || chosen.length === 0) {
  process.stderr.write(`npm run torture -- [--seed NUMBER] [--short] [--only KIND]\nKinds: ${Object.keys(TORMENTS).join(', ')}\n`)
  process.exit(2)
}

const started = performance.now()
const tallies: Tally[] = []
const root = mkdtempSync(join(tmpdir(), 'mainstay-torture-'))
for (const [id, torment] of chosen) {
  const folder = join(root, id)
  mkdirSync(folder)
  const began = performance.now()
  const tally = await torment.run({ random: chanceOf(seed, id), short: values.short, folder }).catch((problem: unknown) => {
    const failed = newTally()
    wrong(failed, 'unfit', problem instanceof Error ? (problem.stack ?? problem.message) : String(problem))
    return failed
  })
  tallies.push(tally)
  say(lineOf(torment.name, tally, (performance.now() - began) / 1000))
  for (const each of tally.wrongs) say(`  ${each}`)
  rmSync(folder, { recursive: true, force: true })
}
rmSync(root, { recursive: true, force: true })
const failed = tallies.filter((tally) => !holds(tally)).length
const left = tallies.filter((tally) => tally.notRun !== undefined).length
say(lineOf(`Torture with seed ${seed}: ${tallies.length - left} kinds run, ${left} not run, ${failed} failed`, sumOf(tallies), (performance.now() - started) / 1000))
process.exitCode = failed === 0 ? 0 : 1
