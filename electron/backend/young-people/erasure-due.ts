import type { CivilDate } from '#domain/civil-date.ts'
import { birthday } from '#domain/civil-date.ts'
import { counted } from '#domain/spoken.ts'
import { careHasEnded } from '#domain/young-person.ts'
import { councilFileUntil, workingRecordKeptUntil } from '#domain/young-person-retention.ts'
import type { ErasurePreview } from '#contract/young-person-erasing.ts'
import { Refusal } from '#contract/refusal.ts'
import { recordEvent } from '../database/audit.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, one, sql, value, verbatim } from '../database/sql.ts'
import { isWaiting } from '../figures/referrals.ts'
import { whyYoungPersonsFileIsKept } from '../legal-holds/held-records.ts'
import { listToBringUp } from '../matches/further-appointment.ts'
import { DECIDED_UNTIL, REFUSED_UNDECIDED } from '../referrals/kept-under-review.ts'
import { findTerms } from '../service/terms-repository.ts'
import { eraseYoungPerson } from './erase-young-person.ts'
import { matchesOf, referralsOf, stepsThatGo } from './what-is-theirs.ts'

/* Which records of young people may be kept no longer, what would go of one and what would stay, and erasing it (domain.md R5.3). */

export interface ErasureDue {
  readonly youngPersonId: number
  readonly name: string
  /** Since when it should be gone. */
  readonly dueOn: CivilDate
  /** Why it is kept all the same, in words; none where it may be erased. */
  readonly keptBecause: readonly string[]
}

/** The records that may be kept no longer on the day, of one young person or of everybody, longest due first. */
export function listErasuresDue(db: ReadableDatabase, today: CivilDate, youngPersonId: number | null = null): ErasureDue[] {
  const terms = findTerms(db, today)
  const whose = youngPersonId === null ? sql`true` : sql`youngPeople.id = ${youngPersonId}`
  const ofAll = youngPersonId === null ? new Set(listToBringUp(db, today).map(({ matchId }) => matchId)) : null
  const isBroughtUp = (matchId: number): boolean => ofAll?.has(matchId) ?? listToBringUp(db, today, matchId).length > 0
  return all<Row>(db, sql`
    select youngPeople.id as youngPersonId, concat_ws(' ', firstName, lastName) as name, bornOn, inCareTo,
      exists (select 1 from matches where youngPersonId = youngPeople.id and (endedOn is null or endedOn > ${today})) or exists (select 1 from referrals where youngPersonId = youngPeople.id and ${isWaiting({ to: today })}) as isServed,
      (select max(day) from (select endedOn as day from matches where youngPersonId = youngPeople.id union all select coalesce(closedOn, receivedOn) from referrals where youngPersonId = youngPeople.id)) as lastServedOn,
      exists (select 1 from referrals where youngPersonId = youngPeople.id and (${DECIDED_UNTIL} or ${REFUSED_UNDECIDED})) as isUnderReview,
      (select id from matches where youngPersonId = youngPeople.id order by endedOn desc, id desc limit 1) as lastMatchId
    from youngPeople where erasedOn is null and ${whose}`)
    .flatMap(({ youngPersonId: id, name, bornOn, inCareTo, isServed, lastServedOn, isUnderReview, lastMatchId }) => {
      const isLookedAfter = !careHasEnded({ bornOn, inCareTo }, today)
      const dueOn = workingRecordKeptUntil({
        isServed: isServed === 1, lastServedOn, careEndedOn: isLookedAfter ? null : endOfCare(bornOn, inCareTo),
        isUnderReview: isLookedAfter && (isUnderReview === 1 || (lastMatchId !== null && isBroughtUp(lastMatchId))),
      }, terms)
      return dueOn === null || dueOn > today ? [] : [{ youngPersonId: id, name, dueOn, keptBecause: whyYoungPersonsFileIsKept(db, id, today) }]
    })
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : one.name.localeCompare(other.name)))
}

interface Row {
  readonly youngPersonId: number
  readonly name: string
  readonly bornOn: CivilDate | null
  readonly inCareTo: CivilDate | null
  readonly isServed: number
  readonly lastServedOn: CivilDate | null
  readonly isUnderReview: number
  readonly lastMatchId: number | null
}

function endOfCare(bornOn: CivilDate | null, inCareTo: CivilDate | null): CivilDate | null {
  return [inCareTo, bornOn === null ? null : birthday(bornOn, 18)].filter((day): day is CivilDate => day !== null).sort()[0] ?? null
}

