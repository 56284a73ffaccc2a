import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Docxtemplater from 'docxtemplater'
import { Document, Packer, Paragraph } from 'docx'
import PizZip from 'pizzip'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Refusal } from '#contract/refusal.ts'
import type { CommandContext, TaskContext } from '../context.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { all, run, sql } from '../database/sql.ts'
import { letterValues } from './letter-values.ts'
import { lettersService } from './letters-service.ts'

const TODAY = '2026-11-22'
let made: HandMade
let folder: string
let farah: number
let ben: number
let saveTo: string | null
let chosen: string | null
let command: CommandContext
let task: TaskContext

beforeEach(() => {
  made = handMade()
  folder = mkdtempSync(join(tmpdir(), 'letters-'))
  run(made.db, sql`create temp table notedEvents (event text)`)
  farah = made.volunteer({ firstName: 'Farah', lastName: 'Nixon', interests: 'films; animals', languages: 'English' })
  ben = made.youngPerson({ firstName: 'Ben', lastName: 'Moor', bornOn: '2018-03-01', interests: 'football' })
  saveTo = join(folder, 'letter.docx')
  chosen = null
  command = { db: made.db, today: TODAY, who: 'k.lowes', now: () => `${TODAY}T10:00:00.000Z` }
  task = {
    read: (work: (db: typeof made.db) => unknown) => work(made.db), transaction: (work: (db: typeof made.db) => unknown) => work(made.db), today: TODAY,
    shell: { choosePlaceToSave: async () => saveTo, chooseFile: async () => chosen },
  } as unknown as TaskContext
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const about = (letter: 'reference_request' | 'profile_for_volunteer' | 'welcome', more: { stage?: string; youngPersonId?: number } = {}) => ({ letter, volunteerId: farah, stage: more.stage ?? null, youngPersonId: more.youngPersonId ?? null })
const textOf = (path: string): string => new Docxtemplater(new PizZip(readFileSync(path))).getFullText()
async function wordDocument(...lines: readonly string[]): Promise<string> {
  const path = join(folder, 'own.docx')
  writeFileSync(path, await Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] })))
  return path
}

