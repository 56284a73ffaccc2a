import type { CivilDate } from '#domain/civil-date.ts'
import { COMMITMENT_SETTING } from '#domain/commitment.ts'
import { POLICY_SETTING, policyKept } from '#domain/recruitment/policy.ts'
import type { PastValue } from '#domain/setting.ts'
import type { KeptPolicy } from '#contract/recruitment-path.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { findPolicy } from '../recruitment/rules-repository.ts'
import { keepSettings, listPastValues } from '../service/dated-settings.ts'
import { commitmentMonths } from '../volunteers/commitments-repository.ts'

/** The policy as it holds on the day, with the months that somebody commits to. */
export function findKeptPolicy(db: ReadableDatabase, on: CivilDate): KeptPolicy {
  return { ...findPolicy(db, on), commitmentMonths: commitmentMonths(db, on) }
}

/** Every value that any of it has had, newest first. */
export function listPolicyHistory(db: ReadableDatabase): PastValue[] {
  return listPastValues(db, [...Object.values(POLICY_SETTING), COMMITMENT_SETTING])
}

/** Keeps what differs from what holds: from the day given on, or instead of the value that is in force. */
export function savePolicy(db: WritableDatabase, policy: KeptPolicy, fromOn: CivilDate | null, today: CivilDate): void {
  keepSettings(db, kept(findKeptPolicy(db, fromOn ?? today)), kept(policy), fromOn, today)
}

function kept(policy: KeptPolicy): ReadonlyMap<string, string> {
  return new Map([...policyKept(policy), [COMMITMENT_SETTING, String(policy.commitmentMonths)]])
}
