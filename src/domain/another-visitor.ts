import { viewOf, type AskedReferral } from './childs-view.ts'
import type { CivilDate } from './civil-date.ts'
import { spokenDate } from './spoken.ts'

/* Whether another visitor is looked for after a match. Somebody who objects and understands is not to have one (s23ZB(6), domain.md R2.2), so they do not wait for one either. */

/** What somebody said last to having a visitor, with its day. */
export type LastSaid = Pick<AskedReferral, 'childView' | 'childAgrees' | 'understanding' | 'viewReasons'> & { readonly viewOn: CivilDate | null }

/**
 * Why nobody else is looked for, with what would be right; null where somebody may be. `objectedOn` is the end of a match that ends or ended because they object to it going on:
 * then what they say to another one is to be of that day or later.
 */
export function whyNobodyIsSought(said: LastSaid | undefined, firstName: string, objectedOn: CivilDate | null): string | null {
  if (said !== undefined && viewOf(said) === 'objects') return whileObjecting(said, firstName)
  if (objectedOn === null || (said !== undefined && viewOf(said) !== 'not_ascertained' && said.viewOn !== null && said.viewOn >= objectedOn)) return null
  return `The match ends because ${firstName} objects to it going on. Record what ${firstName} says to another visitor on that day or later`
}

function whileObjecting({ understanding, viewOn, viewReasons }: LastSaid, firstName: string): string | null {
  const on = viewOn === null ? '' : ` (${spokenDate(viewOn)})`
  if (understanding === 'yes') return `${firstName} does not want a visitor and understands what that means${on}, so nobody else is looked for. If ${firstName} would like another one, record that first`
  if (understanding !== 'no') return `${firstName} does not want a visitor${on}. Record whether ${firstName} understands what that means before anybody else is looked for`
  return viewReasons === null || viewReasons.trim() === '' ? `${firstName} does not want a visitor${on}. Record why one is looked for all the same` : null
}
