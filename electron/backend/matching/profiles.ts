import type { CivilDate } from '#domain/civil-date.ts'
import { spokenList, wordsOfList } from '#domain/word-list.ts'
import type { PrintedProfile } from '#contract/matching.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { one, sql } from '../database/sql.ts'
import { findSettings } from '../service/settings-repository.ts'
import { listCandidates } from './candidates.ts'
import { findTerms } from '../service/terms-repository.ts'
import { findSeeker, shownSeeker } from './seeker.ts'

/* Two pages to print. Neither holds a surname of the child, an address or any part of it, a home, a school or the name of a professional (domain.md R2.9, R5.2): only what
   two people need to decide whether they would like to meet. */

/** The volunteers' profiles for the young person, and the young person's for the volunteers. */
export function profilesFor(db: ReadableDatabase, { referralId, volunteerIds }: { readonly referralId: number; readonly volunteerIds: readonly number[] }, today: CivilDate): { readonly serviceName: string | null; readonly forYoungPerson: PrintedProfile[]; readonly forVolunteer: PrintedProfile } {
  const row = findSeeker(db, referralId, today)
  const seeker = shownSeeker(row, findTerms(db, today), today)
  const candidates = listCandidates(db, row, today, volunteerIds)
  return {
    serviceName: findSettings(db, today).serviceName,
    forYoungPerson: volunteerIds.map((id) => {
      const candidate = candidates.find((each) => each.id === id)
      if (candidate === undefined) throw new Refusal('not-found', { what: 'such volunteer' })
      const firstName = one<{ firstName: string }>(db, sql`select firstName from volunteers where id = ${id}`)?.firstName ?? candidate.name
      return { firstName, age: null, interests: [...candidate.interests], languages: [...candidate.languages], words: null, more: told([['Gets about', candidate.drives === null ? null : candidate.drives ? 'Drives' : 'By bus, train or on foot'], ['Free', candidate.availability]]) }
    }),
    forVolunteer: {
      firstName: seeker.firstName, age: seeker.age, interests: seeker.interests, languages: seeker.languages, words: seeker.wish?.words ?? null,
      more: told([['Asked for', seeker.asked.join(', ') || null]]),
    },
  }
}

function told(facts: readonly (readonly [name: string, value: string | null])[]): PrintedProfile['more'] {
  return facts.flatMap(([name, value]) => (value === null || spokenList(value) === null ? [] : [{ name, value: wordsOfList(value).join(', ') }]))
}
