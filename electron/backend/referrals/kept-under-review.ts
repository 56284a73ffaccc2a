import { sql } from '../database/sql.ts'
import type { Sql } from '../database/sql.ts'

/* A decision not to appoint, and a refusal that a workbook tells without one, are reviewed while the child is looked after (domain.md R2.3): what Today brings up again, and what keeps a record from being erased, ask the same. Each is a condition on `referrals`. */

/** Whether nobody referred them again after a day. What was received twice is the other referral, and no new one. */
export const notReferredSince = (on: Sql): Sql => sql`not exists (select 1 from referrals as later where later.youngPersonId = referrals.youngPersonId and later.duplicateOfId is null and later.receivedOn > ${on})`

/** A decision not to appoint with the day on which it is considered again. */
export const DECIDED_UNTIL: Sql = sql`(decision = 'not_appointed' and considerAgainOn is not null and ${notReferredSince(sql`referrals.decidedOn`)})`

const CLOSED_ON = sql`coalesce(referrals.closedOn, referrals.receivedOn)`

/** A refusal without a decision, with no referral and no visitor since. */
export const REFUSED_UNDECIDED: Sql = sql`(state in ('declined_by_child', 'not_eligible') and decision is null and duplicateOfId is null and ${notReferredSince(CLOSED_ON)}
  and not exists (select 1 from matches where matches.youngPersonId = referrals.youngPersonId and (endedOn is null or endedOn > ${CLOSED_ON})))`
