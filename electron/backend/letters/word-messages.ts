import type { LetterValues } from '#domain/letters/placeholder.ts'
import type { RefusalCode } from '#contract/refusal-words.ts'
import type { RefusalDetails } from '#contract/refusal.ts'

/* What crosses between the worker that touches a Word document and the backend that asked for it. */

/** What the worker is given: a document to be judged and packed anew, or one to be merged. */
export type WordTask =
  | { readonly type: 'bring-in'; readonly path: string }
  | { readonly type: 'merge'; readonly document: Uint8Array; readonly values: LetterValues }

/** What the worker says, once. */
export type WordMessage =
  | { readonly type: 'done'; readonly document: Uint8Array }
  | { readonly type: 'refused'; readonly code: RefusalCode; readonly details: RefusalDetails }
  /** With the code of the file system's, where it is one of its errors. */
  | { readonly type: 'fault'; readonly message: string; readonly code: unknown }
