import { userInfo } from 'node:os'
import type { CivilDate, Instant } from '#domain/civil-date.ts'
import { civilDateOf, isCivilDate } from '#domain/civil-date.ts'
import type { BackendEvent } from '#contract/bridge.ts'
import { contract } from '#contract/contract.ts'
import type { Policies } from '#contract/policies.ts'
import { NO_POLICIES } from '#contract/policies.ts'
import { calendarService } from './calendar/calendar-service.ts'
import { campaignsService } from './campaigns/campaigns-service.ts'
import { cohortsService } from './cohorts/cohorts-service.ts'
import { concernsService } from './concerns/concerns-service.ts'
import { legalHoldsService } from './legal-holds/legal-holds-service.ts'
import type { Session, Shell } from './context.ts'
import type { KnownPaths } from './known-paths.ts'
import { EVERY_PATH } from './known-paths.ts'
import { demoService } from './demo/demo-service.ts'
import { draftsService } from './drafts/drafts-service.ts'
import { dueService } from './due/due-service.ts'
import { feedbackService } from './feedback/feedback-service.ts'
import { figuresService } from './figures/figures-service.ts'
import { writeEvent } from './event-log.ts'
import { historyService } from './history/history-service.ts'
import { inductionService } from './induction/induction-service.ts'
import { lettersService } from './letters/letters-service.ts'
import { listsService } from './lists/lists-service.ts'
import { mappingsService } from './mappings/mappings-service.ts'
import { matchesService } from './matches/matches-service.ts'
import { matchingService } from './matching/matching-service.ts'
import { moneyService } from './money/money-service.ts'
import { outcomeTagsService } from './outcome-tags/outcome-tags-service.ts'
import { policiesService } from './policies/policies-service.ts'
import { preferencesService } from './preferences/preferences-service.ts'
import type { Router } from './router.ts'
import { createRouter } from './router.ts'
import { recruitmentService } from './recruitment/recruitment-service.ts'
import { referralsService } from './referrals/referrals-service.ts'
import { recruitmentBoardService } from './recruitment-board/recruitment-board-service.ts'
import { recruitmentPathService } from './recruitment-path/recruitment-path-service.ts'
import { recruitmentOutcomesService } from './recruitment-outcomes/recruitment-outcomes-service.ts'
import { reportsService } from './reports/reports-service.ts'
import { searchService } from './search/search-service.ts'
import { serviceService } from './service/service-service.ts'
import { createSession } from './session.ts'
import { supervisionsService } from './supervisions/supervisions-service.ts'
import { staffService } from './staff/staff-service.ts'
import { tasksService } from './tasks/tasks-service.ts'
import { backUpAside } from './vault/back-up.ts'
import { isLookingAround } from './vault/looking-around.ts'
import { secondPlaceService } from './vault/second-place-service.ts'
import { vaultService } from './vault/vault-service.ts'
import { visitsService } from './visits/visits-service.ts'
import { volunteersService } from './volunteers/volunteers-service.ts'
import { workbookService } from './workbook/workbook-service.ts'
import { youngPeopleService } from './young-people/young-people-service.ts'

/** What a backend is given by whoever starts it: the window's process, the command line or a test. */
export interface Surroundings {
  readonly shell: Shell
  readonly userData: string
  readonly emit: (event: BackendEvent) => void
  /** Which files may be named; every one, where it is no page that asks. */
  readonly paths?: KnownPaths
  /** What the council's IT service has set for this computer; nothing, where it is not said. */
  readonly policies?: Policies
  readonly now?: () => Instant
  /** The day it is, where it is not the clock's: `due --on`, and journeys that replay an example service. */
  readonly today?: CivilDate | undefined
}

export interface Backend extends Router {
  readonly session: Session
}

/** The program proper: every service behind one router, over at most one open file. */
export function createBackend({ shell, userData, emit, paths = EVERY_PATH, policies = NO_POLICIES, now = () => new Date().toISOString(), today }: Surroundings): Backend {
  const session = createSession()
  const router = createRouter(
    contract,
    {
      calendar: calendarService,
      campaigns: campaignsService,
      cohorts: cohortsService,
      concerns: concernsService,
      legalHolds: legalHoldsService,
      demo: demoService,
      drafts: draftsService,
      due: dueService,
      feedback: feedbackService,
      figures: figuresService,
      history: historyService,
      induction: inductionService,
      letters: lettersService,
      lists: listsService,
      mappings: mappingsService,
      matches: matchesService,
      matching: matchingService,
      money: moneyService,
      outcomeTags: outcomeTagsService,
      policies: policiesService,
      preferences: preferencesService,
      recruitmentOutcomes: recruitmentOutcomesService,
      recruitmentBoard: recruitmentBoardService,
      recruitmentPath: recruitmentPathService,
      recruitment: recruitmentService,
      referrals: referralsService,
      reports: reportsService,
      search: searchService,
      secondPlace: secondPlaceService,
      service: serviceService,
      supervisions: supervisionsService,
      staff: staffService,
      tasks: tasksService,
      vault: vaultService,
      visits: visitsService,
      volunteers: volunteersService,
      workbook: workbookService,
      youngPeople: youngPeopleService,
    },
    {
      session,
      shell,
      userData,
      paths,
      policies,
      who: userInfo().username,
      now,
      today: () => (today !== undefined && isCivilDate(today) ? today : civilDateOf(now())),
      emit,
      beforeDestroying: (vault) => {
        if (!isLookingAround(vault, userData)) backUpAside(vault, 'erase', now)
      },
      fault: (reference, procedure, problem) => writeEvent(userData, { event: 'fault', at: now(), reference, procedure, problem }),
    },
  )
  return { ...router, session }
}
