import type { CivilDate } from '../civil-date.ts'
import { ageOn } from '../civil-date.ts'
import type { ReferralState, Stage, StageState } from '../vocabulary.ts'
import { STAGE } from '../vocabulary.ts'

/* The past is recorded as it was (service-workbook.md): a match that broke a rule of safe practice comes in, and is told of.
   No volunteer has contact before every stage is complete (domain.md R3.1). */

const ADULT_AGE = 18

/** What is known of a volunteer's fitness to visit. */
export interface VisitorHistory {
  readonly key: string
  readonly bornOn: CivilDate | null
  readonly firstActiveOn: CivilDate | null
  /** From the first day to the day before the next status; null where it goes on. */
  readonly suspensions: readonly { readonly fromOn: CivilDate; readonly untilOn: CivilDate | null }[]
  readonly stages: ReadonlyMap<Stage, { readonly state: StageState; readonly completedOn: CivilDate | null }>
}

export interface MatchHistory {
  readonly key: string
  readonly startedOn: CivilDate
  readonly endedOn: CivilDate | null
  readonly visitors: readonly VisitorHistory[]
  readonly referralState: ReferralState | null
}

/** One thing that was not safe: the workbook's column it shows in, the value there, and a sentence. */
export interface Unsafe {
  readonly column: string
  readonly value: string
  readonly message: string
}

/** What was not safe about how a match began and ran; empty means nothing. */
export function unsafeInMatch(match: MatchHistory): Unsafe[] {
  const unsafe: Unsafe[] = []
  const say = (message: string): void => void unsafe.push({ column: 'started_on', value: match.startedOn, message })
  for (const visitor of match.visitors) {
    if (visitor.firstActiveOn === null) say(`${match.key} started on ${match.startedOn}, but ${visitor.key} was never active.`)
    else if (match.startedOn < visitor.firstActiveOn) say(`${match.key} started on ${match.startedOn}, before ${visitor.key} was first active on ${visitor.firstActiveOn}.`)
    const open = openStages(visitor, match.startedOn)
    if (open.length > 0) say(`${match.key} started on ${match.startedOn}, before ${visitor.key} had completed every stage: ${open.join(', ')}.`)
    for (const { fromOn, untilOn } of visitor.suspensions) {
      if ((match.endedOn === null || fromOn < match.endedOn) && (untilOn === null || match.startedOn < untilOn)) say(`${match.key} ran while ${visitor.key} was suspended from ${fromOn}.`)
    }
    if (visitor.bornOn !== null && ageOn(visitor.bornOn, match.startedOn) < ADULT_AGE) say(`${match.key} started on ${match.startedOn}, when ${visitor.key} was ${ageOn(visitor.bornOn, match.startedOn)}. A volunteer is ${ADULT_AGE} or over.`)
  }
  if (match.referralState === 'declined_by_child') unsafe.push({ column: 'referral', value: match.key, message: `${match.key} is a match, but its referral says that the young person declined.` })
  return unsafe
}

/* A stage that is complete with no day may have been so in time: only what is known counts against it. */
function openStages(visitor: VisitorHistory, on: CivilDate): string[] {
  if (visitor.stages.size === 0) return ['no stage is recorded']
  return (Object.keys(STAGE) as Stage[]).flatMap((stage) => {
    const known = visitor.stages.get(stage)
    if (known === undefined) return [`${stage} is not recorded`]
    if (known.state !== 'complete' && known.state !== 'waived') return [`${stage} is ${known.state}`]
    return known.completedOn !== null && known.completedOn > on ? [`${stage} on ${known.completedOn}`] : []
  })
}

/** What is odd about a visit's day: outside its match, or held on a day that is still to come; empty means nothing. */
export function unsafeInVisit(visit: { readonly on: CivilDate; readonly held: boolean }, match: { readonly key: string; readonly startedOn: CivilDate; readonly endedOn: CivilDate | null }, today: CivilDate): Unsafe[] {
  const messages: string[] = []
  if (visit.on < match.startedOn) messages.push(`The visit is before ${match.key} started on ${match.startedOn}.`)
  if (match.endedOn !== null && visit.on > match.endedOn) messages.push(`The visit is after ${match.key} ended on ${match.endedOn}.`)
  if (visit.held && visit.on > today) messages.push(`The visit is marked held, but ${visit.on} is still to come.`)
  return messages.map((message) => ({ column: 'date', value: visit.on, message }))
}
