import { careReviewFigures } from './care-reviews.ts'
import { equalitiesFigures } from './equalities.ts'
import { feedbackFigures } from './feedback.ts'
import type { Figure } from './figure.ts'
import { matchFigures, matchRateFigures } from './matches.ts'
import { budgetFigures, contractFigures } from './money.ts'
import { recruitmentFigures } from './recruitment.ts'
import { referralFigures, waitingFigures } from './referrals.ts'
import { supervisionFigures } from './supervisions.ts'
import { targetFigures } from './targets.ts'
import { visitFigures } from './visits.ts'
import { volunteerFigures } from './volunteers.ts'

/** The rooms that figures stand in, in the order shown. */
export const ROOMS: readonly { readonly room: string; readonly label: string; readonly figures: readonly Figure[] }[] = [
  { room: 'volunteers', label: 'Volunteers', figures: volunteerFigures },
  { room: 'recruitment', label: 'Recruitment', figures: recruitmentFigures },
  { room: 'referrals', label: 'Referrals', figures: referralFigures },
  { room: 'waiting', label: 'Waiting', figures: waitingFigures },
  { room: 'matches', label: 'Matches', figures: matchFigures },
  { room: 'match_rate', label: 'Reach', figures: matchRateFigures },
  { room: 'visits', label: 'Visits', figures: visitFigures },
  { room: 'supervisions', label: 'Supervisions', figures: supervisionFigures },
  { room: 'care_reviews', label: 'Care reviews', figures: careReviewFigures },
  { room: 'feedback', label: 'Feedback', figures: feedbackFigures },
  { room: 'budget', label: 'Money', figures: budgetFigures },
  { room: 'contract', label: 'Contract', figures: contractFigures },
  { room: 'equalities', label: 'Equalities', figures: equalitiesFigures },
  { room: 'targets', label: 'Targets', figures: targetFigures },
]

/** Every figure of figures.md, each declared once (architecture.md, Figures). */
export const FIGURES: readonly Figure[] = ROOMS.flatMap((room) => room.figures)
