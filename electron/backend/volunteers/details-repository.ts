import type { CivilDate } from '#domain/civil-date.ts'
import type { EqualitiesAnswers } from '#domain/equalities.ts'
import type { Traits } from '#domain/likely-duplicate.ts'
import type { VehiclePapers } from '#domain/vehicle-papers.ts'
import type { VolunteerDetails } from '#domain/volunteer-details.ts'
import type { VolunteerStatus } from '#domain/vocabulary.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { nextId, nextKey } from '../database/next-key.ts'
import { all, one, run, runOnOne, sql } from '../database/sql.ts'

type Kept<Values> = { readonly [Name in keyof Values]: boolean | null extends Values[Name] ? number | null : Values[Name] }

export interface KeptDetails extends VolunteerDetails {
  readonly firstName: string
  readonly lastName: string
}

/** What is written down of a volunteer, with their key; undefined where they are gone. */
export function findDetails(db: ReadableDatabase, id: number): { readonly key: string; readonly campaign: string | null; readonly details: KeptDetails } | undefined {
  const row = one<Kept<KeptDetails> & { key: string; campaign: string | null }>(db, sql`
    select key, campaigns.name as campaign, firstName, lastName, phone, email, address, postcode, bornOn, enquiredOn, source, campaignId, cohort, languages, interests, availability, travels, drives, maxMiles, prefersAgeFrom,
      prefersAgeTo, volunteers.notes
    from volunteers left join campaigns on campaigns.id = campaignId where volunteers.id = ${id}`)
  if (row === undefined) return undefined
  const { key, campaign, ...details } = row
  return { key, campaign, details: { ...details, drives: known(details.drives) } }
}

/** Adds a volunteer under the next key that is free. */
export function insertVolunteer(db: WritableDatabase, details: KeptDetails): number {
  const id = run(db, sql`insert into volunteers (id, key, firstName, lastName) values (${nextId(db, 'volunteers')}, ${nextKey(db, 'volunteers')}, ${details.firstName}, ${details.lastName})`).lastId
  saveDetails(db, id, details)
  return id
}

export function saveDetails(db: WritableDatabase, id: number, details: KeptDetails): void {
  runOnOne(db, sql`
    update volunteers set firstName = ${details.firstName}, lastName = ${details.lastName}, phone = ${details.phone}, email = ${details.email}, address = ${details.address}, postcode = ${details.postcode},
      bornOn = ${details.bornOn}, enquiredOn = ${details.enquiredOn}, source = ${details.source}, campaignId = ${details.campaignId}, cohort = ${details.cohort}, languages = ${details.languages},
      interests = ${details.interests}, availability = ${details.availability}, travels = ${details.travels}, drives = ${flag(details.drives)}, maxMiles = ${details.maxMiles},
      prefersAgeFrom = ${details.prefersAgeFrom}, prefersAgeTo = ${details.prefersAgeTo}, notes = ${details.notes}
    where id = ${id}`)
}

export function findEqualities(db: ReadableDatabase, id: number): EqualitiesAnswers | undefined {
  return one(db, sql`select gender, ethnicity, religion, nationality, disability from volunteers where id = ${id}`)
}

export function saveEqualities(db: WritableDatabase, id: number, { gender, ethnicity, religion, nationality, disability }: EqualitiesAnswers): void {
  runOnOne(db, sql`update volunteers set gender = ${gender}, ethnicity = ${ethnicity}, religion = ${religion}, nationality = ${nationality}, disability = ${disability} where id = ${id}`)
}

export function findPapers(db: ReadableDatabase, id: number): VehiclePapers | null {
  const row = one<Kept<VehiclePapers>>(db, sql`select licenceSeenOn, coversVolunteering, insuredUntilOn, motUntilOn, taxedUntilOn from vehiclePapers where volunteerId = ${id}`)
  return row === undefined ? null : { ...row, coversVolunteering: known(row.coversVolunteering) }
}

/** Keeps the papers, in the place of those before. */
export function savePapers(db: WritableDatabase, id: number, { licenceSeenOn, coversVolunteering, insuredUntilOn, motUntilOn, taxedUntilOn }: VehiclePapers): void {
  run(db, sql`
    insert into vehiclePapers (volunteerId, licenceSeenOn, coversVolunteering, insuredUntilOn, motUntilOn, taxedUntilOn) values (${id}, ${licenceSeenOn}, ${flag(coversVolunteering)}, ${insuredUntilOn}, ${motUntilOn}, ${taxedUntilOn})
    on conflict (volunteerId) do update set licenceSeenOn = excluded.licenceSeenOn, coversVolunteering = excluded.coversVolunteering, insuredUntilOn = excluded.insuredUntilOn, motUntilOn = excluded.motUntilOn,
      taxedUntilOn = excluded.taxedUntilOn`)
}

/** What may tell each volunteer again, with where they stand on the day and since when they are known. */
export function listTraits(db: ReadableDatabase, on: CivilDate): (Traits & { readonly id: number; readonly status: VolunteerStatus | null; readonly sinceOn: CivilDate | null })[] {
  return all(db, sql`
    select id, firstName, lastName, bornOn, phone, email,
      (select status from statusPeriods where volunteerId = volunteers.id and fromOn <= ${on} order by fromOn desc, id desc limit 1) as status,
      coalesce(enquiredOn, (select min(fromOn) from statusPeriods where volunteerId = volunteers.id)) as sinceOn
    from volunteers`)
}

/** How people heard of the service so far, the most usual first. */
export function listSources(db: ReadableDatabase): string[] {
  return all<{ source: string }>(db, sql`select source from volunteers where source is not null and trim(source) <> '' group by source order by count(*) desc, source limit 50`).map((row) => row.source)
}

/** The training cycles there are, and those that only somebody's record names; the latest first. */
export function listCohortNames(db: ReadableDatabase): string[] {
  return all<{ name: string }>(db, sql`
    select name from (
      select name, coalesce(startsOn, '0000') as latest from cohorts
      union all select cohort, max(coalesce(enquiredOn, '0000')) from volunteers where cohort is not null and cohort not in (select name from cohorts) group by cohort
    ) order by latest desc, name`).map((row) => row.name)
}

export function listCampaignNames(db: ReadableDatabase): { readonly id: number; readonly name: string }[] {
  return all(db, sql`select id, name from campaigns order by startedOn desc, name`)
}

function flag(value: boolean | null): number | null {
  return value === null ? null : Number(value)
}

function known(value: number | null): boolean | null {
  return value === null ? null : value === 1
}
