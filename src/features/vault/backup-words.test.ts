import { expect, it } from 'vitest'
import { backupTrouble, spokenAge, spokenMoment, spokenSize } from './backup-words.ts'

it('says a moment by the clock on the wall', () => expect(spokenMoment(new Date(2026, 10, 22, 17, 5).toISOString())).toBe('22 Nov 2026 17:05'))

it.each([[10, '1 KB'], [640_400, '640 KB'], [12_340_000, '12.3 MB'], [3_000_000, '3 MB']])('says %i bytes as %s', (bytes, said) => expect(spokenSize(bytes)).toBe(said))

it.each([
  [new Date(2026, 10, 22, 0, 5), 'today'],
  [new Date(2026, 10, 21, 23, 55), 'yesterday'],
  [new Date(2026, 10, 10, 12, 0), '12 days ago'],
])('says of %s how long ago it was', (at, said) => expect(spokenAge(at.toISOString(), new Date(2026, 10, 22, 9, 0))).toBe(said))

it('warns of a backup that is damaged or from a newer Mainstay', () => {
  expect(backupTrouble({ whole: true, fromNewer: false })).toBeNull()
  expect(backupTrouble({ whole: false, fromNewer: false })).toMatch(/damaged/)
  expect(backupTrouble({ whole: true, fromNewer: true })).toMatch(/newer Mainstay/)
})
