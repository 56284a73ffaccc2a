import { describe, expect, it } from 'vitest'
import { askedInWords, linesOf } from './history-words.ts'

describe('the history in words', () => {
  it.each([
    ['service.save', 'Settings saved'],
    ['referrals.recordView', 'Young person’s view recorded'],
    ['vault.backUp', 'Backup'],
    ['command line: import', 'By the command line: import'],
    ['matches.startAgain', 'Matches: start again'],
  ])('says that %s is %j', (procedure, words) => expect(askedInWords(procedure)).toBe(words))

  it.each([
    [{ tableName: 'volunteers', action: 'insert', count: 1, fields: [] }, '1 volunteer added'],
    [{ tableName: 'visits', action: 'delete', count: 1200, fields: [] }, '1,200 visits removed'],
    [{ tableName: 'volunteers', action: 'update', count: 2, fields: ['phone', 'email'] }, '2 volunteers: phone and e-mail changed'],
    [{ tableName: 'matches', action: 'update', count: 1, fields: ['volunteerId'] }, '1 match: visitor changed'],
    [{ tableName: 'serviceYears', action: 'update', count: 1, fields: ['budgetPence'] }, '1 year: budget changed'],
    [{ tableName: 'somethingNew', action: 'update', count: 1, fields: ['newThingId'] }, '1 line: new thing changed'],
  ] as const)('tells %j', (change, words) => expect(linesOf({ events: [], changes: [{ ...change, fields: [...change.fields] }] })).toEqual([words]))

  it.each([
    [{ event: 'backed-up', facts: { rows: 1168 } }, 'Backed up and verified, 1,168 rows'],
    [{ event: 'workbookHandedOut', facts: { shape: 'xlsx', tables: { visits: 3, matches: 1 } } }, 'Everything handed out as a workbook, 4 rows'],
    [{ event: 'workbookHandedOut', facts: { shape: 'xlsx', tables: { visits: 3 }, purpose: 'For whoever takes over' } }, 'Everything handed out as a workbook, 3 rows. What for: For whoever takes over'],
    [{ event: 'listHandedOut', facts: { list: 'claims', rows: 2, people: 1, columns: ['Name', 'Amount'], purpose: null } }, 'Claims saved as a spreadsheet, 2 rows about 1 person: name, amount'],
    [{ event: 'listCopied', facts: { list: 'waiting-list', rows: 1, people: 1, columns: ['Name'] } }, 'The waiting list copied, 1 row about 1 person: name'],
    [{ event: 'pagePrinted', facts: { page: 'Volunteers', rows: 61 } }, 'The page “Volunteers” sent to the printer, 61 rows'],
    [{ event: 'pagePrinted', facts: { page: 'Match', rows: null } }, 'The page “Match” sent to the printer'],
    [{ event: 'letterHandedOut', facts: { letter: 'profile_for_volunteer' } }, 'A letter saved as a Word document: Profile for the volunteer'],
    [{ event: 'letterHandedOut', facts: { letter: 'of-an-older-version' } }, 'A letter saved as a Word document'],
    [{ event: 'calendarHandedOut', facts: { withNames: true, purpose: 'For the council' } }, 'Calendar handed out, with names. What for: For the council'],
    [{ event: 'calendarHandedOut', facts: { withNames: false, purpose: null } }, 'Calendar handed out, without names'],
    [{ event: 'passphrase-changed' }, 'Passphrase changed'],
    [{ event: 'something-new' }, 'Something new'],
  ])('tells %j', (event, words) => expect(linesOf({ events: [event], changes: [] })).toEqual([words]))
})
