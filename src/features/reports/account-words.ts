import type { Account } from '#contract/reports.ts'
import { type CivilDate } from '#domain/civil-date.ts'
import { reconcile } from '#domain/reconciliation.ts'
import { counted, spokenDate } from '#domain/spoken.ts'

/** One account with its words. */
export interface ToldAccount {
  readonly account: Account
  readonly name: string
  readonly opening: string
  readonly closing: string
  readonly agrees: boolean
  readonly verdict: string
}

const NAMES: Readonly<Record<Account['account'], { readonly name: string; readonly there: string; readonly one: string; readonly many: string }>> = {
  matches: { name: 'Matches', there: 'Open', one: 'match', many: 'matches' },
  volunteers: { name: 'Volunteers', there: 'On the books', one: 'volunteer', many: 'volunteers' },
  waiting: { name: 'Waiting list', there: 'Waiting', one: 'young person', many: 'young people' },
}

/** Whether opening and what came and went make the closing, in words: `Agrees`, or by how much not. */
export function toldAccount(account: Account, openingOn: CivilDate, closingOn: CivilDate): ToldAccount {
  const { name, there, one, many } = NAMES[account.account]
  const { expected, difference } = reconcile(account.opening, account.movements, account.closing)
  return {
    account, name,
    opening: `${there} on ${spokenDate(openingOn)}`,
    closing: `${there} on ${spokenDate(closingOn)}`,
    agrees: difference === 0 && account.strays.length === 0,
    verdict: verdict(difference, expected, account.strays.length, one, many),
  }
}

function verdict(difference: number, expected: number, strays: number, one: string, many: string): string {
  if (difference !== 0) return `Does not agree: ${counted(Math.abs(difference), one, many)} ${difference > 0 ? 'more' : 'fewer'} than the ${expected.toLocaleString('en-GB')} that there should be`
  return strays === 0 ? 'Agrees' : `Agrees, but only because ${counted(strays, 'record')} cancel each other out`
}

/** What keeps a record from adding up, in words. */
export function strayWords(by: number): string {
  return by > 0 ? 'There at the end, though by what came and went it should not be' : 'Not there at the end, though by what came and went it should be'
}

/** The movements that are worth a line: those that happened, and the first even where it did not. */
export function shownMovements({ movements }: Account): Account['movements'] {
  return movements.filter(({ count }, index) => count > 0 || index < 1)
}
