import type { Page } from 'playwright-core'
import type { Tell } from '../e2e/dialog-place.ts'
import { SECTIONS } from '#features/settings/sections.ts'

/* What there is to see of Mainstay: every page, with the people and the states that it has. */

/** A page by the name of its picture: its address, and what is done on it before the picture is taken. */
export interface Shot {
  readonly name: string
  readonly at: string | ((tell: Tell) => Promise<string>)
  readonly first?: (page: Page) => Promise<void>
}

interface Row { readonly id: number; readonly status?: string; readonly state?: string; readonly standing?: string; readonly endExpectedOn?: string | null; readonly pairing?: object | null; readonly matches?: readonly object[] }
const idOf = async (tell: Tell, procedure: string, fits: (row: Row) => boolean): Promise<number> => (await tell<{ rows: readonly Row[] }>(procedure)).rows.find(fits)?.id ?? 0
const volunteer = (tell: Tell, status: string): Promise<number> => idOf(tell, 'volunteers.list', (row) => row.status === status && (status !== 'active' || row.matches?.length !== 0))
/* Somebody approved before a stage was asked for. */
async function withMissingData(tell: Tell): Promise<number> {
  for (const { id, status } of (await tell<{ rows: readonly Row[] }>('volunteers.list')).rows) {
    if (status === 'active' && (await tell<{ missing: readonly string[] }>('volunteers.open', { id })).missing.length > 0) return id
  }
  return 0
}
const waiting = (tell: Tell, isPaired: boolean): Promise<number> => idOf(tell, 'referrals.listWaiting', (row) => (row.pairing !== null) === isPaired)

