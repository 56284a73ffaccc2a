import type { CivilDate } from '#domain/civil-date.ts'
import { COMMITMENT_SETTING } from '#domain/commitment.ts'
import { POLICY_SETTING, policyKept } from '#domain/recruitment/policy.ts'
import { SINCE_EVER } from '#domain/setting.ts'
import type { KeptPolicy } from '#contract/recruitment-path.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, run, sql, value } from '../database/sql.ts'
import { findPolicy } from '../recruitment/rules-repository.ts'
import { commitmentMonths } from '../volunteers/commitments-repository.ts'

/** The policy as it holds on the day, with the months that somebody commits to. */
export function findKeptPolicy(db: ReadableDatabase, on: CivilDate): KeptPolicy {
  return { ...findPolicy(db, on), commitmentMonths: commitmentMonths(db, on) }
}

/** Every value that any of it has had, newest first. */
export function listPolicyHistory(db: ReadableDatabase): { name: string; fromOn: CivilDate; value: string | null }[] {
  return all(db, sql`select name, fromOn, value from settings where name in (select value from json_each(${JSON.stringify([...Object.values(POLICY_SETTING), COMMITMENT_SETTING])})) order by name, fromOn desc`)
}

/** Keeps what differs from what holds: from the day given on, or instead of the value that is in force. */
export function savePolicy(db: WritableDatabase, policy: KeptPolicy, fromOn: CivilDate | null, today: CivilDate): void {
  const now = new Map(kept(findKeptPolicy(db, fromOn ?? today)))
  for (const [name, next] of kept(policy)) {
    if (now.get(name) === next) continue
    const on = fromOn ?? value<CivilDate>(db, sql`select max(fromOn) from settings where name = ${name} and fromOn <= ${today}`) ?? SINCE_EVER
    run(db, sql`insert into settings (name, fromOn, value) values (${name}, ${on}, ${next}) on conflict (name, fromOn) do update set value = excluded.value`)
  }
}

function kept(policy: KeptPolicy): (readonly [name: string, value: string])[] {
  return [...policyKept(policy), [COMMITMENT_SETTING, String(policy.commitmentMonths)]]
}
