import {
  Cake, CalendarCheck, CalendarX, ClipboardList, GraduationCap, Hourglass, House, Link2, Mail, MapPin, MessageCircle, ReceiptPoundSterling, Repeat, ShieldAlert, ShieldCheck, ShieldX, type LucideIcon,
} from '@lucide/vue'
import type { DueKind } from '#domain/vocabulary.ts'

/** The picture beside each kind of thing to do; its words say the same. */
export const DUE_ICON: Readonly<Record<DueKind, LucideIcon>> = {
  concern_open: ShieldAlert, match_not_cleared: ShieldX, no_longer_looked_after: House, dbs_recheck: ShieldCheck, visit_gap: Link2, supervision: MessageCircle,
  training_expiry: GraduationCap, reference_chase: Mail, stage_stalled: CalendarX, care_review: CalendarCheck, annual_visit: MapPin, check_in: ClipboardList,
  waiting_no_step: Hourglass, claim_to_approve: ReceiptPoundSterling, turning_18: Cake, commitment_ending: Repeat,
}
