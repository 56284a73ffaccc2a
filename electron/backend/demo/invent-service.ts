import type { CivilDate } from '#domain/civil-date.ts'
import type { ReadTable } from '#domain/workbook/check-rows.ts'
import { TABLES } from '#domain/workbook/workbook-format.ts'
import type { Workbook } from '../workbook/read-workbook.ts'
import type { Quiet } from './applicants.ts'
import { inventApplicants } from './applicants.ts'
import { inventCareReviews } from './care-reviews.ts'
import { inventClaims } from './claims.ts'
import { inventConcerns } from './concerns.ts'
import { inventFeedback } from './feedback.ts'
import { inventMatches } from './matches.ts'
import type { Unreferred } from './offers.ts'
import { inventUnreferred } from './offers.ts'
import { createPeople } from './people.ts'
import { stageRows, statusRows, volunteerRow, youngPersonRow } from './people-tables.ts'
import { createRandom } from './random.ts'
import { createRegister } from './register.ts'
import { readTableOf } from './rows.ts'
import { rateRows, serviceRows, yearRows } from './service-tables.ts'
import { inventSupervisions, spreadSupervisions } from './supervisions.ts'
import type { Timeline } from './timeline.ts'
import { createTimeline } from './timeline.ts'
import { inventVisits } from './visits.ts'
import type { Waited } from './waiting.ts'
import { inventClosedReferrals, inventWaiting } from './waiting.ts'
import { createWorkTables } from './work-tables.ts'
import type { Match, Visitor, YoungPerson } from './world.ts'

/** From which seed, and for which day. */
export interface Inventing {
  readonly seed: number
  readonly today: CivilDate
}

/** An invented service, and what a workbook has no column for. */
export interface InventedService {
  readonly timeline: Timeline
  readonly workbook: Workbook
  readonly visitors: readonly Visitor[]
  readonly youngPeople: readonly YoungPerson[]
  readonly matches: readonly Match[]
  /** Applicants for whom nothing need be done for some days. */
  readonly quiet: readonly Quiet[]
  /** Of those who wait: why more exactly, whom they ask for, what was done and comes next. */
  readonly waits: readonly Waited[]
  /** Young people in care whom nobody has referred. */
  readonly unreferred: readonly Unreferred[]
}

/** Volunteers with no match yet, by the day on which they were approved. */
const UNMATCHED = [-12, -26, -43, -88, -133, -187] as const

/** The workbook of an invented service as it stands on the day, alike to the byte for the same seed and day. */
export function inventService(inventing: Inventing): Workbook {
  return inventWholeService(inventing).workbook
}

/** An invented service of the size of a county's, alive on the day: people, three years of history, and something due of every kind. */
export function inventWholeService({ seed, today }: Inventing): InventedService {
  const random = createRandom(seed)
  const timeline = createTimeline(today)
  const register = createRegister(random.fork('register'))
  const people = createPeople(timeline, register, random.fork('people'))

  const matches = inventMatches(timeline, people, random.fork('matches'))
  const unmatched = UNMATCHED.map((approved) => people.visitor({ approved }))
  const { visitors: applicants, quiet } = inventApplicants(people, register, random.fork('applicants'))
  const { referrals: waiting, waits } = inventWaiting(people, random.fork('waiting'))
  const closed = inventClosedReferrals(people, random.fork('closed'))
  const unreferred = inventUnreferred(people)
  const concerns = inventConcerns(matches, timeline, random.fork('concerns'))

  const active = [...new Set([...matches.flatMap((match) => match.visitors), ...unmatched])]
  const visitors = [...active, ...applicants].sort((a, b) => a.enquired - b.enquired)
  const referrals = [...new Set([...matches.map((match) => match.referral), ...waiting, ...closed])].sort((a, b) => a.received - b.received)
  const youngPeople = [...new Set([...referrals.map((referral) => referral.youngPerson), ...unreferred.map((each) => each.youngPerson)])]
  giveKeys(visitors, 'V')
  giveKeys(referrals, 'R')
  giveKeys(youngPeople, 'Y')
  giveKeys(matches, 'M')

  spreadSupervisions(active, random.fork('beats'))
  const visits = inventVisits(matches, timeline, random.fork('visits'))
  const claims = [...inventClaims(visits, timeline, random.fork('claims'))].sort((a, b) => a.day - b.day)
  const rows = createWorkTables(timeline)
  const { years, budget } = yearRows(timeline)
  const tables: readonly ReadTable[] = [
    readTableOf('service', serviceRows()), readTableOf('years', years), readTableOf('mileage_rates', rateRows(timeline)),
    readTableOf('volunteers', visitors.map((visitor) => volunteerRow(visitor, timeline))),
    readTableOf('volunteer_status', visitors.flatMap((visitor) => statusRows(visitor, timeline))),
    readTableOf('stages', visitors.flatMap((visitor) => stageRows(visitor, timeline))),
    readTableOf('young_people', youngPeople.map((person) => youngPersonRow(person, timeline))),
    readTableOf('referrals', referrals.map(rows.referral)),
    readTableOf('matches', matches.map(rows.match)),
    readTableOf('visits', visits.map(rows.visit)),
    readTableOf('supervisions', inventSupervisions(active, matches, timeline, random.fork('supervisions')).toSorted((a, b) => (a.held ?? a.due) - (b.held ?? b.due)).map(rows.supervision)),
    readTableOf('care_reviews', inventCareReviews(matches, timeline, random.fork('reviews')).map(rows.careReview)),
    readTableOf('feedback', inventFeedback(matches, timeline, random.fork('feedback')).map(rows.feedback)),
    readTableOf('claims', claims.map((claim, index) => rows.claim(claim, `C${String(index + 1).padStart(4, '0')}`))),
    readTableOf('budget', budget),
    readTableOf('concerns', concerns.toSorted((a, b) => a.day - b.day).map(rows.concern)),
  ]
  const byName = new Map(tables.map((table) => [table.name, table]))
  const workbook: Workbook = { fileName: 'invented service', tables: new Map(TABLES.map(({ name }) => [name, byName.get(name)!])), problems: [], warnings: [] }
  return { timeline, workbook, visitors, youngPeople, matches, quiet, waits, unreferred }
}

function giveKeys(records: readonly { key: string }[], letter: string): void {
  records.forEach((record, index) => {
    record.key = `${letter}${String(index + 1).padStart(3, '0')}`
  })
}
