import { wrongInCommitment } from '#domain/commitment.ts'
import { answered } from '#domain/equalities.ts'
import { likenessOf, weightOf } from '#domain/likely-duplicate.ts'
import { objectionToTakingBack, wrongInCorrection } from '#domain/status-step.ts'
import { together } from '#domain/spoken.ts'
import { wrongInPapers } from '#domain/vehicle-papers.ts'
import { wrongInDetails } from '#domain/volunteer-details.ts'
import { wrongPastDay } from '#domain/young-person-form.ts'
import { Refusal } from '#contract/refusal.ts'
import type { LikelyDuplicate, volunteerRecordContract } from '#contract/volunteer-record.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, one, run, sql } from '../database/sql.ts'
import { bit } from '../database/yes-no.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import type { HandlersOf } from '../router.ts'
import { commitmentMonths, insertCommitment, listCommitments, removeCommitment, saveCommitment, whoseCommitment } from './commitments-repository.ts'
import type { KeptDetails } from './details-repository.ts'
import { findDetails, findEqualities, findPapers, insertVolunteer, listCampaignNames, listCohortNames, listSources, listTraits, saveDetails, saveEqualities, savePapers } from './details-repository.ts'
import { hangingOn } from './hanging-on-volunteer.ts'
import { insertStatusPeriod, listStatusPeriods, removeStatusPeriod, saveStatusPeriod, takeStatus, whoseStatus } from './status-periods.ts'

const MOST_DUPLICATES = 5

