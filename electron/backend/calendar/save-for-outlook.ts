import type { calendarContract } from '#contract/calendar.ts'
import { recordEvent } from '../database/audit.ts'
import type { HandlersOf } from '../router.ts'
import { handOutFile } from '../workbook/hand-out-file.ts'
import { writeWholeFile } from '../workbook/whole-file.ts'
import { calendarItems } from './calendar-items.ts'
import { icsOf } from './ics.ts'

/** Writes the days asked for as an .ics file where the person chooses, and records it as a disclosure: which days, how many events, whether with names, and what for where that was said. */
export const saveForOutlook: HandlersOf<typeof calendarContract>['saveForOutlook'] = async ({ from, to, kinds, withNames, purpose }, context) => {
  const items = context.read((db) => calendarItems(db, { from, to }, context.today, kinds))
  const saved = await handOutFile(context, {
    title: 'Save for Outlook', suggested: `Calendar ${from} to ${to}.ics`, kind: { name: 'Calendar', extensions: ['ics'] }, refusal: 'calendar-not-written',
    write: (path) => writeWholeFile(path, async (handle) => void (await handle.writeFile(icsOf(items, { withNames, writtenAt: context.now() })))),
    record: (db) => recordEvent(db, { event: 'calendarHandedOut', facts: { from, to, events: items.length, withNames, purpose: purpose ?? null } }),
  })
  return saved === null ? null : { ...saved, events: items.length }
}
