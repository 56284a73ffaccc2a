import { Ban, CircleCheck, CirclePause, DoorOpen, Hourglass, type LucideIcon } from '@lucide/vue'
import type { VolunteerStatus } from '#domain/vocabulary.ts'
import { VOLUNTEER_STATUS } from '#domain/vocabulary.ts'
import type { Tone } from '#ui/tone.ts'

/** The tint and icon of each status; its word is the trade's. */
export const STATUS_TAG: Readonly<Record<VolunteerStatus, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  applicant: { tone: 'info', icon: Hourglass },
  active: { tone: 'done', icon: CircleCheck },
  inactive: { tone: 'quiet', icon: CirclePause },
  suspended: { tone: 'late', icon: Ban },
  withdrawn: { tone: 'quiet', icon: DoorOpen },
  rejected: { tone: 'quiet', icon: DoorOpen },
  deselected: { tone: 'quiet', icon: DoorOpen },
  left: { tone: 'quiet', icon: DoorOpen },
}

/** The word for a status; not recorded is not known. */
export function statusWord(status: VolunteerStatus | null): string {
  return status === null ? 'Not recorded' : VOLUNTEER_STATUS[status]
}
