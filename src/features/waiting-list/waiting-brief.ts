import type { ReadyVolunteer, WaitingReferral } from '#contract/referrals.ts'
import { viewOf } from '#domain/childs-view.ts'
import type { ChildView } from '#domain/referral-words.ts'
import { comparable } from '#domain/word-list.ts'
import { counted, together } from '#domain/spoken.ts'
import type { WaitingReason } from '#domain/vocabulary.ts'
import { WAITING_CAUSE, causesOf } from '#domain/waiting-cause.ts'
import { countFits, tellingLanguages, wouldLikeAge } from './waiting-fit.ts'
import { isBlocked, waitingClause } from './waiting-reason.ts'

/* What the list says as a whole (peers.md 4): who has waited longest and why, whom to recruit for it, and what to chase. Every number
   is a count of rows on the list or of volunteers who are ready; what is not written down is said to be so, never guessed. */

type Row = Pick<WaitingReferral, 'id' | 'youngPerson' | 'age' | 'days' | 'waitingReason' | 'childAgrees' | 'riskAssessmentOn' | 'outOfArea' | 'district' | 'languages' | 'interests' | 'detail'>
type Ready = Pick<ReadyVolunteer, 'languages' | 'interests' | 'prefersAgeFrom' | 'prefersAgeTo'>

export interface WaitingBrief {
  /** What the list asks of recruitment. */
  readonly recruit: readonly string[]
  /** What somebody has to do before those can be matched whom no volunteer alone can help. */
  readonly chase: readonly string[]
}

/** Who has waited longest and why. The rows come longest first. */
export function waitingSentence(rows: readonly Row[], medianDays: number | null): string {
  const longest = rows[0]
  if (longest === undefined) return 'Nobody waits.'
  const tied = rows.filter((row) => row.days === longest.days)
  const middle = rows.length > 1 && medianDays !== null ? ` The middle wait of the ${rows.length.toLocaleString('en-GB')} is ${spokenDays(medianDays)}.` : ''
  if (tied.length > 2) return `${tied.length.toLocaleString('en-GB')} have waited longest, ${counted(longest.days, 'day')} each.${middle}`
  const why = together(tied.map((row) => `${tied.length > 1 ? `for ${row.youngPerson.firstName} ` : ''}${waitingClause(row.waitingReason, row.detail.waitingCause)}`))
  return `${together(tied.map((row) => row.youngPerson.name))} ${tied.length > 1 ? 'have' : 'has'} waited longest, ${counted(longest.days, 'day')}${tied.length > 1 ? ' each' : ''}; ${why}.${middle}`
}

/** What the list asks for, each in a few words. */
export function waitingBrief(rows: readonly Row[], ready: readonly Ready[]): WaitingBrief {
  return { recruit: rows.length === 0 ? [] : [enough(rows, ready), ...askedFor(rows), ...languages(rows, ready), ...ages(rows, ready), ...interests(rows, ready), ...area(rows), ...causes(rows, 'seeking_visitor')], chase: [...chase(rows), ...causes(rows, 'on_hold')] }
}

function enough(rows: readonly Row[], ready: readonly Ready[]): string {
  const free = rows.filter((row) => !isBlocked(row.waitingReason)).length
  const volunteers = ready.length === 0 ? 'no volunteer is' : ready.length === 1 ? '1 volunteer is' : `${ready.length.toLocaleString('en-GB')} volunteers are`
  const missing = free - ready.length
  return `${ofAll(free, rows)} could be matched now and ${volunteers} ready${missing > 0 ? `: at least ${missing.toLocaleString('en-GB')} more to recruit` : ''}`
}

/* The languages that nobody ready speaks come first, together; then what most speak. */
function languages(rows: readonly Row[], ready: readonly Ready[]): string[] {
  const spoken = new Map<string, { readonly name: string; count: number }>()
  for (const name of rows.flatMap((row) => tellingLanguages(row.languages))) {
    const known = spoken.get(comparable(name))
    if (known === undefined) spoken.set(comparable(name), { name, count: 1 })
    else known.count += 1
  }
  const told = [...spoken].map(([language, { name, count }]) => ({ name, count, ready: ready.filter((volunteer) => volunteer.languages.some((word) => comparable(word) === language)).length })).sort((a, b) => b.count - a.count)
  const unspoken = told.filter((language) => language.ready === 0)
  const missing = together(unspoken.map(({ name, count }, index) => `${index === 0 ? speaks(count) : count.toLocaleString('en-GB')} ${name}`))
  return [
    ...(unspoken.length === 0 ? [] : [`${missing}${unspoken.length === 1 ? ',' : ':'} ${ofReady(0, ready.length)} does`]),
    ...told.filter((language) => language.ready > 0).map(({ name, count, ready: speak }) => `${speaks(count)} ${name}, ${ofReady(speak, ready.length)} ${speak > 1 ? 'do' : 'does'}`),
  ]
}

function ages(rows: readonly Row[], ready: readonly Ready[]): string[] {
  if (ready.length === 0) return []
  const unwanted = rows.filter((row) => row.age !== null && !ready.some((volunteer) => wouldLikeAge(volunteer, row.age)))
  if (unwanted.length === 0) return []
  const which = [...new Set(unwanted.map((row) => row.age ?? 0))].sort((a, b) => a - b)
  return [`${unwanted.length.toLocaleString('en-GB')} ${unwanted.length === 1 ? 'is' : 'are'} aged ${together(which.map(String))}, which ${ofReady(0, ready.length)} would like`]
}

