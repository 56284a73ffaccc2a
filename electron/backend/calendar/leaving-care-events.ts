import type { CalendarItem } from '#domain/calendar-event.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import { birthday } from '#domain/civil-date.ts'
import type { ForEligibility } from '#domain/eligibility.ts'
import { upperAgeAhead } from '#domain/eligibility.ts'
import { askedFromOn, stepsStillAsked } from '#domain/growing-up.ts'
import type { StepGiven } from '#domain/extension.ts'
import { extensionEnd } from '#domain/extension.ts'
import type { GrowingUpStepName } from '#domain/match-words.ts'
import { GROWING_UP_STEP } from '#domain/match-words.ts'
import type { Period } from '#domain/period.ts'
import { isWithin } from '#domain/period.ts'
import { returnWindowEndsOn } from '#domain/return-home.ts'
import { spokenDate } from '#domain/spoken.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'
import { isWaiting } from '../figures/referrals.ts'
import { findTerms } from '../service/terms-repository.ts'
import { awaited } from './dated.ts'
import { ofYoungPerson } from './people-events.ts'

/* What leaving care asks for, of whoever is visited. Days so many months away are reckoned here and not in SQL, which knows no end of a month. */

/** So many months as the service has set before an eighteenth birthday, or on the first day of a match that began later, where a step is still to be decided. Whether a match goes on past the birthday is asked by what is due from that day on. */
export function stepsAskedBetween(db: ReadableDatabase, period: Period, today: CivilDate): CalendarItem[] {
  return stepsAsked(db, period, today).map(withoutHow)
}

/** The same of those that what is due asks nothing about: permission is there, and a step beside it is open; or the match began at 18 or later, with nothing decided (domain.md R2.5, R3.3, trap 6). */
export function stepsLeftBetween(db: ReadableDatabase, period: Period, today: CivilDate): CalendarItem[] {
  return stepsAsked(db, period, today).filter(({ goesOn, isOver18AtStart }) => goesOn === 1 || isOver18AtStart).map(withoutHow)
}

type Asked = CalendarItem & { readonly goesOn: number | null; readonly isOver18AtStart: boolean }

function withoutHow({ goesOn: _goesOn, isOver18AtStart: _isOver18AtStart, ...item }: Asked): CalendarItem {
  return item
}

function stepsAsked(db: ReadableDatabase, period: Period, today: CivilDate): Asked[] {
  const terms = findTerms(db, today)
  return all<{ bornOn: CivilDate; startedOn: CivilDate; goesOn: number | null; taken: string; youngPersonId: number; youngPerson: string }>(db, sql`
    select bornOn, startedOn, fundedAfter18 as goesOn, (select json_group_array(step) from growingUpSteps where matchId = matches.id) as taken, youngPeople.id as youngPersonId, concat_ws(' ', firstName, lastName) as youngPerson
    from matches join youngPeople on youngPeople.id = youngPersonId where bornOn is not null and startedOn <= ${today} and (endedOn is null or endedOn > ${today})`)
    .flatMap(({ bornOn, startedOn, goesOn, taken, ...row }): Asked[] => {
      const asked = askedFromOn(bornOn, terms)
      const on = asked > startedOn ? asked : startedOn
      const open = stepsStillAsked({ bornOn, startedOn, goesOn: goesOn === null ? null : goesOn === 1 }, JSON.parse(taken) as GrowingUpStepName[], today)
      if (open.length === 0 || !isWithin(on, period)) return []
      return [{ ...ofYoungPerson({ ...row, on }, today), ...awaited(on, today), event: 'growing_up_asked', label: birthday(bornOn, 18) <= today ? 'After 18: to be decided' : 'Towards 18: to be decided', detail: open.join(', '), goesOn, isOver18AtStart: birthday(bornOn, 18) <= startedOn }]
    })
}

