import { BadgeCheck, Flag, HeartHandshake, ListChecks, Mail, MapPin, MapPinOff, MessageCircle, PenLine, Phone, ReceiptPoundSterling, ShieldAlert, ShieldCheck, CircleStop, Users } from '@lucide/vue'
import type { VolunteerEntry } from '#contract/volunteers.ts'
import type { TimelineView } from '#features/timeline/timeline-view.ts'

type EntryKind = VolunteerEntry['kind']

/** How the timeline of a volunteer is shown. */
export const VOLUNTEER_TIMELINE: TimelineView<EntryKind> = {
  icons: {
  enquiry: Mail, status: BadgeCheck, stage: ListChecks, commitment: PenLine, match_start: Flag, match_end: CircleStop, pairing: HeartHandshake, visit: MapPin, missed_visit: MapPinOff, supervision: MessageCircle, concern: ShieldAlert, claim: ReceiptPoundSterling, contact: Phone, helped: Users, level_decision: ShieldCheck,
},
  filters: [
    { value: 'visits', label: 'Visits', kinds: ['visit', 'missed_visit', 'helped'] },
    { value: 'supervision', label: 'Supervision', kinds: ['supervision'] },
    { value: 'recruitment', label: 'Recruitment', kinds: ['stage', 'level_decision'] },
    { value: 'contacts', label: 'Contacts', kinds: ['contact'] },
    { value: 'concerns', label: 'Concerns', kinds: ['concern'] },
    { value: 'claims', label: 'Claims', kinds: ['claim'] },
    { value: 'milestones', label: 'Milestones', kinds: ['enquiry', 'status', 'commitment', 'match_start', 'match_end', 'pairing'] },
  ],
}

/** So many things stand beside the page as what happened lately. */
export const LATELY = 4
