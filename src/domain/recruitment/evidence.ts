import type { CivilDate } from '../civil-date.ts'
import { spokenDate } from '../spoken.ts'
import { wrongPastDay } from './past-day.ts'
import type { PathStage } from './path-stage.ts'

/* What a signature for a stage rests on (requirement H10): nothing was done before what shows that it was (domain.md R3.1). */

type Day = CivilDate | null

/** The days of what is recorded of a volunteer's recruitment, newest first where there are several. */
export interface Evidence {
  readonly referees: readonly { readonly stage: string; readonly receivedOn: Day; readonly verifiedOn: Day }[]
  readonly interviews: readonly { readonly stage: string; readonly heldOn: Day }[]
  readonly dbs: { readonly issuedOn: Day; readonly seenOn: Day } | null
  readonly identityChecks: readonly { readonly checkedOn: Day }[]
  readonly declarations: readonly { readonly declaredOn: Day }[]
  /** The first day of each module of which one is asked. */
  readonly trainedOn: readonly Day[]
  readonly agreements: readonly { readonly signedOn: Day }[]
}

/** The last day of what a signature for the stage rests on, before which it cannot have been done; null where nothing with a day is recorded of it. A certificate counts from the day it was issued and seen: that it is accepted may be written down later. */
export function restsOn({ stage, kind }: Pick<PathStage, 'stage' | 'kind'>, { referees, interviews, dbs, identityChecks, declarations, trainedOn, agreements }: Evidence): CivilDate | null {
  switch (kind) {
    case 'reference': return last(...referees.filter((each) => each.stage === stage).flatMap(({ receivedOn, verifiedOn }) => [receivedOn, verifiedOn]))
    case 'interview': return last(...interviews.filter((each) => each.stage === stage).map(({ heldOn }) => heldOn))
    case 'dbs': return last(dbs?.issuedOn, dbs?.seenOn)
    case 'identity': return last(identityChecks[0]?.checkedOn)
    case 'independence': return last(declarations[0]?.declaredOn)
    case 'training': return last(...trainedOn)
    case 'agreements': return last(...agreements.map(({ signedOn }) => signedOn))
    default: return null
  }
}

/** What is wrong with the day on which a stage is said to have been done: one to come, before it was begun, or before what it rests on. */
export function wrongDoneDay(doneOn: CivilDate, requestedOn: CivilDate | null, evidenceOn: CivilDate | null, today: CivilDate): string | undefined {
  if (requestedOn !== null && doneOn < requestedOn) return `It was begun on ${spokenDate(requestedOn)}. Enter that day or a later one`
  if (evidenceOn !== null && doneOn < evidenceOn) return `What it rests on came on ${spokenDate(evidenceOn)}. Enter that day or a later one`
  return wrongPastDay(doneOn, today, 'the day it was done')
}

function last(...days: readonly (Day | undefined)[]): CivilDate | null {
  return days.filter((on) => on !== null && on !== undefined).toSorted().at(-1) ?? null
}
