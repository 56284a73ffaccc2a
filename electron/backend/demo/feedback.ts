import { isWithin, quarterOf } from '#domain/period.ts'
import type { FeedbackGiver, FeedbackOccasion } from '#domain/vocabulary.ts'
import type { Random } from './random.ts'
import { createDeck } from './random.ts'
import type { Day, Timeline } from './timeline.ts'
import { suitsGender } from './words/gender.ts'
import { AT_THE_END, CARERS_SAID, SOCIAL_WORKERS_SAID, VOLUNTEERS_SAID, YOUNG_PEOPLE_SAID } from './words/quotes.ts'
import type { Match, YoungPerson } from './world.ts'
import { runsOn } from './world.ts'

export interface Feedback {
  readonly match: Match
  readonly day: Day
  readonly from: FeedbackGiver
  readonly occasion: FeedbackOccasion
  readonly rating: number | null
  readonly quote: string | null
  readonly mayQuote: boolean | null
}

/** Asked in a quarter: a tenth of those matched; in one quarter a year ago too few, and this quarter three so far. */
const ASKED_A_QUARTER = 7
const ASKED_IN_A_POOR_QUARTER = 3
const POOR_QUARTER_DAYS_AGO = 365
const ASKED_THIS_QUARTER = 3
const A_YEAR = 365

/** What was said at visits after a year, at check-ins, at endings and otherwise. */
export function inventFeedback(matches: readonly Match[], timeline: Timeline, random: Random): readonly Feedback[] {
  const say = createSpeech(random)
  /* A story's own words at its end are for its end. */
  const endings = matches.filter((match) => match.ended !== null && match.ended.reason !== 'other' && (match.story !== null || random.chance(0.42))).map((match) => say({ match, day: match.ended!.day, from: 'young_person', occasion: 'ending' }))
  const years = matches.flatMap((match) => annualDays(match, random).map((day) => say({ match, day, from: 'young_person', occasion: 'annual_visit' })))
  const others = matches.flatMap((match) => {
    const day = match.story === null ? match.started + 90 : Math.max(match.started + 90, (match.ended?.day ?? 0) - random.between(25, 70))
    if (day > -5 || !runsOn(match, day) || !(match.story !== null || random.chance(0.25))) return []
    const told = match.story?.feedback.map(([from]) => from).filter((from) => from !== 'young_person') ?? []
    return (told.length > 0 ? told : [random.pick(['carer', 'social_worker', 'volunteer'] as const)]).map((from, index) => say({ match, day: day + index * 3 + random.between(0, 20), from, occasion: from === 'social_worker' ? 'review' : 'other' }))
  }).filter((each) => each.day < 0 && (each.match.ended === null || each.day < each.match.ended.day))
  return [...years, ...checkIns(matches, timeline, random).map(say), ...endings, ...others].sort((a, b) => a.day - b.day)
}

type Occasion = Pick<Feedback, 'match' | 'day' | 'from' | 'occasion'>

/* Near each anniversary; where one is coming up, a little early, so that only those are due that are meant to be. */
function annualDays(match: Match, random: Random): Day[] {
  const end = match.ended?.day ?? match.paused ?? 0
  const days: Day[] = []
  for (let day = match.started + A_YEAR; day < end - 20 && day < -14; day += A_YEAR) days.push(Math.max(day, match.started + A_YEAR) + random.between(-6, 12))
  if (match.annualDueIn !== null) return []
  const last = days.at(-1) ?? match.started
  if (match.ended === null && last < -325) days.push(-random.between(1, 9))
  return days
}

function checkIns(matches: readonly Match[], timeline: Timeline, random: Random): Occasion[] {
  const asked = new Map<YoungPerson, Day>()
  const occasions: Occasion[] = []
  let quarter = quarterOf(timeline.on(-900))
  while (quarter.from <= timeline.today) {
    const [from, to] = [timeline.dayOf(quarter.from), Math.min(-1, timeline.dayOf(quarter.to))]
    const wanted = quarter.to >= timeline.today ? ASKED_THIS_QUARTER : isWithin(timeline.on(-POOR_QUARTER_DAYS_AGO), quarter) ? ASKED_IN_A_POOR_QUARTER : ASKED_A_QUARTER
    const day = (): Day => random.between(from, to)
    const rested = matches.filter((match) => from <= to && runsOn(match, from) && runsOn(match, to) && (asked.get(match.youngPerson) ?? -Infinity) < from - 400)
    for (const match of random.shuffled(rested).filter((each, index, all) => all.findIndex((other) => other.youngPerson === each.youngPerson) === index).slice(0, wanted)) {
      const on = day()
      asked.set(match.youngPerson, on)
      occasions.push({ match, day: on, from: 'young_person', occasion: 'quarterly_check_in' })
    }
    quarter = quarterOf(timeline.on(timeline.dayOf(quarter.to) + 1))
  }
  return occasions
}

/* Each gives their story's own words first, then words that nobody has used yet; when those are used up, a number alone. */
function createSpeech(random: Random): (occasion: Occasion) => Feedback {
  const decks = { young_person: createDeck(YOUNG_PEOPLE_SAID, random), carer: createDeck(CARERS_SAID, random), social_worker: createDeck(SOCIAL_WORKERS_SAID, random), volunteer: createDeck(VOLUNTEERS_SAID, random), ending: createDeck(AT_THE_END, random) }
  const toldBy = new Map<Match, [FeedbackGiver, number, string][]>()
  return (occasion) => {
    const { match, from } = occasion
    if (!toldBy.has(match)) toldBy.set(match, (match.story?.feedback ?? []).map(([giver, rating, quote]) => [giver, rating, quote]))
    const own = toldBy.get(match)!
    const at = own.findIndex(([giver]) => giver === from)
    if (at >= 0) {
      const [, rating, quote] = own.splice(at, 1)[0]!
      return { ...occasion, rating, quote, mayQuote: true }
    }
    const spokenOf = from === 'young_person' ? match.visitors[0]!.gender : match.youngPerson.gender
    const deck = occasion.occasion === 'ending' ? decks.ending : decks[from]
    const words = match.visitors.length > 1 || random.chance(0.25) ? null : deck.dealFitting(([, quote]) => suitsGender(quote, spokenOf))
    if (words === null) return { ...occasion, rating: random.weighted([[5, 80], [4, 16], [3, 4]]), quote: null, mayQuote: null }
    return { ...occasion, rating: words[0], quote: words[1], mayQuote: random.weighted([[true, 78], [false, 14], [null, 8]]) }
  }
}
