import type { CivilDate } from '#domain/civil-date.ts'
import { ageOn } from '#domain/civil-date.ts'
import { historyUntil } from '#domain/due/standing.ts'
import type { LetterValues } from '#domain/letters/placeholder.ts'
import { askedFor, askedForParts } from '#domain/matching/asked-for.ts'
import type { Strength } from '#domain/referral-words.ts'
import { appliedOnOf, spellOf } from '#domain/spell.ts'
import { spokenDate, together } from '#domain/spoken.ts'
import { PLACEMENT_TYPE } from '#domain/vocabulary.ts'
import { wordsOfList } from '#domain/word-list.ts'
import type { WhichLetter } from '#contract/letters.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { one, sql } from '../database/sql.ts'
import { listStatuses } from '../due/volunteer-records.ts'
import { findPolicy } from '../recruitment/rules-repository.ts'
import { placementsOn } from '../referrals/referrals-repository.ts'
import { findSettings } from '../service/settings-repository.ts'
import { findSignature } from './signature-repository.ts'

/** What a letter can say, as it is recorded on the day. Of a young person the first name and never the address (domain.md R2.9, R5.2). */
export function letterValues(db: ReadableDatabase, { volunteerId, stage, youngPersonId }: WhichLetter, today: CivilDate): LetterValues {
  const { serviceName, localAuthority } = findSettings(db, today)
  return {
    today: spokenDate(today), service: serviceName, council: localAuthority, coordinator: findSignature(db),
    ...ofVolunteer(db, volunteerId, today), ...ofReferee(db, volunteerId, stage), ...ofInterview(db, volunteerId, stage), ...ofYoungPerson(db, youngPersonId, today),
  }
}

const said = (on: CivilDate | null | undefined): string | null => (on ? spokenDate(on) : null)
const listed = (list: string | null | undefined): string | null => {
  const words = wordsOfList(list ?? null)
  return words.length === 0 ? null : together([...words])
}

type Of<Name extends keyof LetterValues> = Pick<LetterValues, Name>
type VolunteerValue = 'volunteer' | 'volunteer_first_name' | 'volunteer_likes' | 'volunteer_speaks' | 'volunteer_free' | 'volunteer_travels' | 'applied_on' | 'approved_on' | 'training' | 'training_from' | 'training_to' | 'training_place' | 'dbs_level' | 'dbs_workforce'

function ofVolunteer(db: ReadableDatabase, id: number, today: CivilDate): Of<VolunteerValue> {
  const row = one<Record<'name' | 'firstName', string> & Record<'interests' | 'languages' | 'availability' | 'travels' | 'enquiredOn' | 'cohort' | 'startsOn' | 'endsOn' | 'place' | 'level' | 'workforce', string | null>>(db, sql`
    select firstName || ' ' || lastName as name, firstName, interests, languages, availability, travels, cohort, startsOn, endsOn, place,
      enquiredOn,
      (select level from dbsChecks where volunteerId = volunteers.id order by id desc limit 1) as level, (select workforce from dbsChecks where volunteerId = volunteers.id order by id desc limit 1) as workforce
    from volunteers left join cohorts on cohorts.name = volunteers.cohort where volunteers.id = ${id}`)
  if (row === undefined) throw new Refusal('not-found', { what: 'such volunteer' })
  const history = historyUntil(listStatuses(db, [id]).get(id) ?? [], today)
  const { dbsLevel, dbsWorkforce } = findPolicy(db, today)
  // Of whoever left and came back, the application and the approval of now; the level that is applied for, else the one that the service usually applies for.
  const [level, workforce] = [row.level ?? dbsLevel, row.workforce ?? dbsWorkforce]
  return {
    volunteer: row.name, volunteer_first_name: row.firstName, volunteer_likes: listed(row.interests), volunteer_speaks: listed(row.languages), volunteer_free: row.availability, volunteer_travels: row.travels,
    applied_on: said(appliedOnOf(history, history.find(({ status }) => status === 'applicant')?.fromOn ?? row.enquiredOn)), approved_on: said(spellOf(history).approvedOn), training: row.cohort, training_from: said(row.startsOn), training_to: said(row.endsOn), training_place: row.place,
    dbs_level: DBS_LEVEL[level] ?? null, dbs_workforce: `${workforce.replaceAll('_', ' ')} workforce`,
  }
}

