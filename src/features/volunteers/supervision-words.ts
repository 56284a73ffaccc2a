import { Check, CircleAlert, CircleDashed, Clock, type LucideIcon, X } from '@lucide/vue'
import type { VolunteerBeat } from '#contract/volunteers.ts'
import { capital, counted, together } from '#domain/spoken.ts'
import { SUPERVISION_MODE } from '#domain/supervision.ts'
import type { Tone } from '#ui/tone.ts'

type BeatState = VolunteerBeat['state']

/** The word, tint and icon of each beat. */
export const BEAT: Readonly<Record<BeatState, { readonly word: string; readonly tone: Tone; readonly icon: LucideIcon }>> = {
  on_time: { word: 'On time', tone: 'done', icon: Check },
  late: { word: 'Late', tone: 'soon', icon: Clock },
  missed: { word: 'Missed', tone: 'late', icon: X },
  not_recorded: { word: 'No record', tone: 'quiet', icon: CircleDashed },
  overdue: { word: 'Overdue', tone: 'late', icon: CircleAlert },
  due: { word: 'Due', tone: 'info', icon: Clock },
}

/** So many beats stand on the strip: two years of twelve weeks. */
export const BEATS_SHOWN = 9

/** How a beat went, for its tag: `Late by 5 days`. */
export function beatWords({ state, daysLate }: Pick<VolunteerBeat, 'state' | 'daysLate'>): string {
  if (state === 'late') return `Late by ${counted(daysLate, 'day')}`
  if (state === 'overdue') return `Overdue by ${counted(daysLate, 'day')}`
  return BEAT[state].word
}

/** The sentence over the strip. What was not recorded is neither held nor missed. */
export function supervisionWords(beats: readonly Pick<VolunteerBeat, 'state'>[], weeks: number): string {
  const past = beats.filter(({ state }) => state === 'on_time' || state === 'late' || state === 'missed').slice(-BEATS_SHOWN)
  const every = `Every ${weeks === 1 ? 'week' : `${weeks} weeks`}.`
  if (past.length === 0) return `${every} None held yet.`
  const of = (state: BeatState): number => past.filter((beat) => beat.state === state).length
  const onTime = of('on_time')
  if (past.length === 1) return `${every} The one so far was ${onTime === 1 ? 'held on time' : of('late') === 1 ? 'held late' : 'missed'}.`
  if (onTime === past.length) return `${every} All of the last ${past.length} were held on time.`
  const rest = [of('late') > 0 ? `${of('late')} late` : '', of('missed') > 0 ? `${of('missed')} missed` : ''].filter((part) => part !== '').join(', ')
  return `${every} ${onTime === 0 ? 'None' : onTime} of the last ${past.length} ${onTime < 2 ? 'was' : 'were'} held on time, ${rest}.`
}

const MODE: Readonly<Record<string, string>> = { ...SUPERVISION_MODE, virtual: 'Video' }

/** How they spoke; words outside the list are shown as they were given. */
export function modeWord(mode: string | null): string | null {
  if (mode === null || mode === '') return null
  return MODE[mode] ?? capital(mode)
}

/** `Yes`, `No`, or nothing where nobody answered. */
export function answerWord(answer: boolean | null): string | null {
  return answer === null ? null : answer ? 'Yes' : 'No'
}

/** Who was spoken of and who was not, where that was written down: `Spoken of: Ann Young. Not spoken of: Ben Shaw.` */
export function spokenWords({ spokenOf, notSpokenOf }: Pick<VolunteerBeat, 'spokenOf' | 'notSpokenOf'>): string | null {
  const said = [spokenOf.length > 0 ? `Spoken of: ${together(spokenOf)}.` : null, notSpokenOf.length > 0 ? `Not spoken of: ${together(notSpokenOf)}.` : null].filter((words) => words !== null)
  return said.length === 0 ? null : said.join(' ')
}