/** What would go of a young person's record and what would stay, with counts. Refuses whoever is not there, or is erased. */
export function previewErasure(db: ReadableDatabase, id: number, today: CivilDate): ErasurePreview {
  const person = one<{ key: string; bornOn: CivilDate | null; erasedOn: CivilDate | null }>(db, sql`select key, bornOn, erasedOn from youngPeople where id = ${id}`)
  if (person === undefined || person.erasedOn !== null) throw new Refusal('not-found', { what: 'such young person' })
  const [due] = listErasuresDue(db, today, id)
  return {
    due: due === undefined ? null : { dueOn: due.dueOn, keptBecause: [...due.keptBecause] },
    goes: ['Name, case number, languages, interests and notes', ...GOES.flatMap(([one_, many, which]) => countedOf(db, which(id), one_, many))],
    stays: ['Day of birth, equalities answers, care and kinds of home, for the figures of past years', ...STAYS.flatMap(([one_, many, which]) => countedOf(db, which(id), one_, many))],
    councilFileUntil: person.bornOn === null ? null : councilFileUntil(person.bornOn),
  }
}

function countedOf(db: ReadableDatabase, which: Sql, one_: string, many: string): string[] {
  const count = value<number>(db, sql`select count(*) from ${which}`) ?? 0
  return count === 0 ? [] : [counted(count, one_, many)]
}

type Counted = readonly [one: string, many: string, which: (id: number) => Sql]

const theirs = (table: string, where: Sql = sql`true`) => (id: number): Sql => sql`${verbatim(table)} where youngPersonId = ${id} and ${where}`
const ofMatches = (table: string, where: Sql = sql`true`) => (id: number): Sql => sql`${verbatim(table)} where matchId in (${matchesOf(id)}) and ${where}`

const GOES: readonly Counted[] = [
  ['contact around them', 'contacts around them', theirs('contacts')],
  ['wish', 'wishes', theirs('wishes')],
  ['volunteer they are kept apart from', 'volunteers they are kept apart from', theirs('exclusions', sql`liftedOn is null`)],
  ['step, call or letter', 'steps, calls and letters', (id) => sql`steps where ${stepsThatGo(id)}`],
  ['postcode or provider of a home', 'postcodes and providers of homes', theirs('placements', sql`(postcode is not null or provider is not null)`)],
  ['care review’s words', 'care reviews’ words', theirs('careReviews', sql`(notes is not null or officerFeedback is not null)`)],
  ['visit’s words', 'visits’ words', ofMatches('visits', sql`(activity is not null or notes is not null)`)],
  ['quote in feedback', 'quotes in feedback', ofMatches('feedback', sql`quote is not null`)],
  ['objective’s words', 'objectives’ words', ofMatches('objectives')],
  ['review of a match', 'reviews of a match', ofMatches('matchReviews')],
  ['answer of theirs to having a visitor', 'answers of theirs to having a visitor', theirs('childViews')],
  ['step towards 18', 'steps towards 18', ofMatches('growingUpSteps')],
  ['decision on how a match goes on, or whether another follows', 'decisions on how a match goes on, or whether another follows', ofMatches('(select matchId from afterCareDecisions union all select matchId from upperAgeDecisions union all select matchId from furtherDecisions)')],
  ['plan for the end of a match', 'plans for the end of a match', ofMatches('endingPlans')],
]

const STAYS: readonly Counted[] = [
  ['referral, by its days and how it ended', 'referrals, by their days and how they ended', theirs('referrals')],
  ['match, with who visited from when to when', 'matches, with who visited from when to when', theirs('matches')],
  ['visit, by its day, length and cost', 'visits, by their days, lengths and costs', ofMatches('visits')],
  ['care review, by its day and who went', 'care reviews, by their days and who went', theirs('careReviews')],
  ['feedback, by its rating', 'feedback, by their ratings', ofMatches('feedback')],
  ['concern, whole', 'concerns, whole', (id) => sql`concerns where youngPersonId = ${id} or matchId in (${matchesOf(id)})`],
  ['supervision of a volunteer that names a match of theirs', 'supervisions of volunteers that name a match of theirs', ofMatches('supervisions')],
  ['pairing, by its days', 'pairings, by their days', (id) => sql`pairings where referralId in (${referralsOf(id)})`],
]

/** Erases the record of a young person. Refuses while it is held or anything is open, and before its time is over. */
export function eraseWhenDue(db: WritableDatabase, id: number, today: CivilDate): void {
  const [due] = listErasuresDue(db, today, id)
  if (due === undefined) throw new Refusal('not-right', { words: 'Their time is not over. What is known of them stays' })
  if (due.keptBecause[0] !== undefined) throw new Refusal('not-right', { words: `Nothing of this young person may be destroyed now. ${due.keptBecause[0]}` })
  eraseYoungPerson(db, id, today)
  recordEvent(db, { event: 'young-person-erased' })
}
