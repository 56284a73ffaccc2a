import { describe, expect, it } from 'vitest'
import type { TableName } from '#domain/workbook/workbook-format.ts'
import { TABLES, tableOf } from '#domain/workbook/workbook-format.ts'
import { readValue } from '#domain/workbook/read-value.ts'
import { writeText } from '#domain/workbook/write-value.ts'
import { inventService } from './invent-service.ts'
import { STORIES } from './stories/stories.ts'

const today = '2026-11-22'
const workbook = inventService({ seed: 1989, today })

function column(table: TableName, name: string): (string | number | null)[] {
  const place = Object.keys(tableOf(table).columns).indexOf(name)
  return workbook.tables.get(table)!.rows.map((row) => row[place]!)
}

describe('an invented service', () => {
  it('is alike to the byte for one seed and day, and another for another seed or day', () => {
    const written = (seed: number, on: string): string => JSON.stringify([...inventService({ seed, today: on }).tables])
    expect(written(1989, today)).toBe(JSON.stringify([...workbook.tables]))
    expect(written(7, today)).not.toBe(written(1989, today))
    expect(written(1989, '2026-11-23')).not.toBe(written(1989, today))
  })

  it('has every table of the workbook, with values as the reader would give them', () => {
    expect([...workbook.tables.keys()]).toEqual(TABLES.map((table) => table.name))
    for (const table of TABLES) {
      const types = Object.values(table.columns)
      for (const row of workbook.tables.get(table.name)!.rows) {
        row.forEach((value, place) => {
          if (value === null) return expect(types[place]!.required, `${table.name} ${Object.keys(table.columns)[place]}`).toBe(false)
          expect(readValue(writeText(value, types[place]!.type), types[place]!.type)).toBe(value)
        })
      }
    }
  })

  it('has nobody’s address, telephone or certificate', () => {
    for (const email of [...column('volunteers', 'email'), ...column('young_people', 'social_worker_email')]) expect(email).toMatch(/^[a-z]+\.[a-z]+@example\.org$/)
    for (const phone of column('volunteers', 'phone')) expect(phone).toMatch(/^01632 960\d{3}$/)
    for (const postcode of [...column('volunteers', 'postcode'), ...column('young_people', 'postcode')]) expect(postcode).toMatch(/^W[XYZ]\d{1,2} \d[A-Z]{2}$/)
    const certificates = column('stages', 'reference').filter((reference) => reference !== null)
    for (const certificate of certificates) expect(certificate).toMatch(/^\d{12}$/)
    for (const unique of [certificates, column('young_people', 'case_number'), column('volunteers', 'email'), column('volunteers', 'phone')]) expect(new Set(unique).size).toBe(unique.length)
  })

  it('has nobody twice', () => {
    const names = (['volunteers', 'young_people'] as const).flatMap((table) => column(table, 'first_name').map((first, index) => `${String(first)} ${String(column(table, 'last_name')[index])}`))
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it('tells every story to its end', () => {
    const notes = new Set(column('visits', 'notes'))
    for (const story of STORIES) {
      const untold = story.visits.filter(([, note]) => !notes.has(note))
      expect([story.youngPerson.name.join(' '), untold.length <= story.visits.length / 3]).toEqual([story.youngPerson.name.join(' '), true])
    }
  })

  it('leaves no word in a note to be filled in, and repeats none often', () => {
    const written = [...column('visits', 'notes'), ...column('supervisions', 'notes'), ...column('care_reviews', 'notes'), ...column('feedback', 'quote')].filter((note) => note !== null).map(String)
    expect(written.length).toBeGreaterThan(700)
    const often = Map.groupBy(written.filter((note) => note !== 'Pathway plan review.'), (note) => note)
    for (const [note, times] of often) {
      expect(note).not.toMatch(/[{}]|undefined|null|NaN/)
      expect([note, times.length <= 3]).toEqual([note, true])
    }
  })

  it('ends yesterday', () => {
    for (const [table, name] of [['visits', 'date'], ['supervisions', 'held_on'], ['care_reviews', 'date'], ['feedback', 'date'], ['claims', 'date'], ['claims', 'paid_on'], ['volunteer_status', 'from_date'], ['stages', 'completed_on'], ['referrals', 'received_on'], ['concerns', 'raised_on']] as const) {
      const last = column(table, name).filter((on) => on !== null).map(String).sort().at(-1)!
      expect([table, name, last < today]).toEqual([table, name, true])
    }
    expect(column('visits', 'date').map(String).sort()[0]! < '2024-04-01').toBe(true)
  })
})
