import { formatPounds } from '#domain/money.ts'
import { END_BASIS, END_DECIDED_BY, TRIAL_OUTCOME } from '#domain/match-words.ts'
import { distanceWords } from '#domain/matching/distance.ts'
import { visitCostWords } from '#domain/out-of-area.ts'
import { areaWords } from '#domain/placement.ts'
import { CHILD_VIEW } from '#domain/referral-words.ts'
import { spokenDate, spokenPeriod } from '#domain/spoken.ts'
import type { Fact } from './match-facts.ts'
import type { MatchLife } from './match-plans.ts'

/** A match that came before or after, by who visited and when. */
export function linkedWords({ visitors, startedOn, endedOn }: NonNullable<MatchLife['before']>): string {
  return `Match with ${visitors}, ${endedOn === null ? `since ${spokenDate(startedOn)}` : spokenPeriod(startedOn, endedOn)}`
}

/** What else is recorded of a match; only what is there, but that it stands on the child’s file is always asked. */
export function lifeFacts(life: MatchLife): readonly Fact[] {
  const told = (id: string, name: string, value: string | null): readonly Fact[] => (value === null ? [] : [{ id, name, value }])
  const on = (day: string | null): string | null => (day === null ? null : spokenDate(day))
  return [
    ...told('first-referred', 'First referred', on(life.firstReferredOn)),
    { id: 'on-file', name: 'On child’s file', value: on(life.recordedOnFileOn) },
    ...told('view', 'Says', life.view === null ? null : `${CHILD_VIEW[life.view.childView]}${life.view.viewOn === null ? '' : `, ${spokenDate(life.view.viewOn)}`}`),
    ...told('area', 'Area', areaWords(life.visitTakes.outOfArea)),
    ...life.visitTakes.apart.map(({ firstName, distance, maxMiles }, index) => ({ id: `apart-${index}`, name: life.visitTakes.apart.length > 1 ? `${firstName} lives` : 'Live apart', value: `${distanceWords(distance)}${maxMiles === null ? '' : `; will travel ${maxMiles.toLocaleString('en-GB')}`}` })),
    ...told('miles', 'Miles a visit', life.visitTakes.miles === null ? null : `${Math.round(life.visitTakes.miles).toLocaleString('en-GB')}, usually, there and back`),
    ...told('visit-costs', 'A visit costs', visitCostWords(life.visitTakes)),
    ...told('provider-before', 'Came from', life.previousProvider),
    ...told('first-matched', 'First matched', on(life.firstMatchedOn)),
    ...told('pause', 'Paused because', life.pause?.reason ?? null),
    ...told('pause-expected', 'Expected to go on', on(life.pause?.expectedOn ?? null)),
    ...told('match-before', 'Follows', life.before === null ? null : linkedWords(life.before)),
    ...told('match-after', 'Followed by', life.after === null ? null : linkedWords(life.after)),
    ...told('trial', 'Trial', life.trialUntilOn === null ? null : `${life.trialOutcome === null ? '' : `${TRIAL_OUTCOME[life.trialOutcome]}, `}until ${spokenDate(life.trialUntilOn)}`),
    ...told('bought', 'Bought from', life.spotProvider === null ? null : [life.spotProvider, life.spotPencePerYear === null ? null : `${formatPounds(life.spotPencePerYear)} a year`, life.spotReason].filter((part) => part !== null).join(', ')),
    ...life.pastVisitors.map((visitor, index) => ({ id: `past-${index}`, name: 'Visited before', value: `${visitor.name}, ${spokenPeriod(visitor.fromOn, visitor.toOn)}${visitor.reason === null ? '' : `: ${visitor.reason}`}` })),
    ...told('ended-by', 'Whose choice', life.endDecidedBy === null ? null : END_DECIDED_BY[life.endDecidedBy]),
    ...told('basis', 'Basis of the end', life.endBasis === null ? null : END_BASIS[life.endBasis]),
    ...told('notice', 'Written notice', on(life.endNoticeOn)),
    ...told('goodbye', 'Goodbye', life.endPlan),
    ...told('remains', 'What remains', life.remains),
  ]
}
