/* What the records of recruitment are called, and their fields. */

export const RECRUITMENT_WORDS = {
  dbsChecks: {
    one: 'DBS check', many: 'DBS checks',
    fields: {
      appliedOn: 'day it was applied for', level: 'level', workforce: 'workforce', levelRationale: 'reason for the level', certificateNumber: 'certificate number', issuedOn: 'day of issue', nameOnCertificate: 'name on the certificate',
      position: 'position', seenOn: 'day it was seen', seenBy: 'who saw it', disclosure: 'whether it disclosed anything', assessmentReference: 'reference of the risk assessment', decision: 'decision', decidedOn: 'day of the decision',
      decidedBy: 'who decided', note: 'note', obtainedBy: 'which other body obtained it', updateService: 'Update Service', consentOn: 'day of consent',
    },
  },
  updateServiceChecks: { one: 'Update Service check', many: 'Update Service checks', fields: { dbsCheckId: 'DBS check', checkedOn: 'day', checkedBy: 'who checked', result: 'result' } },
  identityChecks: { one: 'identity check', many: 'identity checks', fields: { checkedOn: 'day', checkedBy: 'who checked', route: 'route', viewing: 'how the documents were seen', rationale: 'reason' } },
  identityDocuments: { one: 'identity document', many: 'identity documents', fields: { identityCheckId: 'identity check', kind: 'kind', lastFour: 'last four digits', expiresOn: 'last day' } },
  referees: {
    one: 'referee', many: 'referees',
    fields: {
      stage: 'which reference', name: 'name', kind: 'kind of referee', relationship: 'relationship', organisation: 'organisation', email: 'e-mail', phone: 'phone', isRelative: 'whether they are a relative', requestedOn: 'day it was asked for', receivedOn: 'day it was received',
      verifiedOn: 'day it was verified', verifiedBy: 'who verified it', hasConcerns: 'whether it has concerns', outcome: 'outcome', notes: 'notes',
    },
  },
  interviews: {
    one: 'interview', many: 'interviews',
    fields: { stage: 'which interview', plannedOn: 'day planned', plannedAt: 'time', place: 'place', heldOn: 'day', interviewers: 'who interviewed', withYoungPeople: 'whether young people took part', outcome: 'outcome', notes: 'notes' },
  },
  overseasStays: { one: 'stay abroad', many: 'stays abroad', fields: { country: 'country', fromOn: 'first day', toOn: 'last day', certificateOn: 'day of the certificate of good conduct', instead: 'what was done instead' } },
  independenceDeclarations: {
    one: 'independence declaration', many: 'independence declarations',
    fields: {
      declaredOn: 'day', isCouncillor: 'whether they are a councillor', councilRole: 'role at the council', directorate: 'directorate', householdLink: 'link by household', homeProvider: 'link to who runs a home', outcome: 'outcome', decidedBy: 'who decided', notes: 'notes',
    },
  },
  trainingRecords: { one: 'training', many: 'trainings', fields: { moduleId: 'module', trainedOn: 'day', hours: 'hours', trainer: 'trainer', accreditedBy: 'who accredited it', accreditedLevel: 'level' } },
  agreements: { one: 'agreement', many: 'agreements', fields: { agreement: 'agreement', signedOn: 'day it was signed' } },
  inductionItems: { one: 'point of the induction', many: 'points of the induction', fields: { kind: 'kind', name: 'name', version: 'version', position: 'place', isRetired: 'whether it is taken out' } },
  inductionRecords: { one: 'record of the induction', many: 'records of the induction', fields: { itemId: 'point', doneOn: 'day', version: 'version' } },
  vehiclePapers: {
    one: 'vehicle papers', many: 'vehicle papers',
    fields: { licenceSeenOn: 'day the licence was seen', coversVolunteering: 'whether the insurance covers volunteering', insuredUntilOn: 'last day of the insurance', motUntilOn: 'last day of the MOT', taxedUntilOn: 'last day of the tax' },
  },
  addresses: { one: 'address', many: 'addresses', fields: { fromOn: 'first day', toOn: 'last day', address: 'address', postcode: 'postcode' } },
  removedRecords: { one: 'record taken off', many: 'records taken off', fields: { kind: 'kind', what: 'what it was', reason: 'reason', removedOn: 'day', removedBy: 'who took it off' } },
  mergedRecords: { one: 'record merged before', many: 'records merged before', fields: { wasId: 'number of the other', wasKey: 'workbook key of the other', mergedOn: 'day' } },
  steps: { one: 'step', many: 'steps', fields: { pairingId: 'pairing', kind: 'kind', takenOn: 'day', what: 'what was done', who: 'who did it', stage: 'stage' } },
  campaigns: { one: 'campaign', many: 'campaigns', fields: { name: 'name', startedOn: 'first day', endedOn: 'last day', channel: 'channel', costPence: 'cost', notes: 'notes' } },
  cohorts: { one: 'training cycle', many: 'training cycles', fields: { name: 'name', startsOn: 'first day', endsOn: 'last day', place: 'place', notes: 'notes' } },
  pathStages: { one: 'stage of the path', many: 'stages of the path', fields: { stage: 'stage', name: 'name', kind: 'kind', position: 'place', isRequired: 'whether it is required', hours: 'hours', isRetired: 'whether it is retired', requiredSince: 'since when it is required' } },
  trainingModules: { one: 'training module', many: 'training modules', fields: { name: 'name', hours: 'hours', isRequired: 'whether it is required', refreshMonths: 'months until it is refreshed', position: 'place', isRetired: 'whether it is retired' } },
  letterTemplates: { one: 'letter template', many: 'letter templates', fields: { letter: 'letter', subject: 'subject', body: 'text', document: 'document', changedOn: 'day' } },
} as const
