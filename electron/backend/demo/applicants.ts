import type { Stage, StageState } from '#domain/vocabulary.ts'
import { STAGE, valuesOf } from '#domain/vocabulary.ts'
import type { People } from './people.ts'
import type { Random } from './random.ts'
import { safeActionOf } from './recruitment-path.ts'
import type { Register } from './register.ts'
import type { Day } from './timeline.ts'
import { WHY_REJECTED, WHY_WITHDREW } from './words/volunteer-notes.ts'
import type { StageDone, Visitor } from './world.ts'

/* Those who want to become visitors: one at every stage, and those who stopped on the way. */

/** A stage as it stands: completed so many days ago, or asked for so many days ago and still open. */
type Standing = readonly [stage: Stage, done: number] | readonly [stage: Stage, asked: number, state: Exclude<StageState, 'complete'>, note?: string]

interface Applicant {
  readonly name: readonly [first: string, last: string]
  readonly gender: string
  readonly age: number
  readonly enquiredDaysAgo: number
  readonly notes: string
  readonly stages: readonly Standing[]
  /** Why nothing need be done before that day, so many days from now. */
  readonly quietFor?: readonly [days: number, reason: string]
}

const APPLICANTS: readonly Applicant[] = [
  { name: ['Bryony', 'Hallam'], gender: 'female', age: 24, enquiredDaysAgo: 4, notes: 'Rang after the radio interview. Youth worker in the making, wants to know about exam times.', stages: [] },
  { name: ['Ashok', 'Trivedi'], gender: 'male', age: 59, enquiredDaysAgo: 19, notes: 'Retires in the spring and would like to start then.', stages: [['application', 9], ['identity', 6, 'requested']], quietFor: [12, 'Back from India on that day, brings his passport'] },
  { name: ['Kirsty', 'Ogden'], gender: 'female', age: 33, enquiredDaysAgo: 26, notes: 'Veterinary nurse. Free on Wednesdays.', stages: [['application', 15], ['identity', 8], ['interview_1', 5, 'requested', 'Thursday, 6 pm, library']], quietFor: [5, 'First interview booked'] },
  { name: ['Martin', 'Thwaite'], gender: 'male', age: 47, enquiredDaysAgo: 66, notes: 'Boat builder. Two children, grown up.', stages: [['application', 58], ['identity', 52], ['interview_1', 37], ['reference_1', 24], ['reference_2', 31, 'requested', 'Former employer; letter and one message, no answer']] },
  { name: ['Folake', 'Odukoya'], gender: 'female', age: 38, enquiredDaysAgo: 47, notes: 'Works for the bank in Ellerwick. Sings.', stages: [['application', 38], ['identity', 30], ['interview_1', 17], ['reference_1', 7], ['reference_2', 10, 'requested'], ['training', 10, 'requested', 'On the next course']], quietFor: [21, 'Waiting for the next training course'] },
  { name: ['Gwen', 'Rowlands'], gender: 'female', age: 62, enquiredDaysAgo: 190, notes: 'Lived abroad until last year, hence the long check.', stages: [['application', 180], ['identity', 172], ['interview_1', 160], ['reference_1', 141], ['reference_2', 136], ['dbs', 131, 'requested', 'Overseas certificate sent; check still with the police force'], ['training', 95]] },
  { name: ['Jonah', 'Pickard'], gender: 'male', age: 29, enquiredDaysAgo: 120, notes: 'Keen at interview. Has not answered since.', stages: [['application', 111], ['identity', 104], ['interview_1', 92], ['reference_1', 80], ['reference_2', 74]] },
  { name: ['Rehana', 'Akbar'], gender: 'female', age: 41, enquiredDaysAgo: 98, notes: 'Speaks Urdu and Punjabi; a young person at Brackenby would be glad of that.', stages: [['application', 90], ['identity', 83], ['interview_1', 70], ['reference_1', 55], ['reference_2', 51], ['dbs', 16], ['training', 65, 'requested', 'Two evenings of three done']], quietFor: [9, 'Third training evening'] },
  { name: ['Dominic', 'Sayle'], gender: 'male', age: 52, enquiredDaysAgo: 126, notes: 'Orchestra musician; evenings are difficult, mornings are not.', stages: [['application', 118], ['identity', 112], ['interview_1', 99], ['reference_1', 84], ['reference_2', 80], ['dbs', 41], ['training', 30], ['interview_2', 12, 'requested']], quietFor: [6, 'Second interview booked with the team manager'] },
  { name: ['Carys', 'Bevan'], gender: 'female', age: 27, enquiredDaysAgo: 140, notes: 'Primary teacher. Would suit a young one.', stages: [['application', 131], ['identity', 125], ['interview_1', 113], ['reference_1', 98], ['reference_2', 90], ['dbs', 62], ['training', 48], ['interview_2', 20], ['shadowing', 20, 'requested', 'Looking for an experienced visitor to go along with']] },
  { name: ['Leszek', 'Baran'], gender: 'male', age: 44, enquiredDaysAgo: 152, notes: 'Ready. Coach driver, patient, funny.', stages: [['application', 144], ['identity', 138], ['interview_1', 127], ['reference_1', 110], ['reference_2', 108], ['dbs', 70], ['training', 56], ['interview_2', 21], ['shadowing', 6]], quietFor: [4, 'Approval panel on that day'] },
]

