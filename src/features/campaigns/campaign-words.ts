import type { BroughtCount, CampaignRow } from '#contract/campaigns.ts'
import { formatPounds } from '#domain/money.ts'
import { counted, spokenDate, spokenPeriod } from '#domain/spoken.ts'

/** What is counted of those who came by something, as its head has it. */
export const BROUGHT_WORDS: Readonly<Record<BroughtCount, string>> = { enquiries: 'Enquiries', applied: 'Applied', approved: 'Approved', matched: 'Matched' }
export const BROUGHT = Object.keys(BROUGHT_WORDS) as BroughtCount[]

/** What one approved volunteer cost, in pence, to the pound; null where the cost or the volunteer is missing. */
export function penceForEach({ costPence, approved }: Pick<CampaignRow, 'costPence' | 'approved'>): number | null {
  return costPence === null || approved === 0 ? null : Math.round(costPence / approved / 100) * 100
}

/** The same in words, a dash where it is not known. */
export function costPerApproved(campaign: Pick<CampaignRow, 'costPence' | 'approved'>): string {
  const pence = penceForEach(campaign)
  return pence === null ? '–' : formatPounds(pence)
}

/** When it ran: `1 Sep 2026 to 30 Sep 2026`, `Since 1 Sep 2026`. */
export function campaignWhen({ startedOn, endedOn }: Pick<CampaignRow, 'startedOn' | 'endedOn'>): string {
  return endedOn === null ? `Since ${spokenDate(startedOn)}` : spokenPeriod(startedOn, endedOn)
}

/** The latest campaign in a sentence. */
export function campaignSentence({ name, enquiries, approved, matched }: Pick<CampaignRow, 'name' | 'enquiries' | 'approved' | 'matched'>): string {
  if (enquiries === 0) return `${name} has brought nobody yet.`
  return `${name} has brought ${counted(enquiries, 'enquiry', 'enquiries')}: ${approved} approved, ${matched} matched so far.`
}
