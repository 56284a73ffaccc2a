import type { RefusalCode } from './refusal-words.ts'
import { wordsFor } from './refusal-words.ts'

/** Facts about a refusal that the page may show or act on: plain data, never personal data that the asker did not give. */
export type RefusalDetails = Readonly<Record<string, unknown>>

/** An expected no: the rule says no, not found, wrong passphrase, bad input. Its words stand in one table. Anything else thrown is a fault. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly details: RefusalDetails

  constructor(code: RefusalCode, details: RefusalDetails = {}) {
    super(wordsFor(code, details))
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }
}

/** How an answer crosses the bridge; Electron keeps only the message of a thrown error, so none is thrown across it. */
export type Reply<Value = unknown> =
  /** `entry` is the number of a command's entry in the audit trail, by which it can be taken back. */
  | { readonly ok: true; readonly value: Value; readonly entry?: number }
  | { readonly ok: false; readonly error: { readonly code: RefusalCode | 'fault'; readonly message: string; readonly details: RefusalDetails } }
