import type { recruitmentContract } from '#contract/recruitment.ts'
import type { HandlersOf } from '../router.ts'
import { readDossier } from './dossier.ts'
import { purgeDbsNotes, purgeIdentity } from './purge.ts'
import { decideDbs, lookAtStatusResult, recordDbs, recordUpdateServiceCheck } from './record-dbs.ts'
import { declareIndependence, recordOverseasStay, recordTraining, remind, removeOverseasStay, signAgreements } from './record-papers.ts'
import { recordIdentity, recordInterview, recordReference, recordStage } from './record-stages.ts'
import { approve, fail, reopenStage, signOff, signOffBroughtIn, waive } from './sign-off.ts'

export const recruitmentService: HandlersOf<typeof recruitmentContract> = {
  open: ({ volunteerId }, { db, today }) => readDossier(db, volunteerId, today),
  recordStage, recordInterview, recordReference, recordDbs, decideDbs, recordUpdateServiceCheck, lookAtStatusResult, recordIdentity, recordOverseasStay, removeOverseasStay, declareIndependence, recordTraining, signAgreements,
  remind, signOff, signOffBroughtIn, waive, fail, reopenStage, approve,
  purge: ({ volunteerId, what }, { db, today }) => {
    if (what === 'dbs_notes') purgeDbsNotes(db, volunteerId, today)
    else purgeIdentity(db, volunteerId, today)
    return null
  },
}
