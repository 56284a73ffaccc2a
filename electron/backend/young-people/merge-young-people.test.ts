import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { watchChanges } from '../database/audit.ts'
import type { WritableDatabase } from '../database/database.ts'
import { asWritable, handleOf } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { all, one, run, sql, value, verbatim } from '../database/sql.ts'
import { figuresForCommandLine } from '../figures/command-line-figures.ts'
import { historyService } from '../history/history-service.ts'
import { mergedKeys } from '../history/merged-records.ts'
import { takeBack } from '../history/take-back.ts'
import { deleteChildView } from '../referrals/child-views.ts'
import { viewNowOf } from '../referrals/view-now.ts'
import { refusal } from '../refusal-for-tests.ts'
import { perform } from '../transaction.ts'
import type { PersonMergeChoice } from './merge-young-people.ts'
import { mergeYoungPeople } from './merge-young-people.ts'
import { previewPersonMerge } from './merge-preview.ts'
import { NAMES_A_YOUNG_PERSON } from './naming-young-person.ts'
import { addYoungPerson } from './write-young-person.ts'
import { youngPeopleService } from './young-people-service.ts'

/* Ben Nixon, who has had a visitor since 2022, and Benjamin Nixon of a second workbook, of whom the other half was written down. */

let db: WritableDatabase
const AT = '2026-11-22T10:00:00.000Z'
const TODAY = '2026-11-22'
const USUAL: PersonMergeChoice = { keptId: 1, otherId: 2, fromOther: ['caseNumber'], equalities: 'kept', care: 'both', homes: 'both' }

beforeEach(() => {
  db = asWritable(new Database(':memory:'))
  migrate(db, { now: () => AT })
  watchChanges(db)
  handleOf(db).exec(`
    pragma foreign_keys = on;
    insert into youngPeople (id, key, firstName, lastName, bornOn, caseNumber, gender, notes, inCareFrom, legalStatus, socialWorker) values
      (1, 'Y1', 'Ben', 'Nixon', '2012-06-15', null, 'male', 'Likes films.', '2020-01-01', 'section_20', 'Yasmin Newton'), (2, 'Y2', 'Benjamin', 'Nixon', '2012-06-15', 'C77', null, 'Has a dog.', null, null, null), (3, 'Y3', 'Zoë', null, null, null, null, null, null, null, null);
    insert into volunteers (id, key, firstName, lastName) values (1, 'V1', 'Ann', 'Bell'), (2, 'V2', 'Cy', 'Tait'), (3, 'V3', 'Di', 'Low');
    insert into statusPeriods (volunteerId, status, fromOn) values (1, 'active', '2021-01-01');
    insert into placements (youngPersonId, fromOn, placementType, postcode) values (1, '2022-01-01', 'foster', 'DH1'), (2, '2022-01-01', 'residential', 'DH2'), (2, '2024-01-01', 'foster', 'DH3');
    insert into careStatuses (youngPersonId, fromOn, care, legalStatus) values (2, '2020-01-01', 'looked_after', 'care_order'), (2, '2023-05-01', 'looked_after', 'care_order');
    insert into contacts (youngPersonId, role, name, fromOn) values (2, 'social_worker', 'Omar Reid', '2025-02-01'), (2, 'carer', 'Ida Moss', null);
    insert into referrals (id, key, youngPersonId, receivedOn, state, closedOn) values (1, 'R1', 1, '2021-11-01', 'matched', '2022-03-10'), (2, 'R2', 2, '2021-11-01', 'withdrawn', '2022-01-01');
    insert into matches (id, key, youngPersonId, volunteerId, startedOn) values (1, 'M1', 1, 1, '2022-03-10');
    insert into matches (id, key, youngPersonId, volunteerId, startedOn, endedOn) values (2, 'M2', 2, 2, '2020-06-01', '2021-06-01');
    insert into careReviews (youngPersonId, reviewedOn, attendedBy) values (1, '2025-01-01', 'none'), (2, '2025-01-01', 'none'), (2, '2025-07-01', 'both');
    insert into concerns (kind, raisedOn, youngPersonId, summary) values ('safeguarding', '2024-04-01', 2, 'Not sleeping.');
    insert into steps (kind, takenOn, what, youngPersonId) values ('step', '2021-12-01', 'Rang the school', 2);
    insert into wishes (youngPersonId, saidOn, words) values (1, '2024-01-01', 'Go climbing'), (2, '2024-01-01', 'Go climbing'), (2, '2024-02-01', 'See the sea');
    insert into riskAssessments (youngPersonId, receivedOn) values (2, '2021-12-01');
    insert into offers (youngPersonId, foundOn, isOffered, answer) values (1, '2021-10-01', 1, 'wants'), (2, '2021-10-01', 0, null), (2, '2020-10-01', 0, null);
    insert into legalHolds (youngPersonId, reason, fromOn, untilOn) values (2, 'A claim', '2022-01-01', '2023-01-01');
    insert into exclusions (youngPersonId, volunteerId, reason, sinceOn) values (1, 3, 'Neighbours', '2024-01-01'), (2, 3, 'Works at the school', '2023-10-10');
    insert into distances (youngPersonId, volunteerId, miles, toldOn) values (1, 1, 7, '2026-10-01'), (2, 1, 9, '2026-10-02'), (2, 2, 12, '2026-10-02');
    insert into childViews (youngPersonId, childView, viewOn, viewReasons, notedOn) values (1, 'wants', '2025-01-01', null, '2025-01-02'), (2, 'unsure', '2024-01-01', 'Misses Ann', '2024-01-02');
    insert into removedRecords (youngPersonId, kind, what, reason, removedOn, removedBy) values (2, 'wish', 'Wish of 1 Mar 2024', 'Was Zoë’s', '2024-03-02', 'K Lowes');
    insert into mergedRecords (youngPersonId, wasId, wasKey, mergedOn) values (2, 9, 'Y9', '2025-01-01');
    delete from noted;`)
})

