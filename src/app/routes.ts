import { CalendarDays, FileText, Hourglass, Link2, PoundSterling, Settings2, Sun, User, Users, type LucideIcon } from '@lucide/vue'
import type { Router, RouteRecordRaw } from 'vue-router'
import { createRouter, createWebHashHistory } from 'vue-router'
import type { PageKind } from '#domain/page-kind.ts'
import { keepPlaces } from './kept-place.ts'

/* Every page has an address, so that back and forward work. A place on the rail is one line here. */

/** A place on the rail. */
export interface Place {
  readonly name: string
  readonly path: string
  readonly icon: LucideIcon
  /** Other addresses that are part of it. */
  readonly also?: readonly string[]
  readonly isBelow?: boolean
}

export const PLACES: readonly Place[] = [
  { name: 'Today', path: '/today', icon: Sun, also: ['/concerns'] },
  { name: 'Volunteers', path: '/volunteers', icon: Users, also: ['/recruitment', '/supervisions'] },
  { name: 'Young people', path: '/young-people', icon: User },
  { name: 'Waiting list', path: '/waiting-list', icon: Hourglass },
  { name: 'Matches', path: '/matches', icon: Link2, also: ['/visits'] },
  { name: 'Calendar', path: '/calendar', icon: CalendarDays },
  { name: 'Money', path: '/money', icon: PoundSterling },
  { name: 'Reports', path: '/reports', icon: FileText, also: ['/figures'] },
  { name: 'Settings', path: '/settings', icon: Settings2, isBelow: true },
]

declare module 'vue-router' {
  interface RouteMeta {
    /** What kind of page it is, for the title: it names nobody. */
    title?: PageKind
  }
}

