import { addMonths } from '#domain/civil-date.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import type { FamilyContact } from '#domain/vocabulary.ts'
import type { Random } from './random.ts'
import { createDeck } from './random.ts'
import type { Register } from './register.ts'
import { recruitmentPath } from './recruitment-path.ts'
import type { PathDays } from './recruitment-path.ts'
import type { StoryVisitor, StoryYoungPerson } from './stories/story.ts'
import type { Day, Timeline } from './timeline.ts'
import { USUAL_DUE_IN } from './supervisions.ts'
import { ABOUT_VOLUNTEERS } from './words/volunteer-notes.ts'
import { ABOUT_YOUNG_PEOPLE, INTERESTS } from './words/young-people-notes.ts'
import { FAR_DISTRICTS, SOURCES, STREETS, TOWNS } from './words/places.ts'
import type { StageDone, Visitor, YoungPerson } from './world.ts'

const ETHNICITIES_OF_VISITORS: readonly (readonly [string, number])[] = [
  ['white_british', 88], ['white_other', 4], ['white_irish', 2], ['asian_pakistani', 3], ['asian_indian', 3], ['asian_bangladeshi', 1], ['asian_chinese', 1], ['black_african', 4], ['black_caribbean', 2], ['mixed_white_black_caribbean', 1], ['other_arab', 1],
]
const ETHNICITIES_OF_YOUNG_PEOPLE: readonly (readonly [string, number])[] = [
  ['white_british', 78], ['white_other', 3], ['white_roma', 2], ['asian_pakistani', 2], ['asian_indian', 1], ['black_african', 2], ['black_caribbean', 2], ['mixed_white_black_caribbean', 5], ['mixed_white_asian', 3], ['mixed_white_black_african', 2],
]
const LANGUAGES: Readonly<Record<string, string>> = { white_other: 'English; Polish', white_roma: 'English; Romani', asian_pakistani: 'English; Urdu', asian_indian: 'English; Punjabi', asian_bangladeshi: 'English; Bengali', asian_chinese: 'English; Cantonese', other_arab: 'English; Arabic' }
const RELIGIONS: Readonly<Record<string, readonly (string | null)[]>> = { asian_pakistani: ['muslim'], asian_bangladeshi: ['muslim'], other_arab: ['muslim'], asian_indian: ['hindu', 'sikh'], black_african: ['christian', 'christian', 'muslim'], black_caribbean: ['christian', 'none'], white_irish: ['christian', 'none'] }
const USUAL_RELIGIONS = ['none', 'none', 'none', 'christian', 'christian', 'buddhist', 'prefer_not_to_say', null] as const
const VISITORS_INTERESTS = ['gardening', 'walking', 'cooking', 'football', 'films', 'reading', 'music', 'swimming', 'history', 'crafts', 'cycling', 'theatre', 'board games', 'photography', 'animals', 'baking', 'running', 'gaming', 'camping', 'art'] as const

/** Somebody from another country who came alone. */
export const NEWCOMERS = [
  { name: ['Linh', 'Tran'], gender: 'female', ethnicity: 'asian_other', nationality: 'Vietnamese', languages: 'Vietnamese; English', religion: 'buddhist', interests: 'cooking; fashion; music' }, { name: ['Hassan', 'Idris'], gender: 'male', ethnicity: 'other_arab', nationality: 'Sudanese', languages: 'Arabic; English', religion: 'muslim', interests: 'football; history; cooking' },
  { name: ['Rebin', 'Karimi'], gender: 'male', ethnicity: 'asian_other', nationality: 'Iranian', languages: 'Sorani Kurdish; Farsi; English', religion: 'muslim', interests: 'football; cars; music' }, { name: ['Dawit', 'Bekele'], gender: 'male', ethnicity: 'black_african', nationality: 'Ethiopian', languages: 'Amharic; English', religion: 'christian', interests: 'sport; drawing; maths' },
] as const

export interface YoungPersonWish {
  readonly bornOn: CivilDate
  readonly gender?: string
  /** A brother or sister. */
  readonly sibling?: YoungPerson | undefined
  readonly newcomer?: (typeof NEWCOMERS)[number] | undefined
  readonly inCareTo?: Day
  readonly placement?: string
  readonly contact?: FamilyContact
  readonly notes?: string
  readonly interests?: string
  readonly story?: StoryYoungPerson
  /** Care began before this day. */
  readonly before: Day
}