const act = (procedure: string, work: () => unknown): number => perform({ db, path: '', vaultId: '', auditKey: new Uint8Array(32), close: () => undefined }, { who: 'K Lowes', procedure, now: () => AT }, work).entry!
const context = () => ({ db, who: 'K Lowes', today: TODAY, now: () => AT })
const merge = (choice: Partial<PersonMergeChoice> = {}): number => act('youngPeople.merge', () => mergeYoungPeople(context(), { ...USUAL, ...choice }))
const everything = (): unknown => Object.fromEntries(['youngPeople', ...NAMES_A_YOUNG_PERSON].map((table) => [table, all(db, sql`select * from ${verbatim(table)} order by id`)]))
const lines = (query: ReturnType<typeof sql>): string[] => all<{ line: string }>(db, query).map((row) => row.line)

describe('before two records are made one', () => {
  it('every table that names a young person is known', () => {
    const naming = all<{ name: string }>(db, sql`select distinct tables.name from sqlite_schema as tables join pragma_foreign_key_list(tables.name) as keys where tables.type = 'table' and keys."table" = 'youngPeople' order by 1`).map(({ name }) => name)
    expect([...NAMES_A_YOUNG_PERSON].sort()).toEqual(naming)
  })

  it('each says what it has, with what is usual, and what would move is counted', () => {
    const preview = previewPersonMerge(db, 1, 2, TODAY)
    expect(preview.fields.filter(({ kept, other }) => kept !== other)).toEqual([
      { field: 'firstName', kept: 'Ben', other: 'Benjamin', usual: 'kept' }, { field: 'caseNumber', kept: null, other: 'C77', usual: 'other' }, { field: 'socialWorker', kept: 'Yasmin Newton', other: null, usual: 'kept' },
    ])
    expect(preview).toMatchObject({
      objections: [], bothNotes: true, equalities: { kept: 1, other: 0, usual: 'kept' }, homes: { kept: ['Foster care from 1 Jan 2022'], usual: 'both' },
      care: { kept: ['Looked after from 1 Jan 2020, accommodated by agreement (section 20)'], usual: 'both' },
      warnings: ['Both have a referral received 1 Nov 2021: both stay, and the figures count each.', 'Both have a care review of 1 Jan 2025: what is the same of both stays once, what differs stays as two.'],
    })
    expect(preview.moves).toHaveLength(NAMES_A_YOUNG_PERSON.length)
    expect(preview.moves).toContain('1 match')
  })

  it('a visitor who is kept apart from them on the other record is told', () => {
    handleOf(db).exec(`insert into exclusions (youngPersonId, volunteerId, reason, sinceOn) values (2, 1, 'Uncle', '2024-01-01')`)
    expect(previewPersonMerge(db, 1, 2, TODAY).warnings[0]).toBe('Ann Bell is to be kept apart from them, as one of the two records says. They are in a match since 10 Mar 2022, which does not end by itself: decide whether it ends or another visitor takes over.')
  })

  it('that they were born on different days is told', () => {
    handleOf(db).exec(`update youngPeople set bornOn = '2012-06-16' where id = 2`)
    expect(previewPersonMerge(db, 1, 2, TODAY).warnings[0]).toContain('born on different days')
  })

  it('the record says who may be the same by name and day of birth', () => {
    expect(youngPeopleService.open({ id: 1 }, context()).likelySame).toEqual([])
    handleOf(db).exec(`update youngPeople set firstName = 'ben ' where id = 2`)
    expect(youngPeopleService.open({ id: 1 }, context()).likelySame).toMatchObject([{ id: 2, why: 'name_and_birth' }])
  })
})

