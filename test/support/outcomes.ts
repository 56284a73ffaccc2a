/** How many passed and failed. */
export interface Outcome {
  readonly passed: number
  readonly failed: number
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly success: boolean
  readonly testResults: readonly { readonly name: string; readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[]
}

export const passedOnce: Outcome = { passed: 1, failed: 0 }
export const failedOnce: Outcome = { passed: 0, failed: 1 }

/** Counts vitest's report: a file that could not even be loaded is one failure, and so is a run without a report or one that failed without a failed test. */
export function countReport(text: string | undefined): Outcome {
  if (text === undefined) return failedOnce
  const report = JSON.parse(text) as VitestReport
  const unloaded = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length
  const failed = report.numFailedTests + unloaded
  return { passed: report.numPassedTests, failed: failed === 0 && !report.success ? 1 : failed }
}

/** Whether something broke although no test that ran failed: a worker of Node itself, which takes the rest of its file with it. */
export function brokeWithoutFailing(text: string | undefined): boolean {
  if (text === undefined) return true
  const { success, numFailedTests } = JSON.parse(text) as VitestReport
  return !success && numFailedTests === 0
}

/** The files that have a failure in them, by their paths. */
export function failedFiles(text: string | undefined): string[] {
  return text === undefined ? [] : (JSON.parse(text) as VitestReport).testResults.filter(({ status }) => status === 'failed').map(({ name }) => name)
}

/** What counts once the failed files of a run were tried again by themselves: their second outcome in the place of their first. */
export function withSecondTry(first: string, second: string | undefined): Outcome {
  const before = (JSON.parse(first) as VitestReport).testResults.filter(({ status }) => status === 'failed').flatMap(({ assertionResults }) => assertionResults)
  const again = countReport(second)
  return { passed: countReport(first).passed - before.filter(({ status }) => status === 'passed').length + again.passed, failed: again.failed }
}

export function sum(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce((all, each) => ({ passed: all.passed + each.passed, failed: all.failed + each.failed }), { passed: 0, failed: 0 })
}
