import type { PersonMergePreview } from '#contract/young-person-merging.ts'
import { spokenDate } from '#domain/spoken.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import type { ChildsViewInput } from '#contract/referral-records.ts'
import type { CommandContext } from '../context.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, join, run, runOnOne, sql, value, verbatim } from '../database/sql.ts'
import { isWaiting } from '../figures/referrals.ts'
import { keepInStep, keepWorkbooksAnswer } from '../referrals/child-views.ts'
import { logStep } from '../referrals/next-steps.ts'

/* A young person who was written down twice was often referred twice, and nobody waits twice: the referral that was received first stays, and the wait counts from it; the other is closed as received twice, and counts in no figure. */

interface Wait {
  readonly id: number
  readonly receivedOn: CivilDate
}

interface Two {
  readonly keptId: number
  readonly otherId: number
}

/** The referral that would stay and the one that would be closed, where both wait; of two of one day that of the record that stays. */
export function twoWaits(db: ReadableDatabase, { keptId, otherId }: Two, today: CivilDate): { readonly first: Wait; readonly second: Wait } | null {
  const waits = all<Wait & { youngPersonId: number }>(db, sql`
    select id, receivedOn, youngPersonId from referrals where youngPersonId in (${keptId}, ${otherId}) and ${isWaiting({ to: today })} order by receivedOn, youngPersonId = ${otherId}, id`)
  const [first, second] = waits
  return keptId === otherId || first === undefined || second === undefined || first.youngPersonId === second.youngPersonId ? null : { first, second }
}

/** What becomes of two referrals that wait, for whoever decides; null where there are not two. */
export function previewWaits(db: ReadableDatabase, two: Two, today: CivilDate): PersonMergePreview['waits'] {
  const found = twoWaits(db, two, today)
  return found === null ? null : { firstOn: found.first.receivedOn, secondOn: found.second.receivedOn }
}

/** Whether a visitor is sought under both, which nobody can make one. */
export function bothPaired(db: ReadableDatabase, two: Two, today: CivilDate): boolean {
  const found = twoWaits(db, two, today)
  return found !== null && value<number>(db, sql`select count(distinct referralId) from pairings where referralId in (${found.first.id}, ${found.second.id}) and stoppedOn is null and matchId is null`) === 2
}

/** Whether a match is to begin under one of two that wait: it is the match's referral, and can neither be closed as received twice nor take over the other's wait. */
export function oneIsToBegin(db: ReadableDatabase, two: Two, today: CivilDate): boolean {
  const found = twoWaits(db, two, today)
  return found !== null && value(db, sql`select 1 from matches where referralId in (${found.first.id}, ${found.second.id}) and startedOn > ${today} and endedOn is null limit 1`) === 1
}

/* What the first does not say and the second does. */
const FILLED = ['referredBy', 'criterion', 'offeredOn', 'factors', 'isUrgent', 'prefersGender', 'genderStrength', 'prefersBackground', 'backgroundStrength', 'preferenceOf', 'owner', 'isInCarePlan', 'carePlanOn', 'decision', 'decidedOn', 'decidedBy'] as const

/** Makes one wait of two: what only the second says, what was done under it and what was said goes to the first. To be called before anything else is moved. */
export function settleWaits({ db, who, today }: CommandContext, two: Two): void {
  const found = twoWaits(db, two, today)
  if (found === null) return
  const { first, second } = found
  const theirs = (field: string) => sql`(select ${verbatim(field)} from referrals as theirs where theirs.id = ${second.id})`
  settleViews(db, first.id, second.id)
  runOnOne(db, sql`
    update referrals set ${join(FILLED.map((field) => sql`${verbatim(field)} = coalesce(${verbatim(field)}, ${theirs(field)})`))}, nextStep = iif(nextStepOn is null, ${theirs('nextStep')}, nextStep), nextStepOn = coalesce(nextStepOn, ${theirs('nextStepOn')}),
      notes = iif(notes is null, ${theirs('notes')}, iif(${theirs('notes')} is null or ${theirs('notes')} = notes, notes, notes || char(10, 10) || ${theirs('notes')})) where id = ${first.id}`)
  for (const table of ['pairings', 'steps'] as const) run(db, sql`update ${verbatim(table)} set referralId = ${first.id} where referralId = ${second.id}`)
  runOnOne(db, sql`update referrals set state = 'withdrawn', closedOn = ${today}, duplicateOfId = ${first.id}, nextStep = null, nextStepOn = null where id = ${second.id}`)
  logStep(db, first.id, { takenOn: today, what: `Received again on ${spokenDate(second.receivedOn)}; the two are one`, who })
}

/* What was said under the second is of the first: it is put right and taken off there, and what was said last of both holds. A workbook's yes or no, which has no day, is said only where nothing else is. */
function settleViews(db: WritableDatabase, firstId: number, secondId: number): void {
  const said = all<ChildsViewInput & { id: number }>(db, sql`
    select id, childView, understanding, viewOn, viewTakenBy, viewReasons from childViews where referralId = ${secondId} and not exists (
      select 1 from childViews as twin where twin.referralId = ${firstId} and twin.childView = childViews.childView and twin.understanding is childViews.understanding and twin.viewOn is childViews.viewOn and twin.viewReasons is childViews.viewReasons)
    order by viewOn is null, viewOn desc, id desc`)
  const youngPersonId = value<number>(db, sql`select youngPersonId from referrals where id = ${firstId}`)!
  if (said[0] !== undefined) keepWorkbooksAnswer(db, { youngPersonId, referralId: firstId }, firstId, said[0])
  run(db, sql`update childViews set referralId = ${firstId} where id in (select value from json_each(${JSON.stringify(said.map(({ id }) => id))}))`)
  run(db, sql`delete from childViews where referralId = ${secondId}`)
  if (value(db, sql`select 1 from childViews where referralId = ${firstId} limit 1`) === 1) keepInStep(db, firstId)
  else run(db, sql`update referrals set childAgrees = (select childAgrees from referrals as theirs where theirs.id = ${secondId} and theirs.childView is null) where id = ${firstId} and childView is null and childAgrees is null`)
}
