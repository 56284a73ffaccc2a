import type { LikelySame, NewYoungPerson, YoungPersonFormFacts } from '#contract/young-person-records.ts'
import { spokenDate } from '#domain/spoken.ts'
import type { FamilyContact } from '#domain/vocabulary.ts'
import { wordsOfList } from '#domain/word-list.ts'

/* What stands in a form about a young person, and what is sent of it. */

/** The fields about who they are. */
export interface FactsValues {
  firstName: string | null
  lastName: string | null
  caseNumber: string | null
  bornOn: string | null
  languages: string | null
  interests: string | null
  familyContact: FamilyContact | null
  asylumSeeking: boolean | null
  disability: string | null
  isParent: boolean | null
  personNotes: string | null
}

/** The fields about where they live. */
export interface HomeValues {
  /** A category of ours, or a code of the children looked after return. */
  placementType: string | null
  area: string | null
  district: string | null
  outOfArea: boolean | null
  provider: string | null
}

/** The fields about somebody new: care and contacts as they are today. */
export interface NewPersonValues extends FactsValues, HomeValues {
  inCareFrom: string | null
  legalStatus: string | null
  socialWorker: string | null
  socialWorkerEmail: string | null
  socialWorkerPhone: string | null
  reviewingOfficer: string | null
}

export function emptyHome(): HomeValues {
  return { placementType: null, area: null, district: null, outOfArea: null, provider: null }
}

export function emptyPerson(): NewPersonValues {
  return {
    firstName: null, lastName: null, caseNumber: null, bornOn: null, languages: null, interests: null, familyContact: null, asylumSeeking: null, disability: null, isParent: null, personNotes: null,
    ...emptyHome(), inCareFrom: null, legalStatus: null, socialWorker: null, socialWorkerEmail: null, socialWorkerPhone: null, reviewingOfficer: null,
  }
}

/** What is kept of somebody, as the form shows it: lists with commas between. */
export function valuesOfFacts({ notes, languages, interests, ...facts }: YoungPersonFormFacts): FactsValues {
  return { ...facts, languages: listShown(languages), interests: listShown(interests), personNotes: notes }
}

/** What is sent of the fields about who they are. */
export function factsOf(values: FactsValues): YoungPersonFormFacts {
  const { firstName, lastName, caseNumber, bornOn, familyContact, asylumSeeking, disability, isParent, personNotes } = values
  return { firstName: firstName ?? '', lastName, caseNumber, bornOn, familyContact, asylumSeeking, disability, isParent, notes: personNotes, languages: listKept(values.languages), interests: listKept(values.interests) }
}

/** What is sent of somebody new. */
export function newPersonOf(values: NewPersonValues): NewYoungPerson {
  const { placementType, area, district, outOfArea, provider, inCareFrom, legalStatus, socialWorker, socialWorkerEmail, socialWorkerPhone, reviewingOfficer } = values
  return { ...factsOf(values), placementType, area, district, outOfArea, provider, inCareFrom, legalStatus, socialWorker, socialWorkerEmail, socialWorkerPhone, reviewingOfficer }
}

/** A list as it is typed: with commas between. */
export function listShown(kept: string | null): string | null {
  return kept === null ? null : wordsOfList(kept).join(', ')
}

/** A list as it is kept; commas and semicolons part it alike. */
export function listKept(typed: string | null): string | null {
  return wordsOfList((typed ?? '').replaceAll(',', ';')).join('; ') || null
}

/** Why somebody may be the same, in words. */
export function likelyWords({ name, bornOn, caseNumber, why }: LikelySame): string {
  if (why === 'case_number') return `${name} has this council number (${caseNumber ?? ''}).`
  if (why === 'name_and_birth') return `${name} was born on the same day.`
  return `${name} has the same name${bornOn === null ? ', born on a day not recorded' : `, born ${spokenDate(bornOn)}`}.`
}
