import type { GateReason } from './gate.ts'
import { CLOSING_STATUS } from './gate.ts'
import { trainingInWords } from './recruitment/training-module.ts'
import { spokenDate } from './spoken.ts'
import { STAGE_STATE } from './vocabulary.ts'

/* Why a gate is closed, in words. */

/** The reason as what follows the volunteer's name and a colon. */
export function gateReasonInWords(reason: GateReason): string {
  switch (reason.reason) {
    case 'stage_incomplete': return `${reason.name} is ${STAGE_STATE[reason.state].toLowerCase()}, not complete`
    case 'stage_not_recorded': return `${reason.name} is not recorded`
    case 'stage_not_signed': return `${reason.name} is not signed off`
    case 'stage_from_before': return `${reason.name} is from before they left`
    case 'good_conduct_missing': return `${reason.what} is missing`
    case 'never_approved': return 'no approval is recorded'
    case 'dbs_lapsed': return `DBS recheck was due ${spokenDate(reason.since)}`
    case 'dbs_undecided': return `the DBS certificate seen ${spokenDate(reason.since)} waits for a decision`
    case 'dbs_not_accepted': return `the DBS certificate was not accepted ${spokenDate(reason.since)}`
    case 'dbs_not_current': return `a new DBS certificate is needed since ${spokenDate(reason.since)}`
    case 'training_lapsed': return `${trainingInWords(reason.name)} was due again ${spokenDate(reason.since)}`
    case 'allegation_open': return `an allegation of ${spokenDate(reason.since)} is open`
    case 'status': return `${CLOSING_STATUS[reason.status]} since ${spokenDate(reason.since)}`
  }
}

/** The reasons in words, where two or more signatures that are missing are said in one. */
export function reasonsInWords<Reason extends { readonly reason: string }>(reasons: readonly Reason[], inWords: (reason: Reason) => string, unsigned: (count: number) => string): string[] {
  const count = reasons.filter((reason) => reason.reason === 'stage_not_signed').length
  if (count < 2) return reasons.map(inWords)
  return [...reasons.filter((reason) => reason.reason !== 'stage_not_signed').map(inWords), unsigned(count)]
}
