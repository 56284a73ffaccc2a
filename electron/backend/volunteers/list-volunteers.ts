import type { CivilDate } from '#domain/civil-date.ts'
import { daysBetween } from '#domain/civil-date.ts'
import { daysLater } from '#domain/due/calendar.ts'
import { standingOn } from '#domain/due/standing.ts'
import type { GateRecord } from '#domain/gate.ts'
import { gateReasonInWords } from '#domain/gate-words.ts'
import { reasonsGateIsClosed } from '#domain/gate.ts'
import { postcodeDistrict } from '#domain/postcode.ts'
import { placeOfApplicant } from '#domain/recruitment/board.ts'
import { inTouchWith } from '#domain/recruitment/in-touch.ts'
import { onHoldSince } from '#domain/recruitment/hold.ts'
import type { VolunteerPath, VolunteerRow } from '#contract/volunteers.ts'
import { capital } from '#domain/spoken.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { listGates } from '../due/gate-records.ts'
import { listStatuses } from '../due/volunteer-records.ts'
import { listLastContacts } from '../recruitment/last-contacts.ts'
import { findSettings } from '../service/settings-repository.ts'
import type { ContactRow } from './volunteers-repository.ts'
import { lastSupervisions, lastVisits, listContacts, openMatches, takenVolunteers } from './volunteers-repository.ts'

/** Every volunteer, or one, with what a list shows of them on the day: nine statements, however many there are. */
export function listVolunteerRows(db: ReadableDatabase, on: CivilDate, id: number | null = null): { readonly rows: VolunteerRow[]; readonly gates: ReadonlyMap<number, GateRecord> } {
  const contacts = listContacts(db, id)
  const ids = contacts.map((contact) => contact.id)
  const gates = listGates(db, ids, listStatuses(db, id === null ? null : ids), on)
  const open = openMatches(db, on, id)
  const taken = takenVolunteers(db, on)
  const supervised = lastSupervisions(db, on, id)
  const visited = lastVisits(db, on, id)
  const contacted = listLastContacts(db, ids.filter((each) => standingOn(gates.get(each)!.statuses, on).status === 'applicant'), on)
  const weeks = findSettings(db, on).supervisionWeeks
  const rows = contacts.map((contact): VolunteerRow => {
    const gate = gates.get(contact.id)!
    const { status, sinceOn, firstActiveOn } = standingOn(gate.statuses, on)
    const [reason] = reasonsGateIsClosed(gate, on)
    const matches = open.get(contact.id) ?? []
    const lastSupervisedOn = supervised.get(contact.id) ?? null
    const from = lastSupervisedOn ?? firstActiveOn
    return {
      id: contact.id,
      key: contact.key,
      name: contact.name,
      status,
      statusSinceOn: sinceOn,
      isOnHold: status === 'applicant' && onHoldSince(gate.statuses, on) !== null,
      gateIsOpen: reason === undefined,
      gateReason: reason === undefined ? null : capital(gateReasonInWords(reason)),
      isReady: status === 'active' && reason === undefined && !taken.has(contact.id),
      matches: [...matches],
      lastSupervisedOn,
      supervisionDueOn: status !== 'active' || from === null ? null : daysLater(from, weeks * 7),
      lastVisitOn: visited.get(contact.id) ?? null,
      path: status === 'applicant' ? pathOf(contact, gate, contacted.get(contact.id) ?? null, on) : null,
      phone: contact.phone,
      area: postcodeDistrict(contact.postcode),
      source: contact.source,
      campaign: contact.campaign,
      cohort: contact.cohort,
    }
  })
  return { rows, gates }
}

function pathOf(contact: ContactRow, gate: GateRecord, contactedOn: CivilDate | null, on: CivilDate): VolunteerPath {
  const { stage, daysInStage, done, required, appliedOn } = placeOfApplicant(gate, contact.enquiredOn, on)
  return { done, required, stage: stage?.name ?? null, daysSinceApplied: appliedOn === null || appliedOn > on ? null : daysBetween(appliedOn, on), daysInStage, lastContactOn: inTouchWith(contactedOn, appliedOn, gate.statuses, 0, on).lastOn }
}
