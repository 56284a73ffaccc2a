import { forbids } from '#domain/childs-view.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import type { ChildView } from '#domain/referral-words.ts'
import { CHILD_VIEW } from '#domain/referral-words.ts'
import { lowered, spokenDate } from '#domain/spoken.ts'
import type { TimelineEntry } from '#contract/matches.ts'
import type { ChildsViewInput, ChildsViewSaid } from '#contract/referral-records.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, one, run, runOnOne, sql } from '../database/sql.ts'
import { andNotes, sentence } from '../matches/told-words.ts'

/* What a young person said to having a visitor, each time with its day, who asked, whether they understood, and their words (domain.md R2.2). What was said before stays; of one referral the latest stands in its own fields too, where lists, rules
   and the workbook read it. */

/** Everything that was said, newest first; what has no day comes last. */
export function listChildViews(db: ReadableDatabase, youngPersonId: number): ChildsViewSaid[] {
  return all(db, sql`select id, childView, understanding, viewOn, viewTakenBy, viewReasons, referralId from childViews where youngPersonId = ${youngPersonId} order by viewOn is null, viewOn desc, id desc`)
}

/** The same for a timeline, with whether they understood, their words and who asked; what has no day is not told. */
export function tellViews(views: readonly Pick<ChildsViewSaid, 'childView' | 'understanding' | 'viewOn' | 'viewTakenBy' | 'viewReasons'>[]): (TimelineEntry & { readonly kind: 'view' })[] {
  return views.flatMap(({ childView, understanding, viewOn, viewTakenBy, viewReasons }) => (viewOn === null ? [] : [{
    on: viewOn, kind: 'view' as const, title: `Asked about a visitor: ${lowered(CHILD_VIEW[childView])}`,
    detail: andNotes(sentence([understanding === 'yes' && 'understands what it means', understanding === 'no' && 'does not understand what it means', viewTakenBy !== null && `by ${viewTakenBy}`]), viewReasons),
  }]))
}

/** What was said on the referral of a match, and from its start to its end. */
export function viewsOfMatch(db: ReadableDatabase, { youngPersonId, referralId, startedOn, endedOn }: { readonly youngPersonId: number; readonly referralId: number | null; readonly startedOn: CivilDate; readonly endedOn: CivilDate | null }): ChildsViewSaid[] {
  return listChildViews(db, youngPersonId).filter((view) => (referralId !== null && view.referralId === referralId) || (view.viewOn !== null && view.viewOn >= startedOn && (endedOn === null || view.viewOn <= endedOn)))
}

/** Whose view it is, and on which referral it was written down; on none where it was said in a match that came without one. */
export interface ViewOf {
  readonly youngPersonId: number
  readonly referralId: number | null
}

/** Writes down what was said. That nobody has asked yet is no fact: a referral says so until something is written down, and not after. Refuses the same of the same day twice. */
export function writeChildView(db: WritableDatabase, of: ViewOf, view: ChildsViewInput, today: CivilDate): void {
  if (view.childView === 'not_ascertained' && view.viewOn === null) {
    sayNobodyAsked(db, of)
    return
  }
  refuseTwice(db, of, view, null)
  if (of.referralId !== null) keepWorkbooksAnswer(db, of, of.referralId, view)
  insert(db, of, view, today)
  if (of.referralId !== null) keepInStep(db, of.referralId)
}

/** Puts right what was written down; where it stands on a referral that follows, there too. Gives whose it is. */
export function rewriteChildView(db: WritableDatabase, id: number, view: ChildsViewInput): ViewOf {
  const of = viewOfId(db, id)
  if (view.childView === 'not_ascertained' && view.viewOn === null) throw new Refusal('not-right', { words: 'Enter the day they were asked. What was never said is taken off the record instead' })
  refuseTwice(db, of, view, id)
  runOnOne(db, sql`update childViews set childView = ${view.childView}, understanding = ${view.understanding}, viewOn = ${view.viewOn}, viewTakenBy = ${view.viewTakenBy}, viewReasons = ${view.viewReasons} where id = ${id}`)
  if (of.referralId !== null) keepInStep(db, of.referralId)
  return of
}

/** Takes it out; its referral then says what was said on it before, or what the one that it follows has. */
export function deleteChildView(db: WritableDatabase, id: number): void {
  const { referralId } = viewOfId(db, id)
  runOnOne(db, sql`delete from childViews where id = ${id}`)
  if (referralId !== null) keepInStep(db, referralId)
}

/** What the lists and the workbook have of a view: yes, no, or not known. */
export function agrees(view: ChildView | null): number | null {
  return view === 'wants' ? 1 : view === 'objects' ? 0 : null
}

function viewOfId(db: ReadableDatabase, id: number): ViewOf {
  const of = one<ViewOf>(db, sql`select youngPersonId, referralId from childViews where id = ${id}`)
  if (of === undefined) throw new Refusal('not-found', { what: 'such record of what was said' })
  return of
}

