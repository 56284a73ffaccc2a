import type { CivilDate } from '#domain/civil-date.ts'
import { LETTERS } from '#domain/letters/letter.ts'
import type { WhichLetter } from '#contract/letters.ts'
import type { WritableDatabase } from '../database/database.ts'
import { run, sql } from '../database/sql.ts'

const HOW = { email: 'by e-mail', post: 'by post', by_hand: 'by hand' } as const

/** Notes on the record that a letter was sent. Asking a referee asks for the reference: its stage counts as requested from that day, where nothing was recorded of it yet. */
export function logSent(db: WritableDatabase, sent: WhichLetter & { readonly sentOn: CivilDate; readonly how: keyof typeof HOW; readonly note: string | null }, who: string): void {
  const { letter, volunteerId, youngPersonId, stage, sentOn, how, note } = sent
  const { name, logs } = LETTERS[letter]
  run(db, sql`insert into steps (kind, takenOn, what, who, volunteerId, youngPersonId, stage) values (${logs}, ${sentOn}, ${`${name} ${HOW[how]}${note === null ? '' : `: ${note}`}`}, ${who}, ${volunteerId}, ${youngPersonId}, ${stage})`)
  if (letter !== 'reference_request' || stage === null) return
  run(db, sql`insert into stages (volunteerId, stage, state, requestedOn) values (${volunteerId}, ${stage}, 'requested', ${sentOn})
    on conflict (volunteerId, stage) do update set state = 'requested', requestedOn = excluded.requestedOn where state = 'not_started'`)
  run(db, sql`update referees set requestedOn = ${sentOn} where volunteerId = ${volunteerId} and stage = ${stage} and requestedOn is null`)
}
