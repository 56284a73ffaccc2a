import { Refusal } from '#contract/refusal.ts'

/** The refusal of a document that letters cannot be made from, with why, as half a sentence. */
export function noDocument(why: string): Refusal {
  return new Refusal('letter-no-document', { why })
}