describe('two records made one', () => {
  it('leave nothing that names the one that went', () => {
    merge()
    expect(value(db, sql`select count(*) from youngPeople where id = 2`)).toBe(0)
    for (const table of NAMES_A_YOUNG_PERSON) expect(value(db, sql`select count(*) from ${verbatim(table)} where youngPersonId = 2`), table).toBe(0)
    expect(handleOf(db).pragma('foreign_key_check')).toEqual([])
  })

  it('are found by the workbook key of the one that went, and of one that had gone into it', () => {
    merge()
    expect([...mergedKeys(db, 'youngPeople')]).toEqual([['Y9', { id: 1, key: 'Y1' }], ['Y2', { id: 1, key: 'Y1' }]])
  })

  it('give the number and key of the one that went to nobody new, who would have that one’s history', () => {
    handleOf(db).exec(`delete from youngPeople where id = 3; delete from noted; update _highest set id = 0, keyNumber = 0`)
    act('test', () => run(db, sql`update youngPeople set interests = 'Boxing' where id = 2`))
    merge()
    const zoe = { firstName: 'Zoë', lastName: null, bornOn: null, inCareFrom: null, placementType: null, area: null, district: null, outOfArea: null, provider: null, socialWorker: null, reviewingOfficer: null, equalities: null }
    let id = 0
    act('youngPeople.add', () => { id = addYoungPerson(db, zoe as never, TODAY) })
    expect(one(db, sql`select id, key from youngPeople where id = ${id}`)).toEqual({ id: 3, key: 'Y0003' })
    expect(historyService.ofRecord({ table: 'youngPeople', id }, context()).entries).toHaveLength(1)
  })

  it('say what was chosen, and both notes', () => {
    merge({ fromOther: ['caseNumber', 'firstName'], equalities: 'other' })
    expect(one(db, sql`select key, firstName, caseNumber, gender, notes from youngPeople where id = 1`)).toEqual({ key: 'Y1', firstName: 'Benjamin', caseNumber: 'C77', gender: null, notes: 'Likes films.\n\nHas a dog.' })
  })

  it.each<['kept' | 'other' | 'both', string[], unknown]>([
    ['kept', [], { inCareFrom: '2020-01-01', inCareTo: null, legalStatus: 'section_20' }], ['other', ['2020-01-01 care_order', '2023-05-01 care_order'], { inCareFrom: null, inCareTo: null, legalStatus: null }],
    ['both', ['2020-01-01 section_20', '2023-05-01 care_order'], { inCareFrom: '2020-01-01', inCareTo: null, legalStatus: 'care_order' }],
  ])('have the care of %s, told as taken off where it differs', (care, facts, columns) => {
    merge({ care })
    expect(lines(sql`select fromOn || ' ' || legalStatus as line from careStatuses where youngPersonId = 1 order by fromOn`)).toEqual(facts)
    expect(one(db, sql`select inCareFrom, inCareTo, legalStatus from youngPeople where id = 1`)).toEqual(columns)
    expect(lines(sql`select what as line from removedRecords where kind = 'care'`)).not.toEqual([])
  })

  it('have homes, wishes, reviews, offers, exclusions and distances of both, each once', () => {
    merge()
    expect(lines(sql`select fromOn || ' ' || postcode as line from placements where youngPersonId = 1 order by fromOn`)).toEqual(['2022-01-01 DH1', '2024-01-01 DH3'])
    expect(lines(sql`select words as line from wishes order by saidOn`)).toEqual(['Go climbing', 'See the sea'])
    expect(lines(sql`select reviewedOn as line from careReviews order by 1`)).toEqual(['2025-01-01', '2025-07-01'])
    expect(lines(sql`select foundOn || ' ' || isOffered as line from offers order by 1`)).toEqual(['2020-10-01 0', '2021-10-01 1'])
    expect(lines(sql`select reason || ' ' || sinceOn as line from exclusions`)).toEqual(['Neighbours; Works at the school 2023-10-10'])
    expect(lines(sql`select volunteerId || ' ' || miles as line from distances order by 1`)).toEqual(['1 7.0', '2 12.0'])
    expect(lines(sql`select what as line from removedRecords order by id`)).toEqual(['Wish of 1 Mar 2024', 'Looked after from 1 Jan 2020', 'Home: Residential home from 1 Jan 2022', 'Not offered, 1 Oct 2021'])
  })

  it('have the homes of both only where somebody can say which is the one of now', () => {
    handleOf(db).exec(`delete from placements; insert into placements (youngPersonId, placementType, outOfArea) values (1, 'foster', 0), (2, 'residential', 1)`)
    const preview = previewPersonMerge(db, 1, 2, TODAY)
    expect([preview.homes.usual, preview.warnings[0]]).toEqual(['kept', 'The two say different homes now, and not of both since when. Choose the homes of one of them; or enter first, on each record, since when they live there, and both stay.'])
    expect(refusal(() => merge())).toContain('The two say different homes now, and not of both since when')
    merge({ homes: 'other' })
    expect(all(db, sql`select placementType, outOfArea from placements where youngPersonId = 1`)).toEqual([{ placementType: 'residential', outOfArea: 1 }])
    expect(lines(sql`select what as line from removedRecords where kind = 'placement'`)).toEqual(['Home: Foster care'])
  })

  it('keep how a social worker of one name is reached, and the earlier day', () => {
    handleOf(db).exec(`update contacts set name = 'Yasmin Newton', email = 'y.newton@example.org', phone = '01632 960001' where role = 'social_worker'`)
    merge()
    expect(all(db, sql`select name, email, phone, fromOn, toOn from contacts where youngPersonId = 1 and role = 'social_worker'`)).toEqual([{ name: 'Yasmin Newton', email: 'y.newton@example.org', phone: '01632 960001', fromOn: '2025-02-01', toOn: null }])
    expect(one(db, sql`select socialWorkerEmail from youngPeople where id = 1`)).toEqual({ socialWorkerEmail: 'y.newton@example.org' })
  })

  it('tell the newer of two risk assessments, also where only a workbook told of it', () => {
    handleOf(db).exec(`update referrals set state = 'waiting', closedOn = null, riskAssessmentOn = '2026-05-01' where id = 1; update matches set endedOn = '2026-01-01' where id = 1`)
    merge()
    expect(one(db, sql`select riskAssessmentOn from referrals where id = 1`)).toEqual({ riskAssessmentOn: '2026-05-01' })
    expect(lines(sql`select receivedOn as line from riskAssessments order by 1`)).toEqual(['2021-12-01', '2026-05-01'])
  })

  it('keep everything that was said to a visitor; what was said last governs', () => {
    merge()
    expect(all(db, sql`select youngPersonId, childView, viewOn, viewReasons from childViews order by viewOn`)).toEqual([{ youngPersonId: 1, childView: 'unsure', viewOn: '2024-01-01', viewReasons: 'Misses Ann' }, { youngPersonId: 1, childView: 'wants', viewOn: '2025-01-01', viewReasons: null }])
    expect(viewNowOf(db, 1)).toMatchObject({ childView: 'wants', viewOn: '2025-01-01' })
  })

  it.each<[string, Partial<PersonMergeChoice>, string[], string]>([
    ['here', {}, ['Ida Moss null', 'Omar Reid 2026-11-22', 'Yasmin Newton null'], 'Yasmin Newton'], ['there', { fromOther: ['socialWorker'] }, ['Ida Moss null', 'Omar Reid null', 'Yasmin Newton 2025-02-01'], 'Omar Reid'],
  ])('have one social worker now, the one from %s', (_where, choice, contacts, now) => {
    merge(choice)
    expect(lines(sql`select name || ' ' || coalesce(toOn, 'null') as line from contacts where youngPersonId = 1 order by name`)).toEqual(contacts)
    expect(one(db, sql`select socialWorker from youngPeople where id = 1`)).toEqual({ socialWorker: now })
  })

  it('are two again when it is taken back, to the last field', () => {
    const before = everything()
    const entry = merge({ equalities: 'other', care: 'other', homes: 'other', fromOther: ['socialWorker', 'firstName'] })
    expect(everything()).not.toEqual(before)
    act('history.undo', () => takeBack(db, entry, TODAY))
    expect(everything()).toEqual(before)
  })

  it('are recorded by counts, without a name', () => {
    const event = value<string>(db, sql`select event from _audit where id = ${merge()}`)!
    expect(JSON.parse(event)).toMatchObject([{ event: 'young-people-merged', facts: { moved: { matches: 1, wishes: 2 } } }])
    expect(event).not.toMatch(/Ben|Nixon|Y2/)
  })

  it.each<[string, string, string]>([
    ['the one that stays is held', `insert into legalHolds (youngPersonId, reason, fromOn) values (1, 'A claim.', '2026-11-01')`, 'Held since 1 Nov 2026: A claim. Merge them once that is over'],
    ['the one that goes is held', `insert into legalHolds (youngPersonId, reason, fromOn) values (2, 'A claim.', '2026-11-01')`, 'Held since 1 Nov 2026: A claim. Merge them once that is over'],
    ['an allegation in a match of one is open', `insert into concerns (kind, raisedOn, matchId, summary) values ('allegation', '2026-11-17', 2, 'x')`, 'An allegation of 17 Nov 2026 is open. Merge them once that is over'],
    ['both are in a match at once', `update matches set endedOn = null where id = 2`, 'The match with Ann Bell (10 Mar 2022 to now) and the match with Cy Tait (1 Jun 2020 to now) go on at the same time'],
    ['both were in a match at once', `update matches set endedOn = '2022-04-01' where id = 2`, 'go on at the same time'],
    ['both wait, and a visitor is sought under each', `update referrals set state = 'waiting', closedOn = null; insert into pairings (referralId, volunteerId, begunOn) values (1, 1, '2026-10-01'), (2, 2, '2026-10-02')`, 'Both wait, and a visitor is being matched under each'],
    ['both wait, and one is to begin on a day to come', `update referrals set state = 'waiting', closedOn = null where id = 2; update referrals set closedOn = '2026-12-01' where id = 1; update matches set startedOn = '2026-12-01', referralId = 1 where id = 1`, 'A visitor is to begin under one of the two referrals, and the other waits. Call the match off, or let it begin first'],
    ['both wait, and one, taken first, is to begin on a day to come', `update referrals set state = 'waiting', closedOn = null where id = 1; update referrals set state = 'matched', closedOn = '2026-12-01' where id = 2; update matches set endedOn = '2026-01-01' where id = 1; update matches set startedOn = '2026-12-01', endedOn = null, referralId = 2 where id = 2`, 'Call the match off, or let it begin first'],
    ['one waits, and they objected on the other', `update referrals set state = 'waiting', closedOn = null where id = 2; update childViews set childView = 'objects', understanding = 'yes' where youngPersonId = 1`, 'The young person does not want a visitor and understands what that means'],
  ])('are refused while %s', (_when, given, words) => {
    handleOf(db).exec(given)
    const before = everything()
    expect(refusal(() => merge())).toContain(words)
    expect(everything()).toEqual(before)
  })

  it('are refused with a history of care on which a match would not rest any more', () => {
    handleOf(db).exec(`update youngPeople set inCareFrom = '2023-01-01' where id = 1; update matches set endedOn = null where id = 1`)
    const before = everything()
    expect(refusal(() => merge({ care: 'kept' }))).toContain('A match began on 1 Jun 2020, and by the history of care that was chosen they were not looked after then')
    expect(everything()).toEqual(before)
  })

  it('are refused where they are the same', () => expect(refusal(() => merge({ otherId: 1 }))).toContain('These are the same record'))
})

