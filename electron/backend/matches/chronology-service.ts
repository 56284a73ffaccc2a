import { chronologyOf } from '#domain/chronology.ts'
import { spokenDate } from '#domain/spoken.ts'
import type { chronologyContract } from '#contract/chronology.ts'
import { recordEvent } from '../database/audit.ts'
import { run, runOnOne, sql } from '../database/sql.ts'
import { WORD, writeDocument } from '../letters/word-file.ts'
import { refuseDayToCome } from '../matching/days.ts'
import type { HandlersOf } from '../router.ts'
import { findSettings } from '../service/settings-repository.ts'
import { handOutFile } from '../workbook/hand-out-file.ts'
import { chronologyRecordOf } from './chronology-repository.ts'

/* One page for the child's file at the council (domain.md R5.2, requirements N24). */
export const chronologyService: HandlersOf<typeof chronologyContract> = {
  chronology: ({ matchId, withWords }, { db, today }) => chronologyOf(chronologyRecordOf(db, matchId, today), { withWords, today }),
  handOutChronology: async ({ matchId, withWords, purpose, recordedOn }, context) => {
    const { today } = context
    if (recordedOn !== null) refuseDayToCome('The day', recordedOn, today)
    const { chronology, told } = context.read((db) => {
      const { serviceName, localAuthority } = findSettings(db, today)
      const by = [serviceName, localAuthority].filter((name) => name !== null).join(', ')
      return { chronology: chronologyOf(chronologyRecordOf(db, matchId, today), { withWords, today }), told: `${by === '' ? 'As' : `${by}: as`} recorded on ${spokenDate(today)}` }
    })
    // The library for Word documents is loaded with the first of them, not with every start.
    const { documentOfChronology } = await import('./chronology-document.ts')
    const document = await documentOfChronology(chronology, told)
    return handOutFile(context, {
      title: 'Save the chronology', suggested: `Chronology for the file ${today}.docx`, kind: WORD, refusal: 'chronology-not-written', write: (path) => writeDocument(path, document),
      record: (db) => {
        recordEvent(db, { event: 'chronologyHandedOut', facts: { withWords, purpose: purpose ?? null, recordedOn } })
        run(db, sql`insert into steps (kind, takenOn, what, matchId) values ('letter', ${today}, ${`Chronology for the child’s file handed out${purpose === undefined ? '' : `: ${purpose}`}`}, ${matchId})`)
        if (recordedOn !== null) runOnOne(db, sql`update matches set recordedOnFileOn = ${recordedOn} where id = ${matchId}`)
      },
    })
  },
}
