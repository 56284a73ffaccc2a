import type { CivilDate } from '#domain/civil-date.ts'
import { birthday } from '#domain/civil-date.ts'
import type { EndReason } from '#domain/vocabulary.ts'
import type { MatchCase } from './match-cases.ts'
import { OPEN_CASES } from './match-cases.ts'
import type { People, YoungPersonWish } from './people.ts'
import { NEWCOMERS } from './people.ts'
import type { Random } from './random.ts'
import { createDeck } from './random.ts'
import type { Story } from './stories/story.ts'
import { STORIES } from './stories/stories.ts'
import type { Day, Timeline } from './timeline.ts'
import { workingDayBefore } from './timeline.ts'
import { referralOf } from './waiting.ts'
import { REFERRED_BECAUSE } from './words/referral-notes.ts'
import { WHY_INACTIVE, WHY_LEFT } from './words/volunteer-notes.ts'
import type { Match, Referral, Visitor, YoungPerson } from './world.ts'

/* Who visits whom, since when and, where it ended, why. */

/** How far back the service goes, in days. */
const FIRST_MATCH: Day = -1015
/** Those who are still active and have no match began after this day. */
const EARLIEST: Day = -760

interface Maker {
  readonly timeline: Timeline
  readonly people: People
  readonly random: Random
  readonly because: { readonly deal: () => string }
  readonly whyLeft: { readonly deal: () => string }
  readonly whyInactive: { readonly deal: () => string }
}

/** Every match: the stories, the open ones and those that ended. */
export function inventMatches(timeline: Timeline, people: People, random: Random): readonly Match[] {
  const maker = { timeline, people, random, because: createDeck(REFERRED_BECAUSE, random), whyLeft: createDeck(WHY_LEFT, random), whyInactive: createDeck(WHY_INACTIVE, random) }
  const stories = storyMatches(maker)
  const ended = endedMatches(maker)
  const open = openMatches(maker, ended.filter((match) => match.ended?.reason === 'visitor_circumstances' && match.ended.day < -300))
  return [...stories, ...ended, ...open].sort((a, b) => a.started - b.started)
}

type Drawn = Pick<Match, 'youngPerson' | 'visitors' | 'started'> & Partial<Match> & { readonly because: string }

function matchOf(maker: Maker, drawn: Drawn): Match {
  const { random } = maker
  const { youngPerson, started, because, ...rest } = drawn
  const received = workingDayBefore(maker.timeline, started - random.between(24, 130))
  const every = rest.every ?? random.weighted([[random.between(19, 23), 25], [random.between(24, 29), 50], [random.between(30, 36), 25]])
  const until = rest.ended?.day ?? rest.paused ?? 0
  return {
    key: '', youngPerson, started, type: 'standard', introduced: started - random.between(4, 16), paused: null, ended: null, funded: null, every, rhythm: null,
    lastMet: until === 0 ? -random.between(1, Math.min(every, 24)) : until - random.between(1, 12),
    miles: random.weighted([[random.between(6, 24), 20], [random.between(25, 54), 52], [random.between(55, 92), 28]]), annualDueIn: null, reviewDueIn: null, story: null, called: null,
    referral: rest.referral ?? referralOf(youngPerson, { received, state: 'matched', closed: started, notes: because }, random),
    ...rest,
  }
}

function storyMatches(maker: Maker): Match[] {
  const children = new Map<string, { readonly youngPerson: YoungPerson; readonly referral: Referral }>()
  return STORIES.map((story) => {
    const started = workingDayBefore(maker.timeline, -story.startedDaysAgo)
    const name = story.youngPerson.name.join(' ')
    const known = children.get(name)
    const match = matchOf(maker, {
      story, started, youngPerson: known?.youngPerson ?? storyYoungPerson(maker, story, started), visitors: story.visitors.map((visitor) => maker.people.visitor({ approved: approvedBefore(maker, started), story: visitor })),
      because: story.referral, every: story.every, rhythm: story.rhythm ?? null, type: story.type ?? 'standard', funded: story.funded ?? null,
      ...(known === undefined ? {} : { referral: known.referral }),
      ...(story.lastVisitDaysAgo === undefined ? {} : { lastMet: -story.lastVisitDaysAgo }),
      ...(story.ended === undefined ? {} : { ended: { day: -story.ended.daysAgo, reason: story.ended.reason, friendship: story.ended.friendship }, lastMet: -story.ended.daysAgo - 1 }),
    })
    children.set(name, match)
    if (story.ended !== undefined) endVisiting(maker, match, story.ended.reason === 'no_longer_looked_after' ? 'available' : 'left', story.ended.reason === 'friendship' ? 'Goes on as a friend, which was the idea.' : 'New post in another part of the country.')
    return match
  })
}