const DBS_LEVEL: Readonly<Record<string, string>> = {
  enhanced: 'enhanced', enhanced_children_barred: 'enhanced with the children’s barred list', enhanced_adults_barred: 'enhanced with the adults’ barred list', enhanced_both_barred: 'enhanced with both barred lists',
}

function ofReferee(db: ReadableDatabase, volunteerId: number, stage: string | null): Of<'referee' | 'referee_relationship' | 'reference_asked_on'> {
  const row = one<{ name: string; relationship: string | null; requestedOn: string | null }>(db, sql`select name, relationship, requestedOn from referees where volunteerId = ${volunteerId} and stage = ${stage}`)
  const asked = one<{ requestedOn: string | null }>(db, sql`select requestedOn from stages where volunteerId = ${volunteerId} and stage = ${stage}`)
  return { referee: row?.name ?? null, referee_relationship: row?.relationship ?? null, reference_asked_on: said(row?.requestedOn ?? asked?.requestedOn) }
}

function ofInterview(db: ReadableDatabase, volunteerId: number, stage: string | null): Of<'interview_on' | 'interview_at' | 'interview_place' | 'interviewers'> {
  const row = one<Record<'plannedOn' | 'plannedAt' | 'place' | 'interviewers', string | null>>(db, sql`select plannedOn, plannedAt, place, interviewers from interviews where volunteerId = ${volunteerId} and stage = ${stage}`)
  return { interview_on: said(row?.plannedOn), interview_at: row?.plannedAt ?? null, interview_place: row?.place ?? null, interviewers: row?.interviewers ?? null }
}

type ChildValue = 'young_person' | 'young_person_age' | 'young_person_likes' | 'young_person_speaks' | 'young_person_wish' | 'young_person_asked_for' | 'young_person_home'

function ofYoungPerson(db: ReadableDatabase, id: number | null, today: CivilDate): Of<ChildValue> {
  const row = id === null ? undefined : one<{ firstName: string } & Record<'bornOn' | 'interests' | 'languages' | 'wish' | 'prefersGender' | 'prefersBackground' | 'placementType', string | null> & Record<'genderStrength' | 'backgroundStrength', Strength | null>>(db, sql`
    select firstName, bornOn, interests, languages, placed.placementType,
      (select words from wishes where youngPersonId = youngPeople.id order by saidOn desc, id desc limit 1) as wish,
      asked.prefersGender, asked.genderStrength, asked.prefersBackground, asked.backgroundStrength
    from youngPeople left join referrals as asked on asked.id = (select id from referrals where youngPersonId = youngPeople.id and duplicateOfId is null order by receivedOn desc, id desc limit 1)
      left join (${placementsOn(today, id)}) as placed on placed.youngPersonId = youngPeople.id where youngPeople.id = ${id}`)
  if (id !== null && row === undefined) throw new Refusal('not-found', { what: 'such young person' })
  const asked = askedForParts({ gender: askedFor(row?.prefersGender, row?.genderStrength), background: askedFor(row?.prefersBackground, row?.backgroundStrength) })
  return {
    young_person: row?.firstName ?? null, young_person_age: row?.bornOn ? String(ageOn(row.bornOn, today)) : null, young_person_likes: listed(row?.interests), young_person_speaks: listed(row?.languages), young_person_wish: row?.wish ?? null,
    young_person_asked_for: asked.length === 0 ? null : asked.join(', '), young_person_home: row?.placementType ? (PLACEMENT_TYPE[row.placementType as keyof typeof PLACEMENT_TYPE] ?? row.placementType).toLowerCase() : null,
  }
}