export interface VisitorWish {
  readonly approved: Day | null
  readonly story?: StoryVisitor
  readonly dbs?: Day
  readonly training?: Day
  readonly path?: { readonly enquired: Day; readonly stages: readonly StageDone[] }
  readonly age?: number
  readonly notes?: string
  readonly gender?: string
  readonly name?: readonly [first: string, last: string]
}

export interface People {
  readonly visitor: (wish: VisitorWish) => Visitor
  readonly youngPerson: (wish: YoungPersonWish) => YoungPerson
  /** The day of birth of somebody who is so old today, plus some days. */
  readonly bornFor: (age: number, days?: number) => CivilDate
}

/** Makes people, each with a life of their own. */
export function createPeople(timeline: Timeline, register: Register, random: Random): People {
  const aboutVolunteers = createDeck(ABOUT_VOLUNTEERS, random)
  const aboutYoungPeople = createDeck(ABOUT_YOUNG_PEOPLE, random)
  const social = Array.from({ length: 14 }, () => fullName(register.name({ gender: random.chance(0.7) ? 'female' : 'male', ethnicity: random.weighted(ETHNICITIES_OF_VISITORS), age: random.between(26, 58) })))
  const reviewing = Array.from({ length: 5 }, () => fullName(register.name({ gender: random.chance(0.6) ? 'female' : 'male', ethnicity: 'white_british', age: random.between(40, 62) })))
  const bornFor = (age: number, days = 0): CivilDate => addMonths(timeline.on(-days), -12 * age)
  const postcodeIn = (district: string): string => `${district} ${random.between(1, 9)}${random.pick([...'ABDEFGHJLNPQRSTUWXYZ'])}${random.pick([...'ABDEFGHJLNPQRSTUWXYZ'])}`
  const someOf = (items: readonly string[], count: number): string => random.shuffled(items).slice(0, count).join('; ')

  const visitor = (wish: VisitorWish): Visitor => {
    const { story } = wish
    const age = wish.age ?? story?.age ?? random.weighted([[random.between(21, 29), 22], [random.between(30, 45), 34], [random.between(46, 59), 26], [random.between(60, 73), 18]])
    const gender = wish.gender ?? story?.gender ?? random.weighted([['female', 70], ['male', 28], ['non_binary', 1], ['prefer_not_to_say', 1]])
    const ethnicity = story?.ethnicity ?? random.weighted(ETHNICITIES_OF_VISITORS)
    const [first, last] = wish.name ?? story?.name ?? nameParts(register.name({ gender, ethnicity, age }))
    const [town, district] = random.pick(TOWNS)
    const drives = story?.drives ?? random.chance(0.84)
    const days: PathDays = { approved: wish.approved ?? 0, ...(wish.dbs === undefined ? {} : { dbs: wish.dbs }), ...(wish.training === undefined ? {} : { training: wish.training }) }
    const path = wish.path ?? recruitmentPath(days, timeline, register, random)
    return {
      key: '', first, last, gender, ethnicity, bornOn: bornFor(age, random.between(0, 364)),
      religion: story?.religion ?? random.pick<string | null>(RELIGIONS[ethnicity] ?? USUAL_RELIGIONS),
      nationality: story?.nationality ?? (ethnicity === 'white_other' && random.chance(0.7) ? 'Polish' : 'British'),
      disability: random.weighted<string | null>([['no', 85], ['yes', 9], ['prefer not to say', 3], [null, 3]]),
      email: `${plain(first)}.${plain(last)}@example.org`, phone: register.phone(), address: `${random.between(1, 96)} ${random.pick(STREETS)}, ${town}`, postcode: postcodeIn(district),
      source: story?.source ?? random.weighted(SOURCES), languages: story?.languages ?? LANGUAGES[ethnicity] ?? 'English', interests: story?.interests ?? someOf(VISITORS_INTERESTS, 3),
      drives, maxMiles: drives ? random.pick([20, 25, 30, 40, 50, 60]) : random.pick([8, 10, 15]),
      prefersAges: random.chance(0.45) ? random.pick([[8, 12], [10, 14], [12, 18], [15, 21]] as const) : null,
      notes: wish.notes ?? story?.notes ?? (random.chance(0.4) ? aboutVolunteers.deal() : null),
      enquired: path.enquired, approved: wish.approved, stages: path.stages,
      stays: [{ status: 'applicant', from: path.enquired, reason: null }, ...(wish.approved === null ? [] : [{ status: 'active', from: wish.approved, reason: null } as const])],
      supervisionDueIn: random.between(...USUAL_DUE_IN), isAskedToStay: true,
    }
  }

  const youngPerson = (wish: YoungPersonWish): YoungPerson => {
    const { story, newcomer, sibling } = wish
    const gender = wish.gender ?? story?.gender ?? newcomer?.gender ?? random.weighted([['male', 54], ['female', 44], ['non_binary', 2]])
    const ethnicity = story?.ethnicity ?? newcomer?.ethnicity ?? sibling?.ethnicity ?? random.weighted(ETHNICITIES_OF_YOUNG_PEOPLE)
    const [first, last] = story?.name ?? newcomer?.name ?? nameParts(register.name({ gender, ethnicity, age: 10, last: sibling?.last }))
    const alone = newcomer !== undefined || story?.asylumSeeking === true
    const outOfArea = story?.outOfArea ?? random.chance(0.14)
    const postcode = (): string => postcodeIn(random.pick(TOWNS)[1])
    const inCareFrom = Math.min(wish.before - 20, Math.max(wish.before - (alone ? random.between(30, 160) : random.between(120, 2200)), timeline.dayOf(wish.bornOn) + 400))
    return {
      key: '', caseNumber: register.caseNumber(), first, last, bornOn: wish.bornOn, gender, ethnicity,
      nationality: story?.nationality ?? newcomer?.nationality ?? (ethnicity === 'white_other' ? 'Polish' : 'British'),
      religion: story?.religion ?? newcomer?.religion ?? sibling?.religion ?? random.pick(['none', 'none', 'none', 'christian', null]),
      disability: story?.disability ?? random.weighted<string | null>([['no', 80], ['autism', 6], ['ADHD', 7], ['hearing impairment', 2], ['learning disability', 3], [null, 2]]),
      languages: story?.languages ?? newcomer?.languages ?? LANGUAGES[ethnicity] ?? 'English', interests: story?.interests ?? wish.interests ?? newcomer?.interests ?? someOf(INTERESTS, 3),
      placement: story?.placement ?? wish.placement ?? (alone ? random.pick(['foster', 'supported_accommodation']) : random.weighted([['foster', 62], ['residential', 19], ['connected_carers', 12], ['supported_accommodation', 4], ['secure', 1]])),
      postcode: outOfArea ? postcodeIn(random.pick(FAR_DISTRICTS)) : postcode(), outOfArea,
      legalStatus: alone ? 'section_20' : random.weighted<string>([['care_order', 78], ['section_20', 13], ['interim_care_order', 9]]),
      inCareFrom, inCareTo: wish.inCareTo ?? null, contact: story?.contact ?? wish.contact ?? (alone ? 'none' : random.weighted([['limited', 54], ['none', 34], ['regular', 12]])),
      socialWorker: sibling?.socialWorker ?? random.pick(social), reviewingOfficer: sibling?.reviewingOfficer ?? random.pick(reviewing), asylumSeeking: alone,
      notes: story?.notes ?? wish.notes ?? (random.chance(0.34) ? aboutYoungPeople.deal() : null),
      moved: story?.moved !== undefined ? { day: -story.moved.daysAgo, from: story.moved.from, postcode: postcode() } : wish.inCareTo !== undefined ? { day: wish.inCareTo, from: random.pick(['foster', 'foster', 'residential']), postcode: postcode() } : null,
    }
  }
  return { visitor, youngPerson, bornFor }
}

function nameParts({ first, last }: { readonly first: string; readonly last: string }): readonly [first: string, last: string] {
  return [first, last]
}

function fullName({ first, last }: { readonly first: string; readonly last: string }): string {
  return `${first} ${last}`
}

/** A name as the first part of an address. */
export function plain(name: string): string {
  return name.toLowerCase().replaceAll('ł', 'l').normalize('NFD').replace(/[^a-z]+/g, '')
}
