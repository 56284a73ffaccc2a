import type { VisitorDecision } from './care-review.ts'
import { VISITOR_DECISION } from './care-review.ts'
import type { CivilDate } from './civil-date.ts'
import type { EndDecidedBy } from './match-words.ts'
import { END_DECIDED_BY } from './match-words.ts'
import { counted, spokenDate, spokenPeriod } from './spoken.ts'
import type { EndReason } from './vocabulary.ts'
import { END_REASON } from './vocabulary.ts'
import { withoutNames } from './without-names.ts'

/* One page for the council's own file of the child: a match by its dates (domain.md R5.2, requirements N24). The child by reference and never by name, no home,
   nothing of the family, and none of the notes that say why something happened. */

/** What is recorded of a match, as far as it may stand there. */
export interface ChronologyRecord {
  readonly caseNumber: string | null
  readonly firstName: string
  readonly lastName: string | null
  /** In the order they came; whoever visits still has no last day. */
  readonly visitors: readonly { readonly name: string; readonly fromOn: CivilDate; readonly toOn: CivilDate | null }[]
  readonly referredOn: CivilDate | null
  /** The day of the first referral, where this one follows it. */
  readonly firstReferredOn: CivilDate | null
  readonly introducedOn: CivilDate | null
  readonly startedOn: CivilDate
  readonly pauses: readonly { readonly fromOn: CivilDate; readonly toOn: CivilDate | null }[]
  /** Visits held, by month (`2026-05`), earliest first. */
  readonly visits: readonly { readonly month: string; readonly held: number }[]
  readonly lastVisitOn: CivilDate | null
  readonly reviews: readonly { readonly reviewedOn: CivilDate; readonly visitorConsidered: boolean | null; readonly visitorDecision: VisitorDecision | null }[]
  /** Days on which the match was reviewed with the young person and whoever visits (R7.2), earliest first. */
  readonly matchReviewsOn: readonly CivilDate[]
  readonly objectives: readonly { readonly what: string; readonly setOn: CivilDate; readonly reachedOn: CivilDate | null }[]
  readonly endedOn: CivilDate | null
  readonly endReason: EndReason | null
  readonly endDecidedBy: EndDecidedBy | null
  readonly friendshipContinues: boolean | null
  readonly remains: string | null
}

export interface ChronologyFact {
  readonly id: string
  readonly name: string
  readonly value: string
}

/** Visits held in a year by month; null in months outside of the match. */
export interface ChronologyYear {
  readonly year: number
  readonly months: readonly (number | null)[]
  readonly total: number
}

export interface Chronology {
  readonly facts: readonly ChronologyFact[]
  readonly years: readonly ChronologyYear[]
  /** What keeps it from being what the council's file needs, in sentences. */
  readonly lacks: readonly string[]
  /** The largest size of letters, in points, with which it keeps to one page. */
  readonly points: number
}

/** The chronology as it is recorded on the day. `withWords` adds what somebody wrote: the objectives, and what remains; names and postcodes are taken out of it. */
export function chronologyOf(record: ChronologyRecord, { withWords, today }: { readonly withWords: boolean; readonly today: CivilDate }): Chronology {
  const facts = factsOf(record, withWords, today)
  const years = yearsOf(record, today)
  const { points, fits } = lettersOf(facts, years)
  return {
    facts, years, points,
    lacks: [
      ...(record.caseNumber === null ? ['No case reference is recorded: the initials stand in its place.'] : []),
      ...(fits ? [] : ['It is longer than one page. Leave out what was written, or shorten it.']),
    ],
  }
}

const NOT_RECORDED = 'Not recorded'
const on = (day: CivilDate | null): string => (day === null ? NOT_RECORDED : spokenDate(day))
const span = ({ fromOn, toOn }: { readonly fromOn: CivilDate; readonly toOn: CivilDate | null }): string => (toOn === null ? `since ${spokenDate(fromOn)}` : spokenPeriod(fromOn, toOn))
const listed = (parts: readonly string[], none: string): string => (parts.length === 0 ? none : parts.join('; '))

/** The initials of a name: `B. N.` */
export function initialsOf(firstName: string, lastName: string | null): string {
  return [firstName, lastName].flatMap((name) => (name?.trim() ? [`${name.trim().charAt(0).toUpperCase()}.`] : [])).join(' ')
}