function storyYoungPerson({ people, timeline, random }: Maker, story: Story, started: Day): YoungPerson {
  const { youngPerson } = story
  const grown = youngPerson.leftCareDaysAgo !== undefined && youngPerson.age >= 18
  const bornOn = youngPerson.turns18In !== undefined ? people.bornFor(18, -youngPerson.turns18In) : grown ? people.bornFor(18, youngPerson.leftCareDaysAgo) : people.bornFor(youngPerson.age, random.between(30, 150))
  const wish: YoungPersonWish = { story: youngPerson, bornOn, before: Math.min(started - 130, -60) }
  if (youngPerson.leftCareDaysAgo === undefined) return people.youngPerson(wish)
  return people.youngPerson({ ...wish, inCareTo: grown ? eighteenth(timeline, bornOn) : -youngPerson.leftCareDaysAgo })
}

function openMatches(maker: Maker, mayBeRematched: readonly Match[]): Match[] {
  const { timeline, random } = maker
  const again = createDeck(mayBeRematched, random)
  let last: Match | undefined
  return OPEN_CASES.map((given) => {
    const started = given.annualDueIn !== undefined && given.startedDaysAgo === undefined ? timeline.months(-12) + given.annualDueIn : workingDayBefore(timeline, -(given.startedDaysAgo ?? 100))
    const before = given.rematch === true ? again.dealFitting((match) => (match.ended?.day ?? 0) < started - 20 && match.youngPerson.inCareTo === null && bornAfter(timeline, match, -17)) : null
    const visitors = given.sameVisitorAsLast === true && last !== undefined ? last.visitors : caseVisitors(maker, given, started)
    last = matchOf(maker, {
      started, visitors, youngPerson: before?.youngPerson ?? caseYoungPerson(maker, given, started, last), because: maker.because.deal(),
      type: given.type ?? 'standard', paused: given.pausedDaysAgo === undefined ? null : -given.pausedDaysAgo, funded: given.funded ?? null, called: given.called ?? null,
      annualDueIn: given.annualDueIn ?? null, reviewDueIn: given.reviewDueIn ?? null,
      ...(before === null ? {} : { referral: before.referral }), ...(given.lastMetDaysAgo === undefined ? {} : { lastMet: -given.lastMetDaysAgo }),
    })
    return last
  })
}

function caseVisitors({ people, timeline, random }: Maker, given: MatchCase, started: Day): Visitor[] {
  const special = given.dbsDueIn !== undefined || given.trainingDueIn !== undefined
  const approved = given.commitmentEndsIn !== undefined ? timeline.months(-12) + given.commitmentEndsIn : special ? started - 14 : approvedBefore({ timeline, random }, started)
  const first = people.visitor({
    approved,
    ...(given.dbsDueIn === undefined ? {} : { dbs: timeline.months(-36) + given.dbsDueIn, training: approved - 25, notes: 'The certificate came long before the course had a place. Approved when both were there.' }),
    ...(given.trainingDueIn === undefined ? {} : { training: timeline.months(-36) + given.trainingDueIn, dbs: approved - 20, notes: 'Trained with the first cohort; the check took until the autumn after.' }),
  })
  if (given.commitmentEndsIn !== undefined) first.isAskedToStay = false
  if (given.supervisionDueIn !== undefined) first.supervisionDueIn = given.supervisionDueIn
  if (given.couple !== true) return [first]
  return [first, people.visitor({ approved: special ? approvedBefore({ timeline, random }, started) : approved, notes: `Visits together with ${first.first}.`, gender: first.gender === 'male' ? 'female' : 'male' })]
}

