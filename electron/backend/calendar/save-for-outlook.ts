import { basename } from 'node:path'
import type { calendarContract } from '#contract/calendar.ts'
import { recordEvent } from '../database/audit.ts'
import type { HandlersOf } from '../router.ts'
import { refusedUnder, writeWholeFile } from '../workbook/whole-file.ts'
import { calendarItems } from './calendar-items.ts'
import { icsOf } from './ics.ts'

/** Writes the days asked for as an .ics file where the person chooses, and records it as a disclosure: how many events, and whether with names. */
export const saveForOutlook: HandlersOf<typeof calendarContract>['saveForOutlook'] = async ({ from, to, kinds, withNames }, context) => {
  const items = context.read((db) => calendarItems(db, { from, to }, context.today, kinds))
  const path = await context.shell.choosePlaceToSave({ title: 'Save for Outlook', suggested: `Calendar ${from} to ${to}.ics`, kind: { name: 'Calendar', extensions: ['ics'] } })
  if (path === null) return null
  try {
    await writeWholeFile(path, async (handle) => void (await handle.writeFile(icsOf(items, { withNames, writtenAt: context.now() }))))
  } catch (problem) {
    throw refusedUnder('calendar-not-written', problem)
  }
  context.transaction((db) => recordEvent(db, { event: 'calendarHandedOut', facts: { from, to, events: items.length, withNames } }))
  return { path, fileName: basename(path), events: items.length }
}
