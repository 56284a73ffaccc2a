import type { VisitMode, VisitOutcome } from '#domain/vocabulary.ts'
import { ageOn } from '#domain/civil-date.ts'
import type { Random } from './random.ts'
import { createDeck } from './random.ts'
import type { StoryVisit } from './stories/story.ts'
import type { Day, Timeline } from './timeline.ts'
import type { Activity } from './words/activity.ts'
import type { CalledOffWhen } from './words/called-off.ts'
import { CALLED_OFF } from './words/called-off.ts'
import { APART, IN_TOWN } from './words/activities-in-town.ts'
import { INDOORS } from './words/activities-indoors.ts'
import { OUTDOORS } from './words/activities-outdoors.ts'
import { told } from './words/gender.ts'
import type { Match } from './world.ts'

/** One visit, held or not. */
export interface Visit {
  readonly match: Match
  readonly day: Day
  readonly minutes: number | null
  readonly mode: VisitMode
  readonly outcome: VisitOutcome
  readonly activity: string | null
  readonly costPence: number | null
  readonly miles: number | null
  readonly notes: string | null
}

const ACTIVITIES: readonly Activity[] = [...INDOORS, ...OUTDOORS, ...IN_TOWN]
const NAMED = new Map(ACTIVITIES.map((activity) => [activity.name, activity]))

/** How often a note that anybody might have written may come again in the whole service. */
const TIMES_A_NOTE_IS_USED = 2
/** Visits with a note, in matches that are open and in those that have ended. */
const SHARE_WITH_NOTES = 0.6
const SHARE_WITH_NOTES_BEFORE = 0.3

/** Every visit of every match, in the order of the days. */
export function inventVisits(matches: readonly Match[], timeline: Timeline, random: Random): readonly Visit[] {
  const notes = createNotes(random.fork('notes'))
  /* Those that are open choose their words first. */
  const inTurn = [...random.fork('turns').shuffled(matches.filter((match) => match.ended === null)), ...random.fork('turns').shuffled(matches.filter((match) => match.ended !== null))]
  return inTurn.flatMap((match) => visitsOf(match, timeline, random.fork(match.youngPerson.caseNumber + match.started), notes)).sort((a, b) => a.day - b.day || (a.match.key < b.match.key ? -1 : 1))
}

function visitsOf(match: Match, timeline: Timeline, random: Random, notes: Notes): Visit[] {
  const planned = plannedDays(match, timeline, random)
  const held = planned.filter((plan) => plan.held).map((plan) => plan.day)
  const story = storyByDay(match.story?.visits ?? [], held, timeline)
  const recent: string[] = []
  return planned.map(({ day, held: isHeld }) => {
    if (!isHeld) return calledOff(match, day, timeline, random, notes)
    const chapter = story.get(day)
    const apart = chapter === undefined && random.chance(timeline.season(day) === 'winter' ? 0.1 : 0.035)
    if (apart) return heldApart(match, day, random, notes)
    const activity = chapter === undefined ? chosenActivity(match, day, recent, timeline, random) : NAMED.get(chapter[0])
    const name = chapter?.[0] ?? activity!.name
    recent.push(name)
    const [least, most] = activity?.pounds ?? [2, 14]
    const minutes = activity?.minutes ?? [90, 180]
    const byPhone = name === 'phone call'
    return {
      match, day, minutes: byPhone ? 30 : Math.round(random.between(minutes[0], minutes[1]) / 30) * 30, mode: byPhone ? 'phone' : 'in_person', outcome: 'held', activity: name,
      costPence: byPhone ? 0 : costOf(least, most, random), miles: byPhone || !match.visitors[0]!.drives ? 0 : Math.max(2, match.miles + random.between(-3, 4)),
      notes: chapter?.[1] ?? (match.story === null && random.chance(match.ended === null ? SHARE_WITH_NOTES : SHARE_WITH_NOTES_BEFORE) ? notes.take(name, activity?.notes ?? [], match) : null),
    }
  })
}

/* In whole five pence; to every other outing belongs something to eat. */
function costOf(least: number, most: number, random: Random): number {
  const meal = most < 30 && random.chance(0.6) ? random.between(7, 21) : 0
  return random.between((least + meal) * 20, (most + meal) * 20) * 5
}

/* Told backwards from the last time they met, so that today stands as it is meant to; between two who meet, some visits fall through. */
function plannedDays(match: Match, timeline: Timeline, random: Random): { readonly day: Day; readonly held: boolean }[] {
  const days: { day: Day; held: boolean }[] = []
  const end = match.ended?.day ?? match.paused ?? 0
  let day = Math.max(match.lastMet, match.started)
  for (let first = true; day >= match.started; first = false) {
    const missed = !first && random.chance(timeline.season(day) === 'winter' ? 0.17 : 0.09)
    const fits = first ? day : friendlyDay(day, timeline, random)
    if (fits >= match.started && fits < end) days.push({ day: fits, held: !missed })
    day = Math.min(day, fits) - Math.max(6, match.every + random.between(-5, 6))
  }
  /* The two meet within a fortnight of the start. */
  if (days.length > 0 && days.at(-1)!.day > match.started + 18) days.push({ day: match.started + random.between(2, 10), held: true })
  /* Where they have not met for long, they have tried. */
  if (match.ended === null && match.paused === null && match.lastMet < -40) days.unshift({ day: match.lastMet + random.between(18, 26), held: false })
  return days.reverse()
}

