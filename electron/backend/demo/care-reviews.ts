import type { ReviewAttendance, ReviewFeedback } from '#domain/vocabulary.ts'
import type { Random } from './random.ts'
import { createDeck } from './random.ts'
import type { Day, Timeline } from './timeline.ts'
import { workingDayBefore } from './timeline.ts'
import { told } from './words/gender.ts'
import { REVIEW_NOTES } from './words/review-notes.ts'
import type { Match, YoungPerson } from './world.ts'
import { runsOn } from './world.ts'

export interface CareReview {
  readonly youngPerson: YoungPerson
  readonly match: Match | null
  readonly day: Day
  readonly attendedBy: ReviewAttendance
  readonly feedback: ReviewFeedback | null
  readonly notes: string | null
}

const SHARE_WITH_NOTES = 0.3

/** Reviews about every six months while somebody is visited (domain.md R2.7); for those who have left care, of the pathway plan. */
export function inventCareReviews(matches: readonly Match[], timeline: Timeline, random: Random): readonly CareReview[] {
  const deck = createDeck([...REVIEW_NOTES, ...REVIEW_NOTES], random)
  return [...Map.groupBy(random.shuffled(matches), (match) => match.youngPerson)].flatMap(([youngPerson, theirs]) => {
    const days = reviewDays(theirs, timeline, random)
    const matchOn = (day: Day): Match | null => theirs.find((each) => runsOn(each, day)) ?? null
    return days.map((day, index): CareReview => {
      const match = matchOn(day)
      /* What a story tells of its reviews belongs to the last ones. */
      const chapter = match?.story?.reviews.at(-days.slice(index).filter((each) => matchOn(each) === match).length)
      const pathway = youngPerson.inCareTo !== null && youngPerson.inCareTo <= day && youngPerson.placement !== 'parents'
      const attendedBy: ReviewAttendance = match === null ? 'coordinator' : random.weighted([['both', 40], ['coordinator', 34], ['visitor', 20], ['none', 6]])
      const general = match === null || chapter !== undefined || !random.chance(SHARE_WITH_NOTES) ? null : deck.dealFitting(() => true)
      const said = chapter ?? (general === null ? null : told(general, { yp: youngPerson.first, vol: match!.visitors[0]!.first, gender: youngPerson.gender }))
      return {
        youngPerson, match, day, attendedBy, feedback: attendedBy === 'none' || match === null ? null : random.chance(0.97) ? 'positive' : 'neutral',
        notes: pathway ? `Pathway plan review.${said === null ? '' : ` ${said}`}` : said,
      }
    })
  }).sort((a, b) => a.day - b.day)
}

function reviewDays(theirs: readonly Match[], timeline: Timeline, random: Random): Day[] {
  const first = Math.min(...theirs.map((match) => match.started))
  const open = theirs.find((match) => match.ended === null)
  const dueIn = open?.reviewDueIn ?? null
  const end = open === undefined ? Math.max(...theirs.map((match) => match.ended!.day)) - 1 : -1
  let day = dueIn !== null ? sixMonthsBefore(timeline, dueIn) : open !== undefined ? workingDayBefore(timeline, -random.between(5, 140)) : workingDayBefore(timeline, end - random.between(10, 150))
  const days: Day[] = []
  while (day > first + 12) {
    days.push(day)
    day = workingDayBefore(timeline, day - random.between(164, 180))
  }
  return days.reverse()
}

function sixMonthsBefore(timeline: Timeline, dueIn: Day): Day {
  return timeline.months(-6) + dueIn
}
