/** What kinds of page there are: what a page is called where nobody may be named, in its title and in the audit trail. */
export const PAGE_KINDS = [
  'Today', 'Volunteers', 'Add a volunteer', 'Applicants by stage', 'Training cycles', 'Training cycle', 'Campaigns', 'Time and drop-out',
  'Merge two records', 'Volunteer', 'Young people', 'New young person', 'New referral', 'Young person', 'Waiting list', 'Matching', 'Profiles',
  'Matches', 'A match that began elsewhere', 'Match', 'Log a visit', 'Record a supervision', 'Concerns', 'Raise a concern', 'Concern', 'Calendar', 'Money', 'Reports', 'Figures',
  'Settings',
] as const

export type PageKind = (typeof PAGE_KINDS)[number]