const LAST_STEPS: readonly Stage[] = ['application', 'identity', 'interview_1', 'interview_1', 'reference_1', 'reference_2', 'dbs', 'training']

/** What a person said that some line need not be looked at for some days. */
export interface Quiet {
  readonly who: Visitor
  readonly days: number
  readonly reason: string
}

/** The applicants of today, and with them those whose applications ended. */
export function inventApplicants(people: People, register: Register, random: Random): { readonly visitors: readonly Visitor[]; readonly quiet: readonly Quiet[] } {
  const quiet: Quiet[] = []
  const today = APPLICANTS.map((applicant) => {
    const visitor = people.visitor({ approved: null, path: { enquired: -applicant.enquiredDaysAgo, stages: stagesOf(applicant, register) }, age: applicant.age, gender: applicant.gender, name: applicant.name, notes: applicant.notes })
    if (applicant.quietFor !== undefined) quiet.push({ who: visitor, days: applicant.quietFor[0], reason: applicant.quietFor[1] })
    return visitor
  })
  const stopped = [...WHY_WITHDREW.map((reason) => ({ status: 'withdrawn' as const, reason })), ...WHY_REJECTED.map((reason) => ({ status: 'rejected' as const, reason }))].map(({ status, reason }, index) => {
    const enquired = -120 - index * 84 - random.between(0, 60)
    const stages = stoppedPath(enquired, status === 'withdrawn' ? LAST_STEPS[index % LAST_STEPS.length]! : 'interview_1', status === 'rejected', register, random)
    const visitor = people.visitor({ approved: null, path: { enquired, stages: stages.done } })
    visitor.stays.push({ status, from: stages.stopped, reason })
    return visitor
  })
  return { visitors: [...today, ...stopped], quiet }
}

function stagesOf({ stages, age }: Applicant, register: Register): StageDone[] {
  return stages.map((standing, index) => {
    const [stage, daysAgo, state = 'complete', note = null] = standing
    const before = stages[index - 1]
    const asked = state === 'complete' ? (before === undefined ? daysAgo + 8 : Math.max(daysAgo + 1, before[1])) : daysAgo
    return {
      stage, state, requested: -asked, completed: state === 'complete' ? -daysAgo : null, outcome: state === 'complete' ? 'satisfactory' : null,
      reference: stage === 'dbs' && state === 'complete' ? register.certificate() : null, hours: stage === 'training' && state === 'complete' ? 20 : null, safeAction: state === 'complete' ? safeActionOf(stage, age) : null, notes: note,
    }
  })
}

function stoppedPath(enquired: Day, last: Stage, failed: boolean, register: Register, random: Random): { readonly done: StageDone[]; readonly stopped: Day } {
  let day = enquired
  const path = valuesOf(STAGE).slice(0, valuesOf(STAGE).indexOf(last) + 1)
  const done = path.map((stage): StageDone => {
    const requested = day
    day += random.between(6, 16)
    const open = stage === last
    const base = { stage, requested, reference: null, hours: null, notes: null }
    if (open && failed) return { ...base, state: 'failed', completed: day, outcome: 'not recommended', safeAction: 'reasons told in person' }
    if (open) return { ...base, state: 'requested', completed: null, outcome: null, safeAction: null }
    return { ...base, state: 'complete', completed: day, outcome: 'satisfactory', safeAction: safeActionOf(stage, enquired), reference: stage === 'dbs' ? register.certificate() : null }
  })
  return { done, stopped: day + random.between(2, 20) }
}
