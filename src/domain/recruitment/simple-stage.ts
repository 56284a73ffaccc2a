import type { CivilDate } from '../civil-date.ts'
import { wrongPastDay } from './past-day.ts'

/** What is wrong with a stage that has no record of its own but a day on which it was begun and one on which it was done, by field. */
export function wrongSimpleStage({ requestedOn, doneOn }: { readonly requestedOn: CivilDate | null; readonly doneOn: CivilDate | null }, today: CivilDate): { requestedOn?: string | undefined; doneOn?: string | undefined } {
  return {
    requestedOn: requestedOn === null && doneOn === null ? 'Enter the day it was begun, or the day it was done' : undefined,
    doneOn: wrongPastDay(doneOn, today, 'the day it was done') ?? (doneOn !== null && requestedOn !== null && doneOn < requestedOn ? 'It cannot be done before it was begun' : undefined),
  }
}
