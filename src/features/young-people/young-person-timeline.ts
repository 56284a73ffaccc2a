import { BookOpenCheck, Cake, ClipboardCheck, Contact, DoorOpen, Footprints, Gavel, HandHeart, House, Hourglass, MessageSquareQuote, Scale, ShieldCheck } from '@lucide/vue'
import type { YoungPersonTimelineEntry } from '#contract/young-people.ts'
import { MATCH_ICON } from '#features/matches/match-timeline.ts'
import type { TimelineView } from '#features/timeline/timeline-view.ts'

/** How the timeline of a young person is shown. What volunteers do around a match, claims, supervision, checks and training, is in all only: it is theirs. */
export const YOUNG_PERSON_TIMELINE: TimelineView<YoungPersonTimelineEntry['kind']> = {
  icons: { ...MATCH_ICON, placement: House, care_began: ShieldCheck, care_ended: DoorOpen, birthday: Cake, care: Scale, contact: Contact, wish: MessageSquareQuote, offer: HandHeart, risk: ClipboardCheck, explained: BookOpenCheck, decision: Gavel, blocker: Hourglass, step: Footprints },
  filters: [
    { value: 'visits', label: 'Visits', kinds: ['visit', 'missed_visit'] },
    { value: 'reviews', label: 'Reviews and feedback', kinds: ['care_review', 'feedback'] },
    { value: 'concerns', label: 'Concerns', kinds: ['concern'] },
    { value: 'life', label: 'Care and home', kinds: ['placement', 'care_began', 'care_ended', 'birthday', 'care', 'contact'] },
    { value: 'words', label: 'Their words', kinds: ['wish', 'view', 'offer'] },
    { value: 'waiting', label: 'Waiting', kinds: ['blocker', 'step', 'risk', 'explained'] },
    { value: 'milestones', label: 'Milestones', kinds: ['referral', 'decision', 'pairing', 'introduction', 'start', 'pause', 'resume', 'end'] },
  ],
}
