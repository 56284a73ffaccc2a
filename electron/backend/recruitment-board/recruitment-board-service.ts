import type { CivilDate } from '#domain/civil-date.ts'
import { daysBetween } from '#domain/civil-date.ts'
import type { DueIntervals } from '#domain/due/intervals.ts'
import { standingOn } from '#domain/due/standing.ts'
import type { GateRecord } from '#domain/gate.ts'
import { gateReasonInWords, reasonsInWords } from '#domain/gate-words.ts'
import { keepsFromApproval, reasonsGateIsClosed } from '#domain/gate.ts'
import type { BoardStage } from '#domain/recruitment/board.ts'
import { awaitedOf, placeOfApplicant, recordsThatCount } from '#domain/recruitment/board.ts'
import { inTouchWith } from '#domain/recruitment/in-touch.ts'
import { onHoldSince } from '#domain/recruitment/hold.ts'
import { stagesInOrder } from '#domain/recruitment/path-stage.ts'
import type { BoardApplicant, BoardHeld, recruitmentBoardContract } from '#contract/recruitment-board.ts'
import { listGates } from '../due/gate-records.ts'
import { findIntervals } from '../due/intervals-repository.ts'
import { listStatuses } from '../due/volunteer-records.ts'
import { listLastContacts } from '../recruitment/last-contacts.ts'
import { listPathStages } from '../recruitment/rules-repository.ts'
import type { HandlersOf } from '../router.ts'
import type { ApplicantRow } from './board-repository.ts'
import { listApplicantRows, listHoldReasons, listStageDays } from './board-repository.ts'

export const recruitmentBoardService: HandlersOf<typeof recruitmentBoardContract> = {
  read: (_input, { db, today }) => {
    const statuses = listStatuses(db)
    const ids = [...statuses].filter(([, periods]) => standingOn(periods, today).status === 'applicant').map(([id]) => id)
    const gates = listGates(db, ids, statuses, today)
    const intervals = findIntervals(db, today)
    const days = listStageDays(db, ids, today)
    const contacts = listLastContacts(db, ids, today)
    const everybody = listApplicantRows(db, ids)
    const since = new Map(ids.map((id) => [id, onHoldSince(statuses.get(id) ?? [], today)]))
    const reasons = listHoldReasons(db, ids, today)
    const onHold = everybody.flatMap((row): BoardHeld[] => {
      const sinceOn = since.get(row.id) ?? null
      if (sinceOn === null) return []
      const { stage, daysInStage, done, required } = placeOfApplicant(gates.get(row.id)!, row.enquiredOn, today)
      return [{ id: row.id, name: row.name, sinceOn, reason: null, backOn: null, ...reasons.get(row.id), stage: stage?.name ?? null, daysInStage, done, required }]
    })
    const applicants = everybody.filter((row) => since.get(row.id) === null).map((row) => placedOf(row, gates.get(row.id)!, { days: days.get(row.id) ?? new Map(), lastContactOn: contacts.get(row.id) ?? null }, intervals, today))
    const columns = stagesInOrder(listPathStages(db)).filter((stage) => stage.isRequired)
    return { today, columns: columns.map(({ stage, name, kind }) => ({ stage, name, kind, applicants: applicants.filter((each) => each.stage === stage).map((each) => each.applicant).sort(longestFirst) })), onHold: onHold.sort(soonestBack) }
  },
}

interface Known {
  readonly days: ReadonlyMap<string, Pick<BoardStage, 'chasedOn' | 'plannedOn'>>
  readonly lastContactOn: CivilDate | null
}

function placedOf(row: ApplicantRow, gate: GateRecord, { days, lastContactOn }: Known, { referenceChaseDays, stageStalledDays }: DueIntervals, today: CivilDate): { readonly stage: string | undefined; readonly applicant: BoardApplicant } {
  const { path } = gate.rules
  const records = recordsThatCount(gate, gate.stages, today).map((stage): BoardStage => ({ chasedOn: null, plannedOn: null, ...days.get(stage.stage), ...stage }))
  const { appliedOn, daysInStage, ...place } = placeOfApplicant(gate, row.enquiredOn, today)
  // Somebody whose approval is complete though they are an applicant again waits for the approval all the same.
  const at = place.stage ?? stagesInOrder(path).find((stage) => stage.kind === 'approval') ?? null
  return {
    stage: at?.stage,
    applicant: {
      id: row.id, name: row.name, done: place.done, required: place.required,
      daysSinceApplied: appliedOn === null || appliedOn > today ? null : daysBetween(appliedOn, today), daysInStage, isStalled: daysInStage !== null && daysInStage >= stageStalledDays,
      inTouch: inTouchWith(lastContactOn, appliedOn, gate.statuses, stageStalledDays, today),
      awaited: awaitedOf(path, records, at, referenceChaseDays, today), inTheWay: at?.kind === 'approval' ? inTheWay(gate, today) : [],
    },
  }
}

/* What keeps them from an approval, beyond not having it. */
function inTheWay(gate: GateRecord, today: CivilDate): string[] {
  return reasonsInWords(reasonsGateIsClosed(gate, today).filter(keepsFromApproval), gateReasonInWords, (unsigned) => `${unsigned} stages are not signed off`)
}

function soonestBack(one: BoardHeld, other: BoardHeld): number {
  const [first, second] = [one.backOn ?? '9999', other.backOn ?? '9999']
  return first < second ? -1 : first > second ? 1 : one.name < other.name ? -1 : 1
}

function longestFirst(one: BoardApplicant, other: BoardApplicant): number {
  return (other.daysInStage ?? -1) - (one.daysInStage ?? -1) || (one.name < other.name ? -1 : 1)
}
