import { createHash } from 'node:crypto'
import type { CalendarItem } from '#domain/calendar-event.ts'
import type { CivilDate, Instant } from '#domain/civil-date.ts'
import { addDays } from '#domain/civil-date.ts'
import { spokenDate } from '#domain/spoken.ts'

/* A calendar as other programs read it (RFC 5545): whole days, private, and nobody held to be busy. */

/** The most octets of a line, without its end (RFC 5545 3.1). */
const LINE_OCTETS = 75

/** The items as the text of an .ics file. Without names an event says what it is and nothing of whom. */
export function icsOf(items: readonly CalendarItem[], { withNames, writtenAt }: { readonly withNames: boolean; readonly writtenAt: Instant }): string {
  const stamp = `${writtenAt.slice(0, 19).replace(/[-:]/g, '')}Z`
  const seen = new Map<string, number>()
  const events = items.flatMap((item) => {
    const described = [withNames ? item.detail : null, item.suggestedOn === null ? null : `Suggested ${spokenDate(item.suggestedOn)}`].filter((part) => part !== null).join('. ')
    return [
      'BEGIN:VEVENT',
      `UID:${uidOf(item, seen)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${dateOf(item.on)}`,
      `DTEND;VALUE=DATE:${dateOf(addDays(item.on, 1))}`,
      `SUMMARY:${escaped(withNames && item.who !== '' ? `${item.label}: ${item.who}` : item.label)}`,
      ...(described === '' ? [] : [`DESCRIPTION:${escaped(described)}`]),
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]
  })
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Mainstay//Calendar//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', ...events, 'END:VCALENDAR'].map((line) => `${folded(line)}\r\n`).join('')
}

/** Text with what means something to a reader of calendars set off (RFC 5545 3.3.11). */
export function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n')
}

/** A line in pieces of at most 75 octets, each after the first led by a space; no character is split (RFC 5545 3.1). */
export function folded(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > LINE_OCTETS) {
      pieces.push(piece)
      piece = ' '
      octets = 1
    }
    piece += character
    octets += size
  }
  return [...pieces, piece].join('\r\n')
}

function dateOf(on: CivilDate): string {
  return on.replace(/-/g, '')
}

/* The same thing on the same day has the same name each time it is saved, so that bringing it in again doubles nothing; the name says nothing of the person. */
function uidOf(item: CalendarItem, seen: Map<string, number>): string {
  const what = [item.event, item.on, item.label, item.opens?.kind, item.opens?.id].join(' ')
  const time = seen.get(what) ?? 0
  seen.set(what, time + 1)
  return `${createHash('sha256').update(`${what} ${time}`).digest('hex').slice(0, 32)}@mainstay`
}