type Kept = Omit<ChildsViewInput, 'childView'> & { readonly childView: ChildView | null }

const NOT_ASKED: Kept = { childView: 'not_ascertained', understanding: null, viewOn: null, viewTakenBy: null, viewReasons: null }

const FACTS = ['childView', 'understanding', 'viewOn', 'viewTakenBy', 'viewReasons'] as const

function sayNobodyAsked(db: WritableDatabase, { youngPersonId, referralId }: ViewOf): void {
  const said = one<{ viewOn: CivilDate | null }>(db, sql`select viewOn from childViews where youngPersonId = ${youngPersonId} and referralId is ${referralId} order by viewOn desc limit 1`)
  if (said !== undefined) throw new Refusal('not-right', { words: `What they said${said.viewOn === null ? '' : ` on ${spokenDate(said.viewOn)}`} is on record. Correct it, or take it off where it was never said` })
  if (referralId === null) throw new Refusal('not-right', { words: 'Choose what the young person says. That nobody has asked yet needs no record' })
  keep(db, referralId, NOT_ASKED)
}

function refuseTwice(db: ReadableDatabase, { youngPersonId, referralId }: ViewOf, { childView, understanding, viewOn, viewReasons }: ChildsViewInput, exceptId: number | null): void {
  const twin = one(db, sql`
    select id from childViews where youngPersonId = ${youngPersonId} and referralId is ${referralId} and id is not ${exceptId} and childView = ${childView} and understanding is ${understanding} and viewOn is ${viewOn} and viewReasons is ${viewReasons}`)
  if (twin !== undefined) throw new Refusal('not-right', { words: 'This is written down already, with the same day. Enter the day on which they were asked anew' })
}

/** Keeps the yes or no of a workbook, which has no day, as what was said before, once more is written down: also of the same, which may be taken off again. */
export function keepWorkbooksAnswer(db: WritableDatabase, of: ViewOf, referralId: number, next: ChildsViewInput): void {
  const row = one<{ childAgrees: number; receivedOn: CivilDate }>(db, sql`select childAgrees, receivedOn from referrals where id = ${referralId} and childView is null and childAgrees is not null and reopensId is null`)
  if (row === undefined) return
  const told: ChildsViewInput = { ...NOT_ASKED, childView: row.childAgrees === 1 ? 'wants' : 'objects' }
  const isTheSame = FACTS.every((fact) => told[fact] === next[fact])
  if (!isTheSame) insert(db, of, told, row.receivedOn)
}

function insert(db: WritableDatabase, { youngPersonId, referralId }: ViewOf, { childView, understanding, viewOn, viewTakenBy, viewReasons }: ChildsViewInput, notedOn: CivilDate): void {
  run(db, sql`
    insert into childViews (youngPersonId, referralId, childView, understanding, viewOn, viewTakenBy, viewReasons, notedOn)
    values (${youngPersonId}, ${referralId}, ${childView}, ${understanding}, ${viewOn}, ${viewTakenBy}, ${viewReasons}, ${notedOn})`)
}

const FIELDS = sql`childView, understanding, viewOn, viewTakenBy, viewReasons`

/** Lets a referral say what was said on it last. Where nothing was, it says what the one before it does, but no objection: whoever is asked for again is asked anew. What only carries that on says it too. */
export function keepInStep(db: WritableDatabase, referralId: number): void {
  const was = one<Kept>(db, sql`select ${FIELDS} from referrals where id = ${referralId}`)!
  const now = one<Kept>(db, sql`select ${FIELDS} from childViews where referralId = ${referralId} order by viewOn is null, viewOn desc, id desc limit 1`) ?? carriedOn(db, referralId)
  keep(db, referralId, now)
  if (was.childView === null) return
  const followers = all<{ id: number }>(db, sql`
    select id from referrals where reopensId = ${referralId} and childView = ${was.childView} and viewOn is ${was.viewOn} and viewReasons is ${was.viewReasons} and not exists (select 1 from childViews where childViews.referralId = referrals.id)`)
  for (const { id } of followers) keepInStep(db, id)
}

function carriedOn(db: ReadableDatabase, referralId: number): Kept {
  const before = one<Kept>(db, sql`select ${FIELDS} from referrals where id = (select reopensId from referrals where id = ${referralId})`)
  return before === undefined || before.childView === null || forbids({ ...before, childAgrees: null }) ? NOT_ASKED : before
}

function keep(db: WritableDatabase, referralId: number, { childView, understanding, viewOn, viewTakenBy, viewReasons }: Kept): void {
  runOnOne(db, sql`
    update referrals set childView = ${childView}, understanding = ${understanding}, viewOn = ${viewOn}, viewTakenBy = ${viewTakenBy}, viewReasons = ${viewReasons}, childAgrees = ${agrees(childView)} where id = ${referralId}`)
}
