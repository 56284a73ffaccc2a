import { describe, expect, it } from 'vitest'
import type { CalendarItem } from '#domain/calendar-event.ts'
import { escaped, folded, icsOf } from './ics.ts'

const item: CalendarItem = {
  on: '2026-12-25', event: 'supervision', state: 'coming', label: 'Supervision due', who: 'Alan Young', name: 'Alan Young', detail: 'Last held 2 Oct 2026, visits Rhys Abbott',
  suggestedOn: '2026-12-24', opens: { kind: 'volunteer', id: 7 },
}
const writtenAt = '2026-11-22T09:05:07.123Z'

describe('a calendar for other programs', () => {
  it('has a whole day, private and free, named by what it is and not by whom', () => {
    const text = icsOf([item], { withNames: false, writtenAt })
    expect(text.split('\r\n').filter((line) => !line.startsWith('UID:'))).toEqual([
      'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Mainstay//Calendar//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH',
      'BEGIN:VEVENT', 'DTSTAMP:20261122T090507Z', 'DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261226', 'SUMMARY:Supervision due', 'DESCRIPTION:Suggested 24 Dec 2026', 'CLASS:PRIVATE', 'TRANSP:TRANSPARENT', 'END:VEVENT',
      'END:VCALENDAR', '',
    ])
    expect(text).not.toMatch(/Young|Abbott/)
  })

  it('says whom and why where names are asked for', () => {
    const text = icsOf([item], { withNames: true, writtenAt })
    expect(text).toContain('SUMMARY:Supervision due: Alan Young\r\n')
    expect(text).toContain('DESCRIPTION:Last held 2 Oct 2026\\, visits Rhys Abbott. Suggested 24 Dec 202\r\n 6\r\n')
  })

  it('ends a day at the year’s end in the next year', () => expect(icsOf([{ ...item, on: '2026-12-31' }], { withNames: false, writtenAt })).toContain('DTEND;VALUE=DATE:20270101'))

  it('names each event once, and the same each time', () => {
    const uids = (items: readonly CalendarItem[]): string[] => icsOf(items, { withNames: false, writtenAt }).match(/^UID:.*$/gm) ?? []
    const other = { ...item, opens: { kind: 'volunteer', id: 8 } } as const
    expect(new Set(uids([item, item, other])).size).toBe(3)
    expect(uids([item, other])[1]).toBe(uids([other])[0])
  })
})

it.each([
  ['a, b; c', 'a\\, b\\; c'],
  ['a\\b', 'a\\\\b'],
  ['a\r\nb\nc', 'a\\nb\\nc'],
])('%j is written %j', (text, written) => expect(escaped(text)).toBe(written))

it.each([
  ['as long as may be', 'a'.repeat(75), ['a'.repeat(75)]],
  ['one longer', 'a'.repeat(76), ['a'.repeat(75), ' a']],
  ['three lines', 'a'.repeat(150), ['a'.repeat(75), ` ${'a'.repeat(74)}`, ' a']],
  ['a character of two octets at the edge', `${'a'.repeat(74)}éa`, ['a'.repeat(74), ' éa']],
  ['a character of four octets at the edge', `${'a'.repeat(72)}🌊`, ['a'.repeat(72), ' 🌊']],
])('a line is folded: %s', (_name, line, lines) => {
  expect(folded(line).split('\r\n')).toEqual(lines)
  expect(lines.every((each) => Buffer.byteLength(each) <= 75)).toBe(true)
})
