import type { CivilDate } from '#domain/civil-date.ts'
import { addDays } from '#domain/civil-date.ts'
import { dueCounts } from '#domain/due/due-counts.ts'
import { DUE_GROUPS, type DuePerson } from '#domain/due/due-line.ts'
import { longestSnoozeDays } from '#domain/due/snooze-limit.ts'
import { spokenDate } from '#domain/spoken.ts'
import type { DueKind } from '#domain/vocabulary.ts'
import type { dueContract } from '#contract/due.ts'
import { Refusal } from '#contract/refusal.ts'
import type { HandlersOf } from '../router.ts'
import { dueKnownOn } from './due-known.ts'
import { dueOn } from './due-today.ts'
import { removeSnooze, saveSnooze } from './snoozes-repository.ts'

export const dueService: HandlersOf<typeof dueContract> = {
  counts: (_input, { db, today }) => dueCounts(dueKnownOn(db, today).lines),
  today: ({ kinds, first }, { db, today }) => {
    const { lines, snoozed } = dueKnownOn(db, today)
    const counts = new Map<DueKind, number>()
    for (const { kind } of lines) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    const left = kinds === null ? lines : lines.filter(({ kind }) => kinds.includes(kind))
    const groups = DUE_GROUPS.map((group) => {
      const its = left.filter((line) => line.group === group)
      return { group, count: its.length, lines: its.slice(0, first[group]) }
    })
    return { on: today, snoozed: snoozed.length, kinds: [...counts].map(([kind, count]) => ({ kind, count })), groups: groups.filter(({ count }) => count > 0) }
  },
  list: ({ on }, { db, today }) => {
    const { lines, snoozed } = dueOn(db, on ?? today)
    return { on: on ?? today, lines, snoozed: snoozed.length }
  },
  naming: ({ people }, { db, today }) => {
    const asked = new Set(people.map(nameOfPerson))
    return dueKnownOn(db, today).lines.filter((line) => line.people.some((person) => asked.has(nameOfPerson(person))))
  },
  listSnoozed: (_input, { db, today }) => dueOn(db, today).snoozed.toSorted((a, b) => (a.untilOn < b.untilOn ? -1 : a.untilOn > b.untilOn ? 1 : 0)),
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

function nameOfPerson({ role, id }: Pick<DuePerson, 'role' | 'id'>): string {
  return `${role} ${id}`
}

function refuseLongSnooze(kind: DueKind, until: CivilDate, today: CivilDate): void {
  if (until <= today) throw new Refusal('snooze-past', { until: spokenDate(until) })
  const days = longestSnoozeDays(kind)
  if (days === null) return
  const latest = addDays(today, days)
  if (until > latest) throw new Refusal('snooze-too-long', { days, latest: spokenDate(latest) })
}
