import type { Ref } from 'vue'

/* A passphrase is typed as text, which cannot be overwritten, and sent as bytes, which can. It stays in the field no longer than it must. */

/** A passphrase as it is sent. */
export type PassphraseBytes = Uint8Array<ArrayBuffer>

/** Empties the field at once, does the work with the bytes, then overwrites them. `keep` says of the answer whether the passphrase goes back into the field. */
export async function withPassphrase<Answer>(field: Ref<string>, work: (passphrase: PassphraseBytes) => Promise<Answer>, keep: (answer: Answer) => boolean = () => false): Promise<Answer> {
  const bytes = new TextEncoder().encode(field.value)
  field.value = ''
  try {
    const answer = await work(bytes)
    if (keep(answer)) field.value = new TextDecoder().decode(bytes)
    return answer
  } finally {
    bytes.fill(0)
  }
}
