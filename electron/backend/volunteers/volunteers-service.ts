import type { CivilDate } from '#domain/civil-date.ts'
import { standingOn } from '#domain/due/standing.ts'
import type { GateReason, GateRecord } from '#domain/gate.ts'
import { gateReasonInWords } from '#domain/gate-words.ts'
import { dbsCertificateOn, dbsRecheckDueOn, isApproved, reasonsGateIsClosed, stagesNotRecorded, trainingOf } from '#domain/gate.ts'
import { capital } from '#domain/spoken.ts'
import { inductionMissing, inductionOf } from '#domain/induction.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ShownGateReason, VolunteerPerson, volunteersContract } from '#contract/volunteers.ts'
import { findReadyVolunteers } from '../referrals/ready-volunteers.ts'
import { concernsOfVolunteer } from '../concerns/concerns-repository.ts'
import { findIntervals } from '../due/intervals-repository.ts'
import { pairingsOfVolunteer } from '../matching/pairings-told.ts'
import { listItems, listRecords } from '../induction/induction-repository.ts'
import type { HandlersOf } from '../router.ts'
import { findSettings } from '../service/settings-repository.ts'
import { commitmentMonths } from './commitments-repository.ts'
import { listBeats } from './volunteer-beats.ts'
import { listVolunteerRows } from './list-volunteers.ts'
import { listMatches, listMonths, listStages } from './volunteer-records.ts'
import { previewMerge } from './merge-preview.ts'
import { mergeVolunteers } from './merge-volunteers.ts'
import { volunteerRecordService } from './volunteer-record-service.ts'
import { volunteerTimeline } from './volunteer-timeline.ts'
import type { PersonRow } from './volunteers-repository.ts'
import { findCommitment, findPerson, findStatusReason } from './volunteers-repository.ts'

export const volunteersService: HandlersOf<typeof volunteersContract> = {
  ...volunteerRecordService,
  previewMerge: ({ keptId, otherId }, { db, today }) => previewMerge(db, keptId, otherId, today),
  merge: (choice, { db, today }) => {
    mergeVolunteers(db, choice, today)
    return { id: choice.keptId }
  },
  list: (_input, { db, today }) => ({ today, rows: listVolunteerRows(db, today).rows }),
  countReady: (_input, { db, today }) => findReadyVolunteers(db, today).ready.length,
  open: ({ id }, { db, today }) => {
    const { rows, gates } = listVolunteerRows(db, today, id)
    const volunteer = rows[0]
    const person = findPerson(db, id)
    const gate = gates.get(id)
    if (volunteer === undefined || person === undefined || gate === undefined) throw new Refusal('not-found', { what: 'such volunteer' })
    const commitment = findCommitment(db, id, today)
    return {
      today,
      volunteer,
      person: personOf(person),
      statusReason: findStatusReason(db, id, today),
      firstActiveOn: standingOn(gate.statuses, today).firstActiveOn,
      stages: listStages(db, id, gate, today),
      gateReasons: shownReasons(gate, today),
      isApproved: isApproved(gate, today),
      missing: stagesNotRecorded(gate, today).map(({ stage }) => stage),
      inductionMissing: isApproved(gate, today) ? inductionMissing(inductionOf(listItems(db), listRecords(db, id))) : [],
      dbs: dbsOf(gate, today),
      training: trainingOf(gate, today),
      committedUntilOn: commitment?.untilOn ?? null,
      commitmentAgreedOn: commitment?.agreedOn ?? null,
      commitmentMonths: commitmentMonths(db, today),
      matches: listMatches(db, id, today),
      pairings: pairingsOfVolunteer(db, id, today),
      supervisionWeeks: findSettings(db, today).supervisionWeeks,
      referenceChaseDays: findIntervals(db, today).referenceChaseDays,
      beats: listBeats(db, id, gate.statuses, today),
      months: listMonths(db, id, today),
      concerns: concernsOfVolunteer(db, id, today),
      timeline: volunteerTimeline(db, id, today),
    }
  },
}

function dbsOf(gate: GateRecord, today: CivilDate): { certificateOn: CivilDate; recheckDueOn: CivilDate | null } | null {
  const certificateOn = dbsCertificateOn(gate, today)
  return certificateOn === null ? null : { certificateOn, recheckDueOn: dbsRecheckDueOn(gate, today) }
}

function personOf(row: PersonRow): VolunteerPerson {
  return { ...row, drives: row.drives === null ? null : row.drives === 1 }
}

function shownReasons(gate: GateRecord, today: CivilDate): ShownGateReason[] {
  return reasonsGateIsClosed(gate, today).map((reason) => ({
    reason: reason.reason, ...stageOf(reason, gate), state: reason.reason === 'stage_incomplete' ? reason.state : null, sinceOn: reason.since, words: capital(gateReasonInWords(reason)),
  }))
}

function stageOf(reason: GateReason, { rules }: GateRecord): Pick<ShownGateReason, 'stage' | 'name' | 'kind'> {
  if (!('stage' in reason)) return { stage: null, name: 'name' in reason ? reason.name : null, kind: null }
  return { stage: reason.stage, name: reason.name, kind: rules.path.find((each) => each.stage === reason.stage)?.kind ?? null }
}
