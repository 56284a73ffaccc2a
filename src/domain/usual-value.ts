import { isWorkingDay } from './bank-holidays.ts'
import type { CivilDate } from './civil-date.ts'
import { addMonths, completedMonths } from './civil-date.ts'
import { spokenDate, spokenMonths } from './spoken.ts'

/* What is usual of a day or a number that a form asks for, and what is said of one that is not: a slip of the pen is seen where it is made, and what was so all the same is written down. */

/** What somebody's or something's story begins with: an earlier day is hardly one of its own. */
export const BEGINNING = { birth: 'They were born', enquiry: 'They enquired', referral: 'The referral was received', match: 'The match started' } as const
export type Beginning = keyof typeof BEGINNING

/** What is usual of a day. */
export interface UsualDay {
  /** Hardly longer ago than so many months; null where it lies ahead, so that one gone by is said. */
  readonly ago: number | null
  /** Hardly more than so many months ahead; without it, of a day that has come and is refused otherwise. */
  readonly ahead?: number
  readonly since?: readonly Beginning[]
  /** Hardly on a weekend or a bank holiday. */
  readonly onWorkingDay?: boolean
}

/** What is usual of a number: from so much to so much, and what is said of one beyond. */
export interface UsualNumber {
  readonly least?: number
  readonly most?: number
  readonly words: (number: number) => string
}

export type Usual = UsualDay | UsualNumber

/** What a form holds its days against. */
export type Beginnings = { readonly [Which in Beginning]?: CivilDate | null | undefined }

/** What is unlikely about a day, without a full stop; undefined where nothing is. */
export function unlikelyDay(on: CivilDate, { ago, ahead, since = [], onWorkingDay = false }: UsualDay, today: CivilDate, beginnings: Beginnings = {}): string | undefined {
  const said = [
    ago === null ? (on < today ? 'This day has gone by' : null) : on < addMonths(today, -ago) ? `This was ${spokenMonths(completedMonths(on, today))} ago. Check the year` : null,
    ahead !== undefined && on > addMonths(today, ahead) ? `This is in ${spokenMonths(completedMonths(today, on))}. Check the year` : null,
    ...since.map((which) => (beginnings[which] != null && on < beginnings[which] ? `${BEGINNING[which]} on ${spokenDate(beginnings[which])}` : null)),
    onWorkingDay && !isWorkingDay(on) ? 'This is a weekend or a bank holiday' : null,
  ].filter((words) => words !== null)
  return said.length === 0 ? undefined : said.join('. ')
}

/** What is unlikely about a number; undefined where nothing is. */
export function unlikelyNumber(number: number, { least, most, words }: UsualNumber): string | undefined {
  return (most !== undefined && number > most) || (least !== undefined && number < least) ? words(number) : undefined
}

/**
 * What is unlikely in a form, by field; without `today` nothing of its days. `beginnings` is what its days are held against; of what is on record already as it stands (`was`) nothing
 * is said, since nobody types it now.
 */
export function unlikelyIn<Name extends string>(
  usual: { readonly [Each in Name]: Usual }, values: { readonly [Each in NoInfer<Name>]?: CivilDate | number | null }, today: CivilDate | null, beginnings: Beginnings = {}, was: { readonly [Each in NoInfer<Name>]?: unknown } | null = null,
): { readonly [Each in Name]?: string | undefined } {
  const said = (Object.keys(usual) as Name[]).flatMap((name) => {
    const value = values[name]
    if (value == null || (was !== null && was[name] === value)) return []
    const of: Usual = usual[name]
    const words = typeof value === 'string' ? ('words' in of || today === null ? undefined : unlikelyDay(value, of, today, beginnings)) : 'words' in of ? unlikelyNumber(value, of) : undefined
    return words === undefined ? [] : [[name, words] as const]
  })
  return Object.fromEntries(said) as { readonly [Each in Name]?: string }
}