function interests(rows: readonly Row[], ready: readonly Ready[]): string[] {
  if (ready.length === 0) return []
  const shared = countFits(rows, ready.map((volunteer) => ({ ...volunteer, id: 0, name: '', age: null, drives: null })))
  const alone = rows.filter((row) => row.interests.length > 0 && shared.get(row.id) === 0)
  if (alone.length === 0) return []
  const liked = [...new Set(alone.flatMap((row) => row.interests.map(comparable)))]
  return [`${alone.length.toLocaleString('en-GB')} ${alone.length === 1 ? 'shares' : 'share'} nothing with anybody ready${liked.length <= 4 ? `: ${alone.length === 1 ? 'likes' : 'they like'} ${together(liked)}` : ''}`]
}

/* Whom recruitment is to look for: a woman or a man, a background, and of those who ask how many cannot do without (requirement N13). */
function askedFor(rows: readonly Row[]): string[] {
  const asks = (count: number): string => `${ofAll(count, rows)} ${count === 1 ? 'asks' : 'ask'} for`
  const must = (count: number, of: number): string => (count === 0 ? '' : count === of ? (of === 1 ? ', as a must' : ', all as a must') : `, ${count.toLocaleString('en-GB')} as a must`)
  const genders = (['male', 'female'] as const).flatMap((gender) => {
    const of = rows.filter((row) => row.detail.prefersGender === gender)
    return of.length === 0 ? [] : [`${asks(of.length)} a ${gender === 'male' ? 'man' : 'woman'}${must(of.filter((row) => row.detail.genderStrength === 'must').length, of.length)}`]
  })
  const backgrounds = Map.groupBy(rows.filter((row) => row.detail.prefersBackground !== null), (row) => comparable(row.detail.prefersBackground ?? ''))
  return [...genders, ...[...backgrounds.values()].map((of) => `${asks(of.length)} somebody of this background: ${of[0]?.detail.prefersBackground ?? ''}${must(of.filter((row) => row.detail.backgroundStrength === 'must').length, of.length)}`)]
}

/* Where to look for them: the districts tell it better than that they are elsewhere. */
function area(rows: readonly Row[]): string[] {
  const out = rows.filter((row) => row.outOfArea === true)
  const districts = [...new Set(out.flatMap((row) => row.district ?? []))].sort()
  return out.length === 0 ? [] : [`${out.length.toLocaleString('en-GB')} ${out.length === 1 ? 'lives' : 'live'} out of area${districts.length === 0 || districts.length > 4 ? '' : `: ${together(districts)}`}`]
}

/* What was found to be in the way, by what it is: those of a search tell recruitment where to look, those of a hold whom to speak to (requirement N11). */
function causes(rows: readonly Row[], reason: WaitingReason): string[] {
  return causesOf(reason).flatMap((cause) => {
    const count = rows.filter((row) => row.detail.waitingCause === cause).length
    return count === 0 ? [] : [`${ofAll(count, rows)} ${count === 1 ? 'waits' : 'wait'} because ${lower(WAITING_CAUSE[cause])}`]
  })
}

function chase(rows: readonly Row[]): string[] {
  const count = (holds: (row: Row) => boolean): number => rows.filter(holds).length
  const because = (reason: WaitingReason | null): number => count((row) => row.waitingReason === reason)
  const says = (view: ChildView): number => count((row) => viewOf({ childView: row.detail.childView, childAgrees: row.childAgrees }) === view)
  const told: readonly (readonly [number, string, string])[] = [
    [because('awaiting_accommodation'), 'waits for accommodation', 'wait for accommodation'],
    [because('awaiting_information'), 'waits for information', 'wait for information'],
    [because('on_hold'), 'is on hold', 'are on hold'],
    [says('objects'), 'has said no to a visitor', 'have said no to a visitor'],
    [says('unsure'), 'is not sure about a visitor', 'are not sure about a visitor'],
    [says('unable_to_express'), 'cannot say whether they want a visitor', 'cannot say whether they want a visitor'],
    [says('not_ascertained'), 'has no answer on record to whether they want a visitor', 'have no answer on record to whether they want a visitor'],
    [count((row) => row.riskAssessmentOn === null), 'has no risk assessment', 'have no risk assessment'],
    [because(null), 'waits for a reason not recorded', 'wait for a reason not recorded'],
  ]
  return told.filter(([number]) => number > 0).map(([number, one, many], index) => `${index === 0 ? ofAll(number, rows) : number.toLocaleString('en-GB')} ${number === 1 ? one : many}`)
}

function ofAll(count: number, rows: readonly Row[]): string {
  return `${count.toLocaleString('en-GB')} of ${rows.length.toLocaleString('en-GB')}`
}

function speaks(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'speaks' : 'speak'}`
}

function ofReady(count: number, of: number): string {
  if (of === 0) return 'no ready volunteer'
  return `${count === 0 ? 'none' : count.toLocaleString('en-GB')} of the ${of === 1 ? 'one' : of.toLocaleString('en-GB')} ready ${of === 1 ? 'volunteer' : 'volunteers'}`
}

/* The middle of two waits may lie between two days. */
function spokenDays(days: number): string {
  const whole = Math.floor(days)
  return days === whole ? counted(whole, 'day') : `${whole === 0 ? '' : whole.toLocaleString('en-GB')}½ days`
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
