import type { CivilDate } from './civil-date.ts'
import { addDays, addMonths } from './civil-date.ts'
import { spokenDate } from './spoken.ts'

/* What somebody shows who drives a young person: a licence, and insurance that covers voluntary driving; MOT and tax of the car. */

export interface VehiclePapers {
  readonly licenceSeenOn: CivilDate | null
  readonly coversVolunteering: boolean | null
  readonly insuredUntilOn: CivilDate | null
  readonly motUntilOn: CivilDate | null
  readonly taxedUntilOn: CivilDate | null
}

export type PaperWords = { readonly [Name in keyof VehiclePapers]?: string | undefined }

/** Something about the papers that must be looked at. */
export interface PaperTrouble {
  readonly words: string
  /** It has happened; otherwise it will soon. */
  readonly isLate: boolean
}

const SOON_DAYS = 30
/** An MOT and a year's insurance end within this time, with room for one taken early. */
const LONGEST_MONTHS = 13

/** The papers that end on a day. */
export const DATED_PAPER = { insuredUntilOn: 'Insurance', motUntilOn: 'MOT', taxedUntilOn: 'Tax' } as const

/** What is wrong, and what would be right. */
export function wrongInPapers({ licenceSeenOn }: VehiclePapers, today: CivilDate): PaperWords {
  return { licenceSeenOn: licenceSeenOn !== null && licenceSeenOn > today ? 'The day the licence was seen must be today or in the past' : undefined }
}

/** What is unlikely; it may be so all the same. */
export function unlikelyInPapers(papers: VehiclePapers, today: CivilDate): PaperWords {
  const until = (name: keyof typeof DATED_PAPER): string | undefined => {
    const on = papers[name]
    if (on === null) return undefined
    return on < today ? 'That day has passed' : on > addMonths(today, LONGEST_MONTHS) ? 'More than a year from now. Check the year' : undefined
  }
  return {
    insuredUntilOn: until('insuredUntilOn'), motUntilOn: until('motUntilOn'), taxedUntilOn: until('taxedUntilOn'),
    coversVolunteering: papers.coversVolunteering === false ? 'Without that they cannot drive a young person' : undefined,
  }
}

/** What is out of date or soon will be, and what does not cover a visit. */
export function papersTrouble(papers: VehiclePapers, today: CivilDate): readonly PaperTrouble[] {
  const dated = (Object.keys(DATED_PAPER) as (keyof typeof DATED_PAPER)[]).flatMap((name): PaperTrouble[] => {
    const on = papers[name]
    if (on === null || on > addDays(today, SOON_DAYS)) return []
    return [{ words: on < today ? `${DATED_PAPER[name]} ended ${spokenDate(on)}` : `${DATED_PAPER[name]} ends ${spokenDate(on)}`, isLate: on < today }]
  })
  return papers.coversVolunteering === false ? [{ words: 'The insurance does not cover voluntary driving', isLate: true }, ...dated] : dated
}
