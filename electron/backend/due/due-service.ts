import type { CivilDate } from '#domain/civil-date.ts'
import { addDays } from '#domain/civil-date.ts'
import { longestSnoozeDays } from '#domain/due/snooze-limit.ts'
import { spokenDate } from '#domain/spoken.ts'
import type { DueKind } from '#domain/vocabulary.ts'
import type { dueContract } from '#contract/due.ts'
import { Refusal } from '#contract/refusal.ts'
import type { HandlersOf } from '../router.ts'
import { dueOn } from './due-today.ts'
import { removeSnooze, saveSnooze } from './snoozes-repository.ts'

export const dueService: HandlersOf<typeof dueContract> = {
  list: ({ on }, { db, today }) => {
    const { lines, snoozed } = dueOn(db, on ?? today)
    return { on: on ?? today, lines, snoozed: snoozed.length }
  },
  listSnoozed: (_input, { db, today }) => dueOn(db, today).snoozed.sort((a, b) => (a.untilOn < b.untilOn ? -1 : a.untilOn > b.untilOn ? 1 : 0)),
  snooze: ({ kind, key, part, dueOn: due, until, reason }, { db, today }) => {
    const { lines, snoozed } = dueOn(db, today)
    const line = [...lines, ...snoozed].find((each) => each.kind === kind && each.key === key && each.part === part && each.dueOn === due)
    if (line === undefined) throw new Refusal('not-found', { what: 'such thing to do' })
    refuseLongSnooze(kind, until, today)
    saveSnooze(db, line, { untilOn: until, reason })
    return null
  },
  wake: (which, { db }) => {
    if (!removeSnooze(db, which)) throw new Refusal('not-found', { what: 'such snooze' })
    return null
  },
}

function refuseLongSnooze(kind: DueKind, until: CivilDate, today: CivilDate): void {
  if (until <= today) throw new Refusal('snooze-past', { until: spokenDate(until) })
  const days = longestSnoozeDays(kind)
  if (days === null) return
  const latest = addDays(today, days)
  if (until > latest) throw new Refusal('snooze-too-long', { days, latest: spokenDate(latest) })
}
