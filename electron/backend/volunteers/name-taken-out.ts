import type { WritableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, one, runOnOne, sql, verbatim } from '../database/sql.ts'
import { CAME_LATER, SAID_YES_TO_VISITING } from '../matches/came-later.ts'

/* Of somebody who is erased, sentences on a young person’s record say “Volunteer V2”: the sentence is the young person’s story and stays, the name and what the volunteer said of themselves go. */

/** A row whose words are others now. */
export interface Reworded {
  readonly table: string
  readonly id: number
}

interface Words extends Reworded {
  readonly column: string
  readonly words: string
}

/** Where sentences name one of those who visited or were asked, beside the steps. */
const SENTENCES = { pairings: ['stopReason', 'stallReason', 'despite'], exclusions: ['reason', 'liftedReason'] } as const

/** Takes the volunteer’s name, and what they said of themselves, out of the sentences that stay, and gives the rows in which it was. To be called while the record still has the name. */
export function takeNameOut(db: WritableDatabase, id: number, calledNow: string): Reworded[] {
  const { firstName, name } = one<{ firstName: string; name: string }>(db, sql`select firstName, firstName || ' ' || lastName as name from volunteers where id = ${id}`)!
  const named = new RegExp(`(?<![\\p{L}\\p{N}])${name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?![\\p{L}\\p{N}])`, 'gu')
  const reworded: Reworded[] = []
  const say = ({ table, id: row, column, words }: Words, now: string): void => {
    if (now === words) return
    runOnOne(db, sql`update ${verbatim(table)} set ${verbatim(column)} = ${now} where id = ${row}`)
    reworded.push({ table, id: row })
  }
  // What they said of themselves, and what was noted of a letter, goes whole: before the name, of which nothing is left to be known by then.
  for (const said of saidNo(db, id, firstName)) say(said, `${calledNow} said no`)
  for (const letter of wordsOf(db, 'steps', 'what', sql`volunteerId = ${id} and what not in (${CAME_LATER}, ${SAID_YES_TO_VISITING})`)) say(letter, letter.words.split(': ', 1)[0]!)
  for (const step of sentencesNaming(db, id, name)) say(step, step.words.replace(named, calledNow))
  for (const [table, columns] of Object.entries(SENTENCES)) {
    for (const column of columns) for (const each of wordsOf(db, table, column, inPairingOrApart(table, id))) say(each, each.words.replace(named, calledNow))
  }
  return reworded
}

function inPairingOrApart(table: string, id: number): Sql {
  return table === 'pairings' ? sql`(volunteerId = ${id} or secondVolunteerId = ${id})` : sql`volunteerId = ${id}`
}

function wordsOf(db: WritableDatabase, table: string, column: string, which: Sql): Words[] {
  return all<Pick<Words, 'id' | 'words'>>(db, sql`select id, ${verbatim(column)} as words from ${verbatim(table)} where ${verbatim(column)} is not null and ${which}`).map((row) => ({ ...row, table, column }))
}

/* Pairings that their no stopped. Where both said no, it is theirs that has their name. */
function saidNo(db: WritableDatabase, id: number, firstName: string): Words[] {
  const theirs = sql`(volunteerId = ${id} and volunteerAnswer = 'no') or (secondVolunteerId = ${id} and secondAnswer = 'no')`
  const both = new Set(all<{ id: number }>(db, sql`select id from pairings where volunteerAnswer = 'no' and secondAnswer = 'no'`).map((row) => row.id))
  return wordsOf(db, 'pairings', 'stopReason', sql`(${theirs})`).filter(({ id: pairing, words }) => {
    const who = /^(.+?) said no(?:: |$)/u.exec(words)?.[1]
    return who !== undefined && who !== 'The young person' && (who === firstName || !both.has(pairing))
  })
}

/* Steps of those whom they visited or were asked to. What was called off has no match any more that would say who was in it: there the name alone does, if nobody else has it. */
function sentencesNaming(db: WritableDatabase, id: number, name: string): Words[] {
  const matches = sql`select id from matches where volunteerId = ${id} or secondVolunteerId = ${id} union select matchId from pastVisitors where volunteerId = ${id}`
  const pairings = sql`select id from pairings where volunteerId = ${id} or secondVolunteerId = ${id}`
  const referrals = sql`select referralId from pairings where id in (${pairings}) union select referralId from matches where id in (${matches})`
  const linked = sql`(matchId in (${matches}) or pairingId in (${pairings}) or referralId in (${referrals}) or volunteerId = ${id} or youngPersonId in (select youngPersonId from matches where id in (${matches})))`
  const isAlone = one(db, sql`select 1 from volunteers where id <> ${id} and firstName || ' ' || lastName = ${name}`) === undefined
  const byName = sql`(what like 'The match with %, planned, was called off: %' or what like 'The young person said yes to %')`
  return wordsOf(db, 'steps', 'what', sql`instr(what, ${name}) > 0 and (${linked} or (${byName} and ${isAlone ? 1 : 0}))`)
}
