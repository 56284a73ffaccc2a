import { CalendarDays, FileText, Hourglass, Link2, PoundSterling, Settings2, Sun, User, Users, type LucideIcon } from '@lucide/vue'
import type { Router, RouteRecordRaw } from 'vue-router'
import { createRouter, createWebHashHistory } from 'vue-router'

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
  { name: 'Volunteers', path: '/volunteers', icon: Users, also: ['/recruitment'] },
  { name: 'Young people', path: '/young-people', icon: User },
  { name: 'Waiting list', path: '/waiting-list', icon: Hourglass },
  { name: 'Matches', path: '/matches', icon: Link2 },
  { name: 'Calendar', path: '/calendar', icon: CalendarDays },
  { name: 'Money', path: '/money', icon: PoundSterling },
  { name: 'Reports', path: '/reports', icon: FileText, also: ['/figures'] },
  { name: 'Settings', path: '/settings', icon: Settings2, isBelow: true },
]

/** Every page by its address; test/every-address.test.ts holds that something leads to each. */
export const ROUTES: readonly RouteRecordRaw[] = [
  { path: '/today', component: () => import('#features/today/TodayPage.vue') },
  { path: '/volunteers', component: () => import('#features/volunteers/VolunteersPage.vue') },
  { path: '/volunteers/new', component: () => import('#features/volunteers/AddVolunteerPage.vue') },
  { path: '/recruitment', component: () => import('#features/recruitment-board/RecruitmentBoardPage.vue') },
  { path: '/volunteers/cohorts', component: () => import('#features/cohorts/CohortsPage.vue') },
  { path: '/volunteers/cohorts/:name', component: () => import('#features/cohorts/CohortPage.vue'), props: true },
  { path: '/volunteers/campaigns', component: () => import('#features/campaigns/CampaignsPage.vue') },
  { path: '/volunteers/outcomes', component: () => import('#features/recruitment-outcomes/RecruitmentOutcomesPage.vue') },
  { path: '/volunteers/:id(\\d+)/merge', component: () => import('#features/volunteers/MergeVolunteersPage.vue'), props: (route) => ({ id: Number(route.params['id']) }) },
  { path: '/volunteers/:id(\\d+)', component: () => import('#features/volunteers/VolunteerPage.vue'), props: (route) => ({ id: Number(route.params['id']) }) },
  { path: '/young-people', component: () => import('#features/young-people/YoungPeoplePage.vue') },
  { path: '/young-people/new', component: () => import('#features/young-people/NewYoungPersonPage.vue') },
  { path: '/referrals/new', component: () => import('#features/referrals/NewReferralPage.vue') },
  { path: '/young-people/:id(\\d+)', component: () => import('#features/young-people/YoungPersonPage.vue'), props: (route) => ({ id: Number(route.params['id']) }) },
  { path: '/waiting-list', component: () => import('#features/waiting-list/WaitingListPage.vue') },
  { path: '/waiting-list/:referralId(\\d+)', component: () => import('#features/matching/MatchingPage.vue'), props: (route) => ({ referralId: Number(route.params['referralId']) }) },
  {
    path: '/waiting-list/:referralId(\\d+)/profiles/:volunteers(\\d+|\\d+-\\d+)', component: () => import('#features/matching/ProfilesPage.vue'),
    props: (route) => ({ referralId: Number(route.params['referralId']), volunteerIds: String(route.params['volunteers']).split('-').map(Number) }),
  },
  { path: '/matches', component: () => import('#features/matches/MatchesPage.vue') },
  { path: '/matches/new', component: () => import('#features/matches/RecordMatchPage.vue') },
  { path: '/matches/:id(\\d+)', component: () => import('#features/matches/MatchPage.vue'), props: (route) => ({ id: Number(route.params['id']) }) },
  { path: '/concerns', component: () => import('#features/concerns/ConcernsPage.vue') },
  { path: '/concerns/new', component: () => import('#features/concerns/NewConcernPage.vue') },
  { path: '/concerns/:id(\\d+)', component: () => import('#features/concerns/ConcernPage.vue'), props: (route) => ({ id: Number(route.params['id']) }) },
  { path: '/calendar', component: () => import('#features/calendar/CalendarPage.vue') },
  { path: '/money', component: () => import('#features/money/MoneyPage.vue') },
  { path: '/reports', component: () => import('#features/reports/ReportsPage.vue') },
  { path: '/figures', component: () => import('#features/figures/FiguresPage.vue') },
  { path: '/settings/:section?', component: () => import('#features/settings/SettingsPage.vue'), props: true },
  { path: '/:anything(.*)*', redirect: '/today' },
]

/** The page's router; addresses live behind the hash, because there is no server to answer them. No page is fetched before `begun`, so that nothing competes with the first that is drawn. */
export function createAppRouter(begun: () => Promise<void>): Router {
  const router = createRouter({ history: createWebHashHistory(), routes: [...ROUTES], scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }) })
  router.beforeEach(begun)
  return router
}
