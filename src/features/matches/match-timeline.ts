import {
  BadgeCheck, BookOpenCheck, CalendarCheck, CircleHelp, CirclePause, CirclePlay, CircleStop, ClipboardCheck, FileOutput, FileText, Flag, GraduationCap, Handshake, MapPin, MapPinOff, MessageCircle, MessageCircleHeart, MessageSquareQuote, PenLine, ReceiptPoundSterling, ShieldAlert, ShieldCheck, Sprout, Target, UserPlus, Users, type LucideIcon,
} from '@lucide/vue'
import type { TimelineEntry } from '#contract/matches.ts'
import type { TimelineView } from '#features/timeline/timeline-view.ts'

type EntryKind = TimelineEntry['kind']

/** The picture beside what is checked, declared, learnt and signed, also again in later years. */
export const KEPT_UP_ICON = { check: ShieldCheck, declaration: BadgeCheck, training: GraduationCap, agreement: PenLine, induction: BookOpenCheck } as const satisfies Readonly<Record<string, LucideIcon>>

/** The picture beside each kind of thing in a match. */
export const MATCH_ICON: Readonly<Record<EntryKind, LucideIcon>> = {
  referral: FileText, pairing: Users, introduction: Handshake, start: Flag, pause: CirclePause, resume: CirclePlay, end: CircleStop, visit: MapPin, missed_visit: MapPinOff,
  supervision: MessageCircle, care_review: CalendarCheck, match_review: ClipboardCheck, feedback: MessageSquareQuote, concern: ShieldAlert, claim: ReceiptPoundSterling, objective: Target, visitor_change: UserPlus, growing_up: Sprout, view: CircleHelp, handed_out: FileOutput, ending_told: MessageCircleHeart,
  ...KEPT_UP_ICON,
}

/** How the timeline of a match is shown. */
export const MATCH_TIMELINE: TimelineView<EntryKind> = {
  icons: MATCH_ICON,
  filters: [
    { value: 'visits', label: 'Visits', kinds: ['visit', 'missed_visit'] },
    { value: 'supervision', label: 'Supervision', kinds: ['supervision'] },
    { value: 'reviews', label: 'Reviews', kinds: ['care_review', 'match_review', 'feedback'] },
    { value: 'concerns', label: 'Concerns', kinds: ['concern'] },
    { value: 'claims', label: 'Claims', kinds: ['claim'] },
    { value: 'kept_up', label: 'Checks and training', kinds: ['check', 'declaration', 'training', 'agreement', 'induction'] },
    { value: 'milestones', label: 'Milestones', kinds: ['referral', 'pairing', 'introduction', 'start', 'pause', 'resume', 'end', 'objective', 'visitor_change', 'growing_up', 'view', 'handed_out', 'ending_told'] },
  ],
}
