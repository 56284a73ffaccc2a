/* What is to be seen today: the matches in which something is due, with what is due in them. All the others are in order. */

export interface MatchCase {
  /** By what name other parts of the service find it. */
  readonly called?: string
  readonly lastMetDaysAgo?: number
  readonly startedDaysAgo?: number
  readonly pausedDaysAgo?: number
  /** So many days ago the young person came of age and left care. */
  readonly turned18DaysAgo?: number
  /** So many days ago care ended, long before eighteen: back with parents. */
  readonly homeDaysAgo?: number
  readonly turns18In?: number
  readonly funded?: boolean
  readonly annualDueIn?: number
  readonly reviewDueIn?: number
  readonly supervisionDueIn?: number
  /** When the visitor’s commitment of a year ends. */
  readonly commitmentEndsIn?: number
  /** Days from today on which the certificate or the training runs out; 36 months after it. */
  readonly dbsDueIn?: number
  readonly trainingDueIn?: number
  readonly couple?: boolean
  readonly siblingOfLast?: boolean
  readonly newcomer?: number
  /** The visitor has another match already. */
  readonly sameVisitorAsLast?: boolean
  /** The young person had another visitor before. */
  readonly rematch?: boolean
  readonly placement?: 'foster'
  readonly type?: 'trusted_adult' | 'spot_purchase'
}

/** The open matches that have no story of their own, the first ones with something due. */
export const OPEN_CASES: readonly MatchCase[] = [
  { called: 'allegation', startedDaysAgo: 290, pausedDaysAgo: 9, placement: 'foster' },
  { called: 'broken ankle', startedDaysAgo: 345, pausedDaysAgo: 41, annualDueIn: 0 },
  { called: 'long gap', lastMetDaysAgo: 61, startedDaysAgo: 210 },
  { called: 'turned 18', turned18DaysAgo: 19, startedDaysAgo: 610 },
  { called: 'home', homeDaysAgo: 26, startedDaysAgo: 270 },
  { turns18In: 71, funded: true, startedDaysAgo: 300 },
  { dbsDueIn: -8, startedDaysAgo: 860 },
  { dbsDueIn: 33, startedDaysAgo: 830, couple: true },
  { trainingDueIn: 47, startedDaysAgo: 845 },
  { trainingDueIn: -5, startedDaysAgo: 855 },
  { annualDueIn: -7 },
  { annualDueIn: 16 },
  { reviewDueIn: -6, startedDaysAgo: 240 },
  { reviewDueIn: 11, startedDaysAgo: 320 },
  { supervisionDueIn: -12, startedDaysAgo: 260 },
  { supervisionDueIn: -2, startedDaysAgo: 150 },
  { supervisionDueIn: 5, startedDaysAgo: 205 },
  { startedDaysAgo: 180 },
  { commitmentEndsIn: -9, startedDaysAgo: 310 },
  { commitmentEndsIn: 15, startedDaysAgo: 305 },
  { turned18DaysAgo: 400, funded: true, startedDaysAgo: 760 },
  { turned18DaysAgo: 210, funded: true, startedDaysAgo: 520 },
  { turned18DaysAgo: 690, funded: true, startedDaysAgo: 790 },
  { couple: true, startedDaysAgo: 165 },
  { startedDaysAgo: 230 },
  { siblingOfLast: true, startedDaysAgo: 228 },
  { startedDaysAgo: 95 },
  { siblingOfLast: true, sameVisitorAsLast: true, startedDaysAgo: 95 },
  { newcomer: 0, startedDaysAgo: 118 },
  { newcomer: 1, startedDaysAgo: 74 },
  { newcomer: 3, startedDaysAgo: 49 },
  { rematch: true, startedDaysAgo: 255 },
  { rematch: true, startedDaysAgo: 140 },
  { rematch: true, startedDaysAgo: 66 },
  { rematch: true, startedDaysAgo: 28 },
  { type: 'spot_purchase', startedDaysAgo: 220 },
  { type: 'spot_purchase', startedDaysAgo: 110 },
  { type: 'trusted_adult', startedDaysAgo: 190 },
  { sameVisitorAsLast: true, startedDaysAgo: 101 },
  { startedDaysAgo: 84 },
  { sameVisitorAsLast: true, startedDaysAgo: 40 },
  { startedDaysAgo: 17 },
]
