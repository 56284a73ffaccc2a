import { expect, it } from 'vitest'
import { isBackupOld, spokenBackup } from './spoken-backup.ts'

const now = new Date(2026, 10, 22, 9, 0)

it.each([
  [null, 'Not backed up yet'],
  [new Date(2026, 10, 22, 8, 55).toISOString(), 'Backed up today 08:55'],
  [new Date(2026, 10, 21, 23, 59).toISOString(), 'Backed up yesterday 23:59'],
  [new Date(2026, 10, 1, 8, 0).toISOString(), 'Backed up 21 days ago'],
])('of %s it says: %s', (at, said) => expect(spokenBackup(at, now)).toBe(said))

it.each([
  [null, true],
  [new Date(2026, 10, 8, 23, 0).toISOString(), false],
  [new Date(2026, 10, 7, 23, 0).toISOString(), true],
])('a last backup of %s is old: %j', (at, old) => expect(isBackupOld(at, now)).toBe(old))
