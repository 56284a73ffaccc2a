import type { CivilDate } from './civil-date.ts'
import { spokenDate } from './spoken.ts'

/* A young person who is a parent: whoever visits meets the baby too, so a risk assessment has to cover it (requirements N22). */

export interface AssessmentDays {
  readonly askedOn: CivilDate | null
  readonly receivedOn: CivilDate | null
  readonly reviewOn: CivilDate | null
  readonly coversChild: boolean | null
}

export interface ParentAssessment {
  readonly words: string
  /** Whether one is still to come, or the last is to be reviewed by now. */
  readonly isMissing: boolean
}

/** What is known of an assessment that covers a young person's own child; null of who is no parent, as far as is known. */
export function parentAssessment(isParent: boolean | null, assessments: readonly AssessmentDays[], today: CivilDate): ParentAssessment | null {
  if (isParent !== true) return null
  const covering = assessments.filter(({ coversChild }) => coversChild === true)
  const came = covering.filter(({ receivedOn }) => receivedOn !== null).toSorted((one, other) => (one.receivedOn! < other.receivedOn! ? -1 : 1)).at(-1)
  if (came !== undefined) {
    const isOver = came.reviewOn !== null && came.reviewOn < today
    const review = came.reviewOn === null ? '' : isOver ? `; it was to be reviewed on ${spokenDate(came.reviewOn)}` : `, to be reviewed on ${spokenDate(came.reviewOn)}`
    return { words: `A risk assessment covers their own child: received ${spokenDate(came.receivedOn!)}${review}`, isMissing: isOver }
  }
  const asked = covering.flatMap(({ askedOn }) => askedOn ?? []).sort().at(-1)
  return { words: asked === undefined ? 'They are a parent, and no risk assessment covers their own child' : `A risk assessment that covers their own child was asked for on ${spokenDate(asked)}, and is not here yet`, isMissing: true }
}
