import type { OutputOf } from '#contract/procedure.ts'
import type { ShownGateReason, VolunteerMatch, VolunteerPairing, VolunteerStage, volunteersContract } from '#contract/volunteers.ts'
import { completedMonths, daysBetween } from '#domain/civil-date.ts'
import { trainingInWords } from '#domain/recruitment/training-module.ts'
import { reasonsInWords } from '#domain/gate-words.ts'
import { isUnanswered } from '#domain/due/recruitment.ts'
import { counted, spokenDate, spokenDue, spokenMonths, together } from '#domain/spoken.ts'
import type { StageKind } from '#domain/recruitment/path-stage.ts'

/** One volunteer, opened. */
export type OpenedVolunteer = OutputOf<typeof volunteersContract.open>

export type SentencePart = Pick<OpenedVolunteer, 'today' | 'statusReason' | 'firstActiveOn' | 'gateReasons' | 'referenceChaseDays'> & {
  readonly volunteer: Pick<OpenedVolunteer['volunteer'], 'status' | 'statusSinceOn' | 'isOnHold' | 'supervisionDueOn' | 'path'>
  readonly person: Pick<OpenedVolunteer['person'], 'firstName' | 'gender'>
  readonly stages: readonly Pick<VolunteerStage, 'stage' | 'state' | 'requestedOn' | 'completedOn'>[]
  readonly matches: readonly Pick<VolunteerMatch, 'youngPerson' | 'state' | 'startedOn' | 'isPutOff' | 'endedOn' | 'pausedFrom' | 'visits'>[]
  readonly pairings: readonly Pick<VolunteerPairing, 'youngPerson' | 'standing'>[]
}

/** How a volunteer stands: kept from a match, ready for one, visiting, taking a break, or gone. */
export type Stand = 'closed' | 'ready' | 'visiting' | 'resting' | 'gone'

/** The one sentence that a colleague would say aloud; the lead stands out. */
export interface VolunteerSentence {
  readonly stand: Stand
  readonly isLate: boolean
  readonly lead: string
  readonly rest: string
}

const SPELT = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'] as const
/** More things than these are counted rather than listed. */
const MOST_THINGS = 5
const FIRST_THINGS = 3

/** What stands between a volunteer and a match, or how it goes where nothing does. */
export function volunteerSentence(opened: SentencePart): VolunteerSentence {
  switch (opened.volunteer.status) {
    case null: return { stand: 'gone', isLate: false, lead: '', rest: `No status is recorded for ${opened.person.firstName}.` }
    case 'applicant': return opened.volunteer.isOnHold ? onHold(opened) : kept(opened, `${opened.person.firstName} and a match`)
    case 'active': return active(opened)
    case 'inactive': return resting(opened)
    case 'suspended': return { ...away(opened, 'has been suspended', 'closed'), isLate: true }
    default: return gone(opened, opened.volunteer.status)
  }
}

function onHold({ person, statusReason, volunteer: { path } }: SentencePart): VolunteerSentence {
  const far = path === null ? '' : `${path.done} of ${path.required} stages are done.`
  return { stand: 'resting', isLate: false, lead: `${person.firstName}’s application is on hold${statusReason === null ? '.' : ':'}`, rest: [statusReason === null ? '' : `${withoutStop(statusReason)}.`, far].filter((part) => part !== '').join(' ') }
}

