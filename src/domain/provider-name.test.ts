import { describe, expect, it } from 'vitest'
import { isSameProvider, keptProviders, providersOf } from './provider-name.ts'

describe('who runs a home', () => {
  it.each<[string, string, boolean]>([
    ['Aycliffe Homes', 'Aycliffe Homes Ltd', true], ['Aycliffe Homes', 'aycliffe homes limited ', true], ['The Aycliffe Homes Ltd.', 'Aycliffe Homes', true], ['Moor & Dale Care', 'Moor and Dale Care CIC', true], ['St. Anne’s', 'St Anne\'s', true],
    ['Aycliffe Homes', 'Aycliffe Care', false], ['Aycliffe Homes', 'Aycliffe', false], ['Limited', 'Ltd', false], ['.', '', false],
  ])('%s and %s are one: %s', (one, other, is) => expect([isSameProvider(one, other), isSameProvider(other, one)]).toEqual([is, is]))

  it('is kept as a list, each once', () => {
    expect(keptProviders(['Aycliffe Homes', 'Lantern Care', 'Aycliffe Homes Ltd'])).toBe('Aycliffe Homes; Lantern Care')
    expect(keptProviders([])).toBeNull()
    expect([providersOf('Aycliffe Homes; Lantern Care; lantern care ltd'), providersOf('Smith, Jones & Co'), providersOf(null)]).toEqual([['Aycliffe Homes', 'Lantern Care'], ['Smith, Jones & Co'], []])
  })
})