describe('a letter', () => {
  it('says what is recorded, and says where something is not', () => {
    made.put('referees', { volunteerId: farah, stage: 'reference_1', name: 'Joan Dunn' })
    const { subject, body, missing } = lettersService.prepare(about('reference_request', { stage: 'reference_1' }), command)
    expect(subject).toBe('A reference for Farah Nixon')
    expect(body).toContain('Dear Joan Dunn')
    expect(body).toContain('[not recorded: how the referee knows the volunteer]')
    expect(missing).toEqual(['how the referee knows the volunteer', 'your name', 'name of the service'].sort((a, b) => missing.indexOf(a) - missing.indexOf(b)))
  })

  it.each<[string, readonly (readonly [status: string, fromOn: string])[], string | null, string | null]>([
    ['an applicant', [['applicant', '2026-08-21']], '21 Aug 2026', null],
    ['a volunteer', [['applicant', '2020-01-10'], ['active', '2020-03-01'], ['inactive', '2024-01-01'], ['active', '2024-06-01']], '10 Jan 2020', '1 Mar 2020'],
    ['somebody who came back and applies again', [['applicant', '2020-01-10'], ['active', '2020-03-01'], ['left', '2024-01-01'], ['applicant', '2026-11-01']], '1 Nov 2026', null],
    ['somebody who came back and was approved anew', [['applicant', '2020-01-10'], ['active', '2020-03-01'], ['left', '2024-01-01'], ['applicant', '2026-11-01'], ['active', '2026-11-20']], '1 Nov 2026', '20 Nov 2026'],
    ['an applicant who withdrew and came back', [['applicant', '2020-01-10'], ['withdrawn', '2020-03-01'], ['applicant', '2026-11-01']], '1 Nov 2026', null],
    ['somebody who left', [['applicant', '2020-01-10'], ['active', '2020-03-01'], ['left', '2024-01-01']], '10 Jan 2020', '1 Mar 2020'],
    ['whoever only enquired', [], '1 Aug 2019', null],
  ])('names the application and the approval of now, of %s', (_who, statuses, appliedOn, approvedOn) => {
    run(made.db, sql`update volunteers set enquiredOn = '2019-08-01' where id = ${farah}`)
    for (const [status, fromOn] of statuses) made.status(farah, status as 'active', fromOn)
    expect(letterValues(made.db, about('welcome'), TODAY)).toMatchObject({ applied_on: appliedOn, approved_on: approvedOn })
  })

  it('names the DBS check that is applied for, else the one that the service usually applies for', () => {
    const said = (): string[] => { const { dbs_level, dbs_workforce } = letterValues(made.db, about('welcome'), TODAY); return [dbs_level!, dbs_workforce!] }
    expect(said()).toEqual(['enhanced', 'child workforce'])
    made.put('settings', { name: 'dbs_level', value: 'enhanced_children_barred', fromOn: '2026-01-01' })
    made.put('settings', { name: 'dbs_workforce', value: 'child_and_adult', fromOn: '2026-01-01' })
    expect(said()).toEqual(['enhanced with the children’s barred list', 'child and adult workforce'])
    made.put('dbsChecks', { volunteerId: farah, level: 'enhanced', workforce: 'child', appliedOn: '2026-11-01' })
    expect(said()).toEqual(['enhanced', 'child workforce'])
  })

  it('tells a volunteer of a young person no surname', () => {
    made.put('wishes', { youngPersonId: ben, saidOn: '2026-10-01', words: 'Somebody who likes dogs' })
    const { body } = lettersService.prepare(about('profile_for_volunteer', { youngPersonId: ben }), command)
    expect(body).toContain('Ben, aged 8')
    expect(body).toContain('Somebody who likes dogs')
    expect(body).not.toContain('Moor')
  })

  it('is written as a Word document, and that it was is recorded', async () => {
    lettersService.saveSignature({ name: 'Karen Lowes' }, command)
    expect(await lettersService.write(about('welcome'), task)).toEqual({ path: saveTo, fileName: 'letter.docx' })
    expect(textOf(saveTo!)).toContain('Dear Farah')
    expect(textOf(saveTo!)).toContain('Karen Lowes')
    expect(textOf(saveTo!)).toContain('[not recorded: day of the approval]')
    expect(all(made.db, sql`select event from notedEvents`)).toEqual([{ event: '{"event":"letterHandedOut","facts":{"letter":"welcome"}}' }])
  })

  it('says mark-up as it stands, and nothing in a name is merged again', async () => {
    run(made.db, sql`update volunteers set firstName = '<b>{today}</b> & Co' where id = ${farah}`)
    await lettersService.write(about('welcome'), task)
    expect(textOf(saveTo!)).toContain('{today}')
    expect(new PizZip(readFileSync(saveTo!)).file('word/document.xml')!.asText()).toContain('&lt;b&gt;{today}&lt;/b&gt; &amp; Co')
  })

  it('is not written where nobody chose a place, and nothing is recorded', async () => {
    saveTo = null
    expect(await lettersService.write(about('welcome'), task)).toBeNull()
    expect(all(made.db, sql`select event from notedEvents`)).toEqual([])
  })

  it('about nobody is refused', () => {
    expect(() => lettersService.prepare({ ...about('welcome'), volunteerId: 999 }, command)).toThrow(Refusal)
  })
})

describe('that it was sent', () => {
  it('stands on the record, and asking a referee asks for the reference', () => {
    lettersService.logSent({ ...about('reference_request', { stage: 'reference_1' }), sentOn: '2026-11-20', how: 'email', note: null }, command)
    expect(all(made.db, sql`select kind, takenOn, what, who, volunteerId, stage from steps`)).toEqual([{ kind: 'letter', takenOn: '2026-11-20', what: 'Reference request by e-mail', who: 'k.lowes', volunteerId: farah, stage: 'reference_1' }])
    expect(all(made.db, sql`select stage, state, requestedOn from stages`)).toEqual([{ stage: 'reference_1', state: 'requested', requestedOn: '2026-11-20' }])
  })

  it('leaves a reference that has come as it is', () => {
    made.put('stages', { volunteerId: farah, stage: 'reference_1', state: 'received', requestedOn: '2026-10-01' })
    lettersService.logSent({ ...about('reference_request', { stage: 'reference_1' }), sentOn: '2026-11-20', how: 'post', note: 'second copy' }, command)
    expect(all(made.db, sql`select state, requestedOn from stages`)).toEqual([{ state: 'received', requestedOn: '2026-10-01' }])
  })

  it('is refused before it happened', () => {
    expect(() => lettersService.logSent({ ...about('welcome'), sentOn: '2026-11-23', how: 'post', note: null }, command)).toThrow(expect.objectContaining({ code: 'letter-in-future' }))
  })
})

