import { describe, expect, it } from 'vitest'
import type { RecordChange } from './field-words.ts'
import { changeInWords, fieldWord } from './field-words.ts'

const change = (more: Partial<RecordChange>): RecordChange => ({ table: 'volunteers', action: 'update', about: null, count: 1, fields: [], ...more })

describe('a change in words', () => {
  it.each([
    [{ fields: ['phone'] }, true, 'Phone changed'],
    [{ fields: ['email', 'phone', 'maxMiles'] }, true, 'E-mail, phone and miles they would travel changed'],
    [{ action: 'insert' }, true, 'Volunteer added'],
    [{ table: 'stages', about: 'Second reference', fields: ['state', 'completedOn'] }, false, 'Recruitment stage Second reference: state and day it was done changed'],
    [{ table: 'stages', about: 'DBS check', action: 'insert' }, false, 'Recruitment stage DBS check added'],
    [{ table: 'removedRecords', about: '(Contact of 1 Nov 2026: Was Alan’s)', action: 'insert' }, false, 'Record taken off (Contact of 1 Nov 2026: Was Alan’s)'],
    [{ table: 'trainingRecords', about: 'of 3 Mar 2026', fields: ['moduleId', 'trainedOn'], was: { moduleId: 4, trainedOn: '2026-03-03' } }, false, 'Training of 3 Mar 2026: module and day changed; before, day 3 Mar 2026'],
    [{ table: 'visits', action: 'insert', count: 12 }, false, '12 visits added'],
    [{ table: 'visits', about: '2 Oct 2023', action: 'delete' }, false, 'Visit 2 Oct 2023 removed'],
    [{ table: 'claims', count: 3, fields: ['approvedOn'] }, false, '3 claims: day it was approved changed'],
  ] as const)('%j is: %s %s', (given, isOwn, words) => expect(changeInWords(change(given), isOwn)).toBe(words))

  it.each([['volunteers', 'source', 'how they heard of us'], ['matches', 'volunteerId', 'visitor'], ['visits', 'matchId', 'match']] as const)('%s.%s is called %s', (table, field, word) => expect(fieldWord(table, field)).toBe(word))
})
