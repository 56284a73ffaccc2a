/** How many passed and failed. */
export interface Outcome {
  readonly passed: number
  readonly failed: number
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly success: boolean
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
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

export function sum(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce((all, each) => ({ passed: all.passed + each.passed, failed: all.failed + each.failed }), { passed: 0, failed: 0 })
}
