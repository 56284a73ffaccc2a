import type { LikelyDuplicate } from '#contract/volunteer-record.ts'
import { LIKENESS } from '#domain/likely-duplicate.ts'
import { spokenDate, together } from '#domain/spoken.ts'
import { statusWord } from './volunteer-status.ts'

/** Why two may be one: `Ann Bell, active, enquired 1 May 2021: same phone and same name.` */
export function likelyWords({ name, status, sinceOn, likeness }: Pick<LikelyDuplicate, 'name' | 'status' | 'sinceOn' | 'likeness'>): string {
  const parts = [name, status === null ? null : statusWord(status).toLowerCase(), sinceOn === null ? null : `enquired ${spokenDate(sinceOn)}`].filter((part) => part !== null)
  return `${parts.join(', ')}: ${together(likeness.map((each) => LIKENESS[each]))}.`
}
