import type { youngPeopleContract } from '#contract/young-people.ts'
import { Refusal } from '#contract/refusal.ts'
import { one, sql } from '../database/sql.ts'
import { yesNo } from '../database/yes-no.ts'
import { concernsOfYoungPerson } from '../concerns/concerns-repository.ts'
import type { HandlersOf } from '../router.ts'
import { careLeaverOn } from '#domain/care-leaver.ts'
import { listTakenOff } from '../history/removed-records.ts'
import { listChildViews } from '../referrals/child-views.ts'
import { careReviewsOf, correctCareReview, recordCareReview } from './care-reviews.ts'
import { careFactsOf, careStatusesOf, correctCare, recordCare, reviewReturn } from './care-statuses.ts'
import { changeContact, contactsOf, correctContact, endContact } from './contacts.ts'
import { eraseWhenDue, listErasuresDue, previewErasure } from './erasure-due.ts'
import { findLikelySame } from './likely-same.ts'
import { previewPersonMerge } from './merge-preview.ts'
import { mergeYoungPeople } from './merge-young-people.ts'
import { nextReviewOf } from './next-review.ts'
import { correctOffer, offersOf, recordOffer } from './offers.ts'
import { correctPlacement, move, placementsOf } from './placements.ts'
import { takeOff, takeOffToldContact } from './take-off.ts'
import { correctRiskAssessment, correctWish, recordExplained, recordRiskAssessment, recordWish, riskAssessmentsOf, wishesOf } from './wishes-and-risk.ts'
import { addYoungPerson, correctYoungPerson, findForEligibility, readYoungPerson, recordEqualities } from './write-young-person.ts'
import { findYoungPersonFacts } from './young-people-repository.ts'
import { feedbackOf, firstNamesOf, matchOf, matchRecordsOf, referralsOf } from './young-person-records.ts'
import { youngPersonRows } from './young-person-row.ts'
import { youngPersonTimeline } from './young-person-timeline.ts'

export const youngPeopleService: HandlersOf<typeof youngPeopleContract> = {
  list: (_input, { db, today }) => ({ today, rows: youngPersonRows(db, today) }),
  open: ({ id }, { db, today }) => {
    const [person] = youngPersonRows(db, today, id)
    const facts = findYoungPersonFacts(db, id)
    if (person === undefined || facts === undefined) throw new Refusal('not-found', { what: 'such young person' })
    const records = matchRecordsOf(db, id, today)
    const firstNames = firstNamesOf(db, records)
    const referrals = referralsOf(db, id, today)
    const placements = placementsOf(db, id, today)
    const contacts = contactsOf(db, id, today)
    const careStatuses = careStatusesOf(db, id)
    const views = listChildViews(db, id)
    const wishes = wishesOf(db, id)
    const riskAssessments = riskAssessmentsOf(db, id)
    const careReviews = careReviewsOf(db, id)
    const offers = offersOf(db, id)
    const concerns = concernsOfYoungPerson(db, id, today)
    const [due] = listErasuresDue(db, today, id)
    return {
      today, person, ...facts, referrals, placements, contacts, careStatuses, views, wishes, riskAssessments, careReviews, offers, concerns,
      socialWorker: person.socialWorker,
      asylumSeeking: yesNo(facts.asylumSeeking),
      isParent: yesNo(facts.isParent),
      careLeaver: facts.bornOn === null ? null : careLeaverOn(facts.bornOn, careFactsOf(db, id), today),
      matches: records.map((match) => matchOf(match, firstNames, today)),
      nextReviewOn: nextReviewOf(db, id, today),
      feedback: feedbackOf(db, id),
      takenOff: listTakenOff(db, { youngPersonId: id }),
      erasureDue: due === undefined ? null : { dueOn: due.dueOn, keptBecause: [...due.keptBecause] },
      likelySame: findLikelySame(db, { firstName: person.name, lastName: null, bornOn: facts.bornOn, caseNumber: facts.caseNumber, except: id }).filter(({ why }) => why !== 'name'),
      timeline: youngPersonTimeline(db, { today, person, ...facts, records, referrals, placements, contacts, careStatuses, views, wishes, riskAssessments, careReviews, offers, concerns }),
    }
  },
  add: (person, { db, today }) => ({ id: addYoungPerson(db, person, today) }),
  read: ({ id }, { db, today }) => ({ today, ...readYoungPerson(db, id) }),
  eligibility: ({ id }, { db }) => findForEligibility(db, id),
  correct: (given, { db, today }) => {
    correctYoungPerson(db, given, today)
    return null
  },
  recordEqualities: (given, { db }) => {
    recordEqualities(db, given)
    return null
  },
  findLikely: (asked, { db }) => findLikelySame(db, asked),
  move: (given, { db, today }) => {
    move(db, given, today)
    return null
  },
  correctPlacement: (given, { db, today }) => {
    correctPlacement(db, given, today)
    return null
  },
  changeContact: (given, { db, today }) => {
    changeContact(db, given, today)
    return null
  },
  correctContact: (given, { db, today }) => {
    correctContact(db, given, today)
    return null
  },
  endContact: (given, { db, today }) => {
    endContact(db, given, today)
    return null
  },
  recordCare: (given, { db, today }) => {
    recordCare(db, given, today)
    return null
  },
  correctCare: (given, { db, today }) => {
    correctCare(db, given, today)
    return null
  },
  reviewReturn: (given, { db, today }) => {
    reviewReturn(db, given, today)
    return null
  },
  recordWish: (given, { db, today }) => {
    recordWish(db, given, today)
    return null
  },
  correctWish: (given, { db, today }) => {
    correctWish(db, given, today)
    return null
  },
  recordRiskAssessment: (given, { db, today }) => {
    recordRiskAssessment(db, given, today)
    return null
  },
  correctRiskAssessment: (given, { db, today }) => {
    correctRiskAssessment(db, given, today)
    return null
  },
  recordExplained: (given, { db, today }) => {
    recordExplained(db, given, today)
    return null
  },
  recordCareReview: (given, { db, today }) => {
    recordCareReview(db, given, today)
    return null
  },
  correctCareReview: (given, { db, today }) => {
    correctCareReview(db, given, today)
    return null
  },
  recordOffer: (given, { db, today }) => {
    recordOffer(db, given, today)
    return null
  },
  correctOffer: (given, { db, today }) => {
    correctOffer(db, given, today)
    return null
  },
  previewMerge: ({ keptId, otherId }, { db, today }) => previewPersonMerge(db, keptId, otherId, today),
  merge: (choice, context) => {
    mergeYoungPeople(context, choice)
    return { id: choice.keptId }
  },
  erasuresDue: (_input, { db, today }) => ({
    today, due: listErasuresDue(db, today).map(({ keptBecause, ...each }) => ({ ...each, keptBecause: [...keptBecause] })),
    erased: one(db, sql`select count(*) as youngPeople, max(erasedOn) as lastOn from youngPeople where erasedOn is not null`) ?? { youngPeople: 0, lastOn: null },
  }),
  previewErasure: ({ id }, { db, today }) => previewErasure(db, id, today),
  erase: ({ id }, { db, today }) => {
    eraseWhenDue(db, id, today)
    return null
  },
  takeOff: (given, context) => {
    takeOff(given, context)
    return null
  },
  takeOffToldContact: (given, context) => {
    takeOffToldContact(given, context)
    return null
  },
}
