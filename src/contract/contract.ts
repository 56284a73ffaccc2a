import { calendarContract } from './calendar.ts'
import { campaignsContract } from './campaigns.ts'
import { cohortsContract } from './cohorts.ts'
import { concernsContract } from './concerns.ts'
import { legalHoldsContract } from './legal-holds.ts'
import { demoContract } from './demo.ts'
import { draftsContract } from './drafts.ts'
import { dueContract } from './due.ts'
import { feedbackContract } from './feedback.ts'
import { figuresContract } from './figures.ts'
import { historyContract } from './history.ts'
import { inductionContract } from './induction.ts'
import { lettersContract } from './letters.ts'
import { listsContract } from './lists.ts'
import { mappingsContract } from './mappings.ts'
import { matchesContract } from './matches.ts'
import { matchingContract } from './matching.ts'
import { moneyContract } from './money.ts'
import { outcomeTagsContract } from './outcome-tags.ts'
import { policiesContract } from './policies.ts'
import { preferencesContract } from './preferences.ts'
import { recruitmentOutcomesContract } from './recruitment-outcomes.ts'
import { recruitmentBoardContract } from './recruitment-board.ts'
import { recruitmentPathContract } from './recruitment-path.ts'
import { recruitmentContract } from './recruitment.ts'
import { referralsContract } from './referrals.ts'
import { reportsContract } from './reports.ts'
import { searchContract } from './search.ts'
import { secondPlaceContract } from './second-place.ts'
import { serviceContract } from './service.ts'
import { supervisionsContract } from './supervisions.ts'
import { staffContract } from './staff.ts'
import { tasksContract } from './tasks.ts'
import { vaultContract } from './vault.ts'
import { visitsContract } from './visits.ts'
import { volunteersContract } from './volunteers.ts'
import { workbookContract } from './workbook.ts'
import { youngPeopleContract } from './young-people.ts'

/** Everything that may be asked, by feature. A procedure is called `feature.verb` on the bridge. */
export const contract = {
  calendar: calendarContract,
  campaigns: campaignsContract,
  cohorts: cohortsContract,
  concerns: concernsContract,
  legalHolds: legalHoldsContract,
  demo: demoContract,
  drafts: draftsContract,
  due: dueContract,
  feedback: feedbackContract,
  figures: figuresContract,
  history: historyContract,
  induction: inductionContract,
  letters: lettersContract,
  lists: listsContract,
  mappings: mappingsContract,
  matches: matchesContract,
  matching: matchingContract,
  money: moneyContract,
  outcomeTags: outcomeTagsContract,
  policies: policiesContract,
  preferences: preferencesContract,
  recruitmentOutcomes: recruitmentOutcomesContract,
  recruitmentBoard: recruitmentBoardContract,
  recruitmentPath: recruitmentPathContract,
  recruitment: recruitmentContract,
  referrals: referralsContract,
  reports: reportsContract,
  search: searchContract,
  secondPlace: secondPlaceContract,
  service: serviceContract,
  supervisions: supervisionsContract,
  staff: staffContract,
  tasks: tasksContract,
  vault: vaultContract,
  visits: visitsContract,
  volunteers: volunteersContract,
  workbook: workbookContract,
  youngPeople: youngPeopleContract,
} as const

export type Contract = typeof contract
