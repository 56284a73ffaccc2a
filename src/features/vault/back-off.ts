import { wordsFor } from '#contract/refusal-words.ts'

/* The wait after wrong passphrases, said so that it can be waited out. The backend keeps the time; this only says it. */

/** Why the button is closed; nothing when the wait is over. */
export function waitReason(secondsLeft: number): string | undefined {
  return secondsLeft > 0 ? wordsFor('too-many-tries', { waitSeconds: secondsLeft }) : undefined
}

/** Whole seconds until then, never less than none. */
export function secondsUntil(untilMs: number, nowMs: number): number {
  return Math.max(Math.ceil((untilMs - nowMs) / 1000), 0)
}