/** Reading one volunteer's record, and changing it. */
export const volunteerRecordService: HandlersOf<typeof volunteerRecordContract> = {
  add: (details, { db, today }) => {
    refuseWrong(wrongInDetails(details, today))
    mustHaveCampaign(db, details)
    const id = insertVolunteer(db, details)
    insertStatusPeriod(db, id, { status: 'applicant', fromOn: details.enquiredOn ?? today, reason: null, backOn: null })
    return { id }
  },
  describe: ({ id, ...details }, { db, today }) => {
    mustBeThere(db, id)
    refuseWrong(wrongInDetails(details, today))
    mustHaveCampaign(db, details)
    saveDetails(db, id, details)
    return null
  },
  likelyDuplicates: ({ except, ...typed }, { db, today }) =>
    listTraits(db, today)
      .filter(({ id }) => id !== except)
      .map((known): LikelyDuplicate => ({ id: known.id, name: `${known.firstName} ${known.lastName}`, status: known.status, sinceOn: known.sinceOn, likeness: [...likenessOf(typed, known)] }))
      .filter(({ likeness }) => likeness.length > 0)
      .sort((a, b) => weightOf(b.likeness) - weightOf(a.likeness) || a.id - b.id)
      .slice(0, MOST_DUPLICATES),
  choices: (_input, { db, today }) => ({ today, sources: listSources(db), cohorts: listCohortNames(db), campaigns: listCampaignNames(db) }),
  record: ({ id }, { db, today }) => {
    const found = findDetails(db, id)
    const equalities = findEqualities(db, id)
    if (found === undefined || equalities === undefined) throw new Refusal('not-found', { what: 'such volunteer' })
    return {
      today,
      ...found,
      statuses: listStatusPeriods(db, id),
      papers: findPapers(db, id),
      commitments: listCommitments(db, id),
      contacts: all(db, sql`select id, takenOn as "on", what, who from steps where volunteerId = ${id} and kind = 'call' order by takenOn desc, id desc`),
      commitmentMonths: commitmentMonths(db, today),
      equalitiesAnswered: answered(equalities),
      hanging: hangingOn(db, id),
    }
  },
  equalities: ({ id }, { db }) => {
    const answers = findEqualities(db, id)
    if (answers === undefined) throw new Refusal('not-found', { what: 'such volunteer' })
    return answers
  },
  recordEqualities: ({ id, ...answers }, { db }) => {
    mustBeThere(db, id)
    saveEqualities(db, id, answers)
    return null
  },
  recordVehiclePapers: ({ id, ...papers }, { db, today }) => {
    mustBeThere(db, id)
    refuseWrong(wrongInPapers(papers, today))
    savePapers(db, id, papers)
    return null
  },
  agreeCommitment: ({ id, commitmentId, agreedOn, untilOn }, { db, today }) => {
    mustBeThere(db, id)
    refuseWrong(wrongInCommitment({ agreedOn, untilOn }, today))
    if (commitmentId === null) insertCommitment(db, id, agreedOn, untilOn)
    else if (whoseCommitment(db, commitmentId) === id) saveCommitment(db, commitmentId, agreedOn, untilOn)
    else throw new Refusal('not-found', { what: 'such commitment' })
    return null
  },
  removeCommitment: ({ commitmentId }, { db }) => {
    if (whoseCommitment(db, commitmentId) === undefined) throw new Refusal('not-found', { what: 'such commitment' })
    removeCommitment(db, commitmentId)
    return null
  },
  takeStatus: ({ id, ...step }, { db, today }) => {
    mustBeThere(db, id)
    takeStatus(db, id, step, today)
    return null
  },
  correctStatus: ({ periodId, ...correction }, { db, today }) => {
    refuseWrong(wrongInCorrection(periodId, correction, listStatusPeriods(db, ownerOf(db, periodId)), today))
    saveStatusPeriod(db, periodId, correction)
    return null
  },
  logContact: ({ id, on, what, who }, { db, today }) => {
    mustBeThere(db, id)
    refuseWrong({ on: wrongPastDay(on, today, 'the day of the contact') })
    run(db, sql`insert into steps (kind, takenOn, what, who, volunteerId) values ('call', ${on}, ${what}, ${who}, ${id})`)
    return null
  },
  recordHelpedDay: ({ id, on, what, isOvernight }, { db, today }) => {
    mustBeThere(db, id)
    refuseWrong({ on: wrongPastDay(on, today, 'the day') })
    run(db, sql`insert into helpedDays (volunteerId, helpedOn, what, isOvernight) values (${id}, ${on}, ${what}, ${bit(isOvernight)})`)
    return null
  },
  decideLevel: ({ id, on, decidedBy, reason }, { db, today }) => {
    mustBeThere(db, id)
    refuseWrong({ on: wrongPastDay(on, today, 'the day of the decision') })
    run(db, sql`insert into levelDecisions (volunteerId, decidedOn, decidedBy, reason) values (${id}, ${on}, ${decidedBy}, ${reason})`)
    return null
  },
  removeStatus: ({ periodId }, { db }) => {
    const objection = objectionToTakingBack(periodId, listStatusPeriods(db, ownerOf(db, periodId)))
    if (objection !== null) throw new Refusal('not-right', { words: objection })
    removeStatusPeriod(db, periodId)
    return null
  },
  delete: ({ id }, { db }) => {
    mustBeThere(db, id)
    const hanging = hangingOn(db, id)
    if (hanging.length > 0) throw new Refusal('volunteer-has-history', { what: together(hanging) })
    run(db, sql`delete from statusPeriods where volunteerId = ${id}`)
    run(db, sql`delete from volunteers where id = ${id}`)
    return null
  },
}

function mustBeThere(db: ReadableDatabase, id: number): void {
  const found = one<{ erasedOn: string | null }>(db, sql`select erasedOn from volunteers where id = ${id}`)
  if (found === undefined) throw new Refusal('not-found', { what: 'such volunteer' })
  if (found.erasedOn !== null) throw new Refusal('not-right', { words: 'What was known of this volunteer is erased, and nothing is added. Whoever comes back is added anew' })
}

function mustHaveCampaign(db: ReadableDatabase, { campaignId }: Pick<KeptDetails, 'campaignId'>): void {
  if (campaignId !== null && one(db, sql`select 1 from campaigns where id = ${campaignId}`) === undefined) throw new Refusal('not-found', { what: 'such campaign' })
}

function ownerOf(db: ReadableDatabase, periodId: number): number {
  const id = whoseStatus(db, periodId)
  if (id === undefined) throw new Refusal('not-found', { what: 'such status' })
  return id
}
