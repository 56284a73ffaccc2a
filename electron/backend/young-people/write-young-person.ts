import type { CivilDate } from '#domain/civil-date.ts'
import type { ForEligibility } from '#domain/eligibility.ts'
import { wrongInPerson } from '#domain/young-person-form.ts'
import { Refusal } from '#contract/refusal.ts'
import type { NewYoungPerson, YoungPersonEqualities, YoungPersonFormFacts } from '#contract/young-person-records.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { nextId, nextKey } from '../database/next-key.ts'
import { one, run, runOnOne, sql } from '../database/sql.ts'
import { bit, yesNo } from '../database/yes-no.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import { recordCare } from './care-statuses.ts'
import { insertContact } from './contacts.ts'
import { move } from './placements.ts'

/* A young person's own row: written when they are first heard of, corrected after. It goes where it is made one with another record of theirs, and where adding it is taken back; its number and key are never given again. */

/** Somebody new, with their first placement, care and contacts where those are known; gives their number. */
export function addYoungPerson(db: WritableDatabase, person: NewYoungPerson, today: CivilDate): number {
  refuseWrong({ ...wrongInPerson(person, today) })
  const { lastId: id } = run(db, sql`
    insert into youngPeople (id, key, firstName, lastName, caseNumber, bornOn, languages, interests, familyContact, asylumSeeking, disability, isParent, notes, legalStatus, socialWorker, socialWorkerEmail, reviewingOfficer)
    values (${nextId(db, 'youngPeople')}, ${nextKey(db, 'youngPeople')}, ${person.firstName}, ${person.lastName}, ${person.caseNumber}, ${person.bornOn}, ${person.languages}, ${person.interests}, ${person.familyContact}, ${bit(person.asylumSeeking)},
      ${person.disability}, ${bit(person.isParent)}, ${person.notes}, ${person.legalStatus}, ${person.socialWorker}, ${person.socialWorkerEmail}, ${person.reviewingOfficer})`)
  const { placementType, area, district, outOfArea, provider } = person
  if ([placementType, area, district, outOfArea, provider].some((known) => known !== null)) move(db, { youngPersonId: id, fromOn: null, placementType, area, district, outOfArea, provider }, today)
  if (person.inCareFrom !== null) recordCare(db, { youngPersonId: id, fromOn: person.inCareFrom, care: 'looked_after', legalStatus: person.legalStatus }, today)
  if (person.socialWorker !== null) insertContact(db, id, 'social_worker', { name: person.socialWorker, organisation: null, email: person.socialWorkerEmail, phone: person.socialWorkerPhone }, null)
  if (person.reviewingOfficer !== null) insertContact(db, id, 'reviewing_officer', { name: person.reviewingOfficer, organisation: null, email: null, phone: null }, null)
  return id
}

/** What a form of one person starts with. */
export function readYoungPerson(db: ReadableDatabase, id: number): { readonly facts: YoungPersonFormFacts; readonly equalities: YoungPersonEqualities } {
  const row = one<Omit<YoungPersonFormFacts, 'asylumSeeking' | 'isParent'> & YoungPersonEqualities & { asylumSeeking: number | null; isParent: number | null }>(db, sql`
    select firstName, lastName, caseNumber, bornOn, languages, interests, familyContact, asylumSeeking, disability, isParent, notes, gender, ethnicity, ethnicCode, nationality, religion from youngPeople where id = ${id}`)
  if (row === undefined) throw new Refusal('not-found', { what: 'such young person' })
  const { gender, ethnicity, ethnicCode, nationality, religion, asylumSeeking, isParent, ...facts } = row
  return { facts: { ...facts, asylumSeeking: yesNo(asylumSeeking), isParent: yesNo(isParent) }, equalities: { gender, ethnicity, ethnicCode, nationality, religion } }
}

/** What tells whether somebody may have a visitor. */
export function findForEligibility(db: ReadableDatabase, id: number): ForEligibility {
  const found = one<ForEligibility>(db, sql`select bornOn, inCareFrom, inCareTo, disability from youngPeople where id = ${id}`)
  if (found === undefined) throw new Refusal('not-found', { what: 'such young person' })
  return found
}

/** Corrects what is known; what stood there stays in the history. */
export function correctYoungPerson(db: WritableDatabase, { id, ...facts }: YoungPersonFormFacts & { readonly id: number }, today: CivilDate): void {
  readYoungPerson(db, id)
  refuseWrong({ ...wrongInPerson(facts, today) })
  runOnOne(db, sql`
    update youngPeople set firstName = ${facts.firstName}, lastName = ${facts.lastName}, caseNumber = ${facts.caseNumber}, bornOn = ${facts.bornOn}, languages = ${facts.languages}, interests = ${facts.interests},
      familyContact = ${facts.familyContact}, asylumSeeking = ${bit(facts.asylumSeeking)}, disability = ${facts.disability}, isParent = ${bit(facts.isParent)}, notes = ${facts.notes}
    where id = ${id}`)
}

/** Answers that are asked for equality's sake alone; none given is not obtained. */
export function recordEqualities(db: WritableDatabase, { id, gender, ethnicity, ethnicCode, nationality, religion }: YoungPersonEqualities & { readonly id: number }): void {
  readYoungPerson(db, id)
  runOnOne(db, sql`update youngPeople set gender = ${gender}, ethnicity = ${ethnicity}, ethnicCode = ${ethnicCode}, nationality = ${nationality}, religion = ${religion} where id = ${id}`)
}
