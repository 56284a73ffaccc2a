import type { CivilDate } from '#domain/civil-date.ts'
import { ageOn } from '#domain/civil-date.ts'
import { standingOn } from '#domain/due/standing.ts'
import { reasonsGateIsClosed } from '#domain/gate.ts'
import { wordsOfList } from '#domain/word-list.ts'
import type { ReadyVolunteer } from '#contract/referrals.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'
import { listGates } from '../due/gate-records.ts'
import { listStatuses } from '../due/volunteer-records.ts'
import { takenVolunteers } from '../volunteers/volunteers-repository.ts'

interface FreeVolunteer {
  readonly id: number
  readonly name: string
  readonly bornOn: CivilDate | null
  readonly languages: string | null
  readonly interests: string | null
  readonly drives: number | null
  readonly prefersAgeFrom: number | null
  readonly prefersAgeTo: number | null
}

/** The volunteers who could start on the day, by name: active, in no match that goes on or is planned, and with their gate open. `heldUp` counts those who lack only the open gate. */
export function findReadyVolunteers(db: ReadableDatabase, on: CivilDate): { readonly ready: ReadyVolunteer[]; readonly heldUp: number } {
  const statuses = listStatuses(db)
  const taken = takenVolunteers(db, on)
  const free = listVolunteers(db).filter((volunteer) => !taken.has(volunteer.id) && standingOn(statuses.get(volunteer.id) ?? [], on).status === 'active')
  const gates = listGates(db, free.map((volunteer) => volunteer.id), statuses, on)
  const ready = free.filter(({ id }) => {
    const gate = gates.get(id)
    return gate !== undefined && reasonsGateIsClosed(gate, on).length === 0
  })
  return { ready: ready.map((volunteer) => readyVolunteerOf(volunteer, on)), heldUp: free.length - ready.length }
}

function listVolunteers(db: ReadableDatabase): FreeVolunteer[] {
  return all(db, sql`
    select id, firstName || ' ' || lastName as name, bornOn, languages, interests, drives, prefersAgeFrom, prefersAgeTo from volunteers
    order by firstName, lastName, id`)
}

function readyVolunteerOf(volunteer: FreeVolunteer, on: CivilDate): ReadyVolunteer {
  const { id, name, bornOn, drives, prefersAgeFrom, prefersAgeTo } = volunteer
  return {
    id, name, prefersAgeFrom, prefersAgeTo,
    age: bornOn === null ? null : ageOn(bornOn, on),
    languages: [...wordsOfList(volunteer.languages)],
    interests: [...wordsOfList(volunteer.interests)],
    drives: drives === null ? null : drives === 1,
  }
}