function factsOf(record: ChronologyRecord, withWords: boolean, today: CivilDate): ChronologyFact[] {
  const { caseNumber, firstName, lastName, visitors, referredOn, firstReferredOn, pauses, objectives, remains } = record
  const initials = initialsOf(firstName, lastName)
  const said = (words: string): string => withoutNames(words, { firstName, lastName, instead: initials })
  const held = record.visits.reduce((sum, month) => sum + month.held, 0)
  const isOver = record.endedOn !== null && record.endedOn <= today
  return [
    { id: 'child', name: 'Child', value: caseNumber === null ? initials : `Case reference ${caseNumber}` },
    { id: 'visitors', name: visitors.length === 1 ? 'Independent visitor' : 'Independent visitors', value: listed(visitors.map(({ name, ...days }) => (days.fromOn === record.startedOn && days.toOn === null ? name : `${name}, ${span(days)}`)), NOT_RECORDED) },
    { id: 'referred', name: 'Referred', value: firstReferredOn === null ? on(referredOn) : `${spokenDate(firstReferredOn)}; waited again from ${on(referredOn)}` },
    { id: 'introduced', name: 'Introduced', value: on(record.introducedOn) },
    { id: 'started', name: 'Started', value: spokenDate(record.startedOn) },
    { id: 'paused', name: 'Paused', value: listed(pauses.map(span), 'Never') },
    { id: 'visits', name: 'Visits held', value: held === 0 ? 'None' : `${held.toLocaleString('en-GB')}${record.lastVisitOn === null ? '' : `, the last on ${spokenDate(record.lastVisitOn)}`}` },
    { id: 'reviews', name: 'Care reviews', value: reviewsIn(record.reviews) },
    { id: 'match-reviews', name: 'Match reviewed', value: matchReviewsIn(record.matchReviewsOn) },
    ...(withWords ? [{ id: 'objectives', name: 'Objectives', value: listed(objectives.map(({ what, setOn, reachedOn }) => `${said(what)} (set ${spokenDate(setOn)}${reachedOn === null ? '' : `, reached ${spokenDate(reachedOn)}`})`), 'None set') }]
      : [{ id: 'objectives', name: 'Objectives', value: objectives.length === 0 ? 'None set' : `${counted(objectives.length, 'objective')} set, ${objectives.filter(({ reachedOn }) => reachedOn !== null).length.toLocaleString('en-GB')} reached` }]),
    ...(isOver ? [
      { id: 'ended', name: 'Ended', value: on(record.endedOn) },
      { id: 'reason', name: 'Why it ended', value: record.endReason === null ? NOT_RECORDED : END_REASON[record.endReason] },
      { id: 'choice', name: 'Whose choice', value: record.endDecidedBy === null ? NOT_RECORDED : END_DECIDED_BY[record.endDecidedBy] },
      { id: 'remains', name: 'What remains', value: remainsIn(record.friendshipContinues, withWords && remains !== null ? said(remains) : null) },
    ] : [{ id: 'ended', name: 'Ended', value: `The match goes on (${spokenDate(today)})` }]),
  ]
}

/* Each review that considered a visitor with its decision; of the others only how many. */
function reviewsIn(reviews: ChronologyRecord['reviews']): string {
  const considered = reviews.filter(({ visitorConsidered }) => visitorConsidered === true)
  const others = reviews.length - considered.length
  const told = considered.map(({ reviewedOn, visitorDecision }) => `${spokenDate(reviewedOn)}, a visitor was considered${visitorDecision === null ? '' : `: ${lower(VISITOR_DECISION[visitorDecision])}`}`)
  return listed([...told, ...(others === 0 ? [] : [`${counted(others, considered.length === 0 ? 'review' : 'other review')} held`])], 'None recorded')
}

/* Each day while they are few; of many how many, with the last. */
function matchReviewsIn(days: ChronologyRecord['matchReviewsOn']): string {
  return days.length > 4 ? `${counted(days.length, 'review')}, the last on ${spokenDate(days.at(-1)!)}` : listed(days.map(spokenDate), 'None recorded')
}

function remainsIn(friendship: boolean | null, words: string | null): string {
  const said = [friendship === null ? null : friendship ? 'They stay friends, without the service' : 'They do not stay in touch', words].filter((part) => part !== null)
  return said.length === 0 ? NOT_RECORDED : said.join('. ')
}

function yearsOf({ startedOn, endedOn, visits }: ChronologyRecord, today: CivilDate): ChronologyYear[] {
  const last = endedOn !== null && endedOn < today ? endedOn : today
  const held = new Map(visits.map((month) => [month.month, month.held]))
  const months = [startedOn.slice(0, 7), last.slice(0, 7), ...held.keys()].sort()
  const [first, end] = [months[0]!, months.at(-1)!]
  return Array.from({ length: Number(end.slice(0, 4)) - Number(first.slice(0, 4)) + 1 }, (_, index) => {
    const year = Number(first.slice(0, 4)) + index
    const counts = Array.from({ length: 12 }, (__, month) => {
      const name = `${year}-${String(month + 1).padStart(2, '0')}`
      return name < first || name > end ? null : held.get(name) ?? 0
    })
    return { year, months: counts, total: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) }
  })
}

/* How many lines a page of A4 has with letters of a size, and how many of them a fact's words have room for in one: Arial, between margins of 2 cm, with a sixth of the width for its name. */
const SIZES = [{ points: 10, lines: 46, letters: 74 }, { points: 9, lines: 52, letters: 82 }, { points: 8, lines: 58, letters: 92 }] as const
/** Marking, heading, what it is and the heads of the two tables. */
const AROUND = 9

function lettersOf(facts: readonly ChronologyFact[], years: readonly ChronologyYear[]): { readonly points: number; readonly fits: boolean } {
  const takes = (letters: number): number => AROUND + years.length + facts.reduce((sum, { value }) => sum + Math.ceil(value.length / letters), 0)
  const fitting = SIZES.find(({ lines, letters }) => takes(letters) <= lines)
  return { points: (fitting ?? SIZES[2]).points, fits: fitting !== undefined }
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