describe('two referrals that both wait', () => {
  const wait = (): unknown => handleOf(db).exec(`
    update referrals set state = 'waiting', closedOn = null, receivedOn = '2024-03-01', referredBy = null, notes = 'Likes boats' where id = 1;
    update referrals set state = 'waiting', closedOn = null, receivedOn = '2025-06-05', referredBy = 'School', notes = 'Asked twice', viewOn = '2025-06-05', childView = 'wants', childAgrees = 1, nextStep = 'Ring', nextStepOn = '2026-12-01' where id = 2;
    insert into childViews (id, youngPersonId, referralId, childView, viewOn, notedOn) values (77, 2, 2, 'wants', '2025-06-05', '2025-06-05');
    delete from matches where id = 1; insert into pairings (referralId, volunteerId, begunOn) values (2, 2, '2026-10-02'); insert into steps (kind, takenOn, what, referralId) values ('call', '2026-10-03', 'Rang', 2); delete from noted`)
  const rows = (): unknown => ['referrals', 'pairings', 'steps', 'youngPeople', 'waitingPeriods', 'childViews'].map((table) => all(db, sql`select * from ${verbatim(table)} order by id`))
  const counted = (): unknown => {
    const figures = figuresForCommandLine(db, { from: '2024-01-01', to: TODAY })
    return ['referrals.received', 'waiting.total', 'referrals.withdrawn'].map((id) => figures[id])
  }

  it('are told before: which stays, from when the wait counts and which is closed', () => {
    wait()
    expect(previewPersonMerge(db, 1, 2, TODAY)).toMatchObject({ objections: [], waits: { firstOn: '2024-03-01', secondOn: '2025-06-05' } })
    expect(previewPersonMerge(db, 2, 1, TODAY).waits).toEqual({ firstOn: '2024-03-01', secondOn: '2025-06-05' })
    handleOf(db).exec(`update referrals set state = 'withdrawn', closedOn = '2025-07-01' where id = 2`)
    expect(previewPersonMerge(db, 1, 2, TODAY).waits).toBeNull()
  })

  it.each([[1, 2], [2, 1]])('become one wait that counts from the first, whichever record stays (%i of %i)', (keptId, otherId) => {
    wait()
    merge({ keptId, otherId, fromOther: [] })
    const [waiting, twice] = all(db, sql`select id, youngPersonId, receivedOn, state, closedOn, duplicateOfId, referredBy, notes, childView, nextStep from referrals order by id`)
    expect(waiting).toEqual({ id: 1, youngPersonId: keptId, receivedOn: '2024-03-01', state: 'waiting', closedOn: null, duplicateOfId: null, referredBy: 'School', notes: 'Likes boats\n\nAsked twice', childView: 'wants', nextStep: 'Ring' })
    expect(twice).toMatchObject({ id: 2, state: 'withdrawn', closedOn: TODAY, duplicateOfId: 1, nextStep: null })
    expect(all(db, sql`select referralId from pairings union all select referralId from steps where what like 'R%' and referralId is not null`)).toEqual([{ referralId: 1 }, { referralId: 1 }, { referralId: 1 }])
    const opened = youngPeopleService.open({ id: keptId }, context())
    expect(opened.referrals.map(({ isWaiting: waits, isDuplicate, receivedOn }) => [receivedOn, waits, isDuplicate])).toEqual([['2025-06-05', false, true], ['2024-03-01', true, false]])
    expect(opened.timeline.map(({ title }) => title)).toContain('Referral closed: received twice')
  })

  it.each([[1, 2], [2, 1]])('have what was said on the one that waits, where it is corrected, added to and taken off (%i of %i)', (keptId, otherId) => {
    wait()
    handleOf(db).exec(`update childViews set childView = 'objects', understanding = 'yes' where id = 77; update referrals set childView = 'objects', understanding = 'yes', childAgrees = 0 where id = 2; delete from pairings;
      insert into childViews (id, youngPersonId, referralId, childView, viewOn, notedOn) values (78, 1, 1, 'wants', '2024-05-05', '2024-05-05'), (79, 2, 2, 'wants', '2024-05-05', '2024-05-06'), (80, 1, null, 'wants', '2026-01-01', '2026-01-01'); update referrals set childView = 'wants', viewOn = '2024-05-05' where id = 1`)
    merge({ keptId, otherId, fromOther: [] })
    const said = (): unknown => one(db, sql`select childView, viewOn, childAgrees from referrals where id = 1`)
    expect(all(db, sql`select id from childViews where referralId is not null order by id`)).toEqual([{ id: 77 }, { id: 78 }])
    expect(said()).toEqual({ childView: 'objects', viewOn: '2025-06-05', childAgrees: 0 })
    act('youngPeople.takeOffView', () => deleteChildView(db, 80))
    expect(viewNowOf(db, keptId)).toMatchObject({ childView: 'objects', referralId: 1 })
    act('youngPeople.takeOffView', () => deleteChildView(db, 77))
    expect([said(), viewNowOf(db, keptId)]).toMatchObject([{ childView: 'wants', viewOn: '2024-05-05', childAgrees: 1 }, { childView: 'wants', viewOn: '2025-01-01' }])
  })

  it.each([['a yes or no of a workbook where the first has none', 'null', '0', 0], ['the first’s own where it has one', '1', '0', 1]])('say %s', (_what, first, second, agrees) => {
    wait()
    handleOf(db).exec(`delete from childViews; delete from pairings; update referrals set childView = null, viewOn = null, childAgrees = ${first} where id = 1; update referrals set childView = null, viewOn = null, childAgrees = ${second}, receivedOn = '2024-04-01' where id = 2; insert into childViews (youngPersonId, referralId, childView, viewOn, notedOn) values (1, null, 'wants', '2026-01-01', '2026-01-01')`)
    merge()
    expect(one(db, sql`select childView, childAgrees from referrals where id = 1`)).toEqual({ childView: null, childAgrees: agrees })
  })

  it('count once in every figure afterwards, and in no year as withdrawn', () => {
    wait()
    expect(counted()).toEqual([2, 2, 0])
    merge()
    expect(counted()).toEqual([1, 1, 0])
  })

  it('are two again once the merge is taken back', () => {
    wait()
    const before = rows()
    const entry = merge()
    act('history.undo', () => historyService.undo({ entry }, context()))
    expect(rows()).toEqual(before)
  })
})
