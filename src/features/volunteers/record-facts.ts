import { spokenDate, spokenPeriod } from '#domain/spoken.ts'
import { HAS_BACK_DAY } from '#domain/status-step.ts'
import type { Fact } from './volunteer-facts.ts'
import type { VolunteerRecord } from './use-volunteer-record.ts'

type Status = VolunteerRecord['statuses'][number]

/** What the page shows of the details that its side does not. */
export function detailFacts({ details, campaign, key }: Pick<VolunteerRecord, 'details' | 'campaign' | 'key'>): readonly Fact[] {
  return [
    { id: 'address', name: 'Address', value: details.address }, { id: 'postcode', name: 'Postcode', value: details.postcode }, { id: 'availability', name: 'Free', value: details.availability },
    { id: 'travels', name: 'Would travel', value: details.travels }, { id: 'campaign', name: 'Campaign', value: campaign }, { id: 'key', name: 'Workbook key', value: key },
  ]
}

/** From when until when a status held: `Since 1 Jun 2026`, `1 Jan 2026 to 31 May 2026`, `From 1 Dec 2026`. */
export function statusSpan({ fromOn }: Pick<Status, 'fromOn'>, next: Pick<Status, 'fromOn'> | undefined, today: string): string {
  if (fromOn > today) return `From ${spokenDate(fromOn)}`
  return next === undefined ? `Since ${spokenDate(fromOn)}` : next.fromOn > today ? `Since ${spokenDate(fromOn)}, until ${spokenDate(next.fromOn)}` : spokenPeriod(fromOn, next.fromOn)
}

export interface BackWords {
  readonly words: string
  readonly isLate: boolean
}

/** The day to come back of the status that holds now, and whether it has passed; null where none does or none is known. */
export function backWords(statuses: readonly Status[], today: string): BackWords | null {
  const now = statuses.find((period) => period.fromOn <= today)
  if (now === undefined || now.backOn === null || !HAS_BACK_DAY.has(now.status)) return null
  const isLate = now.backOn < today
  if (now.status === 'suspended') return { words: `${isLate ? 'Was to be looked at again' : 'To be looked at again'} ${spokenDate(now.backOn)}`, isLate }
  return { words: `${isLate ? 'Was expected back' : 'Expected back'} ${spokenDate(now.backOn)}`, isLate }
}
