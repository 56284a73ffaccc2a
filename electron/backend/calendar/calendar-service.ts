import { endOfPlannedQuarter, weeklyLoad } from '#domain/weekly-load.ts'
import { DUE_RULES } from '#domain/due/rules.ts'
import type { calendarContract } from '#contract/calendar.ts'
import { gatherDueRecords } from '../due/due-today.ts'
import type { HandlersOf } from '../router.ts'
import { awaitedItems } from './awaited-items.ts'
import { calendarItems } from './calendar-items.ts'
import { saveForOutlook } from './save-for-outlook.ts'

export const calendarService: HandlersOf<typeof calendarContract> = {
  between: ({ from, to, kinds }, { db, today }) => ({ today, items: calendarItems(db, { from, to }, today, kinds) }),
  awaited: (_input, { db, today }) => ({ today, ...awaitedItems(db, today) }),
  supervisionLoad: (_input, { db, today }) => {
    const due = DUE_RULES.supervision.find(gatherDueRecords(db, today), today, endOfPlannedQuarter(today))
    const { overdue, weeks } = weeklyLoad(due.map((found) => found.dueOn), today)
    return { today, overdue, weeks: [...weeks] }
  },
  saveForOutlook,
}
