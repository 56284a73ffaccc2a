import type { recruitmentContract } from '#contract/recruitment.ts'
import { one, sql } from '../database/sql.ts'
import type { HandlersOf } from '../router.ts'
import { correct } from './correct-record.ts'
import { readDossier } from './dossier.ts'
import { listPurgesDue, purge } from './purge.ts'
import { decideDbs, lookAtStatusResult, recordDbs, recordSubscription, recordUpdateServiceCheck } from './record-dbs.ts'
import { declareIndependence, recordAddress, recordOverseasStay, recordTraining, remind, removeAddress, removeOverseasStay, signAgreements } from './record-papers.ts'
import { recordIdentity, recordInterview, recordReference, recordStage } from './record-stages.ts'
import { takeOff } from './take-off.ts'
import { approve, fail, reopenStage, signAgain, signOff, signOffBroughtIn, waive } from './sign-off.ts'

export const recruitmentService: HandlersOf<typeof recruitmentContract> = {
  open: ({ volunteerId }, { db, today }) => readDossier(db, volunteerId, today),
  recordStage, recordInterview, recordReference, recordDbs, decideDbs, recordUpdateServiceCheck, recordSubscription, lookAtStatusResult, recordIdentity, recordOverseasStay, removeOverseasStay, recordAddress, removeAddress, declareIndependence, recordTraining, signAgreements, correct, takeOff,
  remind, signOff, signOffBroughtIn, signAgain, waive, fail, reopenStage, approve,
  purgesDue: (_input, { db, today }) => ({ today, due: listPurgesDue(db, today).map(({ keptBecause, ...each }) => ({ ...each, keptBecause: [...keptBecause] })), erased: one(db, sql`select count(*) as volunteers, max(erasedOn) as lastOn from volunteers where erasedOn is not null`) ?? { volunteers: 0, lastOn: null } }),
  purge: ({ volunteerId, what }, { db, today }) => {
    purge(db, volunteerId, what, today)
    return null
  },
  purgeAll: ({ what }, { db, today }) => {
    const due = listPurgesDue(db, today).filter((each) => each.what === what && each.keptBecause.length === 0)
    for (const { volunteerId } of due) purge(db, volunteerId, what, today)
    return { volunteers: due.length }
  },
}
