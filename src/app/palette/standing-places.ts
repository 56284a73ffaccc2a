import { ChartNoAxesColumn, GraduationCap, ListTodo, Megaphone, Settings2, ShieldAlert, SquareKanban, Timer } from '@lucide/vue'
import { addMonths, type CivilDate } from '#domain/civil-date.ts'
import { yearName, yearOf } from '#domain/period.ts'
import { PERIOD_CHOICES, PERIOD_WORDS, periodOf } from '#features/figures/period-choice.ts'
import { SECTIONS } from '#features/settings/sections.ts'
import { TODO_FILTERS } from '#features/today/todo-filter.ts'
import { PLACES } from '../routes.ts'
import type { Standing } from './palette-entry.ts'

/* Every page has a line in the palette, and so has every part of the settings and the figures of every usual period. */

/** Which key of Ctrl 1 to Ctrl 9 goes where: the places of the rail, from above. */
export const PLACE_KEYS: ReadonlyMap<string, string> = new Map([...PLACES].sort((one, other) => Number(one.isBelow ?? false) - Number(other.isBelow ?? false)).slice(0, 9).map((place, index) => [String(index + 1), place.path]))

/** The places of the rail. */
export const RAIL_PLACES: readonly Standing[] = PLACES.map(({ name, path, icon }) => {
  const key = [...PLACE_KEYS].find(([, to]) => to === path)?.[0]
  return { id: `place ${path}`, name, also: 'Go to', icon, keys: key === undefined ? undefined : ['Ctrl', key], act: { to: path } }
})

/* Words that are not on the settings' list, but in people's mouths. */
const SETTINGS_ALSO: Readonly<Record<string, string>> = {
  service: 'council provider contract', 'outcome-tags': 'skills objectives worked on activities budgeting', scope: 'eligibility priority policy adjoining councils neighbours lowest minimum age', years: 'budget targets children in care funded', rates: 'pence a mile', induction: 'policies acknowledged signed code of conduct checklist', staff: 'fte full time coordinators administrators managers cover maternity', intervals: 'weeks supervision visits how often', recruitment: 'path stages references interviews training modules dbs recheck update service overseas independence commitment', look: 'theme dark light colours', security: 'idle minutes lock',
  history: 'audit who changed what', backup: 'copies restore', keys: 'password recovery words sheet', about: 'version licence',
}

/** The parts of the settings. */
export const SETTINGS_PLACES: readonly Standing[] = SECTIONS.map(({ id, name }) => ({ id: `settings ${id}`, name, also: `Settings ${SETTINGS_ALSO[id] ?? ''}`, note: 'Settings', icon: Settings2, act: { to: `/settings/${id}` } }))

/** What tells of recruitment as a whole. */
export const RECRUITMENT_PLACES: readonly Standing[] = [
  { id: 'recruitment-board', name: 'Applicants by stage', also: 'recruitment board pipeline waiting days ready to be approved', note: 'Volunteers', icon: SquareKanban, act: { to: '/recruitment' } },
  { id: 'cohorts', name: 'Training cycles', also: 'cohorts courses funnel', note: 'Volunteers', icon: GraduationCap, act: { to: '/volunteers/cohorts' } },
  { id: 'campaigns', name: 'Campaigns', also: 'recruitment source advert cost', note: 'Volunteers', icon: Megaphone, act: { to: '/volunteers/campaigns' } },
  { id: 'outcomes', name: 'Time and drop-out', also: 'recruitment stages days median', note: 'Volunteers', icon: Timer, act: { to: '/volunteers/outcomes' } },
]

/** What has no line on the rail, and is looked for all the same. */
export const SAFETY_PLACES: readonly Standing[] = [{ id: 'concerns', name: 'Concerns', also: 'allegations complaints safeguarding lado', note: 'Today', icon: ShieldAlert, act: { to: '/concerns' } }]

/** What needs doing, of one kind. */
export const TODO_PLACES: readonly Standing[] = TODO_FILTERS.filter((filter) => filter !== 'all').map((filter) => ({
  id: `to-do ${filter}`, name: `To do: ${filter === 'other' ? 'other things' : filter}`, also: 'due overdue', note: 'Today', icon: ListTodo, act: { to: `/today?do=${filter}` },
}))

/** The figures of the usual periods, of the years that the service keeps and the two before this one. */
export function figurePlaces({ today, yearStartMonth, yearStarts }: { readonly today: CivilDate; readonly yearStartMonth: number; readonly yearStarts: readonly CivilDate[] }): Standing[] {
  const thisYear = yearOf(today, yearStartMonth).from
  const starts = [...new Set([thisYear, addMonths(thisYear, -12), addMonths(thisYear, -24), ...yearStarts.filter((start) => start <= today)])].sort().reverse()
  const spans = [
    ...PERIOD_CHOICES.map((choice) => ({ id: choice, name: `Figures of ${PERIOD_WORDS[choice].charAt(0).toLowerCase()}${PERIOD_WORDS[choice].slice(1)}`.replace('of since', 'since'), period: periodOf(choice, today, yearStartMonth) })),
    ...starts.map((start) => ({ id: start, name: `Figures of ${yearName(start)}`, period: yearOf(start, yearStartMonth) })),
  ]
  return spans.map(({ id, name, period }) => ({ id: `figures ${id}`, name, also: 'numbers statistics year quarter', note: 'Reports', icon: ChartNoAxesColumn, act: { to: `/figures?from=${period.from}&to=${period.to}` } }))
}
