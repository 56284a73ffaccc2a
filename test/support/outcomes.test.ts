import { describe, expect, it } from 'vitest'
import { brokeWithoutFailing, countReport, failedFiles, sum, withSecondTry } from './outcomes.ts'

const report = (numPassedTests: number, numFailedTests: number, success: boolean, testResults: readonly unknown[] = []): string =>
  JSON.stringify({ numPassedTests, numFailedTests, success, testResults })

describe('the last line of npm test', () => {
  it.each([
    ['a good run', report(7, 0, true, [{ status: 'passed', assertionResults: [{}] }]), { passed: 7, failed: 0 }],
    ['failed tests', report(5, 2, false, [{ status: 'failed', assertionResults: [{}, {}] }]), { passed: 5, failed: 2 }],
    ['a file that could not be loaded', report(5, 0, false, [{ status: 'failed', assertionResults: [] }]), { passed: 5, failed: 1 }],
    ['a run that failed outside its tests', report(5, 0, false), { passed: 5, failed: 1 }],
    ['a run that left no report', undefined, { passed: 0, failed: 1 }],
  ])('counts %s', (_name, text, outcome) => {
    expect(countReport(text)).toEqual(outcome)
  })

  it.each([
    ['good', report(7, 0, true), false], ['one with a failed test', report(5, 1, false), false], ['one whose worker broke', report(5, 0, false), true], ['one without a report', undefined, true],
  ])('a run that was %s is tried once more: %s', (_name, text, again) => expect(brokeWithoutFailing(text)).toBe(again))

  it('counts a file that was tried again by its second try alone', () => {
    const first = report(4, 2, false, [
      { name: '/a.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }] },
      { name: '/b.test.ts', status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'passed' }, { status: 'failed' }, { status: 'failed' }] },
    ])
    expect(failedFiles(first)).toEqual(['/b.test.ts'])
    expect(withSecondTry(first, report(4, 0, true))).toEqual({ passed: 6, failed: 0 })
    expect(withSecondTry(first, report(3, 1, false, [{ status: 'failed', assertionResults: [{}] }]))).toEqual({ passed: 5, failed: 1 })
    expect(withSecondTry(first, undefined)).toEqual({ passed: 2, failed: 1 })
  })

  it('adds the parts', () => {
    expect(sum([{ passed: 1, failed: 0 }, { passed: 2, failed: 3 }])).toEqual({ passed: 3, failed: 3 })
  })
})
