import type { Dossier, DossierStage } from '#contract/recruitment-dossier.ts'

/* A dossier in which nothing is recorded, for the tests of what its pages say. */

export const EMPTY_DOSSIER: Dossier = {
  today: '2026-11-22', since: { birth: null, enquiry: null }, referenceChaseDays: 14, stages: [], referees: [], interviews: [], dbsChecks: [], usualDbs: { level: 'enhanced', workforce: 'child' }, identityChecks: [], overseasStays: [], declarations: [], homeProviders: [], addresses: [], addressesMissing: [], trainings: [], takenOff: [], modules: [], hours: { done: 0, accredited: 0, asked: 30 },
  agreements: [{ id: null, agreement: 'volunteer', signedOn: null }, { id: null, agreement: 'confidentiality', signedOn: null }, { id: null, agreement: 'code_of_conduct', signedOn: null }, { id: null, agreement: 'policies', signedOn: null }], purges: [], erasedOn: null, regulated: null,
}

export const stageOf = (kind: DossierStage['kind'], more: Partial<DossierStage> = {}): DossierStage => ({ stage: kind, name: 'Stage', kind, missing: ['something'], isSigned: false, restsOn: null, isBroughtIn: false, isFromBefore: false, chasedOn: null, ...more })

export const CHECK: Dossier['dbsChecks'][number] = {
  id: 1, appliedOn: '2026-09-26', level: 'enhanced', workforce: 'child', levelRationale: null, certificateNumber: '001234567890', issuedOn: '2026-11-03', nameOnCertificate: 'Farah Nixon', position: 'Independent visitor', seenOn: '2026-11-10', obtainedBy: null, seenBy: 'K Lowes',
  disclosure: 'none', decision: null, decidedOn: null, decidedBy: null, note: null, updateService: 'unknown', consentOn: null, joinBy: '2026-12-03', statusChecks: [],
}

export const REFEREE: Dossier['referees'][number] = {
  id: 7, stage: 'reference_1', name: 'Mrs J Dunn', kind: 'employer', relationship: 'Line manager', organisation: null, email: null, phone: null, isRelative: false, requestedOn: '2026-10-17', receivedOn: '2026-11-02', verifiedOn: '2026-11-04', verifiedBy: 'K Lowes',
  hasConcerns: false, outcome: 'satisfactory', notes: null,
}

export const INTERVIEW: Dossier['interviews'][number] = { id: 7, stage: 'interview_1', plannedOn: '2026-11-26', plannedAt: '14:00', place: 'County Hall', heldOn: null, interviewers: 'K Lowes, T Hall', withYoungPeople: null, outcome: null, notes: null }
