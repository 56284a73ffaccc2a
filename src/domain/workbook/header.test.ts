import { describe, expect, it } from 'vitest'
import { findHeader, readHeader } from './header.ts'
import { VISITS } from './match-tables.ts'

const names = ['match', 'date', 'outcome', 'cost_gbp']

describe('the header of a table', () => {
  it('is found below a title, a blank row and a row that names only some columns', () => {
    expect(findHeader([['Visits to date'], [null], ['date'], names, ['M1', '2023-01-01', 'held']], VISITS)).toBe(3)
  })

  it('is the row that names most where none names every required column', () => {
    expect(findHeader([['date'], ['match', 'date', 'notes'], ['x']], VISITS)).toBe(1)
  })

  it('is not there where no row names a column', () => {
    expect(findHeader([['M1', '2023-01-01'], ['M2']], VISITS)).toBe(-1)
  })

  it.each(['Cost GBP', 'COST_GBP', 'cost gbp ', 'Cost (GBP)', 'costGbp'])('knows %j as cost_gbp', (written) => {
    const header = readHeader(['match', 'date', 'outcome', written], VISITS)
    expect(header.places[Object.keys(VISITS.columns).indexOf('cost_gbp')]).toBe(3)
    expect(header.unknown).toEqual([])
  })

  it('takes columns in any order, and tells of those that are unknown, missing or there twice', () => {
    const header = readHeader(['mood', 'outcome', null, 'Match', 'match'], VISITS)
    expect(header.places.slice(0, 2)).toEqual([3, -1])
    expect(header.unknown).toEqual(['mood'])
    expect(header.missing).toEqual(['date'])
    expect(header.repeated).toEqual(['match'])
  })

  it('passes over the column that says what is wrong with refused rows', () => {
    expect(readHeader([...names, 'what_is_wrong'], VISITS).unknown).toEqual([])
  })
})