function caseYoungPerson({ people, timeline, random }: Maker, given: MatchCase, started: Day, last: Match | undefined): YoungPerson {
  const before = started - 90
  if (given.turned18DaysAgo !== undefined) {
    const bornOn = people.bornFor(18, given.turned18DaysAgo)
    return people.youngPerson({ bornOn, before, inCareTo: eighteenth(timeline, bornOn), placement: given.turned18DaysAgo > 100 ? 'independent' : 'supported_accommodation', ...(given.funded === true ? { notes: 'Funding after 18 agreed with the pathway plan.' } : {}) })
  }
  if (given.turns18In !== undefined) return people.youngPerson({ bornOn: people.bornFor(18, -given.turns18In), before, placement: 'supported_accommodation' })
  const youngest = Math.ceil(-started / 365) + 7
  const bornOn = people.bornFor(random.between(Math.min(youngest, 15), 16), random.between(0, 140))
  return people.youngPerson({
    bornOn, before, ...(given.homeDaysAgo === undefined ? {} : { inCareTo: -given.homeDaysAgo, placement: 'parents', contact: 'regular' as const }), ...(given.newcomer === undefined ? {} : { newcomer: NEWCOMERS[given.newcomer] }),
    ...(given.placement === undefined ? {} : { placement: given.placement }), sibling: given.siblingOfLast === true ? last?.youngPerson : undefined,
  })
}

const END_REASONS: readonly (readonly [reason: EndReason, weight: number])[] = [['child_circumstances', 38], ['visitor_circumstances', 28], ['child_choice', 9], ['no_longer_looked_after', 9], ['moved_away', 7], ['friendship', 5], ['transfer', 2], ['other', 2]]

/** What became of the visitors whose match ended, and of how many. */
const AFTERWARDS = [['left', 38], ['inactive', 18], ['available', 8], ['deselected', 1]] as const

function endedMatches(maker: Maker): Match[] {
  const { people, timeline, random } = maker
  const ways = random.shuffled(AFTERWARDS.flatMap(([way, count]) => Array.from({ length: count }, () => way)))
  return ways.map((way, index) => {
    const recent = way === 'available' ? true : way === 'deselected' ? false : index % 5 < 2
    const end = recent ? -random.between(16, 388) : -random.between(400, 880)
    const started = workingDayBefore(timeline, Math.max((way === 'available' ? EARLIEST : FIRST_MATCH) + random.between(0, 90), end - random.weighted([[random.between(60, 150), 25], [random.between(151, 380), 45], [random.between(381, 720), 30]])))
    const reason = way === 'deselected' ? 'other' : random.weighted(END_REASONS)
    const age = random.between(9, reason === 'no_longer_looked_after' ? 15 : 18)
    const bornOn = people.bornFor(age, random.between(0, 330))
    const grown = timeline.dayOf(bornOn) + 6575 < -2
    const youngPerson = people.youngPerson({ bornOn, before: started - 90, ...(grown ? { inCareTo: Math.min(-2, eighteenth(timeline, bornOn)), placement: 'independent' } : reason === 'no_longer_looked_after' ? { inCareTo: end - 2, placement: 'parents', contact: 'regular' as const } : {}) })
    const match = matchOf(maker, { youngPerson, started, visitors: [people.visitor({ approved: approvedBefore(maker, started) })], because: maker.because.deal(), ended: { day: end, reason, friendship: reason === 'friendship' || random.chance(0.06) } })
    endVisiting(maker, match, way, way === 'left' ? maker.whyLeft.deal() : maker.whyInactive.deal())
    return match
  })
}

/* A volunteer whose last match is over leaves, rests or waits for the next; their status says which. */
function endVisiting({ random, timeline }: Maker, match: Match, way: (typeof AFTERWARDS)[number][0], reason: string | null): void {
  for (const visitor of match.visitors) {
    const day = Math.min(-1, workingDayBefore(timeline, Math.min(-1, (match.ended?.day ?? -1) + random.between(0, 40))))
    if (way === 'available') continue
    if (way === 'deselected') visitor.stays.push({ status: 'suspended', from: match.ended?.day ?? day, reason: 'Complaint about reliability looked into.' }, { status: 'deselected', from: (match.ended?.day ?? day) + 24, reason: 'Visits were recorded that had not been held. Decided with the team manager.' })
    else visitor.stays.push({ status: way, from: Math.max(day, match.ended?.day ?? day), reason })
  }
}

function approvedBefore({ timeline, random }: Pick<Maker, 'timeline' | 'random'>, started: Day): Day {
  return workingDayBefore(timeline, started - random.between(10, 75))
}

function eighteenth(timeline: Timeline, bornOn: CivilDate): Day {
  return timeline.dayOf(birthday(bornOn, 18))
}

function bornAfter(timeline: Timeline, match: Match, years: number): boolean {
  return match.youngPerson.bornOn > timeline.on(years * 366)
}
