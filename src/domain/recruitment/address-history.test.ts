import { describe, expect, it } from 'vitest'
import { missingAddresses, wrongAddress } from './address-history.ts'

const ON = '2026-11-22'

describe('the addresses of five years (R3.7)', () => {
  it.each<[string, { fromOn: string; toOn: string | null }[], string[]]>([
    ['none at all', [], ['where they lived since 22 Nov 2021 (five years of addresses)']],
    ['one since long', [{ fromOn: '2015-01-01', toOn: null }], []],
    ['one since the very day', [{ fromOn: '2021-11-22', toOn: null }], []],
    ['the present one alone', [{ fromOn: '2024-06-01', toOn: null }], ['where they lived 22 Nov 2021 to 31 May 2024']],
    ['two with a move between of less than a month', [{ fromOn: '2024-06-01', toOn: null }, { fromOn: '2020-01-01', toOn: '2024-05-10' }], []],
    ['two with a gap', [{ fromOn: '2024-06-01', toOn: null }, { fromOn: '2020-01-01', toOn: '2024-03-31' }], ['where they lived 1 Apr 2024 to 31 May 2024']],
    ['one that ended', [{ fromOn: '2020-01-01', toOn: '2026-01-31' }], ['where they lived 1 Feb 2026 to 22 Nov 2026']],
    ['one within another', [{ fromOn: '2020-01-01', toOn: null }, { fromOn: '2022-01-01', toOn: '2022-06-01' }], []],
    ['one that began after the day', [{ fromOn: '2026-12-01', toOn: null }], ['where they lived since 22 Nov 2021 (five years of addresses)']],
    ['one that ended before the five years', [{ fromOn: '2010-01-01', toOn: '2021-11-21' }], ['where they lived since 22 Nov 2021 (five years of addresses)']],
  ])('with %s', (_which, lived, missing) => expect(missingAddresses(lived, ON)).toEqual(missing))

  it.each([
    [{ address: null, fromOn: '2020-01-01', toOn: null }, 'address'], [{ address: '1 Mill Lane', fromOn: null, toOn: null }, 'fromOn'], [{ address: '1 Mill Lane', fromOn: '2027-01-01', toOn: null }, 'fromOn'],
    [{ address: '1 Mill Lane', fromOn: '2020-01-01', toOn: '2019-12-31' }, 'toOn'], [{ address: '1 Mill Lane', fromOn: '2020-01-01', toOn: '2027-01-01' }, 'toOn'],
  ] as const)('refuses %j by its %s', (written, field) => expect(Object.entries(wrongAddress(written, ON)).filter(([, words]) => words !== undefined).map(([name]) => name)).toEqual([field]))
})
