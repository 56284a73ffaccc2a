import { addMonths, type CivilDate } from '#domain/civil-date.ts'

/** A calendar month, how often the two met in it and what was claimed for it. */
export interface VisitMonth {
  /** `'2023-10'` */
  readonly month: string
  /** `Oct` */
  readonly name: string
  /** `October 2023` */
  readonly inFull: string
  readonly held: number
  readonly claimedPence: number
  /** Before anybody was matched: no visit could be held. */
  readonly isBefore: boolean
}

const NAMES = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const

/** The twelve months up to and with that of the day, oldest first, each with the visits held in it, and what was claimed, where that is told; `since` is the first day of the match. */
export function visitMonths(timeline: readonly { readonly on: CivilDate; readonly kind: string }[], until: CivilDate, since: CivilDate | null = null, claimed: readonly { readonly month: string; readonly pence: number }[] = []): readonly VisitMonth[] {
  const pence = new Map(claimed.map((each) => [each.month, each.pence]))
  const held = new Map<string, number>()
  for (const entry of timeline) {
    if (entry.kind === 'visit') held.set(entry.on.slice(0, 7), (held.get(entry.on.slice(0, 7)) ?? 0) + 1)
  }
  return Array.from({ length: 12 }, (_, index) => {
    const month = addMonths(`${until.slice(0, 7)}-01`, index - 11).slice(0, 7)
    const name = NAMES[Number(month.slice(5)) - 1] ?? ''
    return { month, name: name.slice(0, 3), inFull: `${name} ${month.slice(0, 4)}`, held: held.get(month) ?? 0, claimedPence: pence.get(month) ?? 0, isBefore: since !== null && month < since.slice(0, 7) && !held.has(month) }
  })
}
