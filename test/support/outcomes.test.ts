import { describe, expect, it } from 'vitest'
import { brokeWithoutFailing, countReport, sum } from './outcomes.ts'

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

  it('adds the parts', () => {
    expect(sum([{ passed: 1, failed: 0 }, { passed: 2, failed: 3 }])).toEqual({ passed: 3, failed: 3 })
  })
})