/** So many months ahead as the steps towards 18 are asked for: who reaches the age at which the service ends during a match. There until the match ends, its end is planned, which has days of its own, or somebody decided that it goes on (requirement N21). */
export function upperAgesBetween(db: ReadableDatabase, period: Period, today: CivilDate): CalendarItem[] {
  const terms = findTerms(db, today)
  return all<ForEligibility & { startedOn: CivilDate; decided: string; matchId: number; youngPersonId: number; youngPerson: string }>(db, sql`
    select bornOn, inCareFrom, inCareTo, disability, startedOn, (select json_group_array(age) from upperAgeDecisions where matchId = matches.id) as decided, matches.id as matchId, youngPeople.id as youngPersonId, concat_ws(' ', firstName, lastName) as youngPerson from matches join youngPeople on youngPeople.id = youngPersonId
    where bornOn is not null and startedOn <= ${today} and (endedOn is null or endedOn > ${today}) and matches.id not in (select matchId from endingPlans)`)
    .flatMap(({ startedOn, decided, matchId, bornOn, inCareFrom, inCareTo, disability, ...row }): CalendarItem[] => {
      const ahead = upperAgeAhead({ bornOn, inCareFrom, inCareTo, disability }, startedOn, terms, period.to > today ? period.to : today)
      if (ahead === null || !isWithin(ahead.askedOn, period) || (JSON.parse(decided) as number[]).includes(ahead.age)) return []
      return [{ ...ofYoungPerson({ ...row, on: ahead.askedOn }, today), ...awaited(ahead.askedOn, today), event: 'upper_age', label: `${ahead.on <= today ? 'Reached' : 'Reaches'} ${ahead.age}, where the service ends`, detail: `${spokenDate(ahead.on)}: to be decided how the match ends, or that it goes on`, opens: { kind: 'match', id: matchId } }]
    })
}

/** The last day for which permission or funding after 18 was given, in every match that goes on; there until somebody decides what comes after it, the match ends or its end is planned. Asked for so many months ahead as the steps towards 18 are. */
export function extensionsBetween(db: ReadableDatabase, period: Period, today: CivilDate): CalendarItem[] {
  return extensionsAhead(db, today).flatMap(({ on, ...item }) => (isWithin(on, period) ? [{ ...item, ...awaited(on, today), on }] : []))
}

/** The same from the day on which it is asked for, for what Today tells beside the list. */
export function extensionsAsked(db: ReadableDatabase, period: Period, today: CivilDate): CalendarItem[] {
  return extensionsAhead(db, today).flatMap(({ askedOn, ...item }) => (isWithin(askedOn, period) ? [{ ...item, ...awaited(item.on, today) }] : []))
}

function extensionsAhead(db: ReadableDatabase, today: CivilDate): (Omit<CalendarItem, 'state'> & { readonly askedOn: CivilDate })[] {
  const terms = findTerms(db, today)
  return all<{ matchId: number; youngPersonId: number; youngPerson: string; taken: string }>(db, sql`
    select matches.id as matchId, youngPeople.id as youngPersonId, concat_ws(' ', firstName, lastName) as youngPerson, (select json_group_array(json_object('step', step, 'outcome', outcome, 'untilOn', untilOn)) from growingUpSteps where matchId = matches.id) as taken
    from matches join youngPeople on youngPeople.id = youngPersonId
    where startedOn <= ${today} and (endedOn is null or endedOn > ${today}) and matches.id in (select matchId from growingUpSteps where untilOn is not null) and matches.id not in (select matchId from endingPlans)`)
    .flatMap(({ matchId, taken, ...row }) => {
      const end = extensionEnd(JSON.parse(taken) as StepGiven[], terms)
      if (end === null) return []
      const { on, askedOn, step } = end
      return [{ ...ofYoungPerson({ ...row, on }, today), askedOn, event: 'extension_end' as const, label: `${GROWING_UP_STEP[step]} ${on < today ? 'ended' : 'ends'}`, detail: 'To be decided what comes after it', opens: { kind: 'match' as const, id: matchId } }]
    })
}

/** Six months after a return home, of whoever is visited or waits, until it was looked at again. */
export function returnsBetween(db: ReadableDatabase, period: Period, today: CivilDate): CalendarItem[] {
  return all<{ returnedOn: CivilDate; youngPersonId: number; youngPerson: string }>(db, sql`
    select fromOn as returnedOn, youngPeople.id as youngPersonId, concat_ws(' ', firstName, lastName) as youngPerson from careStatuses join youngPeople on youngPeople.id = careStatuses.youngPersonId
    where care = 'returned_home' and reviewedOn is null and fromOn = (select max(fromOn) from careStatuses as latest where latest.youngPersonId = youngPeople.id)
      and (youngPeople.id in (select youngPersonId from matches where endedOn is null or endedOn > ${today}) or youngPeople.id in (select youngPersonId from referrals where ${isWaiting({ to: today })}))`)
    .flatMap(({ returnedOn, ...row }): CalendarItem[] => {
      const on = returnWindowEndsOn(returnedOn)
      return isWithin(on, period) ? [{ ...ofYoungPerson({ ...row, on }, today), ...awaited(on, today), event: 'return_review', label: 'Six months after the return home: look at the visitor again', detail: `Went home ${spokenDate(returnedOn)}` }] : []
    })
}
