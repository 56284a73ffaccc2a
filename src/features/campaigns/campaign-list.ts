import { dateColumn, poundsColumn } from '#app/list-page/list-columns.ts'
import type { List } from '#app/list-page/list.ts'
import type { CampaignRow } from '#contract/campaigns.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import { formatPounds } from '#domain/money.ts'
import { BROUGHT, BROUGHT_WORDS, campaignWhen, costPerApproved, penceForEach } from './campaign-words.ts'

/** Every campaign with what it brought, from the enquiry to the match; which of them run is told by today. It names nobody. */
export function campaignList(today: CivilDate): List<CampaignRow, 'running' | 'over' | 'all'> {
  const isOver = (row: CampaignRow): boolean => row.endedOn !== null && row.endedOn < today
  return {
    name: 'campaigns',
    label: 'Campaigns',
    noun: ['campaign', 'campaigns'],
    choices: {
      running: { word: 'Running', has: (row) => !isOver(row), allDone: { title: 'No campaign runs now', words: 'One that is planned or runs stands here.' } },
      over: { word: 'Over', has: isOver },
      all: { word: 'All', has: () => true },
    },
    usual: () => 'all',
    columns: () => [
      { id: 'name', header: 'Campaign', value: (row) => row.name, names: true },
      { id: 'when', header: 'When', value: (row) => row.startedOn, text: campaignWhen, unbroken: true },
      { id: 'channel', header: 'Channel', value: (row) => row.channel, hidden: true },
      ...BROUGHT.map((count) => ({ id: count, header: BROUGHT_WORDS[count], value: (row: CampaignRow) => row[count], numeric: true })),
      poundsColumn('cost', 'Cost', (row) => row.costPence, { text: (row) => (row.costPence === null ? '–' : formatPounds(row.costPence)) }),
      { id: 'each', header: 'Per approved', value: penceForEach, text: costPerApproved, numeric: true, holds: 'pence' },
      dateColumn('began', 'Began', (row) => row.startedOn, { hidden: true }),
      dateColumn('ended', 'Ended', (row) => row.endedOn, { hidden: true }),
      { id: 'notes', header: 'Notes', value: (row) => row.notes, hidden: true, clip: true },
    ],
    words: (row) => [row.name, row.channel, row.notes],
    find: 'Name or channel',
    nothingFits: 'No campaign fits the filter',
    showAll: 'Show all campaigns',
    people: {},
  }
}
