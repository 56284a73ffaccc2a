import { wrongInCampaign } from '#domain/cohort.ts'
import type { Brought, BroughtCount, CampaignRow, campaignsContract } from '#contract/campaigns.ts'
import { Refusal } from '#contract/refusal.ts'
import type { FunnelPerson } from '../cohorts/cohorts-repository.ts'
import { listFunnelPeople, toldOf } from '../cohorts/cohorts-repository.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, run, runOnOne, sql, value } from '../database/sql.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import type { HandlersOf } from '../router.ts'

type Kept = Omit<CampaignRow, keyof Brought>

export const campaignsService: HandlersOf<typeof campaignsContract> = {
  list: (_input, { db, today }) => {
    const people = listFunnelPeople(db, today, sql`1`)
    const byCampaign = Map.groupBy(people, (person) => person.campaignId)
    const bySource = Map.groupBy(people.filter((person) => person.source !== null), (person) => person.source ?? '')
    return {
      today,
      campaigns: listCampaigns(db).map((campaign) => ({ ...campaign, ...broughtBy(byCampaign.get(campaign.id) ?? []) })),
      sources: [...bySource].map(([source, those]) => ({ source, ...broughtBy(those) })).sort((a, b) => b.enquiries - a.enquiries || (a.source < b.source ? -1 : 1)),
    }
  },
  people: ({ campaignId, source, count }, { db, today }) => listFunnelPeople(db, today, campaignId === null ? sql`source = ${source}` : sql`campaignId = ${campaignId}`).filter(COUNTS[count]).map(toldOf),
  save: ({ id, ...campaign }, { db }) => {
    const others = listCampaigns(db).filter((each) => each.id !== id)
    if (id !== null && others.length === listCampaigns(db).length) throw new Refusal('not-found', { what: 'such campaign' })
    refuseWrong(wrongInCampaign(campaign, others.map((each) => each.name)))
    if (id === null) run(db, sql`insert into campaigns (name, startedOn, endedOn, channel, costPence, notes) values (${campaign.name}, ${campaign.startedOn}, ${campaign.endedOn}, ${campaign.channel}, ${campaign.costPence}, ${campaign.notes})`)
    else runOnOne(db, sql`update campaigns set name = ${campaign.name}, startedOn = ${campaign.startedOn}, endedOn = ${campaign.endedOn}, channel = ${campaign.channel}, costPence = ${campaign.costPence}, notes = ${campaign.notes} where id = ${id}`)
    return null
  },
  remove: ({ id }, { db }) => {
    if (!listCampaigns(db).some((each) => each.id === id)) throw new Refusal('not-found', { what: 'such campaign' })
    if ((value<number>(db, sql`select count(*) from volunteers where campaignId = ${id}`) ?? 0) > 0) throw new Refusal('not-right', { words: 'Somebody came by this campaign, so it stays' })
    run(db, sql`delete from campaigns where id = ${id}`)
    return null
  },
}

function listCampaigns(db: ReadableDatabase): Kept[] {
  return all(db, sql`select id, name, startedOn, endedOn, channel, costPence, notes from campaigns order by startedOn desc, id desc`)
}

/* Somebody has applied once any stage is received or done; who was approved or matched has applied, whatever was written down. */
const COUNTS: Readonly<Record<BroughtCount, (person: FunnelPerson) => boolean>> = {
  enquiries: () => true, applied: (person) => person.hasApplied || person.wasApproved, approved: (person) => person.wasApproved, matched: (person) => person.wasMatched,
}

function broughtBy(people: readonly FunnelPerson[]): Brought {
  const count = (what: BroughtCount): number => people.filter(COUNTS[what]).length
  return { enquiries: count('enquiries'), applied: count('applied'), approved: count('approved'), matched: count('matched') }
}
