import type { ConcernKind } from '#domain/vocabulary.ts'
import type { Random } from './random.ts'
import type { Day, Timeline } from './timeline.ts'
import { workingDayBefore } from './timeline.ts'
import type { Match } from './world.ts'
import { runsOn } from './world.ts'

export interface Concern {
  readonly kind: ConcernKind
  readonly day: Day
  readonly raisedBy: string
  readonly match: Match | null
  readonly summary: string
  readonly action: string
  readonly referredTo: string | null
  readonly resolved: Day | null
  readonly outcome: string | null
}

interface Past {
  readonly kind: ConcernKind
  /** Where the young person lives, where the concern speaks of it. */
  readonly placement?: 'foster' | 'residential'
  readonly daysAgo: number
  readonly raisedBy: string
  readonly summary: string
  readonly action: string
  readonly referredTo: string | null
  readonly daysOpen: number
  readonly outcome: string
}

const RESOLVED: readonly Past[] = [
  { kind: 'safeguarding', placement: 'residential', daysAgo: 640, raisedBy: 'visitor', summary: 'Told the visitor of not sleeping because of shouting between other residents at night.', action: 'Social worker telephoned the same afternoon.', referredTo: 'social worker', daysOpen: 4, outcome: 'Room moved to the quiet side, night staff briefed.' },
  { kind: 'safeguarding', placement: 'foster', daysAgo: 318, raisedBy: 'visitor', summary: 'Came in a thin jacket on a very cold day and had not had breakfast.', action: 'Bought a meal; told the coordinator within the hour.', referredTo: 'social worker', daysOpen: 6, outcome: 'Clothing grant used; carers supported by the fostering team.' },
  { kind: 'safeguarding', daysAgo: 127, raisedBy: 'visitor', summary: 'Mentioned being asked for money by older pupils on the way to school.', action: 'With the young person’s knowledge passed on to social worker and school.', referredTo: 'social worker and school', daysOpen: 9, outcome: 'School dealt with it; lifts for two weeks.' },
  { kind: 'complaint', placement: 'foster', daysAgo: 472, raisedBy: 'foster carer', summary: 'Visitor arrived twice without telling the carer of a change of time.', action: 'Spoke with both. Changes go to the carer’s telephone from now on.', referredTo: null, daysOpen: 8, outcome: 'Upheld, apology accepted.' },
  { kind: 'complaint', daysAgo: 203, raisedBy: 'young person', summary: 'Waited a long time for a visitor and was told nothing in between.', action: 'Visited and said sorry. Everybody who waits is now told how it stands each month.', referredTo: null, daysOpen: 11, outcome: 'Upheld. The monthly word to those waiting comes from this.' },
  { kind: 'allegation', placement: 'foster', daysAgo: 560, raisedBy: 'foster carer', summary: 'Carer reported that the visitor had bought cigarettes.', action: 'Visits paused the same day; designated officer told within one working day.', referredTo: 'designated officer', daysOpen: 15, outcome: 'Unfounded: shop receipt and the young person’s own account. Visitor supported and back after two weeks.' },
]

/** Concerns of each kind. One is open: an allegation, because of which its visitor is suspended and the match paused. */
export function inventConcerns(matches: readonly Match[], timeline: Timeline, random: Random): readonly Concern[] {
  const used = new Set<Match>()
  /* Where nobody lives so on that day, somebody does some weeks before or after. */
  const somebodyItFits = (past: Past): { readonly day: Day; readonly match: Match | null } => {
    const days = Array.from({ length: 40 }, (_, index) => workingDayBefore(timeline, -past.daysAgo + (index % 2 === 0 ? 1 : -1) * Math.ceil(index / 2) * 9))
    const found = days.map((day) => ({ day, match: random.shuffled(matches).find((each) => each.story === null && each.called === null && !used.has(each) && (past.placement === undefined || each.youngPerson.placement === past.placement) && runsOn(each, day - 12) && runsOn(each, day + 12)) ?? null }))
    return found.find(({ match }) => match !== null) ?? found[0]!
  }
  const resolved = RESOLVED.map((past): Concern => {
    const { day, match } = somebodyItFits(past)
    if (match !== null) used.add(match)
    return { ...past, day, match, resolved: day + past.daysOpen, outcome: past.outcome }
  })
  const match = matches.find((each) => each.called === 'allegation')!
  const raised = match.paused!
  match.visitors[0]!.stays.push({ status: 'suspended', from: raised, reason: 'Allegation, see the concern. Nothing is decided.' })
  return [...resolved, {
    kind: 'allegation', day: raised, raisedBy: 'foster carer', match, summary: 'Carer reports that the visitor drove with the young person without seat belts and spoke of it as a secret.',
    action: 'Match paused and visitor told why, the same day. Social worker told. Designated officer rung; strategy discussion arranged.', referredTo: 'designated officer', resolved: null, outcome: null,
  }]
}
