import { Ban, CircleCheck, CirclePause, DoorOpen, Hourglass, type LucideIcon } from '@lucide/vue'
import type { VolunteerRow } from '#contract/volunteers.ts'
import type { RecordedStatus } from '#domain/status-step.ts'
import { RECORDED_STATUS } from '#domain/status-step.ts'
import type { Tone } from '#ui/tone.ts'

/** The tint and icon of each status; its word is the trade's. */
export const STATUS_TAG: Readonly<Record<RecordedStatus, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  applicant: { tone: 'info', icon: Hourglass },
  on_hold: { tone: 'quiet', icon: CirclePause },
  active: { tone: 'done', icon: CircleCheck },
  inactive: { tone: 'quiet', icon: CirclePause },
  suspended: { tone: 'late', icon: Ban },
  withdrawn: { tone: 'quiet', icon: DoorOpen },
  rejected: { tone: 'quiet', icon: DoorOpen },
  deselected: { tone: 'quiet', icon: DoorOpen },
  left: { tone: 'quiet', icon: DoorOpen },
}

/** The word for a status; not recorded is not known. */
export function statusWord(status: RecordedStatus | null): string {
  return status === null ? 'Not recorded' : RECORDED_STATUS[status]
}

/** Where somebody stands as it is recorded: an applicant whose application is on hold apart from the others. */
export function recordedStatus({ status, isOnHold }: Pick<VolunteerRow, 'status' | 'isOnHold'>): RecordedStatus | null {
  return isOnHold ? 'on_hold' : status
}
