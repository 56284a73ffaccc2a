import type { VolunteerContact, VolunteerStatusPeriod } from '#contract/volunteer-record.ts'
import type { RecordedStatus } from '#domain/status-step.ts'
import type { VolunteerRecord } from './use-volunteer-record.ts'

/** What is asked for on a volunteer's page, by its dialog. */
export type AskedDialog =
  | { readonly dialog: 'edit' | 'helped' | 'papers' | 'equalities' | 'delete' }
  | { readonly dialog: 'contact'; readonly contact: VolunteerContact | null }
  | { readonly dialog: 'take_off'; readonly contact: VolunteerContact }
  | { readonly dialog: 'status'; readonly status: RecordedStatus }
  | { readonly dialog: 'correct'; readonly period: VolunteerStatusPeriod }
  | { readonly dialog: 'commitment'; readonly commitment: VolunteerRecord['commitments'][number] | null }
