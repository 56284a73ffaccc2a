import { expect, it } from 'vitest'
import { campaignSentence, campaignWhen, costPerApproved } from './campaign-words.ts'

it.each([[{ costPence: 90000, approved: 4 }, '£225'], [{ costPence: 100000, approved: 3 }, '£333'], [{ costPence: null, approved: 4 }, '–'], [{ costPence: 90000, approved: 0 }, '–'], [{ costPence: 0, approved: 2 }, '£0']])('of %j one approved cost %s', (campaign, words) => expect(costPerApproved(campaign)).toBe(words))
it.each([[{ startedOn: '2026-09-01', endedOn: null }, 'Since 1 Sep 2026'], [{ startedOn: '2026-09-01', endedOn: '2026-09-30' }, '1 Sep 2026 to 30 Sep 2026']])('%j ran %s', (campaign, words) => expect(campaignWhen(campaign)).toBe(words))
it.each([[{ enquiries: 18, approved: 6, matched: 2 }, 'Radio has brought 18 enquiries: 6 approved, 2 matched so far.'], [{ enquiries: 0, approved: 0, matched: 0 }, 'Radio has brought nobody yet.']])('%j: %s', (brought, words) => expect(campaignSentence({ name: 'Radio', ...brought })).toBe(words))
