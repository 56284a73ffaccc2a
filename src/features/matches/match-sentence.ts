import type { OutputOf } from '#contract/procedure.ts'
import type { matchesContract } from '#contract/matches.ts'
import { daysBetween } from '#domain/civil-date.ts'
import { counted, spokenDate, spokenDue, spokenMonths } from '#domain/spoken.ts'
import { END_REASON } from '#domain/vocabulary.ts'

/** One match, opened. */
export type OpenedMatch = OutputOf<typeof matchesContract.open>

export type SentencePart = Pick<OpenedMatch, 'today' | 'putOffFrom' | 'pausedFrom' | 'usualGapDays' | 'friendshipContinues'> & {
  readonly match: Pick<OpenedMatch['match'], 'state' | 'startedOn' | 'endedOn' | 'endExpectedOn' | 'endReason' | 'months' | 'visits' | 'lastVisitOn'>
}

/** The one sentence that a colleague would say aloud about a match. */
export function matchSentence(opened: SentencePart): string {
  const { match, today } = opened
  switch (match.state) {
    case 'planned': return opened.putOffFrom !== null ? `They were to start on ${spokenDate(opened.putOffFrom)}. The start is put off until somebody chooses its day.` : `They start on ${spokenDate(match.startedOn)}, ${soon(match.startedOn, today)}.`
    case 'ended': return ended(opened)
    case 'paused': return [`Paused${opened.pausedFrom === null ? '' : ` since ${spokenDate(opened.pausedFrom)}`}.`, met(opened, 'had met'), ...toEnd(opened)].join(' ')
    case 'active': return [met(opened, 'have met'), ...toEnd(opened)].join(' ')
  }
}

function met({ match, usualGapDays, today }: SentencePart, verb: string): string {
  if (match.visits === 0 || match.lastVisitOn === null) return `They were matched ${ago(match.startedOn, today)} and ${verb.startsWith('had') ? 'had' : 'have'} not met yet.`
  const rhythm = usualGapDays === null ? '' : `; they usually meet every ${counted(Math.round(usualGapDays), 'day')}`
  return `They ${verb} ${times(match.visits)} in ${long(match.months)}, ${match.visits === 1 ? '' : 'last '}on ${spokenDate(match.lastVisitOn)}${rhythm}.`
}

/* What is planned for a day that has passed while the match goes on is not said as if it were to come. */
function toEnd({ match: { endExpectedOn }, today }: SentencePart): readonly string[] {
  if (endExpectedOn === null) return []
  return [endExpectedOn < today ? `It was to end on ${spokenDate(endExpectedOn)}.` : `It is to end on ${spokenDate(endExpectedOn)}.`]
}

function ended({ match, friendshipContinues }: SentencePart): string {
  const on = match.endedOn === null ? '' : ` on ${spokenDate(match.endedOn)}`
  const why = match.endReason === null ? '' : `: ${reason(match.endReason)}`
  const visits = match.visits === 0 ? 'They did not meet' : `They met ${times(match.visits)}`
  const after = friendshipContinues === true && match.endReason !== 'friendship' ? ' and stay friends' : ''
  return `Ended${on} after ${long(match.months)}${why}. ${visits}${after}.`
}

function reason(why: keyof typeof END_REASON): string {
  const words = END_REASON[why]
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/* Two years are still counted in months by those who plan in twelves; more are easier in years. */
function long(months: number): string {
  return months < 1 || months > 30 ? spokenMonths(months) : counted(months, 'month')
}

function times(visits: number): string {
  return visits === 1 ? 'once' : visits === 2 ? 'twice' : counted(visits, 'time')
}

function ago(on: string, today: string): string {
  const days = daysBetween(on, today)
  return days === 0 ? 'today' : days > 60 ? `on ${spokenDate(on)}` : `${counted(days, 'day')} ago`
}

function soon(on: string, today: string): string {
  return spokenDue(daysBetween(on, today)).toLowerCase()
}