/* Most visits are on a weekend or in the holidays; nobody visits on the days around Christmas. */
function friendlyDay(day: Day, timeline: Timeline, random: Random): Day {
  let found = day
  if (random.chance(0.8)) while (!timeline.isWeekend(found) && !timeline.isSchoolHoliday(found)) found -= 1
  while (/-12-2[4-7]$/.test(timeline.on(found))) found -= 1
  return found
}

/* The chapters of a story fall on held visits in their order, spread over the match, each in a month that it can have happened in. */
function storyByDay(story: readonly StoryVisit[], held: readonly Day[], timeline: Timeline): ReadonlyMap<Day, StoryVisit> {
  const told = new Map<Day, StoryVisit>()
  let from = 0
  story.forEach((chapter, index) => {
    const months = chapter[2]
    const left = story.length - index
    const step = months === undefined ? Math.max(0, Math.floor((held.length - from) / left) - 1) : 0
    for (let at = index === story.length - 1 && months === undefined ? Math.max(from, held.length - 1) : from + step; at < held.length; at += 1) {
      if (months !== undefined && !months.includes(timeline.month(held[at]!))) continue
      told.set(held[at]!, chapter)
      from = at + 1
      return
    }
  })
  return told
}

function chosenActivity(match: Match, day: Day, recent: readonly string[], timeline: Timeline, random: Random): Activity {
  const { youngPerson } = match
  const interests = youngPerson.interests.split('; ')
  /* What a story tells of is not done beside it. */
  const ofTheStory = new Set(match.story?.visits.map(([name]) => name).filter((name) => name !== 'café'))
  const age = ageOn(youngPerson.bornOn, timeline.on(day))
  const season = timeline.season(day)
  const month = timeline.month(day)
  const possible = ACTIVITIES.filter((activity) => !ofTheStory.has(activity.name) && !recent.slice(-3).includes(activity.name) && (activity.seasons?.includes(season) ?? true) && (activity.ages === undefined || (activity.ages[0] <= age && age <= activity.ages[1]))
    && (activity.name !== 'fireworks' || month === 11) && (activity.name !== 'Christmas market' || month === 12))
  return random.weighted(possible.map((activity) => [activity, weightOf(activity, interests, month)]))
}

function weightOf(activity: Activity, interests: readonly string[], month: number): number {
  if (activity.name === 'fireworks' || activity.name === 'Christmas market') return 4
  if (activity.name === 'café') return 3
  if (activity.name === 'volunteers’ and young people’s picnic') return month === 7 ? 2 : 0
  if (activity.suits.length === 0) return 1
  return activity.suits.some((suit) => interests.includes(suit)) ? 5 : 0.25
}

function heldApart(match: Match, day: Day, random: Random, notes: Notes): Visit {
  const mode = random.weighted([['virtual', 70], ['phone', 30]] as const)
  const [activity, note] = random.pick<readonly [string, string]>(APART[mode])
  return { match, day, minutes: random.pick([30, 45, 60]), mode, outcome: 'held', activity, costPence: 0, miles: 0, notes: notes.take(activity, [note], match) }
}

function calledOff(match: Match, day: Day, timeline: Timeline, random: Random, notes: Notes): Visit {
  const outcome = random.weighted([['cancelled_by_child', 38], ['cancelled_by_visitor', 42], ['no_show', 20]] as const)
  return { match, day, minutes: null, mode: 'in_person', outcome, activity: null, costPence: null, miles: null, notes: notes.take(outcome, CALLED_OFF[outcome].map(([note]) => note), match, { times: 3, fits: (note) => couldBe(CALLED_OFF[outcome].find(([text]) => text === note)?.[1], match, day, timeline) }) }
}

/* Ice is for the winter, revision for those at school, a home's taxi for those in a home. */
function couldBe(when: CalledOffWhen | undefined, match: Match, day: Day, timeline: Timeline): boolean {
  if (when === undefined) return true
  if (when === 'winter') return timeline.season(day) === 'winter'
  if (when === 'cold half') return timeline.season(day) === 'winter' || timeline.season(day) === 'autumn'
  if (when === 'home') return match.youngPerson.placement === 'residential'
  if (when === 'car') return match.visitors[0]!.drives
  return ageOn(match.youngPerson.bornOn, timeline.on(day)) < 17
}

/* Notes that anybody might have written, each given out a few times and never twice in one match. */
interface Notes {
  readonly take: (of: string, notes: readonly string[], match: Match, how?: { readonly times: number; readonly fits: (note: string) => boolean }) => string | null
}

function createNotes(random: Random): Notes {
  const decks = new Map<string, { readonly dealFitting: (fits: (note: string) => boolean) => string | null }>()
  const usedIn = new Map<Match, Set<string>>()
  return {
    take: (of, notes, match, { times, fits } = { times: TIMES_A_NOTE_IS_USED, fits: () => true }) => {
      let deck = decks.get(of)
      if (deck === undefined) decks.set(of, (deck = createDeck(Array.from({ length: times }, () => notes).flat(), random)))
      let used = usedIn.get(match)
      if (used === undefined) usedIn.set(match, (used = new Set()))
      const words = { yp: match.youngPerson.first, vol: match.visitors[0]!.first, gender: match.youngPerson.gender }
      const note = deck.dealFitting((each) => !used.has(each) && fits(each) && told(each, words) !== null)
      if (note === null) return null
      used.add(note)
      return told(note, words)
    },
  }
}