describe('a volunteer', () => {
  it('has what was sent, newest first, and what a letter can be about', () => {
    lettersService.logSent({ ...about('welcome'), sentOn: '2026-11-01', how: 'post', note: null }, command)
    lettersService.logSent({ ...about('welcome'), sentOn: '2026-11-20', how: 'email', note: null }, command)
    made.put('steps', { kind: 'chase', takenOn: '2026-11-21', what: 'Telephoned, left a message', volunteerId: farah, stage: 'reference_1' })
    made.match({ youngPersonId: ben, volunteerId: farah })
    made.match({ volunteerId: farah, endedOn: '2026-01-01' })
    const found = lettersService.ofVolunteer({ volunteerId: farah }, command)
    expect(found.sent.map(({ what, isReminder, stageName }) => [what, isReminder, stageName])).toEqual([['Telephoned, left a message', true, 'First reference'], ['Welcome by e-mail', false, null], ['Welcome by post', false, null]])
    expect(found.stages.map((stage) => stage.stage)).toEqual(['interview_1', 'reference_1', 'reference_2', 'interview_2'])
    expect(found.youngPeople).toEqual([{ id: ben, name: 'Ben Moor' }])
  })
})

describe('the service’s own words', () => {
  it('take the place of the first, and can be given up', () => {
    lettersService.saveText({ letter: 'welcome', subject: 'Hello', body: 'Hello {volunteer_first_name}' }, command)
    expect(lettersService.prepare(about('welcome'), command)).toMatchObject({ subject: 'Hello', body: 'Hello Farah', missing: [] })
    lettersService.restore({ letter: 'welcome' }, command)
    expect(lettersService.templates(null, command).find((template) => template.letter === 'welcome')).toMatchObject({ isChanged: false, subject: 'Welcome to {service}' })
  })

  it('with a word in braces that stands for nothing are refused by name', () => {
    expect(() => lettersService.saveText({ letter: 'welcome', subject: 'Hello', body: '{voluntier}' }, command)).toThrow('voluntier')
  })

  it('may come as a Word document, which is merged in its place', async () => {
    chosen = await wordDocument('Our own letter', 'Dear {volunteer_first_name}')
    expect(await lettersService.bringInDocument({ letter: 'welcome' }, task)).toEqual({ fileName: 'own.docx' })
    await lettersService.write(about('welcome'), task)
    expect(textOf(saveTo!)).toBe('Our own letterDear Farah')
  })

  it.each([
    [['Dear {voluntier}'], 'letter-unknown-words'],
    [['{#volunteer}again{/volunteer}'], 'letter-unknown-words'],
    [['{@volunteer}'], 'letter-unknown-words'],
    [['Dear {volunteer'], 'letter-no-document'],
  ])('in a Word document with %j are refused', async (lines, code) => {
    chosen = await wordDocument(...lines)
    await expect(lettersService.bringInDocument({ letter: 'welcome' }, task)).rejects.toMatchObject({ code })
    expect(all(made.db, sql`select letter from letterTemplates`)).toEqual([])
  })

  it.each([
    ['text', 'no document at all'],
    ['a zip of something else', null],
  ])('in %s are refused', async (_what, text) => {
    chosen = join(folder, 'own.docx')
    writeFileSync(chosen, text ?? new PizZip().file('a.txt', 'a').generate({ type: 'nodebuffer' }))
    await expect(lettersService.bringInDocument({ letter: 'welcome' }, task)).rejects.toMatchObject({ code: 'letter-no-document' })
  })
})

describe('what was asked for in a visitor', () => {
  it.each<[string, Record<string, string | null>, string | null]>([
    ['is said as on the page, with how strongly', { prefersGender: 'male', genderStrength: 'must', prefersBackground: 'Black African', backgroundStrength: null }, 'A man (must), Black African (would like)'],
    ['is not said where nothing was', {}, null],
  ])('%s', (_what, asked, words) => {
    made.referral({ youngPersonId: ben, receivedOn: '2026-01-01', prefersGender: 'female' })
    const asks = made.referral({ youngPersonId: ben, receivedOn: '2026-11-01', ...asked })
    made.referral({ youngPersonId: ben, receivedOn: '2026-11-08', prefersGender: 'female', state: 'withdrawn', closedOn: '2026-11-09', duplicateOfId: asks })
    expect(letterValues(made.db, { letter: 'profile_for_volunteer', volunteerId: farah, youngPersonId: ben, stage: null }, TODAY).young_person_asked_for).toBe(words)
  })
})
