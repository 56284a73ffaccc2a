import type { Followed } from '#contract/recruitment-records.ts'
import { together } from '#domain/spoken.ts'
import { useToasts } from '#ui/toasts.ts'

/** What follows from a correction, for whoever made it; null where nothing does. */
export function followedWords({ opened, isGateClosed, isGateOpened }: Followed): string | null {
  const stages = opened.length === 0 ? null : `${together(opened)} ${opened.length === 1 ? 'is' : 'are'} open again: the signature rested on what was recorded before.`
  const said = [stages, isGateClosed ? 'The gate is closed now; no match ends by itself.' : null, isGateOpened ? 'The gate is open now: by what is on record they may meet young people.' : null].filter((part) => part !== null)
  return said.length === 0 ? null : said.join(' ')
}

/** Says it, until somebody has read it. */
export function sayWhatFollowed(answer: Followed | null): void {
  const words = answer === null ? null : followedWords(answer)
  if (words !== null) useToasts().say(words, { tone: 'late' })
}
