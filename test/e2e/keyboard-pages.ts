/* Which journey goes through each page by keyboard alone: test/every-page-by-keyboard.test.ts holds that every page is here, and that its journey's step has no mouse in it. */

/** A step of a journey, by the beginning of its name. */
export interface KeyboardStep {
  readonly page: string
  readonly journey: string
  readonly step: string
}

const by = (journey: string, steps: Readonly<Record<string, string>>): KeyboardStep[] => Object.entries(steps).map(([page, step]) => ({ page, journey: `${journey}.test.ts`, step }))

/** Every page by its address, as the routes have it. */
export const KEYBOARD_PAGES: readonly KeyboardStep[] = [
  ...by('keyboard-only', {
    '/today': 'a thing is snoozed until a day',
    '/volunteers/campaigns': 'gets a training cycle and a campaign',
    '/volunteers/:id(\\d+)/merge': 'two records of one person become one',
    '/figures': 'are found from the palette and by a word',
    '/reports': 'of a chart are a table one key away',
    '/settings/:section?': 'the service, a year, a rate and an interval',
  }),
  ...by('pages-by-keyboard', {
    '/volunteers/cohorts': 'a training cycle is opened from the list',
    '/volunteers/cohorts/:name': 'a training cycle is opened from the list',
    '/volunteers/outcomes': 'time and drop-out: another time by arrows',
    '/young-people': 'are filtered in their list',
    '/young-people/new': 'somebody new is added',
    '/young-people/:id(\\d+)/merge': 'two records of one young person become one',
    '/waiting-list/:referralId(\\d+)/profiles/:volunteers(\\d+|\\d+-\\d+)': 'two profiles are reached from the one who waits',
    '/matches': 'one that began elsewhere is recorded',
    '/matches/new': 'one that began elsewhere is recorded',
    '/concerns': 'one is raised about nobody in particular',
    '/concerns/new': 'one is raised about nobody in particular',
    '/concerns/:id(\\d+)': 'one is raised about nobody in particular',
  }),
  ...by('volunteers', {
    '/volunteers': 'stand in a list by status, found by name',
    '/volunteers/:id(\\d+)': 'show every part of somebody who visits, by arrow keys',
  }),
  ...by('volunteer-record', { '/volunteers/new': 'is begun from anywhere by keyboard' }),
  ...by('recruitment-board', { '/recruitment': 'are one press from the volunteers' }),
  ...by('couple', { '/referrals/new': 'is received of somebody new, decided' }),
  ...by('waiting-list', {
    '/young-people/:id(\\d+)': 'are told part by part, each by arrow keys',
    '/waiting-list': 'says in one action from anywhere who has waited longest',
  }),
  ...by('matching', { '/waiting-list/:referralId(\\d+)': 'how far somebody lives is written down by keyboard alone' }),
  ...by('held-records', { '/matches/:id(\\d+)': 'writes down that a match goes on after a return home' }),
  ...by('visits', {
    '/visits/new': 'of nobody in particular is asked whose it is',
    '/supervisions/new': 'is recorded by the palette, says of whom they spoke',
  }),
  ...by('calendar', { '/calendar': 'is walked by arrows, by months and back to today' }),
  ...by('money', { '/money': 'lists the claims by where they stand' }),
]
