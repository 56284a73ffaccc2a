import type { DialogPlace } from './dialog-place.ts'

/** The dialogs of pages that count: the figures, training cycles and campaigns. */
export const COUNT_DIALOGS: readonly DialogPlace[] = [
  { where: 'the figures', at: () => '/figures', dialogs: [{ of: 'features/figures/RowsBehindDialog', press: /: rows behind Referrals received$/, name: /^Referrals received/ }] },
  { where: 'training cycles', at: () => '/volunteers/cohorts', dialogs: [{ of: 'features/cohorts/CohortDialog', press: 'Add a training cycle', name: 'Add a training cycle' }] },
  { where: 'campaigns', at: () => '/volunteers/campaigns', dialogs: [{ of: 'features/campaigns/CampaignDialog', press: 'Add a campaign', name: 'Add a campaign' }, { of: 'features/cohorts/PeopleBehindDialog', press: /enquiries through .+: who they are$/, name: /: enquiries$/ }] },
]
