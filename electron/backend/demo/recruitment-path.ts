import type { Stage } from '#domain/vocabulary.ts'
import { STAGE, valuesOf } from '#domain/vocabulary.ts'
import type { Random } from './random.ts'
import type { Register } from './register.ts'
import type { Day, Timeline } from './timeline.ts'
import { workingDayBefore } from './timeline.ts'
import { SAFE_ACTIONS } from './words/recruitment.ts'
import type { StageDone } from './world.ts'

/* The path of somebody who was approved, told from the enquiry on (domain.md R3.1). */

export interface PathDays {
  readonly approved: Day
  /** When the certificate came and when the training was, where that matters. */
  readonly dbs?: Day
  readonly training?: Day
}

/** What was done after this day does not run out soon: 36 months later is more than 90 days away. */
const FRESH_FROM: Day = -988

/** What made the stage safe: one of what is written down of it, another for the next person; nothing is drawn for it, so that all else of the invented service stays as it is. */
export function safeActionOf(stage: Stage, nth: number): string {
  const actions = SAFE_ACTIONS[stage]
  return actions[Math.abs(nth + valuesOf(STAGE).indexOf(stage)) % actions.length]!
}

const OUTCOME: Partial<Readonly<Record<Stage, readonly string[]>>> = {
  interview_1: ['go on', 'go on, warm and clear', 'go on, ask about time'], reference_1: ['satisfactory', 'satisfactory, five years’ acquaintance'], reference_2: ['satisfactory', 'satisfactory, employer'],
  dbs: ['enhanced, nothing recorded', 'enhanced, child workforce, nothing recorded'], training: ['completed', 'completed, good on confidentiality'], interview_2: ['recommended', 'recommended for older young people', 'recommended'],
}

/** Every stage complete, the last a few days before approval. */
export function recruitmentPath({ approved, dbs, training }: PathDays, timeline: Timeline, register: Register, random: Random): { readonly enquired: Day; readonly stages: readonly StageDone[] } {
  const apply = random.between(3, 12)
  const identity = apply + random.between(3, 10)
  const interview = identity + random.between(4, 14)
  const references = [interview + random.between(8, 30), interview + random.between(10, 38)] as const
  const dbsBack = interview + random.weighted([[random.between(18, 45), 60], [random.between(46, 80), 30], [random.between(81, 165), 10]])
  const trained = interview + random.between(14, 40)
  const second = Math.max(...references, dbsBack, trained) + random.between(3, 12)
  const shadowed = second + random.between(4, 15)
  const start = approved - shadowed - random.between(1, 8)
  const asWorkingDay = (day: Day): Day => workingDayBefore(timeline, Math.min(day, approved))
  const from = Math.min(start, (dbs ?? 0) - 70, (training ?? 0) - 70)
  const stage = (name: Stage, requested: Day, completed: Day, extra: Partial<StageDone> = {}): StageDone => ({
    stage: name, state: 'complete', requested: asWorkingDay(requested), completed: asWorkingDay(completed), outcome: OUTCOME[name] === undefined ? null : random.pick(OUTCOME[name]), reference: null, hours: null, safeAction: safeActionOf(name, approved), notes: null, ...extra,
  })
  const exactly = (day: Day | undefined): Partial<StageDone> => (day === undefined ? {} : { completed: day })
  const certificate = dbs ?? Math.max(from + dbsBack, Math.min(FRESH_FROM, approved - 12))
  const course = training ?? Math.max(from + trained, Math.min(FRESH_FROM, approved - 14))
  return {
    enquired: from,
    stages: [
      stage('application', from, from + apply),
      stage('identity', from + apply, from + identity),
      stage('interview_1', from + identity, from + interview),
      stage('reference_1', from + interview, from + references[0]),
      stage('reference_2', from + interview, from + references[1]),
      stage('dbs', from + interview, certificate, { reference: register.certificate(), ...exactly(dbs) }),
      stage('training', from + interview, course, { hours: random.pick([16, 18, 20, 24]), ...exactly(training) }),
      stage('interview_2', start + second - 3, start + second),
      stage('shadowing', start + second, start + shadowed),
    ],
  }
}
