import type { RecordTable } from '#domain/record-words.ts'
import type { HistoryTable } from '#contract/history.ts'
import type { Sql } from '../database/sql.ts'
import { sql } from '../database/sql.ts'
import { stageNameIn } from '../recruitment/rules-repository.ts'

/** What hangs on a record: the rows of a table that are its own, each with a word for which one it is (a stage or a day). */
interface Part {
  readonly table: RecordTable
  readonly rows: (id: number) => Sql
}

/** The parts of each record that has a history. */
export const PARTS: Readonly<Record<HistoryTable, readonly Part[]>> = {
  volunteers: [
    { table: 'statusPeriods', rows: (id) => sql`select id, fromOn as about from statusPeriods where volunteerId = ${id}` },
    { table: 'commitments', rows: (id) => sql`select id, agreedOn as about from commitments where volunteerId = ${id}` },
    { table: 'stages', rows: (id) => sql`select id, ${stageNameIn('stages')} as about from stages where volunteerId = ${id}` },
    { table: 'dbsChecks', rows: (id) => sql`select id, coalesce(issuedOn, appliedOn) as about from dbsChecks where volunteerId = ${id}` },
    { table: 'updateServiceChecks', rows: (id) => sql`select updateServiceChecks.id, checkedOn as about from updateServiceChecks join dbsChecks on dbsChecks.id = dbsCheckId where volunteerId = ${id}` },
    { table: 'identityChecks', rows: (id) => sql`select id, checkedOn as about from identityChecks where volunteerId = ${id}` },
    { table: 'identityDocuments', rows: (id) => sql`select identityDocuments.id, kind as about from identityDocuments join identityChecks on identityChecks.id = identityCheckId where volunteerId = ${id}` },
    { table: 'referees', rows: (id) => sql`select id, ${stageNameIn('referees')} as about from referees where volunteerId = ${id}` },
    { table: 'interviews', rows: (id) => sql`select id, ${stageNameIn('interviews')} as about from interviews where volunteerId = ${id}` },
    { table: 'overseasStays', rows: (id) => sql`select id, fromOn as about from overseasStays where volunteerId = ${id}` },
    { table: 'independenceDeclarations', rows: (id) => sql`select id, declaredOn as about from independenceDeclarations where volunteerId = ${id}` },
    { table: 'trainingRecords', rows: (id) => sql`select id, trainedOn as about from trainingRecords where volunteerId = ${id}` },
    { table: 'agreements', rows: (id) => sql`select id, signedOn as about from agreements where volunteerId = ${id}` },
    { table: 'addresses', rows: (id) => sql`select id, fromOn as about from addresses where volunteerId = ${id}` },
    { table: 'removedRecords', rows: (id) => sql`select id, concat('(', what, ': ', reason, ')') as about from removedRecords where volunteerId = ${id}` },
    { table: 'exclusions', rows: (id) => sql`select id, sinceOn as about from exclusions where volunteerId = ${id}` },
    { table: 'inductionRecords', rows: (id) => sql`select inductionRecords.id, inductionItems.name as about from inductionRecords join inductionItems on inductionItems.id = itemId where volunteerId = ${id}` },
    { table: 'vehiclePapers', rows: (id) => sql`select id, null as about from vehiclePapers where volunteerId = ${id}` },
    { table: 'steps', rows: (id) => sql`select id, takenOn as about from steps where volunteerId = ${id}` },
    { table: 'supervisions', rows: (id) => sql`select id, coalesce(heldOn, dueOn) as about from supervisions where volunteerId = ${id}` },
    { table: 'spokenOf', rows: (id) => sql`select spokenOf.id, heldOn as about from spokenOf join supervisions on supervisions.id = supervisionId where volunteerId = ${id}` },
    { table: 'attendances', rows: (id) => sql`select attendances.id, visitedOn as about from attendances join visits on visits.id = visitId where volunteerId = ${id}` },
    { table: 'pastVisitors', rows: (id) => sql`select id, toOn as about from pastVisitors where volunteerId = ${id}` },
    { table: 'claims', rows: (id) => sql`select id, claimedOn as about from claims where volunteerId = ${id}` },
    { table: 'distances', rows: (id) => sql`select id, toldOn as about from distances where volunteerId = ${id}` },
    { table: 'helpedDays', rows: (id) => sql`select id, helpedOn as about from helpedDays where volunteerId = ${id}` },
    { table: 'levelDecisions', rows: (id) => sql`select id, decidedOn as about from levelDecisions where volunteerId = ${id}` },
    { table: 'concerns', rows: (id) => sql`select id, raisedOn as about from concerns where volunteerId = ${id}` },
    { table: 'legalHolds', rows: (id) => sql`select id, fromOn as about from legalHolds where volunteerId = ${id}` },
  ],
  youngPeople: [
    { table: 'placements', rows: (id) => sql`select id, fromOn as about from placements where youngPersonId = ${id}` },
    { table: 'referrals', rows: (id) => sql`select id, receivedOn as about from referrals where youngPersonId = ${id}` },
    { table: 'careStatuses', rows: (id) => sql`select id, fromOn as about from careStatuses where youngPersonId = ${id}` },
    { table: 'contacts', rows: (id) => sql`select id, fromOn as about from contacts where youngPersonId = ${id}` },
    { table: 'wishes', rows: (id) => sql`select id, saidOn as about from wishes where youngPersonId = ${id}` },
    { table: 'riskAssessments', rows: (id) => sql`select id, coalesce(receivedOn, askedOn) as about from riskAssessments where youngPersonId = ${id}` },
    { table: 'waitingPeriods', rows: (id) => sql`select waitingPeriods.id, fromOn as about from waitingPeriods join referrals on referrals.id = referralId where youngPersonId = ${id}` },
    { table: 'pairings', rows: (id) => sql`select pairings.id, begunOn as about from pairings join referrals on referrals.id = referralId where youngPersonId = ${id}` },
    { table: 'exclusions', rows: (id) => sql`select id, sinceOn as about from exclusions where youngPersonId = ${id}` },
    { table: 'distances', rows: (id) => sql`select id, toldOn as about from distances where youngPersonId = ${id}` },
    { table: 'childViews', rows: (id) => sql`select id, viewOn as about from childViews where youngPersonId = ${id}` },
    { table: 'steps', rows: (id) => sql`select id, takenOn as about from steps where youngPersonId = ${id} or referralId in (select id from referrals where youngPersonId = ${id})` },
    { table: 'careReviews', rows: (id) => sql`select id, reviewedOn as about from careReviews where youngPersonId = ${id}` },
    { table: 'offers', rows: (id) => sql`select id, foundOn as about from offers where youngPersonId = ${id}` },
    { table: 'concerns', rows: (id) => sql`select id, raisedOn as about from concerns where youngPersonId = ${id}` },
    { table: 'removedRecords', rows: (id) => sql`select id, concat('(', what, ': ', reason, ')') as about from removedRecords where youngPersonId = ${id}` },
    { table: 'legalHolds', rows: (id) => sql`select id, fromOn as about from legalHolds where youngPersonId = ${id}` },
  ],
  referrals: [
    { table: 'childViews', rows: (id) => sql`select id, viewOn as about from childViews where referralId = ${id}` },
    { table: 'waitingPeriods', rows: (id) => sql`select id, fromOn as about from waitingPeriods where referralId = ${id}` },
    { table: 'pairings', rows: (id) => sql`select id, begunOn as about from pairings where referralId = ${id}` },
    { table: 'steps', rows: (id) => sql`select id, takenOn as about from steps where referralId = ${id}` },
  ],
  matches: [
    { table: 'childViews', rows: (id) => sql`select id, viewOn as about from childViews where youngPersonId = (select youngPersonId from matches where id = ${id})` },
    { table: 'pairings', rows: (id) => sql`select id, begunOn as about from pairings where matchId = ${id}` },
    { table: 'matchPauses', rows: (id) => sql`select id, fromOn as about from matchPauses where matchId = ${id}` },
    { table: 'objectives', rows: (id) => sql`select id, setOn as about from objectives where matchId = ${id}` },
    { table: 'pastVisitors', rows: (id) => sql`select id, toOn as about from pastVisitors where matchId = ${id}` },
    { table: 'growingUpSteps', rows: (id) => sql`select id, step as about from growingUpSteps where matchId = ${id}` },
    { table: 'upperAgeDecisions', rows: (id) => sql`select id, decidedOn as about from upperAgeDecisions where matchId = ${id}` },
    { table: 'afterCareDecisions', rows: (id) => sql`select id, decidedOn as about from afterCareDecisions where matchId = ${id}` },
    { table: 'endingPlans', rows: (id) => sql`select id, expectedOn as about from endingPlans where matchId = ${id}` },
    { table: 'matchReviews', rows: (id) => sql`select id, reviewedOn as about from matchReviews where matchId = ${id}` },
    { table: 'furtherDecisions', rows: (id) => sql`select id, decidedOn as about from furtherDecisions where matchId = ${id}` },
    { table: 'steps', rows: (id) => sql`select id, takenOn as about from steps where matchId = ${id}` },
    { table: 'visits', rows: (id) => sql`select id, visitedOn as about from visits where matchId = ${id}` },
    { table: 'attendances', rows: (id) => sql`select attendances.id, visitedOn as about from attendances join visits on visits.id = visitId where matchId = ${id}` },
    { table: 'visitTags', rows: (id) => sql`select visitTags.id, visitedOn as about from visitTags join visits on visits.id = visitId where matchId = ${id}` },
    { table: 'objectiveTags', rows: (id) => sql`select objectiveTags.id, setOn as about from objectiveTags join objectives on objectives.id = objectiveId where matchId = ${id}` },
    { table: 'supervisions', rows: (id) => sql`select id, coalesce(heldOn, dueOn) as about from supervisions where matchId = ${id}` },
    { table: 'spokenOf', rows: (id) => sql`select spokenOf.id, heldOn as about from spokenOf join supervisions on supervisions.id = supervisionId where spokenOf.matchId = ${id}` },
    { table: 'careReviews', rows: (id) => sql`select id, reviewedOn as about from careReviews where matchId = ${id}` },
    { table: 'feedback', rows: (id) => sql`select id, givenOn as about from feedback where matchId = ${id}` },
    { table: 'claims', rows: (id) => sql`select id, claimedOn as about from claims where matchId = ${id}` },
    { table: 'concerns', rows: (id) => sql`select id, raisedOn as about from concerns where matchId = ${id}` },
  ],
  concerns: [{ table: 'concernTellings', rows: (id) => sql`select id, toldOn as about from concernTellings where concernId = ${id}` }],
}
