import { KEY_FIGURES } from '#features/today/key-figures.ts'
import type { FigureAnswer } from '#contract/figures.ts'
import type { ReadableDatabase } from '#backend/database/database.ts'
import { handleOf } from '#backend/database/database.ts'
import { calendarService } from '#backend/calendar/calendar-service.ts'
import { dueService } from '#backend/due/due-service.ts'
import { askFigures } from '#backend/figures/ask-figures.ts'
import { matchesService } from '#backend/matches/matches-service.ts'
import { recruitmentService } from '#backend/recruitment/recruitment-service.ts'
import { serviceService } from '#backend/service/service-service.ts'
import { volunteersService } from '#backend/volunteers/volunteers-service.ts'
import { youngPeopleService } from '#backend/young-people/young-people-service.ts'
import { now, TODAY, YEAR } from './durham.ts'

/** The numbers at the top of the first page. */
export function keyFigures(db: ReadableDatabase): FigureAnswer[] {
  return askFigures(db, { ...YEAR, only: KEY_FIGURES })
}

/** All that the first page asks for, by the name of the question; a test holds it to what the page's own text asks. */
export const ASKED_BY_FIRST_PAGE: Readonly<Record<string, (db: ReadableDatabase) => unknown>> = {
  'service.read': (db) => serviceService.read(null, { db, today: TODAY, now }),
  'figures.ask': keyFigures,
  'due.counts': (db) => dueService.counts(null, { db, today: TODAY, now }),
  'due.today': (db) => dueService.today({ kinds: null, first: { overdue: 50, this_week: 50, later: 50 } }, { db, today: TODAY, now }),
  'matches.paused': (db) => matchesService.paused(null, { db, today: TODAY, now }),
  'volunteers.countReady': (db) => volunteersService.countReady(null, { db, today: TODAY, now }),
  'service.capacity': (db) => serviceService.capacity(null, { db, today: TODAY, now }),
  'recruitment.purgesDue': (db) => recruitmentService.purgesDue(null, { db, today: TODAY, now }),
  'youngPeople.erasuresDue': (db) => youngPeopleService.erasuresDue(null, { db, today: TODAY, now }),
  'calendar.awaited': (db) => calendarService.awaited(null, { db, today: TODAY, now }),
}

/** All of it. */
export function firstPage(db: ReadableDatabase): unknown {
  return Object.values(ASKED_BY_FIRST_PAGE).map((ask) => ask(db))
}

/* The same numbers by hand: as little SQL as says them, with the day written in. */
const BY_HAND = `
  with open as materialized (
    select matches.id, volunteerId, secondVolunteerId, youngPersonId,
      exists (select 1 from matchPauses where matchId = matches.id and fromOn <= @to and (toOn is null or toOn > @to)) as paused
    from matches where startedOn <= @to and (endedOn is null or endedOn > @to)),
  held as materialized (
    select volunteerId from (select volunteerId, status, row_number() over (partition by volunteerId order by fromOn desc, id desc) as place from statusPeriods where fromOn <= @to)
    where place = 1 and status = 'active'),
  waiting as materialized (select waitingReason from referrals where receivedOn <= @to and (closedOn > @to or (closedOn is null and state = 'waiting')))
  select
    (select count(*) from open where not paused) as active,
    (select count(*) from open where paused) as paused,
    (select count(*) from waiting) as waiting,
    (select json_group_object(coalesce(waitingReason, '?'), n) from (select waitingReason, count(*) as n from waiting group by waitingReason)) as reasons,
    (select count(*) from held) as volunteers,
    (select count(*) from held where volunteerId not in (select volunteerId from open union all select secondVolunteerId from open where secondVolunteerId is not null)) as available,
    (select count(*) from open join youngPeople on youngPeople.id = youngPersonId where not paused and (inCareTo is null or inCareTo > @to)) as inCare,
    (select sum(amountPence) from claims where claimedOn between @from and @to) as spent,
    (select json_array(childrenInCare, fundedMatches, budgetPence) from serviceYears where startOn = @from) as plan`

/** The numbers at the top of the first page by one hand-written statement; with `check`, only where they are the same. */
export function keyFiguresByHand(db: ReadableDatabase): () => Readonly<Record<string, unknown>> {
  const statement = handleOf(db).prepare(BY_HAND)
  return () => statement.get(YEAR) as Record<string, unknown>
}

/** Refuses where the two do not say the same. */
export function insistOnSame(db: ReadableDatabase): void {
  const byHand = keyFiguresByHand(db)()
  const answers = new Map(keyFigures(db).map((answer) => [answer.id, answer]))
  const told = [['matches.active', 'active'], ['matches.paused', 'paused'], ['waiting.total', 'waiting'], ['volunteers.active', 'volunteers'], ['volunteers.available', 'available']].map(([id, name]) => [id, answers.get(id!)?.value, byHand[name!]])
  const rate = answers.get('match_rate.percent')
  const rest = (answers.get('budget.total_gbp')?.value ?? 0) - (answers.get('budget.remaining_gbp')?.value ?? 0)
  const wrong = [...told, ['match_rate.percent', rate?.counted, byHand['inCare']], ['budget.spent', rest, byHand['spent']]].filter(([, one, other]) => one !== other)
  if (wrong.length > 0) throw new Error(`The hand-written statement counts otherwise: ${JSON.stringify(wrong)}`)
}
