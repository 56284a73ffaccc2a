import type { NewYoungPerson } from '#contract/young-person-records.ts'

/** Somebody of whom little more than the name is known. */
export const NEW_PERSON: NewYoungPerson = {
  firstName: 'Ben', lastName: 'Nixon', caseNumber: null, bornOn: '2015-03-01', languages: null, interests: null, familyContact: null, asylumSeeking: null, disability: null, isParent: null, notes: null,
  placementType: null, area: null, district: null, outOfArea: null, provider: null, inCareFrom: null, legalStatus: null, socialWorker: null, socialWorkerEmail: null, socialWorkerPhone: null, reviewingOfficer: null,
}