function active(opened: SentencePart): VolunteerSentence {
  const { firstName } = opened.person
  const open = opened.matches.filter((match) => match.state === 'active' || match.state === 'paused')
  const names = together(open.map((match) => match.youngPerson))
  if (open.length > 0 && opened.gateReasons.length > 0) return { stand: 'closed', isLate: true, lead: `${firstName} visits ${names} and is not cleared:`, rest: `${listOf(thingsOf(opened))}.` }
  if (open.length > 0) return visiting(opened, open, names)
  const ended = opened.matches.map((match) => match.endedOn).filter((on): on is string => on !== null).sort().at(-1)
  if (opened.gateReasons.length > 0) return kept(opened, `${firstName} and ${ended === undefined ? 'a' : 'another'} match`)
  const planned = opened.matches.find((match) => match.state === 'planned')
  if (planned?.isPutOff) return { stand: 'visiting', isLate: true, lead: `${firstName} was to meet ${planned.youngPerson}:`, rest: 'the start is put off until somebody chooses its day.' }
  if (planned !== undefined) return { stand: 'visiting', isLate: false, lead: `${firstName} is about to meet ${planned.youngPerson}:`, rest: `they start on ${spokenDate(planned.startedOn)}, ${spokenDue(daysBetween(planned.startedOn, opened.today)).toLowerCase()}.` }
  if (opened.pairings.length > 0) return { stand: 'visiting', isLate: false, lead: `${firstName} is being matched with ${together(opened.pairings.map(({ youngPerson }) => youngPerson))}:`, rest: `${opened.pairings.map(({ standing }) => uncapital(standing)).join('; ')}.` }
  if (ended !== undefined) return { stand: 'ready', isLate: false, lead: `${firstName} is ready for another match:`, rest: `the last one ended on ${spokenDate(ended)}.` }
  const since = opened.volunteer.statusSinceOn
  return { stand: 'ready', isLate: false, lead: `${firstName} is ready for a match:`, rest: since === null ? 'every stage is complete.' : `every stage is complete, active since ${spokenDate(since)}.` }
}

function visiting(opened: SentencePart, open: SentencePart['matches'], names: string): VolunteerSentence {
  const { firstName } = opened.person
  const visits = open.reduce((sum, match) => sum + match.visits, 0)
  const first = open.map((match) => match.startedOn).sort()[0] ?? opened.today
  const months = completedMonths(first, opened.today)
  const due = opened.volunteer.supervisionDueOn
  const late = due === null ? 0 : daysBetween(due, opened.today)
  const supervision = due === null ? '' : late > 0 ? `; supervision is ${spokenDue(late)}` : `; next supervision ${late === 0 ? 'today' : spokenDate(due)}`
  const met = visits === 0 ? `matched on ${spokenDate(first)} and not met yet` : `${counted(visits, 'visit')} in ${months < 1 || months > 30 ? spokenMonths(months) : counted(months, 'month')}`
  const paused = open.every((match) => match.state === 'paused') ? open[0]?.pausedFrom : undefined
  const verb = paused === undefined ? 'visits' : 'is matched with'
  const pause = paused === undefined ? '' : `paused${paused === null ? '' : ` since ${spokenDate(paused)}`}, `
  return { stand: 'visiting', isLate: late > 0, lead: `${firstName} ${verb} ${names},`, rest: `${pause}${met}${supervision}.` }
}

function kept(opened: SentencePart, between: string): VolunteerSentence {
  const things = thingsOf(opened)
  if (things.length === 0) {
    const last = opened.stages.map((stage) => stage.completedOn).filter((on): on is string => on !== null).sort().at(-1)
    return { stand: 'closed', isLate: false, lead: `Only approval stands between ${between}:`, rest: last === undefined ? 'every stage is complete.' : `the last stage was complete on ${spokenDate(last)}.` }
  }
  const number = SPELT[things.length] ?? String(things.length)
  return { stand: 'closed', isLate: true, lead: `${number} ${things.length === 1 ? 'thing stands' : 'things stand'} between ${between}:`, rest: `${listOf(things)}.` }
}

function listOf(things: readonly string[]): string {
  if (things.length <= MOST_THINGS) return together(things)
  const more = things.length - FIRST_THINGS
  return together([...things.slice(0, FIRST_THINGS), `${(SPELT[more] ?? String(more)).toLowerCase()} more`])
}

/* Stages that are said in other words than they are called. */
const THING: Partial<Readonly<Record<StageKind, string>>> = { identity: 'identity check', dbs: 'DBS result', independence: 'independence declaration', agreements: 'agreements' }

/* That nobody was approved yet goes without saying while a stage is open. */
function thingsOf(opened: SentencePart): string[] {
  return reasonsInWords(opened.gateReasons.filter((reason) => reason.reason !== 'never_approved'), (reason) => thing(reason, opened), (unsigned) => `signatures for ${unsigned} stages`)
}

