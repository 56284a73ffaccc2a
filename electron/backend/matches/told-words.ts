import { capital } from '#domain/spoken.ts'

/** What is known of something, as one sentence; null where nothing is. */
export function sentence(parts: readonly (string | false | null | undefined)[]): string | null {
  const said = parts.filter((part): part is string => typeof part === 'string' && part !== '').join(', ')
  return said === '' ? null : capital(said)
}

/** What somebody wrote stays as they wrote it, a sentence of its own. */
export function andNotes(said: string | null, notes: string | null): string | null {
  return said !== null && notes !== null && notes !== '' ? `${said}. ${notes}` : (said ?? notes)
}