const openFirst = async (page: Page): Promise<void> => page.getByRole('table').first().getByRole('link').first().press('Enter')
const openRow = async (page: Page, nth = 0): Promise<void> => {
  const first = page.getByRole('table').first().getByRole('link').nth(nth)
  const name = (await first.innerText()).trim()
  await first.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** The pages of a service with people in it. */
export const SHOTS: readonly Shot[] = [
  { name: 'today', at: '/today' },
  { name: 'today-lines', at: '/today', first: (page) => page.getByRole('region', { name: 'To do' }).getByRole('listitem').nth(5).evaluate((line) => line.scrollIntoView({ block: 'start' })) },
  { name: 'volunteers', at: '/volunteers' },
  { name: 'volunteers-none-found', at: '/volunteers?find=Nobody+of+that+name' },
  { name: 'volunteer-new', at: '/volunteers/new' },
  ...['recruitment', 'matches', 'supervision', 'visits', 'training', 'concerns', 'details', 'timeline', 'history'].map((part) => ({ name: `volunteer-${part}`, at: async (tell: Tell) => `/volunteers/${await volunteer(tell, 'active')}?part=${part}` })),
  { name: 'volunteer-missing', at: async (tell) => `/volunteers/${await withMissingData(tell)}?part=recruitment`, first: (page) => page.getByRole('list', { name: 'Missing data' }).scrollIntoViewIfNeeded({ timeout: 3000 }) },
  { name: 'volunteer-applicant', at: async (tell) => `/volunteers/${await volunteer(tell, 'applicant')}` },
  { name: 'volunteer-merge', at: async (tell) => `/volunteers/${await volunteer(tell, 'active')}/merge?with=${await volunteer(tell, 'left')}` },
  { name: 'volunteer-refused', at: '/volunteers/999999' },
  { name: 'recruitment-board', at: '/recruitment' },
  { name: 'cohorts', at: '/volunteers/cohorts' },
  { name: 'cohort', at: '/volunteers/cohorts', first: (page) => openRow(page, 1) },
  { name: 'campaigns', at: '/volunteers/campaigns' },
  { name: 'outcomes', at: '/volunteers/outcomes' },
  { name: 'young-people', at: '/young-people' },
  { name: 'young-people-never-offered', at: '/young-people?show=never-offered' },
  { name: 'young-person-never-offered', at: '/young-people?show=never-offered', first: (page) => openRow(page) },
  { name: 'young-person-new', at: '/young-people/new' },
  ...['together', 'reviews', 'feedback', 'concerns', 'timeline', 'history'].map((part) => ({ name: `young-person-${part}`, at: async (tell: Tell) => `/young-people/${await idOf(tell, 'youngPeople.list', (row) => row.standing === 'matched')}?part=${part}` })),
  { name: 'young-person-merge', at: async (tell) => `/young-people/${await idOf(tell, 'youngPeople.list', (row) => row.standing === 'matched')}/merge?with=${await idOf(tell, 'youngPeople.list', (row) => row.standing === 'none')}` },
  { name: 'referral-new', at: '/referrals/new' },
  { name: 'waiting-list', at: '/waiting-list' },
  { name: 'matching', at: async (tell) => `/waiting-list/${await waiting(tell, false)}` },
  { name: 'matching-paired', at: async (tell) => `/waiting-list/${await waiting(tell, true)}` },
  { name: 'profiles', at: async (tell) => `/waiting-list/${await waiting(tell, false)}/profiles/${await volunteer(tell, 'active')}` },
  { name: 'matches', at: '/matches' },
  { name: 'match-new', at: '/matches/new' },
  { name: 'visit-new', at: '/visits/new' },
  { name: 'supervision-new', at: '/supervisions/new' },
  { name: 'concerns', at: '/concerns' },
  { name: 'concern-new', at: '/concerns/new' },
  { name: 'concern', at: async (tell) => `/concerns/${await idOf(tell, 'concerns.list', () => true)}` },
  ...['active', 'paused', 'ended'].map((state) => ({ name: `match-${state}`, at: async (tell: Tell) => `/matches/${await idOf(tell, 'matches.list', (row) => row.state === state)}` })),
  { name: 'match-to-end', at: async (tell) => `/matches/${await idOf(tell, 'matches.list', (row) => row.endExpectedOn != null)}` },
  ...['month', 'week', 'agenda'].map((view) => ({ name: `calendar-${view}`, at: `/calendar?view=${view}` })),
  { name: 'money', at: '/money' },
  { name: 'reports', at: '/reports' },
  { name: 'figures', at: '/figures' },
  ...SECTIONS.map(({ id }) => ({ name: `settings-${id}`, at: `/settings/${id}` })),
]

/** What a page shows while it waits for an answer: where one was before, and what is then asked. */
export interface WaitingShot {
  readonly name: string
  readonly from: string | ((tell: Tell) => Promise<string>)
  readonly ask: string | ((page: Page) => Promise<void>)
}

/** Pages, panels and what is typed into, each while the answer is awaited: of a list, a record, numbers for other days, and everything that finds people. */
export const WAITING_SHOTS: readonly WaitingShot[] = [
  ...(['today', 'volunteers', 'waiting-list', 'calendar', 'money', 'reports', 'figures', 'recruitment', 'settings/years'] as const).map((place) => ({ name: `waiting-for-${place.replace('/', '-')}`, from: place === 'today' ? '/matches' : '/today', ask: `/${place}` })),
  { name: 'waiting-for-volunteer', from: '/volunteers', ask: openFirst },
  { name: 'waiting-for-next-volunteer', from: async (tell) => `/volunteers/${await volunteer(tell, 'active')}`, ask: '/volunteers/1' },
  { name: 'waiting-for-young-person', from: '/young-people', ask: openFirst },
  { name: 'waiting-for-match', from: '/matches', ask: openFirst },
  { name: 'waiting-for-matching', from: '/waiting-list', ask: '/waiting-list/1' },
  { name: 'waiting-for-history', from: async (tell) => `/volunteers/${await volunteer(tell, 'active')}`, ask: async (page) => page.getByRole('tab', { name: 'History' }).click() },
  { name: 'waiting-for-other-days-figures', from: '/figures', ask: async (page) => page.getByRole('radio', { name: 'Last year' }).check() },
  { name: 'waiting-for-other-days-reports', from: '/reports', ask: async (page) => page.getByRole('radio', { name: 'Last year' }).check() },
  { name: 'waiting-for-other-month', from: '/calendar', ask: async (page) => page.getByRole('button', { name: 'Month before' }).click() },
  { name: 'waiting-for-rows', from: '/reports', ask: async (page) => page.locator('.num-link').first().click() },
  {
    name: 'waiting-for-palette', from: '/today', ask: async (page) => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('susan')
    },
  },
  { name: 'waiting-for-person', from: '/concerns/new', ask: async (page) => page.getByRole('combobox').first().pressSequentially('an') },
]

/** The pages of a service that was begun a moment ago. */
export const EMPTY_SHOTS: readonly Shot[] = ['today', 'volunteers', 'recruitment', 'young-people', 'waiting-list', 'matches', 'calendar', 'money', 'reports', 'figures', 'volunteers/cohorts', 'volunteers/campaigns', 'settings/years', 'settings/rates', 'settings/backup']
  .map((place) => ({ name: `empty-${place.replace('/', '-')}`, at: `/${place}` }))
