import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { programs, root } from './built.ts'
import { warningOfAge } from '../packing/electron-age.ts'
import { chromiumForTests } from './chromium-install.ts'
import { brokeWithoutFailing, countReport, failedFiles, failedOnce, passedOnce, sum, withSecondTry, type Outcome } from './outcomes.ts'

/* `npm test`: types beside lint, the build and then unit and service tests; journeys in a browser. All of them run, whatever fails; the last line counts. */

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

interface Ran {
  readonly ended: Ended
  readonly report: string | undefined
}

/** Runs a project's tests, or some of its files, and gives what vitest reports of them. */
async function vitest(name: string, words: readonly string[], timeout: number, env?: NodeJS.ProcessEnv): Promise<Ran> {
  const report = join(reports, `${name}.json`)
  const ended = await run([...programs.vitest, ...words, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], timeout, { env })
  return { ended, report: existsSync(report) ? readFileSync(report, 'utf8') : undefined }
}

async function tests(project: 'unit' | 'e2e', timeout: number, env?: NodeJS.ProcessEnv): Promise<Outcome> {
  const words = ['--project', project]
  let { ended, report } = await vitest(project, words, timeout, env)
  // Where Node itself breaks, all that is known is that nothing failed (see `programs.vitest`); whatever a test is to blame for breaks again.
  if (!ended.good && !ended.late && brokeWithoutFailing(report)) {
    say('No test failed, but Node itself broke; once more.')
    ;({ ended, report } = await vitest(`${project}-once-more`, words, timeout, env))
  }
  const failed = failedFiles(report)
  if (project === 'e2e' && report !== undefined && failed.length > 0 && failed.length <= MOST_UNSTEADY) return secondTry(report, failed, env)
  const outcome = countReport(report)
  return ended.good || outcome.failed > 0 ? outcome : sum([outcome, failedOnce])
}

/*
 * A journey lives in a real browser beside another, on a machine that may be busy: one that fails is tried once more with nothing beside it,
 * and what failed the first time is said, so that it is looked into. A fault of the program fails again.
 */
const MOST_UNSTEADY = 3
async function secondTry(first: string, files: readonly string[], env?: NodeJS.ProcessEnv): Promise<Outcome> {
  const names = files.map((file) => basename(file)).join(', ')
  say(`Failed, and tried once more with nothing beside: ${names}`)
  const { report } = await vitest('e2e-second-try', ['--project', 'e2e', '--maxWorkers=1', ...files], 10 * minutes, env)
  const outcome = withSecondTry(first, report)
  if (outcome.failed === 0) say(`UNSTEADY, passed at the second try only: ${names}`)
  return outcome
}

async function journeys(built: boolean): Promise<Outcome> {
  if (!built) return failedOnce
  const chromium = chromiumForTests(say)
  if (chromium === undefined) return failedOnce
  return tests('e2e', 20 * minutes, { ...process.env, MAINSTAY_CHROMIUM: chromium })
}

// Types take one core for longer than lint and the build take the other: the tests need not wait for them.
const types = check('Types', programs.types)
const lint = await check('Lint', programs.oxlint, programs.eslint)
const built = await check('Build', programs.build)
const unit = await tests('unit', 12 * minutes)
const outcome = sum([await types, lint, built, unit, await journeys(built.failed === 0)])
rmSync(reports, { recursive: true, force: true })
const warning = warningOfAge(new Date().toISOString().slice(0, 10))
if (warning !== null) say(warning)
say(`${outcome.passed} passed, ${outcome.failed} failed`)
process.exitCode = outcome.failed === 0 ? 0 : 1
