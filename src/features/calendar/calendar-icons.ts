import { Cake, CalendarCheck, Handshake, Hourglass, MapPin, MapPinOff, MessageCircle, MessageCircleOff, MessageSquareQuote, ShieldAlert, ShieldCheck, UserPlus, type LucideIcon } from '@lucide/vue'
import type { CalendarItem, CalendarKind } from '#domain/calendar-event.ts'
import { KIND_OF_EVENT } from '#domain/calendar-event.ts'
import { cohortAddress } from '#features/cohorts/cohort-words.ts'
import type { Part as VolunteerPart } from '#features/volunteers/use-volunteer.ts'

/** The picture of each kind; its word stands beside it, or in the key under the month. */
export const KIND_ICON: Readonly<Record<CalendarKind, LucideIcon>> = {
  supervision: MessageCircle, visit: MapPin, care_review: CalendarCheck, feedback: MessageSquareQuote, match: Handshake, growing_up: Cake, recruitment: UserPlus, renewal: ShieldCheck, waiting: Hourglass, concern: ShieldAlert,
}

/** The picture beside one thing: that of its kind, struck through where it did not come about. */
export function iconOf({ event }: Pick<CalendarItem, 'event'>): LucideIcon {
  if (event === 'visit_missed') return MapPinOff
  return event === 'supervision_missed' ? MessageCircleOff : KIND_ICON[KIND_OF_EVENT[event]]
}

const PAGE_OF = { match: 'matches', volunteer: 'volunteers', young_person: 'young-people', concern: 'concerns' } as const

/** The part of a volunteer's page in which something is seen to. */
const PART_OF_EVENT: Readonly<Partial<Record<CalendarItem['event'], VolunteerPart>>> = { declare_again: 'training', status_check_again: 'training', join_update_service: 'training', papers_end: 'details', expected_back: 'details' }

/** The address of the page that tells more, at the part where it is seen to; null where there is none. A training cycle's goes by its name. */
export function addressOf({ opens, name, event }: Pick<CalendarItem, 'opens' | 'name' | 'event'>): string | null {
  if (opens === null) return null
  const part = opens.kind === 'volunteer' ? PART_OF_EVENT[event] : undefined
  return opens.kind === 'cohort' ? cohortAddress(name) : `/${PAGE_OF[opens.kind]}/${opens.id}${part === undefined ? '' : `?part=${part}`}`
}
