import { z } from 'zod'
import { peopleBehind } from './people-behind.ts'
import { command, query } from './procedure.ts'
import { civilDate, line, pence, recordId, text } from './shapes.ts'

const campaign = z.strictObject({ name: line.min(1, 'Enter the name of the campaign.'), startedOn: civilDate, endedOn: civilDate.nullable(), channel: line.nullable(), costPence: pence.nullable(), notes: text(20_000).nullable() })
const brought = { enquiries: z.int(), applied: z.int(), approved: z.int(), matched: z.int() }

/** What is counted of a campaign, and of every other way of hearing of the service. */
export const BROUGHT_COUNTS = ['enquiries', 'applied', 'approved', 'matched'] as const
export type BroughtCount = (typeof BROUGHT_COUNTS)[number]

export type CampaignRow = z.output<typeof row>
export type Brought = Pick<CampaignRow, keyof typeof brought>

const row = z.strictObject({ ...campaign.shape, id: recordId, name: z.string(), ...brought })

export const campaignsContract = {
  /** Every campaign with what it brought, the latest first; and what every other way of hearing of the service brought, the most first. */
  list: query(z.null(), z.strictObject({ today: civilDate, campaigns: z.array(row), sources: z.array(z.strictObject({ source: z.string(), ...brought })) })),
  /** Whom one of these counts counts: of a campaign by its number, of another way of hearing of the service by its words. */
  people: query(z.strictObject({ campaignId: recordId.nullable(), source: z.string().max(2000).nullable(), count: z.enum(BROUGHT_COUNTS) }), peopleBehind),
  /** Saves a campaign; without a number it is new. */
  save: command(campaign.extend({ id: recordId.nullable() }), z.null()),
  /** Removes one that brought nobody. */
  remove: command(z.strictObject({ id: recordId }), z.null()),
}