function thing(reason: ShownGateReason, opened: SentencePart): string {
  const whose = possessive(opened.person.gender)
  const since = reason.sinceOn === null ? '' : spokenDate(reason.sinceOn)
  switch (reason.reason) {
    case 'dbs_undecided': return `the decision on ${whose} DBS certificate (seen ${since})`
    case 'dbs_not_accepted': return `${whose} DBS certificate (not accepted ${since})`
    case 'dbs_not_current': return `a new DBS certificate (needed since ${since})`
    case 'dbs_lapsed': return `${whose} DBS recheck (due since ${since})`
    case 'training_lapsed': return `${whose} ${trainingInWords(reason.name ?? '')} (due again since ${since})`
    case 'allegation_open': return `an allegation of ${since} that is open`
    case 'status': return `a new approval (${reason.words.charAt(0).toLowerCase()}${reason.words.slice(1)})`
    case 'good_conduct_missing': return reason.words.charAt(0).toLowerCase() + reason.words.slice(1).replace(/ is missing$/, '')
    case 'never_approved': return 'approval'
    default: return reason.name === null ? reason.words : stageThing(reason, reason.name, whose, opened)
  }
}

function stageThing({ reason, stage, kind, state }: ShownGateReason, name: string, whose: string, opened: SentencePart): string {
  const plain = (kind === null ? undefined : THING[kind]) ?? name.charAt(0).toLowerCase() + name.slice(1)
  const words = kind === 'shadowing' ? plain : `${whose} ${plain}`
  if (reason === 'stage_from_before') return `${words} (from before)`
  if (reason === 'stage_not_signed') return `${words} (not signed off)`
  const asked = opened.stages.find((each) => each.stage === stage)?.requestedOn ?? null
  const days = asked === null ? 0 : daysBetween(asked, opened.today)
  if (state === 'failed') return `${words} (failed)`
  if (state === 'received') return `${words} (received, not yet complete)`
  const isLate = state === 'requested' && kind === 'reference' && asked !== null && isUnanswered(asked, null, opened.referenceChaseDays, opened.today)
  return isLate ? `${words} (unanswered for ${counted(days, 'day')})` : words
}

/* As gender was recorded; their, where it is anything else or not known. */
function possessive(gender: string | null): string {
  const known = gender?.toLowerCase()
  return known === 'female' || known === 'woman' ? 'her' : known === 'male' || known === 'man' ? 'his' : 'their'
}

/* A rest does not lift a suspension. */
function resting(opened: SentencePart): VolunteerSentence {
  const suspended = opened.gateReasons.find((reason) => reason.reason === 'status')?.sinceOn
  if (!suspended) return away(opened, 'has been taking a break', 'resting')
  return { ...away(opened, `has been suspended since ${spokenDate(suspended)} and taking a break`, 'closed'), isLate: true }
}

function away(opened: SentencePart, verb: string, stand: Stand): VolunteerSentence {
  const open = opened.matches.filter((match) => match.state === 'active' || match.state === 'paused')
  const since = opened.volunteer.statusSinceOn
  const lead = `${opened.person.firstName} ${verb}${since === null ? '' : ` since ${spokenDate(since)}`}${opened.statusReason === null ? '.' : ':'}`
  const still = open.length === 0 ? '' : `Still matched with ${together(open.map((match) => match.youngPerson))}.`
  return { stand, isLate: false, lead, rest: [opened.statusReason === null ? '' : `${withoutStop(opened.statusReason)}.`, still].filter((part) => part !== '').join(' ') }
}

const WENT = { left: 'left', withdrawn: 'withdrew', rejected: 'was not accepted', deselected: 'was deselected' } as const

function gone(opened: SentencePart, status: keyof typeof WENT): VolunteerSentence {
  const { statusSinceOn: on } = opened.volunteer
  const visits = opened.matches.reduce((sum, match) => sum + match.visits, 0)
  const long = on === null || opened.firstActiveOn === null || opened.firstActiveOn > on ? '' : ` after ${spokenMonths(completedMonths(opened.firstActiveOn, on))} as a volunteer`
  const lead = `${opened.person.firstName} ${WENT[status]}${on === null ? '' : ` on ${spokenDate(on)}`}${long}${opened.statusReason === null ? '.' : ':'}`
  const did = opened.matches.length === 0 ? '' : `${counted(opened.matches.length, 'match', 'matches')}, ${counted(visits, 'visit')}.`
  return { stand: 'gone', isLate: false, lead, rest: [opened.statusReason === null ? '' : `${withoutStop(opened.statusReason)}.`, did].filter((part) => part !== '').join(' ') }
}

function uncapital(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

function withoutStop(words: string): string {
  return words.trim().replace(/\.$/, '')
}
