import { Refusal } from '#contract/refusal.ts'

/** Refuses what a rule of a form finds wrong, in the words that the page says beside the field: whoever sends it past the page is held to the same. */
export function refuseWrong(wrong: Readonly<Record<string, string | undefined>>): void {
  const words = Object.values(wrong).find((said) => said !== undefined)
  if (words !== undefined) throw new Refusal('not-right', { words })
}