/** Every page by its address; test/every-address.test.ts holds that something leads to each, and that each has a title. */
export const ROUTES: readonly RouteRecordRaw[] = [
  { path: '/today', meta: { title: 'Today' }, component: () => import('#features/today/TodayPage.vue') },
  { path: '/volunteers', meta: { title: 'Volunteers' }, component: () => import('#features/volunteers/VolunteersPage.vue') },
  { path: '/volunteers/new', meta: { title: 'Add a volunteer' }, component: () => import('#features/volunteers/AddVolunteerPage.vue') },
  { path: '/recruitment', meta: { title: 'Applicants by stage' }, component: () => import('#features/recruitment-board/RecruitmentBoardPage.vue') },
  { path: '/volunteers/cohorts', meta: { title: 'Training cycles' }, component: () => import('#features/cohorts/CohortsPage.vue') },
  { path: '/volunteers/cohorts/:name', meta: { title: 'Training cycle' }, component: () => import('#features/cohorts/CohortPage.vue'), props: true },
  { path: '/volunteers/campaigns', meta: { title: 'Campaigns' }, component: () => import('#features/campaigns/CampaignsPage.vue') },
  { path: '/volunteers/outcomes', meta: { title: 'Time and drop-out' }, component: () => import('#features/recruitment-outcomes/RecruitmentOutcomesPage.vue') },
  { path: '/volunteers/:id(\\d+)/merge', meta: { title: 'Merge two records' }, component: () => import('#features/volunteers/MergeVolunteersPage.vue'), props: (route) => ({ id: Number(route.params['id']) }) },
  { path: '/volunteers/:id(\\d+)', meta: { title: 'Volunteer' }, component: () => import('#features/volunteers/VolunteerPage.vue'), props: (route) => ({ id: Number(route.params['id']) }) },
  { path: '/young-people', meta: { title: 'Young people' }, component: () => import('#features/young-people/YoungPeoplePage.vue') },
  { path: '/young-people/new', meta: { title: 'New young person' }, component: () => import('#features/young-people/NewYoungPersonPage.vue') },
  { path: '/referrals/new', meta: { title: 'New referral' }, component: () => import('#features/referrals/NewReferralPage.vue') },
  { path: '/young-people/:id(\\d+)', meta: { title: 'Young person' }, component: () => import('#features/young-people/YoungPersonPage.vue'), props: (route) => ({ id: Number(route.params['id']) }) },
  { path: '/young-people/:id(\\d+)/merge', meta: { title: 'Merge two records' }, component: () => import('#features/young-people/MergeYoungPeoplePage.vue'), props: (route) => ({ id: Number(route.params['id']) }) },
  { path: '/waiting-list', meta: { title: 'Waiting list' }, component: () => import('#features/waiting-list/WaitingListPage.vue') },
  { path: '/waiting-list/:referralId(\\d+)', meta: { title: 'Matching' }, component: () => import('#features/matching/MatchingPage.vue'), props: (route) => ({ referralId: Number(route.params['referralId']) }) },
  {
    path: '/waiting-list/:referralId(\\d+)/profiles/:volunteers(\\d+|\\d+-\\d+)', meta: { title: 'Profiles' }, component: () => import('#features/matching/ProfilesPage.vue'),
    props: (route) => ({ referralId: Number(route.params['referralId']), volunteerIds: String(route.params['volunteers']).split('-').map(Number) }),
  },
  { path: '/matches', meta: { title: 'Matches' }, component: () => import('#features/matches/MatchesPage.vue') },
  { path: '/matches/new', meta: { title: 'A match that began elsewhere' }, component: () => import('#features/matches/RecordMatchPage.vue') },
  { path: '/matches/:id(\\d+)', meta: { title: 'Match' }, component: () => import('#features/matches/MatchPage.vue'), props: (route) => ({ id: Number(route.params['id']) }) },
  { path: '/visits/new', meta: { title: 'Log a visit' }, component: () => import('#features/visits/LogVisitPage.vue') },
  { path: '/supervisions/new', meta: { title: 'Record a supervision' }, component: () => import('#features/supervisions/RecordSupervisionPage.vue') },
  { path: '/concerns', meta: { title: 'Concerns' }, component: () => import('#features/concerns/ConcernsPage.vue') },
  { path: '/concerns/new', meta: { title: 'Raise a concern' }, component: () => import('#features/concerns/NewConcernPage.vue') },
  { path: '/concerns/:id(\\d+)', meta: { title: 'Concern' }, component: () => import('#features/concerns/ConcernPage.vue'), props: (route) => ({ id: Number(route.params['id']) }) },
  { path: '/calendar', meta: { title: 'Calendar' }, component: () => import('#features/calendar/CalendarPage.vue') },
  { path: '/money', meta: { title: 'Money' }, component: () => import('#features/money/MoneyPage.vue') },
  { path: '/reports', meta: { title: 'Reports' }, component: () => import('#features/reports/ReportsPage.vue') },
  { path: '/figures', meta: { title: 'Figures' }, component: () => import('#features/figures/FiguresPage.vue') },
  { path: '/settings/:section?', meta: { title: 'Settings' }, component: () => import('#features/settings/SettingsPage.vue'), props: true },
  { path: '/:anything(.*)*', redirect: '/today' },
]

/** The page's router; addresses live behind the hash, because there is no server to answer them. No page is fetched before `begun`, so that nothing competes with the first that is drawn. */
export function createAppRouter(begun: () => Promise<void>): Router {
  // How far down somebody was is kept by `keepPlaces`: the router would keep it with whole addresses, and what was looked for in them, in the session's storage, which outlasts locking.
  const router = createRouter({ history: createWebHashHistory(), routes: [...ROUTES] })
  followLinks(router)
  keepPlaces(router)
  router.beforeEach(begun)
  return router
}

/* A link that is written as its address would be followed past the router, which then knows neither that somebody left a page nor how far down they were. */
function followLinks(router: Router): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#/"]') : null
    if (link === null || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    void router.push(link.getAttribute('href')!.slice(1))
  })
}
