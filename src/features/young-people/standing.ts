import { CircleCheck, CircleDashed, CirclePause, GraduationCap, Hourglass, CalendarClock, type LucideIcon } from '@lucide/vue'
import type { YoungPersonRow } from '#contract/young-people.ts'
import { counted, spokenDate, together } from '#domain/spoken.ts'
import { REFERRAL_STATE } from '#domain/vocabulary.ts'
import type { Tone } from '#ui/tone.ts'

export interface StandingTag {
  readonly word: string
  readonly tone: Tone
  readonly icon: LucideIcon
}

const TAGS: Readonly<Record<YoungPersonRow['standing'] | 'left_care', StandingTag>> = {
  matched: { word: 'Matched', tone: 'done', icon: CircleCheck },
  paused: { word: 'Paused', tone: 'soon', icon: CirclePause },
  planned: { word: 'Match planned', tone: 'info', icon: CalendarClock },
  waiting: { word: 'Waiting', tone: 'soon', icon: Hourglass },
  none: { word: 'No visitor', tone: 'quiet', icon: CircleDashed },
  left_care: { word: 'Care leaver', tone: 'quiet', icon: GraduationCap },
}

type Standing = Pick<YoungPersonRow, 'standing' | 'careEnded' | 'visitors' | 'waitingDays' | 'lastEndedOn' | 'lastReferralState'>

/** The word, tint and icon for where somebody stands; without a visitor and out of care, that is what is said. */
export function standingTag({ standing, careEnded }: Pick<Standing, 'standing' | 'careEnded'>): StandingTag {
  return TAGS[standing === 'none' && careEnded ? 'left_care' : standing]
}

/** What goes on from the word: with whom, how long, or how it came. Empty where there is nothing to say. */
export function standingDetail(person: Standing): string {
  switch (person.standing) {
    case 'matched':
    case 'paused':
    case 'planned': return `with ${together(person.visitors.map((visitor) => visitor.name))}`
    case 'waiting': return counted(person.waitingDays ?? 0, 'day')
    case 'none': return lastHeard(person)
  }
}

/** Word and detail: `Matched with Alan Young`, `Waiting 181 days`, `No visitor: match ended 3 Jan 2023`. */
export function standingWords(person: Standing): string {
  const detail = standingDetail(person)
  return `${standingTag(person).word}${detail === '' ? '' : `${person.standing === 'none' ? ':' : ''} ${detail}`}`
}

function lastHeard({ lastEndedOn, lastReferralState }: Standing): string {
  if (lastReferralState !== null && lastReferralState !== 'matched' && lastReferralState !== 'waiting') return lower(REFERRAL_STATE[lastReferralState])
  return lastEndedOn === null ? '' : `match ended ${spokenDate(lastEndedOn)}`
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
