import { BadgeCheck, Flag, HeartHandshake, ListChecks, Mail, MapPin, MapPinOff, MessageCircle, MessageSquareQuote, PenLine, Phone, ReceiptPoundSterling, ShieldAlert, ShieldCheck, CircleStop, UserPlus, Users } from '@lucide/vue'
import type { VolunteerEntry } from '#contract/volunteers.ts'
import { KEPT_UP_ICON } from '#features/matches/match-timeline.ts'
import type { TimelineView } from '#features/timeline/timeline-view.ts'

type EntryKind = VolunteerEntry['kind']

/** How the timeline of a volunteer is shown. */
export const VOLUNTEER_TIMELINE: TimelineView<EntryKind> = {
  icons: {
  enquiry: UserPlus, status: BadgeCheck, stage: ListChecks, commitment: PenLine, match_start: Flag, match_end: CircleStop, pairing: HeartHandshake, visit: MapPin, missed_visit: MapPinOff, supervision: MessageCircle, concern: ShieldAlert, claim: ReceiptPoundSterling, contact: Phone, helped: Users, level_decision: ShieldCheck, letter: Mail, feedback: MessageSquareQuote, ...KEPT_UP_ICON,
},
  filters: [
    { value: 'visits', label: 'Visits', kinds: ['visit', 'missed_visit', 'helped'] },
    { value: 'supervision', label: 'Supervision', kinds: ['supervision'] },
    { value: 'recruitment', label: 'Recruitment', kinds: ['stage', 'level_decision'] },
    { value: 'kept_up', label: 'Checks and training', kinds: ['check', 'declaration', 'training', 'agreement', 'induction'] },
    { value: 'feedback', label: 'Feedback', kinds: ['feedback'] },
    { value: 'contacts', label: 'Contacts', kinds: ['contact', 'letter'] },
    { value: 'concerns', label: 'Concerns', kinds: ['concern'] },
    { value: 'claims', label: 'Claims', kinds: ['claim'] },
    { value: 'milestones', label: 'Milestones', kinds: ['enquiry', 'status', 'commitment', 'match_start', 'match_end', 'pairing'] },
  ],
}

/** So many things stand beside the page as what happened lately. */
export const LATELY = 4
