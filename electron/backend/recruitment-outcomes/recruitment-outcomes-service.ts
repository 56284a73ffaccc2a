import { median } from '#domain/recruitment-funnel.ts'
import type { PersonBehind } from '#contract/people-behind.ts'
import type { recruitmentOutcomesContract } from '#contract/recruitment-outcomes.ts'
import type { HandlersOf } from '../router.ts'
import type { Timed } from './outcome-people.ts'
import { approvals, completions, dropOuts, pathOf } from './outcome-people.ts'

const SINCE_EVER = '0000-01-01'

export const recruitmentOutcomesService: HandlersOf<typeof recruitmentOutcomesContract> = {
  read: ({ since }, { db, today }) => {
    const from = since ?? SINCE_EVER
    const path = pathOf(db)
    const done = Map.groupBy(completions(db, from, today), (row) => row.stage)
    const stopped = dropOuts(db, from, today)
    const { done: count, ...approved } = timesOf(approvals(db, from, today))
    return {
      today,
      stages: path.map(({ stage, name }) => ({ stage, name, ...timesOf(done.get(stage) ?? []) })),
      dropOut: [{ stage: null, name: 'Before the first stage' }, ...path].map(({ stage, name }) => {
        const here = stopped.filter((each) => each.last === stage)
        return { stage, name, withdrew: here.filter((each) => each.stopped === 'withdrawn').length, rejected: here.filter((each) => each.stopped === 'rejected').length }
      }).filter((line) => line.withdrew + line.rejected > 0),
      approved: { count, ...approved },
    }
  },
  people: ({ since, count, stage }, { db, today }) => {
    const from = since ?? SINCE_EVER
    switch (count) {
      case 'approved': return approvals(db, from, today).map(toldOf)
      case 'done': return completions(db, from, today).filter((each) => each.stage === stage).map(toldOf)
      case 'withdrew': return dropOuts(db, from, today).filter((each) => each.last === stage && each.stopped === 'withdrawn').map(toldOf)
      case 'rejected': return dropOuts(db, from, today).filter((each) => each.last === stage && each.stopped === 'rejected').map(toldOf)
    }
  },
}

function timesOf(rows: readonly Timed[]): { done: number; medianDays: number | null; longestDays: number | null } {
  const days = rows.map((row) => row.days)
  return { done: rows.length, medianDays: median(days), longestDays: days.length === 0 ? null : Math.max(...days) }
}

function toldOf({ id, name, status, on, days, detail }: PersonBehind): PersonBehind {
  return { id, name, status, on, days, detail }
}
