import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { programs, root } from './built.ts'
import { chromiumForTests } from './chromium-install.ts'
import { brokeWithoutFailing, countReport, failedOnce, passedOnce, sum, type Outcome } from './outcomes.ts'

/* `npm test`: types beside lint and the build, unit and service tests, journeys in a browser. All of them run, whatever fails; the last line counts. */

const reports = mkdtempSync(join(tmpdir(), 'mainstay-tests-'))
const minutes = 60_000
const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`)

interface Ended {
  readonly good: boolean
  /** Ended for taking too long. */
  readonly late: boolean
}

/** Runs a development dependency's program with this Node; what takes longer than its time is ended and has failed. What runs beside something else is printed when it has ended. */
function run(words: readonly string[], timeout: number, { env = process.env, beside = false } = {}): Promise<Ended> {
  const { promise, resolve } = Promise.withResolvers<Ended>()
  const child = spawn(process.execPath, [...words], { cwd: root, stdio: ['ignore', beside ? 'pipe' : 'inherit', beside ? 'pipe' : 'inherit'], env })
  const late = setTimeout(() => child.kill('SIGKILL'), timeout)
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => void (printed += String(text)))
  child.once('error', (error) => say(error.message))
  child.once('close', (code, signal) => {
    clearTimeout(late)
    if (printed.trim() !== '') say(printed.trimEnd())
    if (signal === 'SIGKILL') say(`Ended for taking longer than ${timeout / 1000} s.`)
    resolve({ good: code === 0, late: signal === 'SIGKILL' })
  })
  return promise
}

async function check(name: string, ...programsOfIt: readonly (readonly string[])[]): Promise<Outcome> {
  const started = Date.now()
  let good = true
  for (const words of programsOfIt) good = (await run(words, 6 * minutes, { beside: true })).good && good
  say(`${name}: ${good ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s`)
  return good ? passedOnce : failedOnce
}

async function tests(project: 'unit' | 'e2e', timeout: number, env?: NodeJS.ProcessEnv): Promise<Outcome> {
  const report = join(reports, `${project}.json`)
  const words = [...programs.vitest, '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const reported = (): string | undefined => (existsSync(report) ? readFileSync(report, 'utf8') : undefined)
  let ended = await run(words, timeout, { env })
  // Where Node itself breaks, all that is known is that nothing failed (see `programs.vitest`); whatever a test is to blame for breaks again.
  if (!ended.good && !ended.late && brokeWithoutFailing(reported())) {
    say('No test failed, but Node itself broke; once more.')
    rmSync(report, { force: true })
    ended = await run(words, timeout, { env })
  }
  const outcome = countReport(reported())
  return ended.good || outcome.failed > 0 ? outcome : sum([outcome, failedOnce])
}

async function journeys(built: boolean): Promise<Outcome> {
  if (!built) return failedOnce
  const chromium = chromiumForTests(say)
  if (chromium === undefined) return failedOnce
  return tests('e2e', 20 * minutes, { ...process.env, MAINSTAY_CHROMIUM: chromium })
}

const lintAndBuild = async (): Promise<Outcome[]> => [await check('Lint', programs.oxlint, programs.eslint), await check('Build', programs.build)]

const [types, [lint = failedOnce, built = failedOnce]] = await Promise.all([check('Types', programs.types), lintAndBuild()])
const outcome = sum([types, lint, built, await tests('unit', 12 * minutes), await journeys(built.failed === 0)])
rmSync(reports, { recursive: true, force: true })
say(`${outcome.passed} passed, ${outcome.failed} failed`)
process.exitCode = outcome.failed === 0 ? 0 : 1
