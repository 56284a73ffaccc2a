import {
  Ban, CalendarCheck, CalendarPlus, Check, CircleCheck, CirclePause, ClipboardCheck, Footprints, GraduationCap, Handshake, Mail, MailCheck, MapPinPlus, MessageCirclePlus, MessageSquareQuote, Phone, RefreshCw, Scale, ShieldCheck,
  type LucideIcon,
} from '@lucide/vue'
import type { DueLine, DuePerson } from '#domain/due/due-line.ts'
import type { DueKind } from '#domain/vocabulary.ts'

/* What can be done about each kind of thing to do, where it stands on Today: one table, from which the row has its button and its menu, and the dialog what it opens. */

/** A form of a feature that opens over Today; `todo-forms.ts` knows how. */
export type TodoForm =
  | 'visit' | 'supervision' | 'certificate' | 'status_check' | 'training' | 'remind' | 'reference' | 'next_stage' | 'contact' | 'care_review' | 'annual_visit' | 'check_in' | 'plan_step' | 'step_taken' | 'approve_claim'
  | 'growing_up' | 'after_care' | 'commitment' | 'pause' | 'end'

/** One thing that can be done about a line. */
export interface TodoDeed {
  readonly form: TodoForm
  /** On the row's button, whose line says the rest. */
  readonly word: string
  /** In the row's menu, where it has to be said whole. */
  readonly words: string
  readonly icon: LucideIcon
}

/** What is done about a kind: the first of its deeds is on the row, the others in its menu. With a reason, opening the record is the deed, and all of them are in the menu. */
export interface TodoWay {
  readonly deeds: readonly TodoDeed[]
  readonly opensBecause?: string
}

const CONTACT: TodoDeed = { form: 'contact', word: 'Contact', words: 'Write down a contact', icon: Phone }
const PAUSE: TodoDeed = { form: 'pause', word: 'Pause', words: 'Pause the match', icon: CirclePause }
const END: TodoDeed = { form: 'end', word: 'End', words: 'End the match', icon: Ban }

/** Every kind of due.md with its deeds; the compiler keeps the table complete. */
export const TODO_WAYS: Readonly<Record<DueKind, TodoWay>> = {
  concern_open: { deeds: [], opensBecause: 'Whom it was told, what was said and how it ended stand together on its own page, and must be read before anything is added.' },
  match_not_cleared: { deeds: [PAUSE, END], opensBecause: 'A stage, a check or a declaration of either volunteer may be what is missing: the page of the match says which, and each has a form of its own.' },
  no_longer_looked_after: { deeds: [{ form: 'after_care', word: 'Decide', words: 'Decide whether it goes on', icon: Scale }, END] },
  dbs_recheck: { deeds: [{ form: 'certificate', word: 'Record', words: 'Record a check', icon: ShieldCheck }, { form: 'status_check', word: 'Status', words: 'Record a status check', icon: RefreshCw }, CONTACT] },
  visit_gap: { deeds: [{ form: 'visit', word: 'Log visit', words: 'Log a visit', icon: MapPinPlus }, PAUSE] },
  supervision: { deeds: [{ form: 'supervision', word: 'Record', words: 'Record the supervision', icon: MessageCirclePlus }, CONTACT] },
  training_expiry: { deeds: [{ form: 'training', word: 'Record', words: 'Record training', icon: GraduationCap }, CONTACT] },
  reference_chase: { deeds: [{ form: 'remind', word: 'Remind', words: 'Log a reminder', icon: Mail }, { form: 'reference', word: 'Record', words: 'Record the reference', icon: MailCheck }] },
  stage_stalled: { deeds: [{ form: 'next_stage', word: 'Next stage', words: 'Go on with the next stage', icon: Footprints }, CONTACT] },
  care_review: { deeds: [{ form: 'care_review', word: 'Record', words: 'Record the review', icon: CalendarCheck }] },
  annual_visit: { deeds: [{ form: 'annual_visit', word: 'Record', words: 'Record what was said', icon: MessageSquareQuote }] },
  check_in: { deeds: [{ form: 'check_in', word: 'Record', words: 'Record a check-in', icon: ClipboardCheck }] },
  waiting_no_step: { deeds: [{ form: 'plan_step', word: 'Plan step', words: 'Plan the next step', icon: CalendarPlus }, { form: 'step_taken', word: 'Done', words: 'Write down a step', icon: Check }] },
  claim_to_approve: { deeds: [{ form: 'approve_claim', word: 'Approve', words: 'Approve the claim', icon: CircleCheck }] },
  turning_18: { deeds: [{ form: 'growing_up', word: 'Record step', words: 'Record the next step', icon: Footprints }, END] },
  commitment_ending: { deeds: [{ form: 'commitment', word: 'Record', words: 'Record a new commitment', icon: Handshake }, CONTACT] },
}

/** The deed on the row itself; null where it is opening the record, as of a check-in for which nobody is left to ask: everybody was asked in the year before (due.md). */
export function mainDeed({ kind, people }: Pick<DueLine, 'kind' | 'people'>): TodoDeed | null {
  const { deeds, opensBecause } = TODO_WAYS[kind]
  return opensBecause !== undefined || isAskedOut({ kind, people }) ? null : (deeds[0] ?? null)
}

const isAskedOut = ({ kind, people }: Pick<DueLine, 'kind' | 'people'>): boolean => kind === 'check_in' && people.length === 0

/** A line of a row's menu. */
export interface TodoEntry {
  readonly id: string
  readonly label: string
  readonly icon: LucideIcon
  readonly deed: TodoDeed
  /** Of whom, where the line names several. */
  readonly person?: DuePerson
}

/** What else can be done: the other deeds, and of a check-in each who is still to be asked. */
export function otherDeeds({ kind, people }: Pick<DueLine, 'kind' | 'people'>): readonly TodoEntry[] {
  if (isAskedOut({ kind, people })) return []
  const main = mainDeed({ kind, people })
  const [first] = TODO_WAYS[kind].deeds
  const each = kind === 'check_in' && first !== undefined ? people.map((person) => ({ id: `${first.form} ${person.id}`, label: `${first.words}: ${person.name}`, icon: first.icon, deed: first, person })) : []
  return [...each, ...TODO_WAYS[kind].deeds.filter((deed) => deed !== main).map((deed) => ({ id: deed.form, label: deed.words, icon: deed.icon, deed }))]
}
