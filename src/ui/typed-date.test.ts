import { describe, expect, it } from 'vitest'
import { readTypedDate, showDate, typedDateProblems, typedDateSentence } from './typed-date.ts'

describe('a date as it is typed', () => {
  it.each([
    ['31/10/2023', '2023-10-31'],
    ['31.10.2023', '2023-10-31'],
    ['31-10-2023', '2023-10-31'],
    ['31 10 2023', '2023-10-31'],
    ['31 Oct 2023', '2023-10-31'],
    ['31 october 2023', '2023-10-31'],
    ['Tue 31 Oct 2023', '2023-10-31'],
    ['Tuesday, 31st October 2023', '2023-10-31'],
    ['2023-10-31', '2023-10-31'],
    ['1/2/2027', '2027-02-01'],
    ['9 nov 2026', '2026-11-09'],
    ['3 Sept 2026', '2026-09-03'],
    ['29/2/2024', '2024-02-29'],
    ['  5 may 2024 ', '2024-05-05'],
  ])('reads %s', (typed, on) => {
    expect(readTypedDate(typed)).toEqual({ kind: 'date', on })
  })

  it.each([
    ['31/2/2027', 'not real'],
    ['29/2/2023', 'not real'],
    ['31/4/2023', 'not real'],
    ['0/4/2023', 'not real'],
    ['10/31/2023', 'not real'],
    ['1/1/0023', 'not real'],
    ['1/1/2101', 'not real'],
    ['22/11/26', 'short year'],
    ['31.10.23', 'short year'],
    ['31 Oct 23', 'short year'],
    ['31/10/20233', 'short year'],
    ['31 Oct', 'no year'],
    ['31/10', 'no year'],
    ['Oct 2023', 'not a date'],
    ['2023-10', 'not a date'],
    ['3 ju 2023', 'not a date'],
    ['next week', 'not a date'],
    ['31 Oktober 2023', 'not a date'],
    ['31/10/2023/1', 'not a date'],
    ['45230', 'not a date'],
  ])('says of %s: %s', (typed, problem) => {
    expect(readTypedDate(typed)).toEqual({ kind: 'problem', problem })
  })

  it('takes an empty box for no date, not for a wrong one', () => {
    expect(readTypedDate('  ')).toEqual({ kind: 'empty' })
  })

  it('names the field in every sentence', () => {
    expect(typedDateSentence('no year', 'Date of birth')).toBe('Date of birth must include a year')
    expect(typedDateSentence('not real', 'Visit date')).toBe('Visit date must be a real date')
    expect(typedDateProblems.map((each) => typedDateSentence(each, 'Ended on')).every((words) => words.startsWith('Ended on must '))).toBe(true)
  })

  it('shows a date so that typing what is shown gives it back', () => {
    expect(showDate('2023-10-31')).toBe('31 Oct 2023')
    expect(readTypedDate(showDate('2024-02-01'))).toEqual({ kind: 'date', on: '2024-02-01' })
  })
})
