import type { Random } from './random.ts'
import { createDeck } from './random.ts'
import type { Day, Timeline } from './timeline.ts'
import { workingDayBefore } from './timeline.ts'
import { told } from './words/gender.ts'
import { GOING_WELL, NOT_ENJOYING, NO_IMPACT_SEEN, WITHOUT_A_MATCH } from './words/supervision-notes.ts'
import type { Match, Visitor } from './world.ts'
import { runsOn } from './world.ts'

export interface Supervision {
  readonly visitor: Visitor
  readonly match: Match | null
  readonly due: Day
  readonly held: Day | null
  readonly mode: string | null
  readonly impact: boolean | null
  readonly enjoying: boolean | null
  readonly childSafe: boolean | null
  readonly notes: string | null
}

/** Every twelve weeks (due.md). */
const EVERY = 84
/** In so many days it is due for most. */
export const USUAL_DUE_IN = [30, 83] as const
/** Supervisions with a note, of those who are active and of those who were. */
const SHARE_WITH_NOTES = 0.34
const SHARE_WITH_NOTES_BEFORE = 0.14

/** Deals those that are in order evenly over the weeks to come: a coordinator who plans has no week of sixteen. */
export function spreadSupervisions(visitors: readonly Visitor[], random: Random): void {
  const days = createDeck(Array.from({ length: USUAL_DUE_IN[1] - USUAL_DUE_IN[0] + 1 }, (_, index) => USUAL_DUE_IN[0] + index), random)
  for (const visitor of visitors) if (standsActive(visitor) && visitor.supervisionDueIn >= USUAL_DUE_IN[0]) visitor.supervisionDueIn = days.deal()
}

/** Supervisions of everybody who was ever active, most of them in time. */
export function inventSupervisions(visitors: readonly Visitor[], matches: readonly Match[], timeline: Timeline, random: Random): readonly Supervision[] {
  const decks = { well: createDeck([...GOING_WELL, ...GOING_WELL, ...GOING_WELL], random), noImpact: createDeck([...NO_IMPACT_SEEN, ...NO_IMPACT_SEEN], random), notEnjoying: createDeck([...NOT_ENJOYING, ...NOT_ENJOYING], random), unmatched: createDeck([...WITHOUT_A_MATCH, ...WITHOUT_A_MATCH], random) }
  return random.shuffled(visitors).sort((a, b) => Number(standsActive(b)) - Number(standsActive(a))).flatMap((visitor) => {
    const used = new Set<string>()
    const share = standsActive(visitor) ? SHARE_WITH_NOTES : SHARE_WITH_NOTES_BEFORE
    const fresh = (deck: Deck): string | null => {
      const note = deck.dealFitting((each) => !used.has(each))
      if (note !== null) used.add(note)
      return note
    }
    const theirs = matches.filter((match) => match.visitors.includes(visitor))
    const days = heldDays(visitor, timeline, random)
    const chapters = [...(theirs.find((match) => match.story !== null && match.visitors[0] === visitor)?.story?.supervisions ?? [])]
    let due = visitor.approved! + EVERY
    const held = days.map((day, index): Supervision => {
      const running = theirs.filter((match) => runsOn(match, day))
      const match = running.length === 1 ? running[0]! : null
      const supervision = { visitor, match, due, held: day, mode: random.weighted([['phone', 45], ['in person', 35], ['video', 20]]) }
      due = day + EVERY
      if (running.length === 0) return { ...supervision, impact: null, enjoying: null, childSafe: null, notes: tell(random.chance(share) ? fresh(decks.unmatched) : null, visitor, match) }
      const chapter = match !== null && chapters.length > 0 && days.length - index <= chapters.length + (days.length - index - 1) / 2 ? chapters.shift() : undefined
      const impact = chapter !== undefined || !random.chance(0.09)
      const enjoying = chapter !== undefined || !random.chance(0.042)
      const note = !impact ? fresh(decks.noImpact) : !enjoying ? fresh(decks.notEnjoying) : random.chance(share) ? fresh(decks.well) : null
      return { ...supervision, impact, enjoying, childSafe: true, notes: chapter ?? tell(note, visitor, running[0]!) }
    })
    const late = visitor.supervisionDueIn < 0 && standsActive(visitor)
    return late ? [...held, { visitor, match: null, due: visitor.supervisionDueIn, held: null, mode: null, impact: null, enjoying: null, childSafe: null, notes: null }] : held
  })
}

function standsActive(visitor: Visitor): boolean {
  return visitor.stays.at(-1)!.status === 'active'
}

/* Told backwards from the last one: evenly back to the first active day, now and then one some days late. */
function heldDays(visitor: Visitor, timeline: Timeline, random: Random): Day[] {
  const approved = visitor.approved!
  const stays = visitor.stays
  const until = stays.find((stay) => stay.from > approved && stay.status !== 'active')?.from
  let last = standsActive(visitor) ? visitor.supervisionDueIn - EVERY : workingDayBefore(timeline, (until ?? 0) - random.between(8, 50))
  if (visitor.supervisionDueIn >= USUAL_DUE_IN[0]) last = workingDayBefore(timeline, last)
  /* Somebody quite new has had none yet, or a first one lately. */
  if (last < approved + 20 && standsActive(visitor) && approved + EVERY < USUAL_DUE_IN[0]) last = workingDayBefore(timeline, -random.between(2, 14))
  if (last < approved + 20) return []
  const count = Math.max(1, Math.ceil((last - approved) / (EVERY - 5)))
  const space = (last - approved) / count
  const days = [last]
  for (let index = count - 1; index >= 1; index -= 1) {
    const wanted = Math.round(approved + index * space) + random.between(-3, 2)
    days.push(workingDayBefore(timeline, random.chance(0.15) ? wanted + random.between(8, 17) : wanted))
  }
  return days.reverse()
}

type Deck = { readonly dealFitting: (fits: (note: string) => boolean) => string | null }

function tell(note: string | null, visitor: Visitor, match: Match | null): string | null {
  return note === null ? null : told(note, { yp: match?.youngPerson.first ?? '', vol: visitor.first, gender: match?.youngPerson.gender ?? '' })
}
