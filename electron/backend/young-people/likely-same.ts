import type { CivilDate } from '#domain/civil-date.ts'
import type { LikelySame } from '#contract/young-person-records.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'

/** So many are pointed out at most. */
const SHOWN = 5

/**
 * Who may be the same as somebody about to be written down, surest first: of the same case number, of the same name and day of birth, or of the same name where
 * one of the two days is not known. Capitals and spaces make no difference.
 */
export function findLikelySame(db: ReadableDatabase, { firstName, lastName, bornOn, caseNumber, except }: { readonly firstName: string; readonly lastName: string | null; readonly bornOn: CivilDate | null; readonly caseNumber: string | null; readonly except: number | null }): LikelySame[] {
  const name = plain(`${firstName} ${lastName ?? ''}`)
  const number = plain(caseNumber ?? '')
  if (name === '' && number === '') return []
  return all<Omit<LikelySame, 'why'>>(db, sql`
    select id, concat_ws(' ', firstName, lastName) as name, bornOn, caseNumber from youngPeople where id is not ${except}`)
    .flatMap((person): LikelySame[] => {
      if (number !== '' && plain(person.caseNumber ?? '') === number) return [{ ...person, why: 'case_number' }]
      if (name === '' || plain(person.name) !== name) return []
      if (bornOn !== null && person.bornOn === bornOn) return [{ ...person, why: 'name_and_birth' }]
      return bornOn === null || person.bornOn === null ? [{ ...person, why: 'name' }] : []
    })
    .sort((a, b) => ORDER.indexOf(a.why) - ORDER.indexOf(b.why))
    .slice(0, SHOWN)
}

const ORDER: readonly LikelySame['why'][] = ['case_number', 'name_and_birth', 'name']

function plain(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase('en-GB').replace(/\s+/g, ' ').trim()
}
