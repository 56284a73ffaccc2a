import type { CalendarItem } from '#domain/calendar-event.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import { birthday } from '#domain/civil-date.ts'
import { askedFromOn, openSteps } from '#domain/growing-up.ts'
import type { GrowingUpStepName } from '#domain/match-words.ts'
import type { Period } from '#domain/period.ts'
import { isWithin } from '#domain/period.ts'
import { returnWindowEndsOn } from '#domain/return-home.ts'
import { spokenDate } from '#domain/spoken.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'
import { isWaiting } from '../figures/referrals.ts'
import { awaited } from './dated.ts'
import { ofYoungPerson } from './people-events.ts'

/* What leaving care asks for, of whoever is visited. Days so many months away are reckoned here and not in SQL, which knows no end of a month. */

/** Half a year before an eighteenth birthday, where a step towards it is still to be decided; from the birthday on, what is due says so. */
export function stepsAskedBetween(db: ReadableDatabase, period: Period, today: CivilDate): CalendarItem[] {
  return all<{ bornOn: CivilDate; taken: string; youngPersonId: number; youngPerson: string }>(db, sql`
    select bornOn, (select json_group_array(step) from growingUpSteps where matchId = matches.id) as taken, youngPeople.id as youngPersonId, concat_ws(' ', firstName, lastName) as youngPerson
    from matches join youngPeople on youngPeople.id = youngPersonId where bornOn is not null and startedOn <= ${today} and (endedOn is null or endedOn > ${today})`)
    .flatMap(({ bornOn, taken, ...row }): CalendarItem[] => {
      const [on, open] = [askedFromOn(bornOn), openSteps(JSON.parse(taken) as GrowingUpStepName[])]
      if (open.length === 0 || !isWithin(on, period) || birthday(bornOn, 18) <= today) return []
      return [{ ...ofYoungPerson({ ...row, on }, today), ...awaited(on, today), event: 'growing_up_asked', label: 'Towards 18: to be decided', detail: open.join(', ') }]
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
